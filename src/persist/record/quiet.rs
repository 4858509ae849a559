//! What a closed quiet round writes down: nothing that its promise does not let be seen.

use serde::{Deserialize, Serialize};

use super::RoundError;
use crate::domain::shown::{ActivityShown, Counts, HalfMean, Shown};

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
    pub(super) fn to_shown(&self, handed_in: u32) -> Result<ActivityShown, RoundError> {
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
