//! What a team saw when it looked at a step again: the history of the step.
//!
//! A meeting looks once. Of two looks on one day the later is a correction of the other, so a day has
//! one; that also lets two copies of a step that were looked at apart come together.

use serde::{Deserialize, Serialize};

use super::{Date, stamp::Stamp, text::Sentence};

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// The team is at it.
    GoingOn,
    /// Done.
    Done,
    /// Let go, which is a decision like any other.
    Dropped,
}

/// One look at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The day.
    pub on: Date,
    /// The stamp that the step got by it.
    pub stamp: Stamp,
    /// What became of the step.
    pub state: StepState,
    /// What it brought so far, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<Sentence>,
}

/// All looks at a step, by day, the oldest first; one for each day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Look>")]
pub struct Looks(Vec<Look>);

impl Looks {
    /// The looks, the oldest first.
    pub fn all(&self) -> &[Look] {
        &self.0
    }

    /// Whether nobody has looked yet.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last look.
    pub fn last(&self) -> Option<&Look> {
        self.0.last()
    }

    /// Takes a look in. Of one day the one with the later stamp stays.
    pub fn add(&mut self, look: Look) {
        let place = self.0.partition_point(|other| other.on < look.on);
        match self.0.get_mut(place).filter(|other| other.on == look.on) {
            Some(other) if other.stamp < look.stamp => *other = look,
            Some(_) => {}
            None => self.0.insert(place, look),
        }
    }
}

impl From<Vec<Look>> for Looks {
    fn from(all: Vec<Look>) -> Self {
        let mut looks = Self::default();
        for look in all {
            looks.add(look);
        }
        looks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(on: &str, edit: u32, state: StepState) -> Look {
        let stamp = (1..edit).fold(Stamp::first(0), |stamp, _| stamp.next(0));
        Look { on: on.parse().unwrap(), stamp, state, brought: None }
    }

    #[test]
    fn a_day_has_one_look_and_the_last_day_counts() {
        let first = look("2026-12-13", 2, StepState::Done);
        let corrected = look("2026-12-13", 3, StepState::GoingOn);
        let later = look("2027-01-05", 4, StepState::Dropped);
        let all = vec![later.clone(), corrected.clone(), first.clone()];
        for order in [all.clone(), vec![first, corrected.clone(), later.clone()]] {
            assert_eq!(Looks::from(order).all(), [corrected.clone(), later.clone()]);
        }
        assert_eq!(Looks::from(all).last(), Some(&later));
    }
}
