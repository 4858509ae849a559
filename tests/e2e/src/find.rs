//! Finding what a person would point at: a control by its kind and its words, a text by itself.

use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::{
    browser::Browser,
    failure::{Failure, Outcome},
    wait::until,
};

/// The visible controls of a kind with these words, which are its name or the first words in it.
const CONTROLS: &str = "
const [kind, wanted] = arguments;
const text = (node) => node.nodeType === 3 ? node.data
    : node.nodeType !== 1 || node.ariaHidden === 'true' || node.hidden ? ''
    : [...node.childNodes].map(text).join(' ');
const tidy = (words) => words.replace(/\\s+/g, ' ').trim();
const names = (control) => [control.ariaLabel ?? text(control),
    ...[...control.querySelectorAll('strong, span')].map((part) => part.firstChild?.data ?? '')
        .filter((words) => words.trim()).slice(0, 2)];
return [...document.querySelectorAll(kind)]
    .filter((control) => control.checkVisibility() && names(control).map(tidy).includes(wanted));";

const TO_THE_MIDDLE: &str = "arguments[0].scrollIntoView({ block: 'center' })";

impl Browser {
    /// The one control of this kind (`button`, `a`, `summary`, `[role=radio]`) with these words.
    pub async fn control(&self, kind: &str, words: &str) -> Outcome<WebElement> {
        until(&format!("{kind} {words:?}"), async || {
            let mut found = self.controls(kind, words).await?;
            if found.len() > 1 {
                return Err(Failure::new(format!("{} times {kind} {words:?}", found.len())));
            }
            Ok(found.pop())
        })
        .await
    }

    /// All controls of this kind with these words, as of now.
    pub async fn controls(&self, kind: &str, words: &str) -> Outcome<Vec<WebElement>> {
        Ok(self.web.execute(CONTROLS, vec![json!(kind), json!(words)]).await?.elements()?)
    }

    /// Clicks the control of this kind with these words.
    pub async fn click(&self, kind: &str, words: &str) -> Outcome {
        self.note(format!("click {words:?}"));
        until(&format!("{kind} {words:?} to be clicked"), async || {
            let control = self.control(kind, words).await?;
            // Where a person would scroll to, and not to the edge, where a message may lie over it.
            self.script::<()>(TO_THE_MIDDLE, vec![control.to_json()?]).await?;
            control.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Clicks the button with the text of this key.
    pub async fn press_button(&self, key: &str) -> Outcome {
        self.click("button", &self.say(key)?).await
    }

    /// Follows the link with the text of this key.
    pub async fn follow(&self, key: &str) -> Outcome {
        self.click("a", &self.say(key)?).await
    }

    /// Opens or closes what is folded under the text of this key.
    pub async fn unfold(&self, key: &str) -> Outcome {
        self.click("summary", &self.say(key)?).await
    }

    /// Waits for the screen with this heading. On every new screen the heading gets the focus.
    pub async fn arrive(&self, heading: &str) -> Outcome {
        let script = "const h1 = document.querySelector('h1');
            return [h1?.innerText ?? '', document.activeElement === h1]";
        self.until_it_is(
            &format!("the screen {heading:?} with the focus on its heading"),
            script,
            &json!([heading, true]),
        )
        .await
    }

    /// Waits for a heading, wherever the focus is.
    pub async fn see_heading(&self, heading: &str) -> Outcome {
        let script = "return document.querySelector('h1')?.innerText ?? ''";
        self.until_it_is(&format!("the heading {heading:?}"), script, &json!(heading)).await
    }

    async fn until_it_is(&self, what: &str, script: &str, wanted: &Value) -> Outcome {
        let mut last = Value::Null;
        let seen = until(what, async || {
            last = self.script(script, vec![]).await?;
            Ok((last == *wanted).then_some(()))
        })
        .await;
        seen.map_err(|failure| failure.during(&format!("instead there was {last}")))
    }

    /// The words of the heading.
    pub async fn heading(&self) -> Outcome<String> {
        self.script("return document.querySelector('h1')?.innerText ?? ''", vec![]).await
    }

    /// All that can be read on the page.
    pub async fn page_text(&self) -> Outcome<String> {
        self.script("return document.body.innerText", vec![]).await
    }

    /// The same without what is said once to screen readers.
    pub async fn lasting_text(&self) -> Outcome<String> {
        let script = "const said = document.querySelector('.question [role=status]');
            return document.body.innerText.replace(said?.innerText || '\\0', '').replace(/\\n+/g, '\\n')";
        self.script(script, vec![]).await
    }

    /// Waits until these words can be read.
    pub async fn read(&self, words: &str) -> Outcome {
        until(&format!("the words {words:?}"), async || {
            Ok(self.page_text().await?.contains(words).then_some(()))
        })
        .await
    }

    /// Waits until these words are announced: in a region that screen readers listen to.
    pub async fn hear(&self, role: &str, words: &str) -> Outcome {
        let script = "return [...document.querySelectorAll(`[role=${arguments[0]}]`)].map((e) => e.innerText)";
        until(&format!("{role} to say {words:?}"), async || {
            let said: Vec<String> = self.script(script, vec![json!(role)]).await?;
            Ok(said.iter().any(|text| text.contains(words)).then_some(()))
        })
        .await
    }

    /// Replaces what stands in the field with this label.
    pub async fn type_into(&self, label: &str, text: &str) -> Outcome {
        self.note(format!("type {text:?} into {label:?}"));
        let script = "const label = [...document.querySelectorAll('label')]
            .find((label) => label.innerText.trim() === arguments[0]);
            return label?.control ?? null";
        let field = until(&format!("the field {label:?}"), async || {
            let found = self.web.execute(script, vec![json!(label)]).await?;
            Ok(if found.json().is_null() { None } else { Some(found.element()?) })
        })
        .await?;
        self.script::<()>("arguments[0].select()", vec![field.to_json()?]).await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Chooses from the list with this label what stands at a place in it, from 0.
    pub async fn select(&self, key: &str, place: usize) -> Outcome {
        let label = self.say(key)?;
        self.note(format!("choose number {place} of {label:?}"));
        let script = "const label = [...document.querySelectorAll('label')]
            .find((label) => label.innerText.trim() === arguments[0]);
            if (!label) return false;
            label.control.selectedIndex = arguments[1];
            label.control.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        until(&format!("the list {label:?}"), async || {
            let done: bool = self.script(script, vec![json!(label), json!(place)]).await?;
            Ok(done.then_some(()))
        })
        .await
    }

    /// What stands in the field with the text of this key.
    pub async fn typed(&self, key: &str) -> Outcome<String> {
        let script = "return [...document.querySelectorAll('label')]
            .find((label) => label.innerText.trim() === arguments[0]).control.value";
        self.script(script, vec![json!(self.say(key)?)]).await
    }

    /// Puts a day (`2026-11-22`) or a time into the field with the text of this key, as the small
    /// calendar of a browser does.
    pub async fn pick(&self, key: &str, value: &str) -> Outcome {
        let label = self.say(key)?;
        self.note(format!("pick {value:?} for {label:?}"));
        let script = "const field = [...document.querySelectorAll('label')]
            .find((label) => label.innerText.trim() === arguments[0]).control;
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', { bubbles: true }))";
        self.script(script, vec![json!(label), json!(value)]).await
    }
}
