//! The way in: content becomes activities only when everything in it fits together, and fits the
//! check whose dimensions it names.

use serde::Deserialize;

use super::{Bucket, LearningActivity, LearningId, Minutes};
use crate::domain::instrument::Instrument;

/// Why data is no list of activities.
#[derive(Debug, thiserror::Error)]
pub enum LearningError {
    /// Not the form of an activity, or a word or number that is not known.
    #[error("not a list of activities: {0}")]
    Form(#[from] serde_json::Error),
    /// Nothing to choose from.
    #[error("there are no activities")]
    Empty,
    /// Two activities with one id.
    #[error("the id '{}' stands twice", .0.as_str())]
    Twice(LearningId),
    /// An activity without a style.
    #[error("'{}' has no style", .0.as_str())]
    NoStyle(LearningId),
    /// A style, a dimension or a gap that an activity names twice.
    #[error("'{}' names something twice", .0.as_str())]
    Repeats(LearningId),
    /// A dimension that the check does not have.
    #[error("'{}' feeds '{dimension}', which is no dimension of the check", .id.as_str())]
    UnknownDimension {
        /// The activity.
        id: LearningId,
        /// What it names.
        dimension: String,
    },
}

/// A bucket other than 70, 20 and 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a bucket is 70, 20 or 10, not {0}")]
pub struct WrongBucket(u8);

/// Minutes that are none, or that end before they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("minutes go from at least one to as many or more, not from {0} to {1}")]
pub struct WrongMinutes(u16, u16);

impl TryFrom<u8> for Bucket {
    type Error = WrongBucket;

    fn try_from(share: u8) -> Result<Self, WrongBucket> {
        match share {
            70 => Ok(Self::Doing),
            20 => Ok(Self::Others),
            10 => Ok(Self::Formal),
            other => Err(WrongBucket(other)),
        }
    }
}

impl TryFrom<[u16; 2]> for Minutes {
    type Error = WrongMinutes;

    fn try_from([from, to]: [u16; 2]) -> Result<Self, WrongMinutes> {
        if from >= 1 && from <= to { Ok(Self { from, to }) } else { Err(WrongMinutes(from, to)) }
    }
}

/// The file before the checks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    activities: Vec<LearningActivity>,
}

impl LearningActivity {
    /// Reads the activities from their JSON, in order; their dimensions must be those of `check`.
    pub fn parse_all(json: &str, check: &Instrument) -> Result<Vec<Self>, LearningError> {
        let Unchecked { activities } = serde_json::from_str(json)?;
        if activities.is_empty() {
            return Err(LearningError::Empty);
        }
        if let Some(twice) = first_twice(activities.iter().map(|activity| &activity.id)) {
            return Err(LearningError::Twice(twice.clone()));
        }
        activities.iter().try_for_each(|activity| activity.fits(check))?;
        Ok(activities)
    }

    fn fits(&self, check: &Instrument) -> Result<(), LearningError> {
        if self.styles.is_empty() {
            return Err(LearningError::NoStyle(self.id.clone()));
        }
        let repeats = first_twice(&self.styles).is_some()
            || first_twice(&self.dimensions).is_some()
            || first_twice(&self.gaps).is_some();
        if repeats {
            return Err(LearningError::Repeats(self.id.clone()));
        }
        let known = |id: &String| check.dimensions().iter().any(|dimension| dimension.id == *id);
        match self.dimensions.iter().find(|id| !known(id)) {
            None => Ok(()),
            Some(unknown) => Err(LearningError::UnknownDimension {
                id: self.id.clone(),
                dimension: unknown.clone(),
            }),
        }
    }
}

fn first_twice<'a, T: PartialEq>(items: impl IntoIterator<Item = &'a T>) -> Option<&'a T> {
    let mut seen: Vec<&T> = Vec::new();
    items.into_iter().find(|item| {
        let twice = seen.contains(item);
        seen.push(item);
        twice
    })
}
