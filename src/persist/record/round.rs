//! The record of a round.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{QuietRecord, RoundError, ShownRecord};
use crate::domain::{
    Date,
    answer::Sheet,
    id::{InstrumentId, RoundId, TeamId},
    instrument::Instrument,
    people::People,
    round::{Kept, Mode, Round, State},
    running::Pile,
    stamp::Stamp,
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
        let closed = match &round.state {
            State::Running => None,
            State::Closed { on, kept } => Some(ClosedRecord { on: *on, kept: kept.into() }),
        };
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
            closed,
        }
    }

    /// The round, with the instrument that it names.
    pub fn into_round(self, instrument: Arc<Instrument>) -> Result<Round, RoundError> {
        let state = match self.closed {
            None => State::Running,
            Some(ClosedRecord { on, kept }) => {
                State::Closed { on, kept: kept.into_kept(self.mode, &instrument)? }
            }
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

impl From<&Kept> for KeptRecord {
    fn from(kept: &Kept) -> Self {
        match kept {
            Kept::Sheets(pile) => Self::Sheets(pile.sheets().to_vec()),
            Kept::Shown { handed_in, activities } => Self::Shown(QuietRecord {
                handed_in: *handed_in,
                activities: activities.iter().map(ShownRecord::from).collect(),
            }),
        }
    }
}

impl KeptRecord {
    fn into_kept(self, mode: Mode, instrument: &Instrument) -> Result<Kept, RoundError> {
        let places = instrument.activities().len();
        match (mode, self) {
            (Mode::Open, Self::Sheets(sheets)) => {
                if sheets.len() > MOST_PEOPLE as usize {
                    return Err(RoundError::Misfit);
                }
                let fits = sheets.iter().all(|sheet| sheet.len() == places);
                fits.then(|| Kept::Sheets(Pile::new(sheets))).ok_or(RoundError::Misfit)
            }
            (Mode::Quiet, Self::Shown(quiet))
                if quiet.activities.len() == places && quiet.handed_in <= MOST_PEOPLE =>
            {
                let handed_in = quiet.handed_in;
                let shown = quiet.activities.iter().map(|record| record.to_shown(handed_in));
                Ok(Kept::Shown { handed_in, activities: shown.collect::<Result<_, _>>()? })
            }
            (Mode::Quiet, Self::Shown(_)) => Err(RoundError::Misfit),
            (Mode::Open, Self::Shown(_)) | (Mode::Quiet, Self::Sheets(_)) => {
                Err(RoundError::SaysTooMuch)
            }
        }
    }
}
