//! Hands that were counted, as records.

use serde::{Deserialize, Serialize};

use super::RoundError;
use crate::domain::{
    counts::{Counts, Tally},
    hands::Hands,
    instrument::Instrument,
};

/// The hands of one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandsRecord {
    /// How many people are in the group, 1 to 30.
    pub people: u32,
    /// By activity: the hands for 1 to 5, then for "I can't tell".
    pub counts: Vec<[u32; 6]>,
}

impl From<&Hands> for HandsRecord {
    fn from(hands: &Hands) -> Self {
        let row = |tally: &Tally| {
            let Counts([one, two, three, four, five]) = tally.counts;
            [one, two, three, four, five, tally.cannot_tell]
        };
        Self { people: hands.people(), counts: hands.tallies().iter().map(row).collect() }
    }
}

impl HandsRecord {
    /// The hands, when they fit the instrument of their round and the size of the group.
    pub(super) fn into_hands(self, instrument: &Instrument) -> Result<Hands, RoundError> {
        let tally = |[one, two, three, four, five, cannot_tell]: [u32; 6]| Tally {
            counts: Counts([one, two, three, four, five]),
            cannot_tell,
        };
        let tallies = self.counts.into_iter().map(tally).collect();
        Hands::from_tallies(self.people, tallies, instrument).map_err(|_| RoundError::Misfit)
    }
}
