//! Two rounds of one team, and how many people are new between them.

use std::cmp::Ordering;

use super::{
    change::{Comparison, Newcomers},
    id::RoundId,
    result::RoundResult,
    round::Round,
    team::{Team, known_by},
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
        let since = |round: &&Round| {
            !round.is_running()
                && known_by(round) > known_by(then)
                && known_by(round) <= known_by(now)
        };
        let since: Vec<&Round> = self.rounds().iter().filter(since).collect();
        Some(Pair {
            then: then.result()?,
            now: now.result()?,
            newcomers: newcomers(then, &since, now),
        })
    }

    /// Two closed rounds, the earlier first.
    pub fn in_order(&self, one: RoundId, other: RoundId) -> Option<(&Round, &Round)> {
        let closed = |id| self.round(id).filter(|round| !round.is_running());
        let (one, other) = (closed(one)?, closed(other)?);
        match known_by(one).cmp(&known_by(other)) {
            Ordering::Less => Some((one, other)),
            Ordering::Greater => Some((other, one)),
            Ordering::Equal => None,
        }
    }

    /// A closed round and the one before it.
    pub fn since_previous(&self, id: RoundId) -> Option<Pair> {
        self.pair(self.previous(id)?.id, id)
    }
}

/// All who were new in a round after `then`, up to `now`. Nobody knows when one of them did not ask, or
/// when a round in between was removed: its newcomers went with it, and the numbers of the rounds leave
/// a gap. Of two devices a number may stand twice, and hide one.
fn newcomers(then: &Round, since: &[&Round], now: &Round) -> Option<Newcomers> {
    let steps = now.ordinal.saturating_sub(then.ordinal);
    let gap = usize::try_from(steps).is_ok_and(|steps| steps > since.len());
    let twice = |(place, round): (usize, &&Round)| {
        let before = std::iter::once(&then).chain(since.iter().take(place));
        round.ordinal > 0 && before.into_iter().any(|other| other.ordinal == round.ordinal)
    };
    if gap || since.iter().enumerate().any(twice) {
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
