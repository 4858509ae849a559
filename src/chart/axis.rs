//! The axis of days: where a day stands, and which words fit under it. Days are civil days to scale,
//! so that a period without rounds is as wide as it was long.

use serde::{Deserialize, Serialize};

use super::lettering;
use super::scene::{Anchor, Ink, Point, Scene, Weight};

/// A day with a name on the axis: the first of a year or of a month, or today.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tick {
    /// The day, counted on a civil calendar from any day on.
    pub day: i32,
    /// What it is called.
    pub label: String,
}

/// The size of the letters in a drawing of a width, in pixels: half pixels, since a size that is
/// rounded later makes a word wider than the room that was kept for it.
pub(super) fn letters(width: f64) -> f64 {
    (width / 36.0).round().clamp(24.0, 30.0) / 2.0
}

/// Days between two places across a drawing. Lengths in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    first: f64,
    last: f64,
    left: f64,
    right: f64,
}

impl Axis {
    /// An axis that holds these days. One day alone stands in the middle.
    pub(super) fn new(days: impl Iterator<Item = i32>, left: f64, right: f64) -> Self {
        let none = (f64::INFINITY, f64::NEG_INFINITY);
        let (first, last) =
            days.map(f64::from).fold(none, |(first, last), day| (first.min(day), last.max(day)));
        Self { first, last, left, right: right.max(left) }
    }

    /// Where a day stands, from the left.
    pub(super) fn x(&self, day: i32) -> f64 {
        let span = self.last - self.first;
        if span > 0.0 {
            self.left + (self.right - self.left) * (f64::from(day) - self.first) / span
        } else {
            f64::midpoint(self.left, self.right)
        }
    }

    /// The names of the days on this axis, so many of them that none touches another: all, or
    /// every second, every third and so on, since a regular row is read at a glance.
    pub(super) fn named<'a>(&self, ticks: &'a [Tick], row: &Row) -> Vec<Word<'a>> {
        let held = |tick: &&Tick| (self.first..=self.last).contains(&f64::from(tick.day));
        let words: Vec<Word> =
            ticks.iter().filter(held).map(|tick| row.word(&tick.label, self.x(tick.day))).collect();
        let every = |step: usize| words.iter().step_by(step);
        let step = (1..=words.len()).find(|step| row.free(every(*step)));
        step.map(|step| every(step).copied().collect()).unwrap_or_default()
    }
}

/// A row of words under an axis. Lengths in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The edges between which every word stays.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Size of the letters.
    pub(super) px: f64,
}

/// A word in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// The place that it names.
    pub(super) x: f64,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Row {
    /// A word evenly under a place, or as near to that as the edges allow.
    pub(super) fn word<'a>(&self, text: &'a str, x: f64) -> Word<'a> {
        let taken = lettering::width(text, self.px);
        let left = (x - taken / 2.0).min(self.right - taken).max(self.left);
        Word { text, x, left, right: left + taken }
    }

    /// Whether words that stand in order neither touch each other nor leave the row.
    pub(super) fn free<'a>(&self, words: impl Iterator<Item = &'a Word<'a>>) -> bool {
        let mut end = f64::NEG_INFINITY;
        for word in words {
            if word.left < end || word.right > self.right + 0.01 {
                return false;
            }
            end = word.right + self.air();
        }
        true
    }

    /// Between two words.
    pub(super) fn air(&self) -> f64 {
        self.px * 0.5
    }

    /// Writes a word with its middle at the height `y`.
    pub(super) fn write(&self, scene: &mut Scene, word: &Word, y: f64, ink: Ink) {
        let at = Point::new(f64::midpoint(word.left, word.right), y);
        scene.label(at, word.text, Anchor::Middle, (self.px, Weight::Normal), ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_stands_in_the_middle() {
        assert!((Axis::new([7].into_iter(), 10.0, 30.0).x(7) - 20.0).abs() < 1e-9);
        assert!((Axis::new([7, 7].into_iter(), 10.0, 30.0).x(7) - 20.0).abs() < 1e-9);
    }

    #[test]
    fn the_longest_time_there_is_fits() {
        let axis = Axis::new([i32::MIN, i32::MAX].into_iter(), 0.0, 100.0);
        assert!(axis.x(i32::MIN).abs() < 1e-9 && (axis.x(i32::MAX) - 100.0).abs() < 1e-9);
    }

    #[test]
    fn names_that_do_not_fit_are_thinned_regularly() {
        let tick = |month: i32| Tick { day: month * 30, label: "sep".to_owned() };
        let ticks: Vec<Tick> = (0..12).map(tick).collect();
        let axis = Axis::new([0, 330].into_iter(), 0.0, 200.0);
        let words = axis.named(&ticks, &Row { left: -20.0, right: 220.0, px: 12.0 });
        let days: Vec<f64> = words.iter().map(|word| (word.x / 200.0 * 11.0).round()).collect();
        assert_eq!(days, [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
    }
}
