//! The record of what people are still filling in. It leaves the device in no file.

use serde::{Deserialize, Serialize};

use super::{HandsRecord, RoundError};
use crate::domain::{
    Date, Map,
    answer::Sheet,
    gathered::{Comments, Gathered},
    instrument::Instrument,
    pile::Pile,
    round::Mode,
    running::{Draft, Running, Stage},
};

/// What is handed in, in hand, and being counted in a running round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunningRecord {
    /// Handed in, sorted by content; read back in that order whatever the text says.
    pub pile: Vec<Sheet>,
    /// Comments of those sheets, which stand apart from them.
    #[serde(default, skip_serializing_if = "Comments::is_empty")]
    pub comments: Comments,
    /// Hands that were counted, in an open round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<HandsRecord>,
    /// Hands that are being counted, in an open round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<HandsRecord>,
    /// How many had come late before the one who is filling in; only after the reveal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_before: Option<u32>,
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
    /// Comments as typed, by the place of the activity.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub comments: Map<usize, String>,
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

impl From<&Draft> for DraftRecord {
    fn from(draft: &Draft) -> Self {
        Self {
            sheet: draft.sheet().clone(),
            comments: draft.comments().clone(),
            question: match draft.stage() {
                Stage::Question(place) => Some(place),
                Stage::Review => None,
            },
            since: draft.since(),
            reviewed: draft.is_reviewed(),
        }
    }
}

impl DraftRecord {
    fn into_draft(self) -> Draft {
        let stage = self.question.map_or(Stage::Review, Stage::Question);
        let draft = Draft::resume(self.sheet, stage, self.since).with_comments(self.comments);
        if self.reviewed { draft.reviewed() } else { draft }
    }
}

impl From<&Running> for RunningRecord {
    fn from(running: &Running) -> Self {
        let Gathered { pile, hands, comments } = &running.gathered;
        Self {
            pile: pile.sheets().to_vec(),
            comments: comments.clone(),
            hands: hands.as_ref().map(HandsRecord::from),
            counting: running.counting.as_ref().map(HandsRecord::from),
            late_before: running.late_before,
            draft: running.draft.as_ref().map(DraftRecord::from),
        }
    }
}

impl RunningRecord {
    /// What runs, when it fits the instrument and the mode of its round.
    pub fn into_running(self, mode: Mode, instrument: &Instrument) -> Result<Running, RoundError> {
        let places = instrument.activities().len();
        let mut sheets = self.pile.iter().chain(self.draft.iter().map(|draft| &draft.sheet));
        if !sheets.all(|sheet| sheet.len() == places) || !self.comments.fit(places) {
            return Err(RoundError::Misfit);
        }
        if mode == Mode::Quiet && (self.hands.is_some() || self.counting.is_some()) {
            return Err(RoundError::SaysTooMuch);
        }
        let hands = |record: Option<HandsRecord>| {
            record.map(|record| record.into_hands(instrument)).transpose()
        };
        let gathered = Gathered {
            pile: Pile::new(self.pile),
            hands: hands(self.hands)?,
            comments: self.comments,
        };
        let draft = self.draft.map(DraftRecord::into_draft);
        let (late_before, counting) = (self.late_before, hands(self.counting)?);
        Ok(Running { gathered, draft, late_before, counting })
    }
}
