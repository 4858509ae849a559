//! Whether something changed between two rounds, and when that may be said at all.
//!
//! Answers always move a little: of thirteen activities of a team of five at least one moves half a
//! point in about nine of ten pairs of rounds in which nothing changed. The limits keep the chance
//! that any activity is a false alarm at 3 to 21 in 100; real changes will be missed for it.

use super::{
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
    /// More than a third of the team is new, or nobody asked how many are.
    Team,
}

/// What stands in the way of comparing `now` with the earlier round `then`, if anything.
pub fn obstacle(then: &RoundResult, now: &RoundResult) -> Option<Obstacle> {
    if !then.may_advise() || !now.may_advise() {
        return Some(Obstacle::TooFew);
    }
    if then.mode() != now.mode() {
        return Some(Obstacle::Mode);
    }
    let larger = then.handed_in().max(now.handed_in());
    let fifth = f64::from(larger) / f64::from(rules::change::SIZE_SHARE_DENOMINATOR);
    let differ = f64::from(then.handed_in().abs_diff(now.handed_in()));
    if differ > fifth.max(1.0) + TOLERANCE {
        return Some(Obstacle::Size);
    }
    let share = rules::change::NEW_PEOPLE_SHARE_DENOMINATOR;
    match now.new_people() {
        Some(new) if new.saturating_mul(share) <= now.people() => None,
        Some(_) | None => Some(Obstacle::Team),
    }
}

/// The change of the activity at `place` of `now`, when it is large enough to be named: its
/// direction and its size in points. The caller has asked [`obstacle`] first.
pub fn activity_change(
    then: &RoundResult,
    now: &RoundResult,
    place: usize,
) -> Option<(Direction, f64)> {
    let (activity, _) = now.instrument().activity(place)?;
    let earlier = then.instrument().activities();
    let earlier_place = earlier.iter().position(|other| other.asks_the_same(activity))?;
    let need = rules::points::NEED_ANSWERS;
    if then.shown(earlier_place).answers() < need || now.shown(place).answers() < need {
        return None;
    }
    let difference = now.mean(place)? - then.mean(earlier_place)?;
    let rounded = |shown: Shown| matches!(shown, Shown::Rounded { .. });
    let from = if rounded(then.shown(earlier_place)) || rounded(now.shown(place)) {
        rules::change::QUIET_SMALL_FROM
    } else {
        limit(then, now)
    };
    if difference.abs() + TOLERANCE < from {
        return None;
    }
    let direction = if difference > 0.0 { Direction::Up } else { Direction::Down };
    Some((direction, difference.abs()))
}

/// From how many points a change of one activity is named; n is the smaller round.
fn limit(then: &RoundResult, now: &RoundResult) -> f64 {
    let n = then.handed_in().min(now.handed_in());
    if n <= rules::change::SMALL_UP_TO {
        rules::change::SMALL_FROM
    } else if n <= rules::change::MEDIUM_UP_TO {
        rules::change::MEDIUM_FROM
    } else if n <= rules::change::LARGE_UP_TO {
        rules::change::LARGE_FROM
    } else {
        rules::change::LARGEST_FROM
    }
}
