//! How many people a round is for.

use serde::{Deserialize, Serialize};

use crate::rules;

/// The number of people in the team, 2 to 30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct People(u32);

/// Fewer than two people cannot talk; more than thirty do not fit the instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a team has {} to {} people", rules::team::PEOPLE_MIN, rules::team::PEOPLE_MAX)]
pub struct OutOfRange;

impl People {
    /// Checks the range.
    pub const fn new(number: u32) -> Result<Self, OutOfRange> {
        if number < rules::team::PEOPLE_MIN || number > rules::team::PEOPLE_MAX {
            Err(OutOfRange)
        } else {
            Ok(Self(number))
        }
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Whether the limits of the rules were tested for a team of this size (3 to 12).
    pub const fn is_tested(self) -> bool {
        self.0 >= rules::team::TESTED_MIN && self.0 <= rules::team::TESTED_MAX
    }
}

impl TryFrom<u32> for People {
    type Error = OutOfRange;

    fn try_from(number: u32) -> Result<Self, OutOfRange> {
        Self::new(number)
    }
}

impl From<People> for u32 {
    fn from(people: People) -> Self {
        people.0
    }
}
