//! What is written under the line: today, the next round, and the years or months around them.
//! Today and the next round are often close together; then the later of the two goes one row down,
//! on a thin stroke of its own.

use super::{Tick, Timeline};
use crate::chart::axis::{Axis, Row, Word};
use crate::chart::scene::{Ink, Point, Scene};

/// Words in one or two rows.
pub(super) struct Words<'a> {
    row: Row,
    /// Today and the next round, as far as they are in the first row.
    first: Vec<Word<'a>>,
    /// The later of the two, when they do not fit beside each other.
    second: Option<Word<'a>>,
    ticks: Vec<Word<'a>>,
}

impl<'a> Words<'a> {
    /// Finds a place for them.
    pub(super) fn new(timeline: &'a Timeline, axis: &Axis, row: Row) -> Self {
        let word = |tick: &'a Tick| row.word(&tick.label, axis.x(tick.day));
        let both = [Some(&timeline.today), timeline.next.as_ref()];
        let mut first: Vec<Word> = both
            .into_iter()
            .flatten()
            .map(word)
            .filter(|word| !word.text.is_empty() && row.free([word].into_iter()))
            .collect();
        first.sort_by(|one, other| one.x.total_cmp(&other.x));
        let second = if row.free(first.iter()) { None } else { first.pop() };
        if let (Some(word), Some(second)) = (first.last_mut(), &second) {
            // It ends before the stroke that leads to the second row.
            let moved = (word.right - second.x + row.air()).clamp(0.0, word.left.max(0.0));
            (word.left, word.right) = (word.left - moved, word.right - moved);
        }
        let mut words = Self { row, first, second, ticks: Vec::new() };
        let named = axis.named(&timeline.ticks, &row);
        words.ticks = named.into_iter().filter(|tick| words.leave(tick)).collect();
        words
    }

    /// Whether a name of a day touches nothing else of the first row.
    fn leave(&self, tick: &Word) -> bool {
        let stroke = self.second.iter().map(|word| (word.x, word.x));
        let taken = self.first.iter().map(|word| (word.left, word.right)).chain(stroke);
        let air = self.row.air();
        taken.into_iter().all(|(left, right)| tick.right + air <= left || right + air <= tick.left)
    }

    /// How much they take below the line, in letters.
    pub(super) fn height(&self) -> f64 {
        if self.second.is_some() { 3.7 } else { 2.35 }
    }

    /// Draws them under the line at the height `y`, with a small stroke for each.
    pub(super) fn draw(&self, scene: &mut Scene, y: f64) {
        let px = self.row.px;
        let rows = [(&self.ticks, Ink::InkSoft), (&self.first, Ink::Ink)];
        for (word, ink) in
            rows.into_iter().flat_map(|(words, ink)| words.iter().map(move |w| (w, ink)))
        {
            stroke(scene, word.x, (y, y + px * 0.7), ink);
            self.row.write(scene, word, y + px * 1.55, ink);
        }
        if let Some(word) = &self.second {
            stroke(scene, word.x, (y, y + px * 2.2), Ink::Ink);
            self.row.write(scene, word, y + px * 2.9, Ink::Ink);
        }
    }
}

fn stroke(scene: &mut Scene, x: f64, (from, to): (f64, f64), ink: Ink) {
    // On half a pixel a stroke of one pixel is sharp.
    let x = x.floor() + 0.5;
    scene.line(Point::new(x, from), Point::new(x, to), 1.0, ink);
}
