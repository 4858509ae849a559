//! Two rounds of one team, and how many people are new between them.

use super::{
    change::{Comparison, Newcomers},
    id::RoundId,
    result::RoundResult,
    round::Round,
    team::Team,
};

/// The results of two closed rounds, the earlier first.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The earlier round.
    pub then: RoundResult,
    /// The later round.
    pub now: RoundResult,
    /// How many people are new since the earlier one, when that is known.
    pub newcomers: Option<Newcomers>,
}

impl Pair {
    /// Holds the two against each other.
    pub fn compare(&self) -> Comparison<'_> {
        Comparison::new(&self.then, &self.now, self.newcomers)
    }
}

impl Team {
    /// Two closed rounds of this team, in whichever order they are named; `None` when one of them is
    /// not there or still runs, or both are one.
    pub fn pair(&self, one: RoundId, other: RoundId) -> Option<Pair> {
        let (then, now) = self.in_order(one, other)?;
        let after = self.rounds().iter().skip_while(|round| round.id != then.id).skip(1);
        let mut between: Vec<&Round> = after.take_while(|round| round.id != now.id).collect();
        between.push(now);
        Some(Pair {
            then: then.result()?,
            now: now.result()?,
            newcomers: newcomers(then, &between),
        })
    }

    /// Two closed rounds, the earlier first.
    pub fn in_order(&self, one: RoundId, other: RoundId) -> Option<(&Round, &Round)> {
        let mut both = self.rounds().iter().filter(|round| round.id == one || round.id == other);
        let (then, now) = (both.next()?, both.next()?);
        (!then.is_running() && !now.is_running()).then_some((then, now))
    }

    /// A closed round and the one before it.
    pub fn since_previous(&self, id: RoundId) -> Option<Pair> {
        self.pair(self.previous(id)?.id, id)
    }
}

/// All who were new in a round after `then`, up to the last of `since`. Nobody knows when one of them
/// did not ask, or when a round in between was removed: its newcomers went with it, and the
/// numbers of the rounds leave a gap.
fn newcomers(then: &Round, since: &[&Round]) -> Option<Newcomers> {
    let now = since.last()?;
    let steps = now.ordinal.saturating_sub(then.ordinal);
    if usize::try_from(steps).is_ok_and(|steps| steps > since.len()) {
        return None;
    }
    let new = since.iter().map(|round| round.new_people).try_fold(0_u32, |sum, new| {
        // Who was new twice came twice, so the sum may be more than the team has.
        new.map(|new| sum.saturating_add(new))
    })?;
    let team = now.result().map_or(now.people.get(), |result| result.people());
    Some(Newcomers { new, team })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        content,
        domain::{
            gathered::Gathered,
            id::TeamId,
            instrument::Instrument,
            people::People,
            round::{Mode, State},
            stamp::Stamp,
            text::TeamName,
        },
    };

    fn id(number: u32) -> RoundId {
        RoundId::from_random([u8::try_from(number).unwrap(); 16])
    }

    /// A team with a round for each number of new people; the first has the number 1.
    fn team(new: &[Option<u32>]) -> Team {
        let check = Arc::new(Instrument::parse(content::CHECK).unwrap());
        let name = TeamName::parse("Oost").unwrap();
        let mut team = Team::new(TeamId::from_random([9; 16]), name, Stamp::first(0));
        for (new_people, ordinal) in new.iter().zip(1..) {
            let begun = "2026-11-01".parse().unwrap();
            let mut round = Round {
                id: id(ordinal),
                stamp: Stamp::first(0),
                instrument: Arc::clone(&check),
                mode: Mode::Open,
                begun,
                ordinal,
                people: People::new(6).unwrap(),
                new_people: *new_people,
                state: State::Running,
            };
            round.close(Gathered::default(), begun, 0);
            team.put(round);
        }
        team
    }

    fn new_since(team: &Team, then: u32, now: u32) -> Option<u32> {
        team.pair(id(then), id(now)).unwrap().newcomers.map(|newcomers| newcomers.new)
    }

    #[test]
    fn newcomers_of_all_rounds_in_between_count() {
        let team = team(&[None, Some(1), Some(0), Some(2)]);
        assert_eq!(new_since(&team, 1, 2), Some(1));
        assert_eq!(new_since(&team, 1, 4), Some(3));
        assert_eq!(new_since(&team, 4, 2), Some(2));
        assert_eq!(team.pair(id(2), id(2)), None);
    }

    #[test]
    fn who_was_new_in_a_round_that_nobody_asked_or_that_is_gone_is_not_known() {
        let mut team = team(&[None, Some(1), None, Some(0), Some(2)]);
        assert_eq!(new_since(&team, 2, 4), None);
        assert_eq!(new_since(&team, 3, 5), Some(2));
        team.remove(id(4), 0);
        assert_eq!(new_since(&team, 3, 5), None);
    }
}
