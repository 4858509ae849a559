//! The way in: data becomes an instrument only when everything in it fits together.

use serde::Deserialize;

use super::{Activity, Dimension, Instrument};
use crate::domain::{answer::Score, id::InstrumentId, text::LocalText};

/// Why data is not an instrument.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InstrumentError {
    /// Nothing to answer.
    #[error("an instrument has at least one dimension and one activity")]
    Empty,
    /// Two dimensions or two activities with one id.
    #[error("the id '{0}' stands twice")]
    Twice(String),
    /// An activity of a dimension that is not there.
    #[error("activity '{0}' belongs to no dimension of this instrument")]
    Homeless(String),
    /// Text that cannot be written back.
    #[error("the texts cannot be written back")]
    Unwritable,
    /// A dimension without activities, or activities out of the order of the dimensions.
    #[error("the activities do not stand in the order of the dimensions, at '{0}'")]
    OutOfOrder(String),
}

/// The same fields before the checks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unchecked {
    id: String,
    version: u32,
    title: LocalText,
    intro: LocalText,
    labels: [LocalText; Score::COUNT],
    cannot_tell: LocalText,
    dimensions: Vec<Dimension>,
    activities: Vec<Activity>,
}

impl TryFrom<Unchecked> for Instrument {
    type Error = InstrumentError;

    fn try_from(data: Unchecked) -> Result<Self, InstrumentError> {
        if data.activities.is_empty() {
            return Err(InstrumentError::Empty);
        }
        first_twice(data.dimensions.iter().map(|d| &d.id))?;
        first_twice(data.activities.iter().map(|a| &a.id))?;
        for activity in &data.activities {
            if !data.dimensions.iter().any(|d| d.id == activity.dimension) {
                return Err(InstrumentError::Homeless(activity.id.clone()));
            }
        }
        let mut blocks: Vec<&str> = data.activities.iter().map(|a| a.dimension.as_str()).collect();
        blocks.dedup();
        let mut expected = data.dimensions.iter();
        for block in blocks {
            if expected.next().is_none_or(|dimension| dimension.id != block) {
                return Err(InstrumentError::OutOfOrder(block.to_owned()));
            }
        }
        if let Some(left_over) = expected.next() {
            return Err(InstrumentError::OutOfOrder(left_over.id.clone()));
        }
        let mut instrument = Self {
            fingerprint: InstrumentId::of_content(&[]),
            id: data.id,
            version: data.version,
            title: data.title,
            intro: data.intro,
            labels: data.labels,
            cannot_tell: data.cannot_tell,
            dimensions: data.dimensions,
            activities: data.activities,
        };
        let content = serde_json::to_vec(&instrument).map_err(|_| InstrumentError::Unwritable)?;
        instrument.fingerprint = InstrumentId::of_content(&content);
        Ok(instrument)
    }
}

fn first_twice<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), InstrumentError> {
    let mut seen: Vec<&String> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            return Err(InstrumentError::Twice(id.clone()));
        }
        seen.push(id);
    }
    Ok(())
}
