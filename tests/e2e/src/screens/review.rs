//! The own answers once more, before they are handed in.

use crate::{browser::Browser, failure::Outcome};

/// The review.
#[derive(Debug)]
pub struct Review<'a>(pub(super) &'a Browser);

impl Review<'_> {
    /// Waits for it.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("review.title")?).await
    }

    /// The answers on it, in the order of asking, as they are written there.
    pub async fn answers(self) -> Outcome<Vec<String>> {
        let script =
            "return [...document.querySelectorAll('.review__answer')].map((e) => e.innerText)";
        self.0.script(script, vec![]).await
    }

    /// The comments on it, in the order of asking, as they are written there.
    pub async fn comments(self) -> Outcome<Vec<String>> {
        let script =
            "return [...document.querySelectorAll('.review__comment')].map((e) => e.innerText)";
        self.0.script(script, vec![]).await
    }

    /// Goes back to the question at this place.
    pub async fn change(self, place: usize) -> Outcome {
        let statement = self.0.words().statement(self.0.lang(), place)?;
        self.0.click("button", &statement).await?;
        self.0.question(place).arrive().await
    }

    /// Hands in: the cover comes, and says so.
    pub async fn hand_in(self) -> Outcome {
        self.0.press_button("review.hand_in").await?;
        self.0
            .hear("status", self.0.say("cover.handed_in")?.split('.').next().unwrap_or_default())
            .await
    }
}
