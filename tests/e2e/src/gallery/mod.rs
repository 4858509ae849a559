//! Every screen of the app, in every state that looks different: for all that must hold on each of
//! them, and for pictures. A screen that is ever added is added here.

mod arriving;
mod beamer;
mod hands;
mod meeting;
mod over_time;
mod talk;
mod team;
mod trouble;

pub use arriving::arriving;
pub use beamer::the_beamer;
pub use hands::{hands_and_comments, practice_and_removal};
pub use meeting::a_round;
pub use over_time::over_time;
pub use talk::the_talk;
pub use team::a_team;
pub use trouble::{blocked, trouble};

use crate::{browser::Browser, failure::Outcome};

/// Who plays in the gallery.
#[derive(Debug, Clone)]
pub struct Cast {
    /// The name of the team.
    pub team: String,
    /// The sheets of its members.
    pub sheets: Vec<&'static str>,
}

impl Cast {
    /// Four people: enough for every state.
    #[must_use]
    pub fn small() -> Self {
        Self { team: "Wijkteam Oost".to_owned(), sheets: TWELVE[..4].to_vec() }
    }

    /// Twelve people and the longest name that the form takes, with a word that is wider than a
    /// small phone.
    #[must_use]
    pub fn large() -> Self {
        let team = "Jeugdgezondheidszorgsamenwerkingsverband Buitengebied Noord!".to_owned();
        Self { team, sheets: TWELVE.to_vec() }
    }
}

/// A team that is divided about listening, agrees on agreements, and cannot tell everything.
const TWELVE: [&str; 12] = [
    "4233 132 455 132",
    "4333 132 454 433",
    "5244 121 544 511",
    "3234 231 354 422",
    "4230 231 455 130",
    "4240 132 454 120",
    "4330 122 355 533",
    "2244 131 454 542",
    "423- 132 445 122",
    "4134 132 455 431",
    "5243 121 454 532",
    "4233 132 355 -12",
];

/// Opens everything that is folded.
async fn unfold_all(it: &Browser) -> Outcome {
    let script = "for (const fold of document.querySelectorAll('main details')) fold.open = true";
    it.script(script, vec![]).await
}
