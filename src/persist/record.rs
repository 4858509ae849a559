//! The newest schema of every record, and the way between records and domain types.
//!
//! The domain knows nothing of JSON; these types know nothing of rules. A record that says more
//! than its round may show, or that does not fit its instrument, is refused here.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    Date, Map,
    answer::Sheet,
    id::{InstrumentId, RoundId, TeamId},
    instrument::Instrument,
    people::People,
    round::{Kept, Mode, Round, State},
    running::{Draft, Pile, Running, Step},
    shown::{ActivityShown, Counts, HalfMean, Shown},
    stamp::Stamp,
    team::Team,
    text::TeamName,
};

/// A team without its rounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRecord {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: TeamName,
    /// When it was edited last.
    pub stamp: Stamp,
    /// Rounds that were removed, with the stamp of the removal.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub removed: Map<RoundId, Stamp>,
}

impl From<&Team> for TeamRecord {
    fn from(team: &Team) -> Self {
        let removed = team.removed().clone();
        Self { id: team.id, name: team.name.clone(), stamp: team.stamp, removed }
    }
}

impl TeamRecord {
    /// The team with these rounds.
    pub fn with_rounds(self, rounds: impl IntoIterator<Item = Round>) -> Team {
        Team::restore(self.id, self.name, self.stamp, rounds, self.removed)
    }
}

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

/// What may be shown of a quiet round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuietRecord {
    /// How many people handed in.
    pub handed_in: u32,
    /// By activity, in the order of the instrument.
    pub activities: Vec<ShownRecord>,
}

/// One activity of a quiet round: `counts` from five answers on, `half_points` with three or four,
/// below three only `answers`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownRecord {
    /// The number of scores.
    pub answers: u32,
    /// Twice the rounded mean, 3 to 9.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half_points: Option<u8>,
    /// How many gave each score, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<[u32; 5]>,
    /// How many could not tell, from two on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cannot_tell: Option<u32>,
}

/// Why a record of a round is not a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoundError {
    /// A sheet or a list that has not one place for each activity.
    #[error("the answers do not fit the instrument")]
    Misfit,
    /// More than the mode may show, or sheets in a quiet round.
    #[error("says more than this kind of round may show")]
    SaysTooMuch,
}

impl From<&ActivityShown> for ShownRecord {
    fn from(activity: &ActivityShown) -> Self {
        let scores = activity.scores();
        let half_points = match scores {
            Shown::Rounded { mean, .. } => Some(mean.halves()),
            Shown::Hidden { .. } | Shown::Counted(_) => None,
        };
        Self {
            answers: scores.answers(),
            half_points,
            counts: scores.counts().map(|Counts(counts)| counts),
            cannot_tell: activity.cannot_tell(),
        }
    }
}

impl ShownRecord {
    fn to_shown(&self, handed_in: u32) -> Result<ActivityShown, RoundError> {
        let answers = self.answers;
        let scores = match (self.half_points, self.counts) {
            (None, None) => Shown::Hidden { answers },
            (Some(halves), None) => {
                let mean = HalfMean::from_halves(halves).ok_or(RoundError::SaysTooMuch)?;
                Shown::Rounded { answers, mean }
            }
            (None, Some(counts)) => {
                let total = counts.iter().try_fold(0_u32, |sum, count| sum.checked_add(*count));
                if total != Some(answers) {
                    return Err(RoundError::Misfit);
                }
                Shown::Counted(Counts(counts))
            }
            (Some(_), Some(_)) => return Err(RoundError::SaysTooMuch),
        };
        ActivityShown::from_quiet(scores, self.cannot_tell, handed_in)
            .map_err(|_| RoundError::SaysTooMuch)
    }
}

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
                let fits = sheets.iter().all(|sheet| sheet.len() == places);
                fits.then(|| Kept::Sheets(Pile::new(sheets))).ok_or(RoundError::Misfit)
            }
            (Mode::Quiet, Self::Shown(quiet)) if quiet.activities.len() == places => {
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
}

impl From<&Running> for RunningRecord {
    fn from(running: &Running) -> Self {
        let draft = running.draft.as_ref().map(|draft| DraftRecord {
            sheet: draft.sheet().clone(),
            question: match draft.step() {
                Step::Question(place) => Some(place),
                Step::Review => None,
            },
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
            Draft::resume(draft.sheet, draft.question.map_or(Step::Review, Step::Question))
        });
        Ok(Running { pile: Pile::new(self.pile), draft })
    }
}

/// Language and habits on this device. It belongs to the device and is in no file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The code of the chosen language; absent while the browser's is followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether a question waits for "next" after an answer, in place of going on by itself.
    #[serde(default)]
    pub wait_for_next: bool,
    /// On which day each team was last saved to a file as it is now.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub saved: Map<TeamId, Date>,
}

/// What was typed so far for a new round.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The name as typed.
    #[serde(default)]
    pub name: String,
    /// The number of people as typed.
    #[serde(default)]
    pub people: String,
    /// The number of new people as typed.
    #[serde(default)]
    pub new_people: String,
    /// The mode, once chosen: there is no default.
    #[serde(default)]
    pub mode: Option<Mode>,
}
