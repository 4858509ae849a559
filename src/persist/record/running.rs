//! The record of what people are still filling in. It leaves the device in no file.

use serde::{Deserialize, Serialize};

use super::RoundError;
use crate::domain::{
    Date,
    answer::Sheet,
    instrument::Instrument,
    running::{Draft, Pile, Running, Stage},
};

/// Pile and draft of a running round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunningRecord {
    /// Handed in, sorted by content; read back in that order whatever the text says.
    pub pile: Vec<Sheet>,
    /// In hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftRecord>,
}

/// The sheet in hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRecord {
    /// The answers so far.
    pub sheet: Sheet,
    /// The place of the question at hand; absent at the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<usize>,
    /// The day of the last answer; absent in schema 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Whether the person has seen the review.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reviewed: bool,
}

impl From<&Running> for RunningRecord {
    fn from(running: &Running) -> Self {
        let draft = running.draft.as_ref().map(|draft| DraftRecord {
            sheet: draft.sheet().clone(),
            question: match draft.stage() {
                Stage::Question(place) => Some(place),
                Stage::Review => None,
            },
            since: draft.since(),
            reviewed: draft.is_reviewed(),
        });
        Self { pile: running.pile.sheets().to_vec(), draft }
    }
}

impl RunningRecord {
    /// The pile and the draft, when they fit the instrument of their round.
    pub fn into_running(self, instrument: &Instrument) -> Result<Running, RoundError> {
        let places = instrument.activities().len();
        let mut sheets = self.pile.iter().chain(self.draft.iter().map(|draft| &draft.sheet));
        if !sheets.all(|sheet| sheet.len() == places) {
            return Err(RoundError::Misfit);
        }
        let draft = self.draft.map(|draft| {
            let stage = draft.question.map_or(Stage::Review, Stage::Question);
            let resumed = Draft::resume(draft.sheet, stage, draft.since);
            if draft.reviewed { resumed.reviewed() } else { resumed }
        });
        Ok(Running { pile: Pile::new(self.pile), draft })
    }
}
