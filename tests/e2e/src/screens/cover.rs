//! The cover between two turns, and whole turns from cover to cover.

use super::{Mode, Way};
use crate::{browser::Browser, failure::Outcome, sheet};

/// The cover.
#[derive(Debug)]
pub struct Cover<'a>(pub(super) &'a Browser);

impl Cover<'_> {
    /// Waits for the cover before the first turn.
    pub async fn arrive_first(self) -> Outcome {
        self.0.arrive(&self.0.say("cover.title_first")?).await
    }

    /// Waits for the cover between two turns.
    pub async fn arrive_next(self) -> Outcome {
        self.0.arrive(&self.0.say("cover.title_next")?).await
    }

    /// Waits for the cover in the middle of somebody's turn.
    pub async fn arrive_busy(self) -> Outcome {
        self.0.arrive(&self.0.say("cover.title_draft")?).await
    }

    /// Waits for the cover after the last turn.
    pub async fn arrive_all(self) -> Outcome {
        self.0.arrive(&self.0.say("cover.title_all")?).await
    }

    /// Waits until the counter says that so many have handed in.
    pub async fn counts(self, done: usize, people: usize) -> Outcome {
        let (done, people) = (done.to_string(), people.to_string());
        let words = self.0.say_with("cover.counter", &[("done", &done), ("people", &people)])?;
        self.0.read(&words).await
    }

    /// Begins a turn.
    pub async fn begin(self) -> Outcome {
        self.0.press_button("cover.begin").await?;
        self.0.question(0).arrive().await
    }

    /// Goes on with the turn that was left.
    pub async fn resume(self) -> Outcome {
        self.0.unfold("cover.resume").await?;
        self.0.press_button("cover.resume_yes").await
    }

    /// Goes to the question before the results are opened.
    pub async fn to_close(self) -> Outcome {
        self.0.follow("cover.open_results").await?;
        self.0.arrive(&self.0.say("close.title")?).await
    }

    /// Opens the results from there, after the moment in which a tap belongs to the screen before.
    pub async fn confirm(self) -> Outcome {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        self.0.press_button("close.confirm").await
    }

    /// Opens the results.
    pub async fn open_results(self) -> Outcome {
        let browser = self.0;
        self.to_close().await?;
        browser.cover().confirm().await?;
        browser.results().arrive().await
    }

    /// Goes to the team.
    pub async fn leave(self) -> Outcome {
        self.0.follow("cover.leave").await
    }
}

impl Browser {
    /// A turn up to the review.
    pub async fn fill_in(&self, answers: &str, way: Way) -> Outcome {
        self.cover().begin().await?;
        self.answer_all(answers, way).await
    }

    /// Answers every question, from the first to the review.
    pub async fn answer_all(&self, answers: &str, way: Way) -> Outcome {
        for (place, answer) in sheet::answers(answers).enumerate() {
            match answer {
                Some(answer) => self.question(place).answer(answer, way).await?,
                None => self.question(place).skip().await?,
            }
            self.question(place + 1).arrive().await?;
        }
        Ok(())
    }

    /// A whole turn, from the cover to having handed in.
    pub async fn take_turn(&self, answers: &str, way: Way) -> Outcome {
        self.fill_in(answers, way).await?;
        self.review().hand_in().await
    }

    /// A round of these people, from the first screen to the cover after the last turn.
    pub async fn everyone_fills_in(&self, team: &str, mode: Mode, sheets: &[&str]) -> Outcome {
        self.form().prepare(team, sheets.len(), mode).await?;
        for sheet in sheets {
            self.take_turn(sheet, Way::Keys).await?;
        }
        self.cover().arrive_all().await
    }

    /// A whole round of these people, from the first screen to the results.
    pub async fn whole_round(&self, team: &str, mode: Mode, sheets: &[&str]) -> Outcome {
        self.start().begin_with_our_team().await?;
        self.everyone_fills_in(team, mode, sheets).await?;
        self.cover().open_results().await
    }
}
