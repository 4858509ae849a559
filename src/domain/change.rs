//! Whether something changed between two rounds, and when that may be said at all.
//!
//! Answers always move a little: of thirteen activities of a team of five at least one moves half a
//! point in about nine of ten pairs of rounds in which nothing changed. The limits keep the chance
//! that any activity is a false alarm at or below 21 in 100, and any dimension at or below 11 (tests/drift.rs
//! tries that); real changes will be missed for it.

use super::{
    instrument::{Counterpart, Dimension},
    result::{RoundResult, TOLERANCE},
    shown::Shown,
};
use crate::rules;

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It happens more often.
    Up,
    /// It happens less often.
    Down,
}

/// Why two rounds cannot be compared in words. The numbers may still stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// Fewer than three people handed in, or fewer than half of the team.
    TooFew,
    /// One was open and the other quiet: people sometimes answer differently then.
    Mode,
    /// The numbers of people differ too much.
    Size,
    /// More than a third of the team is new, or nobody knows how many are.
    Team,
}

/// What may be said of the same thing in two rounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// It moved by so many points: more than answers do by themselves.
    Moved(Direction, f64),
    /// It moved no further than answers do by themselves.
    NotClear,
    /// Nothing may be said.
    Untold(Hindrance),
}

/// Why nothing may be said of one activity or dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The rounds as a whole cannot be compared.
    Rounds,
    /// The other round did not ask it.
    NotAsked,
    /// It was asked in other words.
    Wording,
    /// One of the two has too few answers to it.
    TooFew,
    /// A dimension of which an average is known in half points only.
    Rounded,
}

/// How many people of the later round were not yet there in the earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newcomers {
    /// So many; people who came and went again in between count too.
    pub new: u32,
    /// Of a team of so many.
    pub team: u32,
}

/// Two rounds of a team, held against each other.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    then: &'a RoundResult,
    now: &'a RoundResult,
    newcomers: Option<Newcomers>,
    obstacles: Vec<Obstacle>,
}

impl<'a> Comparison<'a> {
    /// Holds `now` against the earlier round `then`; `newcomers` is `None` when nobody knows.
    pub fn new(then: &'a RoundResult, now: &'a RoundResult, newcomers: Option<Newcomers>) -> Self {
        let found = [
            (!then.may_advise() || !now.may_advise()).then_some(Obstacle::TooFew),
            (then.mode() != now.mode()).then_some(Obstacle::Mode),
            differ_in_size(then.handed_in(), now.handed_in()).then_some(Obstacle::Size),
            (!newcomers.is_some_and(Newcomers::are_few)).then_some(Obstacle::Team),
        ];
        Self { then, now, newcomers, obstacles: found.into_iter().flatten().collect() }
    }

    /// The earlier round.
    pub const fn then(&self) -> &'a RoundResult {
        self.then
    }

    /// The later round.
    pub const fn now(&self) -> &'a RoundResult {
        self.now
    }

    /// How many people are new since the earlier round, when that is known.
    pub const fn newcomers(&self) -> Option<Newcomers> {
        self.newcomers
    }

    /// Everything that stands in the way of comparing the two in words.
    pub fn obstacles(&self) -> &[Obstacle] {
        &self.obstacles
    }

    /// What the earlier round has of the activity at `place` of the later one.
    pub fn counterpart(&self, place: usize) -> Counterpart {
        self.then.instrument().counterpart(self.now.instrument(), place)
    }

    /// What may be said of the activity at `place` of the later round.
    pub fn activity(&self, place: usize) -> Finding {
        if !self.obstacles.is_empty() {
            return Finding::Untold(Hindrance::Rounds);
        }
        let before = match self.counterpart(place) {
            Counterpart::Same(before) => before,
            Counterpart::Reworded(_) => return Finding::Untold(Hindrance::Wording),
            Counterpart::Missing => return Finding::Untold(Hindrance::NotAsked),
        };
        let (then, now) = (self.then.shown(before), self.now.shown(place));
        let n = then.answers().min(now.answers());
        match (then.mean(), now.mean()) {
            (Some(before), Some(after)) if n >= rules::points::NEED_ANSWERS => {
                let rounded = is_rounded(then) || is_rounded(now);
                let from = if rounded { rules::change::QUIET_SMALL_FROM } else { limit(n) };
                self.judge(after - before, from)
            }
            _ => Finding::Untold(Hindrance::TooFew),
        }
    }

    /// What may be said of a dimension of the later round. Every one of its activities has to be there
    /// in both, with three scores: a mean of other activities is another mean.
    pub fn dimension(&self, dimension: &Dimension) -> Finding {
        if !self.obstacles.is_empty() {
            return Finding::Untold(Hindrance::Rounds);
        }
        let (earlier, later) = (self.then.instrument(), self.now.instrument());
        let Some(before) = earlier.dimension(&dimension.id) else {
            return Finding::Untold(Hindrance::NotAsked);
        };
        if !earlier.asks_the_same_of(later, &dimension.id) {
            return Finding::Untold(Hindrance::Wording);
        }
        let then = earlier.places(before).map(|place| self.then.shown(place));
        let all: Vec<Shown> =
            then.chain(later.places(dimension).map(|place| self.now.shown(place))).collect();
        let n = all.iter().map(|shown| shown.answers()).min().unwrap_or(0);
        if n < rules::points::NEED_ANSWERS {
            return Finding::Untold(Hindrance::TooFew);
        }
        if all.iter().any(|shown| is_rounded(*shown)) {
            return Finding::Untold(Hindrance::Rounded);
        }
        match (self.then.dimension_mean(before), self.now.dimension_mean(dimension)) {
            (Some(before), Some(after)) => self.judge(after - before, dimension_limit(n)),
            _ => Finding::Untold(Hindrance::TooFew),
        }
    }

    /// Whether a difference reaches the limit; it is higher when there are new people.
    fn judge(&self, difference: f64, from: f64) -> Finding {
        let anybody = self.newcomers.is_none_or(|newcomers| newcomers.new > 0);
        let from = if anybody { from * rules::change::NEWCOMERS_FACTOR } else { from };
        if difference.abs() + TOLERANCE < from {
            return Finding::NotClear;
        }
        let direction = if difference > 0.0 { Direction::Up } else { Direction::Down };
        Finding::Moved(direction, difference.abs())
    }
}

impl Newcomers {
    /// At most a third of the team.
    const fn are_few(self) -> bool {
        self.new.saturating_mul(rules::change::NEW_PEOPLE_SHARE_DENOMINATOR) <= self.team
    }
}

/// Whether the numbers of people differ by more than one and by more than a fifth of the larger.
fn differ_in_size(then: u32, now: u32) -> bool {
    let fifth = f64::from(then.max(now)) / f64::from(rules::change::SIZE_SHARE_DENOMINATOR);
    f64::from(then.abs_diff(now)) > fifth.max(1.0) + TOLERANCE
}

const fn is_rounded(shown: Shown) -> bool {
    matches!(shown, Shown::Rounded { .. })
}

/// From how many points a change of one activity is named; n is the smaller number of answers to it.
const fn limit(n: u32) -> f64 {
    use rules::change::{
        LARGE_FROM, LARGE_UP_TO, LARGEST_FROM, MEDIUM_FROM, MEDIUM_UP_TO, SMALL_FROM, SMALL_UP_TO,
    };
    match n {
        _ if n <= SMALL_UP_TO => SMALL_FROM,
        _ if n <= MEDIUM_UP_TO => MEDIUM_FROM,
        _ if n <= LARGE_UP_TO => LARGE_FROM,
        _ => LARGEST_FROM,
    }
}

/// From how many points a change of a dimension is named; n is the smallest number of answers to one
/// of its activities.
const fn dimension_limit(n: u32) -> f64 {
    use rules::change_dimension::{
        LARGEST_FROM, MEDIUM_FROM, MEDIUM_UP_TO, SMALL_FROM, SMALL_UP_TO, SMALLEST_FROM,
        SMALLEST_UP_TO,
    };
    match n {
        _ if n <= SMALLEST_UP_TO => SMALLEST_FROM,
        _ if n <= SMALL_UP_TO => SMALL_FROM,
        _ if n <= MEDIUM_UP_TO => MEDIUM_FROM,
        _ => LARGEST_FROM,
    }
}
