//! The keyboard, and where its focus is.

use serde::Deserialize;
use thirtyfour::Key;

use crate::{
    browser::Browser,
    failure::{Failure, Outcome},
};

/// More than any screen has.
const MOST_STOPS: usize = 80;

/// What has the focus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Focus {
    /// Its kind of element, in small letters.
    pub tag: String,
    /// Its words, or those of its label.
    pub words: String,
    /// Whether an outline shows where it is.
    pub outlined: bool,
    /// Whether it is on the screen, with nothing over it.
    pub in_view: bool,
    /// Whether it had the focus before, since [`Browser::forget_focus`].
    pub visit: Visit,
}

/// Whether something has the focus for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visit {
    /// It has.
    First,
    /// It has had it all the time: a date has three stops in one field.
    Still,
    /// Something else had it in between.
    Again,
}

/// A control may be drawn by its label, which then shows the focus.
const FOCUS: &str = "
const text = (node) => node.nodeType === 3 ? node.data
    : node.nodeType !== 1 || node.ariaHidden === 'true'
    || getComputedStyle(node).display === 'none' ? '' : [...node.childNodes].map(text).join(' ');
const it = document.activeElement;
const label = it.labels?.[0];
const outlined = [it, label].filter(Boolean).some((shown) => {
    const style = getComputedStyle(shown);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
});
const drawn = label && it.matches('.visually-hidden') ? label : it;
const box = drawn.getClientRects()[0] ?? new DOMRect();
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
const top = document.elementFromPoint(x, y);
window.e2eFocused ??= new Set();
const visit = it === window.e2eLast ? 'still' : e2eFocused.has(it) ? 'again' : 'first';
e2eFocused.add(it);
window.e2eLast = it;
return { tag: it.localName, outlined, visit,
    words: (it.ariaLabel ?? text(label ?? it)).replace(/\\s+/g, ' ').trim(),
    in_view: !!top && (drawn.contains(top) || top.contains(drawn)) };";

impl Browser {
    /// Presses these keys, one after the other, on whatever has the focus.
    pub async fn press(&self, keys: impl AsRef<str>) -> Outcome {
        self.note(format!("keys {:?}", keys.as_ref()));
        Ok(self.web.action_chain().send_keys(keys.as_ref()).perform().await?)
    }

    /// Presses one key that has no letter.
    pub async fn key(&self, key: Key) -> Outcome {
        self.note(format!("key {key:?}"));
        Ok(self.web.action_chain().send_keys(key.value().to_string()).perform().await?)
    }

    /// What has the focus.
    pub async fn focus(&self) -> Outcome<Focus> {
        self.script(FOCUS, vec![]).await
    }

    /// Puts the focus where a new screen has it, and forgets where it was.
    pub async fn forget_focus(&self) -> Outcome {
        self.script("window.e2eFocused = new Set(); window.e2eLast = null; document.querySelector('h1').focus()", vec![])
            .await
    }

    /// Goes on with the Tab key to the control with these words, which must show that it has the
    /// focus, like all on the way.
    pub async fn tab_to(&self, words: &str) -> Outcome {
        self.note(format!("tab to {words:?}"));
        let mut passed = Vec::new();
        while passed.len() < MOST_STOPS {
            self.web.action_chain().send_keys(Key::Tab.value().to_string()).perform().await?;
            let focus = self.focus().await?;
            // The button in a field for a day shows the focus itself, where no script sees it.
            let within = focus.visit == Visit::Still;
            if focus.tag != "body" && !within && !(focus.outlined && focus.in_view) {
                return Err(Failure::new(format!("the focus cannot be seen: {focus:?}")));
            }
            if focus.words == words {
                return Ok(());
            }
            passed.push(focus.words);
        }
        Err(Failure::new(format!("the Tab key does not come to {words:?}: {passed:?}")))
    }

    /// Everything that the Tab key comes to on this screen, each once.
    pub async fn tab_round(&self) -> Outcome<Vec<Focus>> {
        self.forget_focus().await?;
        let mut stops = Vec::new();
        for _ in 0..2 * MOST_STOPS {
            self.web.action_chain().send_keys(Key::Tab.value().to_string()).perform().await?;
            let focus = self.focus().await?;
            match (focus.visit, focus.tag.as_str()) {
                // After the last control the browser itself may have the focus for one stop.
                (Visit::First, "body") | (Visit::Still, _) => {}
                (Visit::Again, _) => break,
                (Visit::First, _) => stops.push(focus),
            }
        }
        self.forget_focus().await?;
        Ok(stops)
    }
}
