//! The first screen: three doors, and the teams on this device.

use super::Mode;
use crate::{browser::Browser, failure::Outcome};

/// The first screen.
#[derive(Debug)]
pub struct Start<'a>(pub(super) &'a Browser);

impl Start<'_> {
    /// Waits for it.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("start.title")?).await
    }

    /// The door "start with our team".
    pub async fn begin_with_our_team(self) -> Outcome {
        self.0.follow("start.door_new").await?;
        self.0.form().arrive().await
    }

    /// The door "another team", when there is a team already.
    pub async fn begin_with_another_team(self) -> Outcome {
        self.0.follow("start.other_door").await?;
        self.0.form().arrive().await
    }

    /// The door "open our team file".
    pub async fn open_our_team_file(self) -> Outcome {
        self.0.follow("start.door_open").await?;
        self.0.open_file().arrive().await
    }

    /// The door "look around first".
    pub async fn look_around(self) -> Outcome {
        self.0.follow("start.door_example").await
    }

    /// The door to a rehearsal, which stands below the others: the cover of a round comes.
    pub async fn practise(self, mode: Mode) -> Outcome {
        let browser = self.0;
        browser.unfold("practice.door").await?;
        let key = match mode {
            Mode::Open => "practice.open",
            Mode::Quiet => "practice.quiet",
        };
        browser.press_button(key).await?;
        browser.cover().arrive_next().await
    }

    /// A team in the list.
    pub async fn choose_team(self, name: &str) -> Outcome {
        self.0.click("a", name).await
    }
}
