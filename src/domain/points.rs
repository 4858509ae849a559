//! Talking points: what the app proposes to talk about after a round.
//!
//! At most three: up to two that ask for attention and always something good, last. One rule gives
//! at most one point, and an activity stands only in the first point that takes it. The team
//! chooses; the app only proposes. Rules and their reasons: docs/rules.md.

use serde::{Deserialize, Serialize};

use super::{
    change::{Comparison, Direction, Finding},
    result::{RoundResult, TOLERANCE},
    round::Mode,
    shown::Spread,
};
use crate::rules;

/// The rule that a talking point comes from; each has its own sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Went down since the round before.
    ChangeDown,
    /// The answers differ most here.
    Spread,
    /// A third or more cannot tell.
    Unknown,
    /// Done least often, and at least one of them seldom.
    LowClear,
    /// Done least often.
    Low,
    /// Done least often, and still done often.
    LowFine,
    /// So close together that naming some would be chance.
    LowEven,
    /// Went up since the round before.
    ChangeUp,
    /// Often done.
    High,
    /// Done most often, when nothing is often done.
    Best,
}

/// One proposal: a rule and the places of its activities in the instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkingPoint {
    /// Why it is proposed.
    pub rule: Rule,
    /// What it is about; empty only for [`Rule::LowEven`].
    pub places: Vec<usize>,
}

impl Rule {
    /// Whether it points at something good.
    pub fn is_positive(self) -> bool {
        matches!(self, Self::ChangeUp | Self::High | Self::Best)
    }
}

/// The proposals for this result; `since` holds it against the round before, if there is one.
pub fn talking_points(now: &RoundResult, since: Option<&Comparison<'_>>) -> Vec<TalkingPoint> {
    if !now.may_advise() {
        return Vec::new();
    }
    let mut finder = Finder { now, since, taken: Vec::new() };
    let mut points = Vec::new();
    let attention: [Proposer; 4] =
        [|f| f.change_down(), |f| f.spread(), |f| f.unknown(), |f| f.lowest()];
    for rule in attention {
        if points.len() < rules::points::ATTENTION_MAX as usize {
            finder.take(rule(&finder), &mut points);
        }
    }
    let positive: [Proposer; 3] = [|f| f.change_up(), |f| f.high(), |f| f.best()];
    let found = positive.iter().find_map(|rule| rule(&finder));
    finder.take(found, &mut points);
    points
}

/// Candidates are (value, place); the strongest value first, ties in the order of asking.
type Candidate = (f64, usize);

/// A rule at work.
type Proposer = fn(&Finder) -> Option<TalkingPoint>;

struct Finder<'a> {
    now: &'a RoundResult,
    since: Option<&'a Comparison<'a>>,
    taken: Vec<usize>,
}

impl Finder<'_> {
    fn take(&mut self, found: Option<TalkingPoint>, points: &mut Vec<TalkingPoint>) {
        if let Some(point) = found {
            self.taken.extend(&point.places);
            points.push(point);
        }
    }

    /// Places that no point has taken and that have enough answers, with a value.
    fn candidates(&self, value: impl Fn(usize) -> Option<f64>) -> Vec<Candidate> {
        let open = |place: usize| !self.taken.contains(&place);
        candidates(self.now, |place| open(place).then(|| value(place)).flatten())
    }

    /// The mean at `place`, where there are enough answers for a rule.
    fn mean(&self, place: usize) -> Option<f64> {
        let shown = self.now.shown(place);
        (shown.answers() >= rules::points::NEED_ANSWERS).then(|| shown.mean()).flatten()
    }

    /// A point of these candidates.
    fn point(&self, rule: Rule, candidates: &[Candidate], max: usize) -> Option<TalkingPoint> {
        let places = listed(self.now, candidates, max);
        (!places.is_empty()).then_some(TalkingPoint { rule, places })
    }

    fn changed(&self, wanted: Direction) -> Vec<Candidate> {
        self.candidates(|place| moved_by(self.since?, place, wanted))
    }

    fn change_down(&self) -> Option<TalkingPoint> {
        let found = self.changed(Direction::Down);
        self.point(Rule::ChangeDown, &found, rules::change::MAX_ITEMS as usize)
    }

    fn change_up(&self) -> Option<TalkingPoint> {
        let found = self.changed(Direction::Up);
        self.point(Rule::ChangeUp, &found, rules::change::MAX_ITEMS as usize)
    }

    /// Much difference, with at least two on each side of the mean: never one person.
    fn spread(&self) -> Option<TalkingPoint> {
        let need = match self.now.mode() {
            Mode::Open => rules::spread::OPEN_FROM,
            Mode::Quiet => rules::spread::QUIET_FROM,
        };
        let found = self.candidates(|place| {
            let counts = self.now.shown(place).counts()?;
            let (below, above) = counts.sides();
            let each = rules::spread::EACH_SIDE;
            let divided = counts.spread() == Some(Spread::Large) && below >= each && above >= each;
            (counts.answers() >= need && divided).then(|| counts.deviation())
        });
        self.point(Rule::Spread, &found, rules::spread::MAX_ITEMS as usize)
    }

    fn unknown(&self) -> Option<TalkingPoint> {
        let found = self.candidates(|place| {
            let unknown = self.now.activities().get(place)?.cannot_tell()?;
            let asked = self.now.shown(place).answers() + unknown;
            let flagged = unknown >= rules::unknown::AT_LEAST
                && unknown * rules::unknown::SHARE_DENOMINATOR >= asked;
            flagged.then(|| f64::from(unknown) / f64::from(asked))
        });
        self.point(Rule::Unknown, &found, usize::MAX)
    }

    /// The lowest three and what ties with the third. Never one alone: the lowest of a small team
    /// is truly lowest in 54 to 70 of 100, but among the true lowest three in 86 to 96. Where just one
    /// activity is left to go by, it stays for what is good.
    fn lowest(&self) -> Option<TalkingPoint> {
        let found = self.candidates(|place| self.mean(place).map(|mean| -mean));
        if found.len() < 2 {
            return None;
        }
        let means = || found.iter().map(|(value, _)| -value);
        let (lowest, size) = (means().next()?, rules::low::LIST_SIZE as usize);
        let third = means().take(size).fold(lowest, f64::max);
        let tied = means().take_while(|m| *m <= third + rules::low::TIE_MARGIN + TOLERANCE).count();
        if tied > rules::low::MAX_LIST as usize {
            return Some(TalkingPoint { rule: Rule::LowEven, places: Vec::new() });
        }
        let rule = if lowest <= rules::low::CLEAR_AT_MOST + TOLERANCE {
            Rule::LowClear
        } else if lowest + TOLERANCE >= rules::low::FINE_FROM {
            Rule::LowFine
        } else {
            Rule::Low
        };
        self.point(rule, &found, tied)
    }

    fn high(&self) -> Option<TalkingPoint> {
        let found = self.candidates(|place| {
            let agreed = self.now.shown(place).spread() != Some(Spread::Large);
            self.mean(place).filter(|mean| agreed && mean + TOLERANCE >= rules::high::MEAN_FROM)
        });
        self.point(Rule::High, &found, rules::high::LIST_SIZE as usize)
    }

    /// The highest mean; of equal ones the one that people agree on most, where that may be said.
    fn best(&self) -> Option<TalkingPoint> {
        let found = self.candidates(|place| self.mean(place));
        let apart = |place: usize| {
            self.now.shown(place).counts().map_or(0.0, super::counts::Counts::deviation)
        };
        let least = |a: &Candidate, b: &Candidate| {
            let key = |c: &Candidate| (strongest_first(c.0), -strongest_first(apart(c.1)), c.1);
            key(a).cmp(&key(b))
        };
        let best = found.into_iter().min_by(least);
        self.point(Rule::Best, best.as_slice(), 1)
    }
}

/// Every place with a value, the strongest first.
fn candidates(now: &RoundResult, value: impl Fn(usize) -> Option<f64>) -> Vec<Candidate> {
    let key = |(value, place): &Candidate| (strongest_first(*value), *place);
    let mut found: Vec<Candidate> = Vec::new();
    for place in 0..now.activities().len() {
        if let Some(value) = value(place) {
            let candidate = (value, place);
            let at = found.partition_point(|other| key(other) < key(&candidate));
            found.insert(at, candidate);
        }
    }
    found
}

/// So many of the strongest, as they are listed. In a quiet round that is the order of the questions,
/// so that a list says no more than the rounded values do.
fn listed(now: &RoundResult, candidates: &[Candidate], max: usize) -> Vec<usize> {
    let listed = || candidates.iter().take(max).map(|(_, place)| *place);
    match now.mode() {
        Mode::Open => listed().collect(),
        Mode::Quiet => {
            let asked = 0..now.activities().len();
            asked.filter(|place| listed().any(|listed| listed == *place)).collect()
        }
    }
}

/// The activities that moved this way and that a sentence names: the largest moves.
pub fn moved_most(since: &Comparison<'_>, wanted: Direction) -> Vec<usize> {
    let found = candidates(since.now(), |place| moved_by(since, place, wanted));
    listed(since.now(), &found, rules::change::MAX_ITEMS as usize)
}

/// By how much an activity moved this way, where that may be said.
fn moved_by(since: &Comparison<'_>, place: usize, wanted: Direction) -> Option<f64> {
    match since.activity(place) {
        Finding::Moved(direction, size) if direction == wanted => Some(size),
        _ => None,
    }
}

/// A key that puts the greater value first. It counts in steps of the tolerance, so that values that
/// differ by an error of rounding are equal, and the order stays a total one.
fn strongest_first(value: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation, reason = "means and spreads are below ten")]
    let steps = (value / TOLERANCE).round() as i64;
    -steps
}

#[cfg(test)]
#[path = "points_tests.rs"]
mod tests;
