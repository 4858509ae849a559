//! All steps of a team, and a step on its card, wherever that stands.

use serde_json::json;

use crate::{browser::Browser, failure::Outcome, wait::until};

/// Cards with steps: all of them, or those of another page.
#[derive(Debug)]
pub struct Steps<'a>(pub(super) &'a Browser);

impl Steps<'_> {
    /// From the page of the team to all its steps.
    pub async fn open(self) -> Outcome {
        self.0.follow("team.all_steps").await?;
        self.0.steps().arrive().await
    }

    /// Waits for the list.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("step.list")?).await
    }

    /// What stands on the cards, from above.
    pub async fn list(self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('.step h3')].map((h) => h.innerText)";
        self.0.script(script, vec![]).await
    }

    /// What was seen of a step, as its card tells, the newest first: `date: state sentence`.
    pub async fn history(self, what: &str) -> Outcome<Vec<String>> {
        let script = "const card = [...document.querySelectorAll('.step')]
            .find((card) => card.querySelector('h3').innerText === arguments[0]);
            return card && [...card.querySelectorAll('.looks li')]
                .map((look) => look.textContent.replace(/\\s+/g, ' ').trim())";
        until(&format!("the step {what:?}"), async || {
            self.0.script(script, vec![json!(what)]).await
        })
        .await
    }

    /// Chooses which are shown: the text of this key, with their number.
    pub async fn filter(self, key: &str, number: usize) -> Outcome {
        self.0.click("button", &self.0.say_with(key, &[("n", &number.to_string())])?).await
    }
}
