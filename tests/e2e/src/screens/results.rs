//! The results.

use serde::Deserialize;

use crate::{browser::Browser, failure::Outcome, wait::until};

/// A row of the table: the activity, the numbers of the answers 1 to 5 and of "can't tell", the
/// number of answers, the average, the difference, each as it is written there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Number {
    /// The name of the activity.
    pub activity: String,
    /// The cells beside it.
    pub cells: Vec<String>,
}

/// The results of a round.
#[derive(Debug)]
pub struct Results<'a>(pub(super) &'a Browser);

impl Results<'_> {
    /// Waits for any results: every heading differs.
    pub async fn arrive(self) -> Outcome {
        let script = "return !!document.querySelector('.results')
            && document.activeElement === document.querySelector('main h1')";
        until("the results with the focus on their heading", async || {
            let there: bool = self.0.script(script, vec![]).await?;
            Ok(there.then_some(()))
        })
        .await
    }

    /// The table with all numbers, in the order of asking.
    pub async fn table(self) -> Outcome<Vec<Number>> {
        let script = "return [...document.querySelectorAll('.results table tbody tr')]
            .filter((row) => row.querySelector('td'))
            .map((row) => ({ activity: row.querySelector('th').textContent,
                cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent) }))";
        self.0.script(script, vec![]).await
    }

    /// The sentences of the talking points.
    pub async fn points(self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('.point__sentence')].map((e) => e.innerText.replace(/\\s+/g, ' ').trim())";
        self.0.script(script, vec![]).await
    }

    /// What people wrote with the activity at this place, from above.
    pub async fn comments(self, place: usize) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('.activity')[arguments[0]]
            .querySelectorAll('.comments li')].map((e) => e.innerText)";
        self.0.script(script, vec![place.into()]).await
    }

    /// Lets somebody fill in who comes late: the first question comes.
    pub async fn let_in_late(self) -> Outcome {
        let browser = self.0;
        browser.unfold("results.late_title").await?;
        browser.press_button("results.late_begin").await?;
        browser.question(0).arrive().await
    }

    /// Saves the team file.
    pub async fn save(self) -> Outcome<crate::files::Saved> {
        self.0.press_button("results.save_title").await?;
        let saved = self.0.downloaded().await?;
        self.0.hear("status", &self.0.say("notice.file_saved")?).await?;
        Ok(saved)
    }
}
