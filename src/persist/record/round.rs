//! The record of a round.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{HandsRecord, QuietRecord, RoundError, ShownRecord};
use crate::domain::{
    Date,
    answer::Sheet,
    gathered::{Comments, Gathered},
    id::{InstrumentId, RoundId, TeamId},
    instrument::Instrument,
    people::People,
    pile::Pile,
    round::{Closed, Kept, Mode, Round, State},
    shown,
    stamp::Stamp,
    talked::Talked,
};

/// A round without the answers of people who are still filling in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundRecord {
    /// Its id.
    pub id: RoundId,
    /// The team it belongs to.
    pub team: TeamId,
    /// When it was edited last.
    pub stamp: Stamp,
    /// The text that it asked.
    pub instrument: InstrumentId,
    /// What was promised.
    pub mode: Mode,
    /// The day it began.
    pub begun: Date,
    /// Which round of its team it is; 0 in records of schema 1, which did not have it.
    #[serde(default)]
    pub ordinal: u32,
    /// The size of the team.
    pub people: People,
    /// How many of them were new, when that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_people: Option<u32>,
    /// Present when the round is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<ClosedRecord>,
}

/// The end of a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedRecord {
    /// The day.
    pub on: Date,
    /// What was kept.
    pub kept: KeptRecord,
    /// The hands that were counted, in an open round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<HandsRecord>,
    /// What people wrote, where it may be shown.
    #[serde(default, skip_serializing_if = "Comments::is_empty")]
    pub comments: Comments,
    /// How many people were added after the results had been opened, in an open round.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub late: u32,
    /// What the team added while it talked.
    #[serde(default, skip_serializing_if = "Talked::is_empty")]
    pub talked: Talked,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What a closed round keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptRecord {
    /// An open round: a sheet per person, sorted by content.
    Sheets(Vec<Sheet>),
    /// A quiet round: only what may be shown.
    Shown(QuietRecord),
}

/// No round has more people. Sums of more than some millions would not fit their numbers.
const MOST_PEOPLE: u32 = 1_000;

impl RoundRecord {
    /// Writes a round of `team` down.
    pub fn of(team: TeamId, round: &Round) -> Self {
        Self {
            id: round.id,
            team,
            stamp: round.stamp,
            instrument: round.instrument.fingerprint(),
            mode: round.mode,
            begun: round.begun,
            ordinal: round.ordinal,
            people: round.people,
            new_people: round.new_people,
            closed: round.closed().map(ClosedRecord::from),
        }
    }

    /// The round, with the instrument that it names.
    pub fn into_round(self, instrument: Arc<Instrument>) -> Result<Round, RoundError> {
        let state = match self.closed {
            None => State::Running,
            Some(closed) => State::Closed(closed.into_closed(self.mode, &instrument)?),
        };
        Ok(Round {
            id: self.id,
            stamp: self.stamp,
            instrument,
            mode: self.mode,
            begun: self.begun,
            ordinal: self.ordinal,
            people: self.people,
            new_people: self.new_people,
            state,
        })
    }
}

impl From<&Closed> for ClosedRecord {
    fn from(closed: &Closed) -> Self {
        let (on, talked) = (closed.on, closed.talked.clone());
        match &closed.kept {
            Kept::Open { gathered, late } => Self {
                on,
                kept: KeptRecord::Sheets(gathered.pile.sheets().to_vec()),
                hands: gathered.hands.as_ref().map(HandsRecord::from),
                comments: gathered.comments.clone(),
                late: *late,
                talked,
            },
            Kept::Quiet { handed_in, activities, comments } => Self {
                on,
                kept: KeptRecord::Shown(QuietRecord {
                    handed_in: *handed_in,
                    activities: activities.iter().map(ShownRecord::from).collect(),
                }),
                hands: None,
                comments: comments.clone(),
                late: 0,
                talked,
            },
        }
    }
}

impl ClosedRecord {
    fn into_closed(self, mode: Mode, instrument: &Instrument) -> Result<Closed, RoundError> {
        let places = instrument.activities().len();
        let (comments, talked) = (self.comments, self.talked);
        let comments_fit = comments.fit(places);
        let kept = match (mode, self.kept) {
            (Mode::Open, KeptRecord::Sheets(sheets)) => {
                let few = sheets.len() <= MOST_PEOPLE as usize && self.late <= MOST_PEOPLE;
                if !few || !sheets.iter().all(|sheet| sheet.len() == places) {
                    return Err(RoundError::Misfit);
                }
                let hands = self.hands.map(|hands| hands.into_hands(instrument)).transpose()?;
                let gathered = Gathered { pile: Pile::new(sheets), hands, comments };
                Kept::Open { gathered, late: self.late }
            }
            (Mode::Quiet, KeptRecord::Shown(quiet)) => {
                if quiet.activities.len() != places || quiet.handed_in > MOST_PEOPLE {
                    return Err(RoundError::Misfit);
                }
                let handed_in = quiet.handed_in;
                let told = comments.is_empty() || handed_in >= shown::comments_from(mode);
                if !told || self.hands.is_some() || self.late > 0 {
                    return Err(RoundError::SaysTooMuch);
                }
                let activities = quiet.activities.iter().map(|record| record.to_shown(handed_in));
                let activities = activities.collect::<Result<_, _>>()?;
                Kept::Quiet { handed_in, activities, comments }
            }
            (Mode::Open, KeptRecord::Shown(_)) | (Mode::Quiet, KeptRecord::Sheets(_)) => {
                return Err(RoundError::SaysTooMuch);
            }
        };
        if !talked.fits(places) || !comments_fit {
            return Err(RoundError::Misfit);
        }
        Ok(Closed { on: self.on, kept, talked })
    }
}
