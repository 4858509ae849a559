//! The preparation of a round.

use crate::{browser::Browser, failure::Outcome};

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Everyone sees every answer.
    Open,
    /// Nobody is exposed.
    Quiet,
}

/// The form of a new round.
#[derive(Debug)]
pub struct Form<'a>(pub(super) &'a Browser);

impl Form<'_> {
    /// Waits for it.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("new.title")?).await
    }

    /// Types the name of the team.
    pub async fn name(self, name: &str) -> Outcome {
        self.0.type_into(&self.0.say("new.name")?, name).await
    }

    /// Types how many people the team has.
    pub async fn people(self, number: &str) -> Outcome {
        self.0.type_into(&self.0.say("new.people")?, number).await
    }

    /// Types how many of them are new.
    pub async fn new_people(self, number: &str) -> Outcome {
        self.0.type_into(&self.0.say("round.say.ask_new")?, number).await
    }

    /// Chooses what is promised.
    pub async fn mode(self, mode: Mode) -> Outcome {
        let name = match mode {
            Mode::Open => "round.mode.open.name",
            Mode::Quiet => "round.mode.quiet.name",
        };
        self.0.click("label", &self.0.say(name)?).await
    }

    /// Begins the round.
    pub async fn begin(self) -> Outcome {
        self.0.press_button("new.begin").await
    }

    /// Fills in everything and begins: the cover comes.
    pub async fn prepare(self, name: &str, people: usize, mode: Mode) -> Outcome {
        let browser = self.0;
        self.name(name).await?;
        browser.form().people(&people.to_string()).await?;
        browser.form().mode(mode).await?;
        browser.form().begin().await?;
        browser.cover().arrive_first().await
    }
}
