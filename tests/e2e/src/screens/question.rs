//! One question of a turn.

use serde_json::json;
use thirtyfour::Key;

use crate::{browser::Browser, failure::Outcome};

/// How somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the keys 1 to 5 and 0.
    Keys,
    /// By tapping.
    Taps,
}

/// The question at a place, from 0. After the last place comes the review.
#[derive(Debug)]
pub struct Question<'a> {
    pub(super) browser: &'a Browser,
    pub(super) place: usize,
}

impl Question<'_> {
    /// Waits for it, or for the review after the last one.
    pub async fn arrive(self) -> Outcome {
        let (browser, words) = (self.browser, self.browser.words());
        if self.place == words.questions() {
            return browser.review().arrive().await;
        }
        browser.arrive(&words.statement(browser.lang(), self.place)?).await
    }

    /// Waits for it, wherever the focus is: after a reload the browser decides that.
    pub async fn see(self) -> Outcome {
        let words = self.browser.words().statement(self.browser.lang(), self.place)?;
        self.browser.see_heading(&words).await
    }

    /// Gives an answer: 1 to 5, or 0.
    pub async fn answer(self, answer: u8, way: Way) -> Outcome {
        match way {
            Way::Keys => self.browser.press(answer.to_string()).await,
            Way::Taps => self.browser.click("[role=radio]", &self.words(answer)?).await,
        }
    }

    /// Unfolds the comment, writes it, and waits until its field stands.
    pub async fn comment(&self, text: &str) -> Outcome {
        let unfold = self.browser.say("turn.comment")?;
        if !self.browser.controls("button", &unfold).await?.is_empty() {
            self.browser.click("button", &unfold).await?;
        }
        self.browser.type_into(&self.browser.say("turn.comment_label")?, text).await
    }

    /// What stands in the field of the comment.
    pub async fn commented(&self) -> Outcome<Option<String>> {
        let script = "return document.querySelector('#comment')?.value ?? null";
        self.browser.script(script, vec![]).await
    }

    /// Goes on after an answer, with the button.
    pub async fn go_on(self) -> Outcome {
        self.browser.press_button("turn.next").await
    }

    /// Leaves it empty.
    pub async fn skip(self) -> Outcome {
        self.browser.press_button("turn.skip").await
    }

    /// Goes to the question before it.
    pub async fn back(self) -> Outcome {
        self.browser.press_button("turn.back").await
    }

    /// Goes to the next one with the arrow key.
    pub async fn on(self) -> Outcome {
        self.browser.key(Key::Right).await
    }

    /// Waits until exactly this answer is chosen, or none.
    pub async fn has(self, answer: Option<u8>) -> Outcome {
        let wanted = answer.map(|answer| self.words(answer)).transpose()?;
        let script = "const chosen = [...document.querySelectorAll('[role=radio][aria-checked=true]')];
            return chosen.length === (arguments[0] ? 1 : 0) && chosen.every((choice) => choice.innerText.includes(arguments[0]));";
        crate::wait::until(&format!("the answer {wanted:?} to be chosen"), async || {
            let is: bool = self.browser.script(script, vec![json!(wanted)]).await?;
            Ok(is.then_some(()))
        })
        .await
    }

    fn words(&self, answer: u8) -> Outcome<String> {
        self.browser.words().answer(self.browser.lang(), answer)
    }
}
