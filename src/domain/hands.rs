//! Hands that were counted: for people without a device, the facilitator reads each statement and
//! counts the hands for each answer.
//!
//! Everyone sees raised hands, so only an open round can have them.

use super::{
    counts::{Counts, Tally},
    instrument::Instrument,
};
use crate::rules;

/// The hands of one group, for every activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hands {
    people: u32,
    tallies: Vec<Tally>,
}

/// More hands than people in the group, a group of nobody or of too many, or hands for an activity
/// that the check does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more hands than people, or a group that is not 1 to {}", rules::team::PEOPLE_MAX)]
pub struct TooManyHands;

impl Hands {
    /// A group of `people`, 1 to 30, that has raised no hands yet.
    pub fn new(people: u32, activities: usize) -> Result<Self, TooManyHands> {
        let fits = (1..=rules::team::PEOPLE_MAX).contains(&people);
        let tallies = vec![Tally::default(); activities];
        fits.then_some(Self { people, tallies }).ok_or(TooManyHands)
    }

    /// The same group with these hands, when it has a place for each activity of the instrument and
    /// nowhere more hands than people.
    pub fn from_tallies(
        people: u32,
        tallies: Vec<Tally>,
        instrument: &Instrument,
    ) -> Result<Self, TooManyHands> {
        let mut hands = Self::new(people, instrument.activities().len())?;
        if tallies.len() != hands.tallies.len() {
            return Err(TooManyHands);
        }
        for (place, tally) in tallies.into_iter().enumerate() {
            hands.count(place, tally)?;
        }
        Ok(hands)
    }

    /// How many people are in the group.
    pub const fn people(&self) -> u32 {
        self.people
    }

    /// The hands for the activity at `place`.
    pub fn tally(&self, place: usize) -> Tally {
        self.tallies.get(place).copied().unwrap_or_default()
    }

    /// The hands by activity.
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// The first activity for which nobody has raised a hand.
    pub fn first_empty(&self) -> Option<usize> {
        self.tallies.iter().position(|tally| tally.hands() == 0)
    }

    /// Notes the hands for the activity at `place`. Fewer than people are fine: nobody has to
    /// answer.
    pub fn count(&mut self, place: usize, tally: Tally) -> Result<(), TooManyHands> {
        let Counts(counts) = tally.counts;
        let all = counts.iter().chain([&tally.cannot_tell]);
        let sum = all.copied().try_fold(0_u32, u32::checked_add).ok_or(TooManyHands)?;
        let slot = self.tallies.get_mut(place).filter(|_| sum <= self.people);
        *slot.ok_or(TooManyHands)? = tally;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_no_more_hands_than_people() {
        let mut hands = Hands::new(3, 1).unwrap();
        let three = Tally { counts: Counts([0, 1, 1, 0, 0]), cannot_tell: 1 };
        let four = Tally { counts: Counts([0, 1, 1, 0, 1]), cannot_tell: 1 };
        assert_eq!(hands.count(0, three), Ok(()));
        assert_eq!(hands.count(0, four), Err(TooManyHands));
        assert_eq!(hands.tally(0), three, "what was counted stays");
        let huge = Tally { counts: Counts([u32::MAX, 1, 0, 0, 0]), cannot_tell: 0 };
        assert_eq!(hands.count(0, huge), Err(TooManyHands));
        assert_eq!(hands.first_empty(), None);
    }

    #[test]
    fn a_group_has_at_least_one_person() {
        assert_eq!(Hands::new(0, 13), Err(TooManyHands));
        assert_eq!(Hands::new(31, 13), Err(TooManyHands));
        assert_eq!(Hands::new(2, 13).unwrap().first_empty(), Some(0));
    }
}
