//! A team and its rounds.

use crate::{browser::Browser, failure::Outcome, files::Saved};

/// The page of a team.
#[derive(Debug)]
pub struct Team<'a>(pub(super) &'a Browser);

impl Team<'_> {
    /// Waits for the page of the team with this name.
    pub async fn arrive(self, name: &str) -> Outcome {
        self.0.arrive(name).await
    }

    /// Saves the team file.
    pub async fn save(self) -> Outcome<Saved> {
        self.0.press_button("team.save").await?;
        let saved = self.0.downloaded().await?;
        self.0.hear("status", &self.0.say("notice.file_saved")?).await?;
        Ok(saved)
    }

    /// Looks at the latest results.
    pub async fn latest_results(self) -> Outcome {
        let browser = self.0;
        let words = browser.say("team.latest_result")?;
        browser.click("a", &words).await?;
        browser.results().arrive().await
    }
}
