//! Two rounds side by side, and the development over all of them.

use serde::Deserialize;

use crate::{browser::Browser, failure::Outcome, wait::until};

/// What stands with one activity of two rounds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Pair {
    /// Its name.
    pub name: String,
    /// Both numbers, and what may be said of them.
    pub numbers: String,
    /// What was asked, and what was asked then.
    pub statements: Vec<String>,
    /// The numbers of answers.
    pub answers: String,
}

/// The page of two rounds.
#[derive(Debug)]
pub struct Compare<'a>(pub(super) &'a Browser);

impl Compare<'_> {
    /// Waits for it.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("compare.title")?).await
    }

    /// What makes the comparison weak.
    pub async fn weak(self) -> Outcome<Vec<String>> {
        self.texts(".weak li").await
    }

    /// What changed, in sentences.
    pub async fn found(self) -> Outcome<Vec<String>> {
        self.texts(".found [role=status] p").await
    }

    /// The dimensions, each as `name: numbers word`.
    pub async fn dimensions(self) -> Outcome<Vec<String>> {
        let script = "const tidy = (node) => node.innerText.replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll('.compare .mean')].map((row) =>
                `${tidy(row.querySelector('.mean__name'))}: ${tidy(row.querySelector('.compare__numbers'))}`)";
        self.0.script(script, vec![]).await
    }

    /// The activities, from above.
    pub async fn activities(self) -> Outcome<Vec<Pair>> {
        let script = "const tidy = (node) => node.innerText.replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll('.compare .activity')].map((row) => ({
                name: tidy(row.querySelector('.activity__name').lastElementChild),
                numbers: tidy(row.querySelector('.compare__numbers')),
                statements: [...row.querySelectorAll('.activity__statement')].map(tidy),
                answers: tidy(row.querySelector('.activity__notes')) }))";
        self.0.script(script, vec![]).await
    }

    async fn texts(&self, selector: &str) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText)";
        self.0.script(script, vec![selector.into()]).await
    }
}

impl Browser {
    /// The table behind a drawing, once it is unfolded, as it is written there: first its heads.
    pub async fn numbers_table(&self) -> Outcome<Vec<Vec<String>>> {
        let script = "const rows = [...document.querySelectorAll('.numbers tr')]
            .map((row) => [...row.children].map((cell) => cell.textContent));
            return rows.length ? rows : null";
        until("the table", async || self.script(script, vec![]).await).await
    }
}
