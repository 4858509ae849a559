//! The row of dates: those of all rounds where they fit, with what else is to be said of each, or
//! else the years or months that fit. Half of the dates would leave a guess which rounds they name.

use super::frame::{Frame, Room};
use super::{Moment, Trend};
use crate::chart::axis::{Axis, Row, Word};
use crate::chart::scene::{Ink, Point, Scene};

/// Words under the drawing.
pub(super) struct Dates<'a> {
    row: Row,
    words: Vec<Word<'a>>,
    notes: Vec<Word<'a>>,
    told: bool,
}

impl<'a> Dates<'a> {
    /// Chooses the words.
    pub(super) fn new(trend: &'a Trend, room: &Room) -> Self {
        let axis = Axis::new(trend.rounds.iter().map(|round| round.day), room.left, room.right);
        let row = Row { left: 0.0, right: room.width, px: room.px };
        // Rounds of one day share a date; the last of them tells the rest.
        let days = trend.rounds.chunk_by(|one, other| one.day == other.day);
        let rounds: Vec<&Moment> = days.filter_map(<[Moment]>::last).collect();
        let date = |round: &&'a Moment| row.word(&round.label, axis.x(round.day));
        let dates: Vec<Word> = rounds.iter().map(date).collect();
        // A note belongs to its date, wherever that had to move.
        let middle = |date: &Word| f64::midpoint(date.left, date.right);
        let note = |(round, date): (&&'a Moment, &Word<'a>)| row.word(&round.note, middle(date));
        let notes: Vec<Word> = rounds.iter().zip(&dates).map(note).collect();
        let any = notes.iter().any(|note| !note.text.is_empty());
        let alone = rounds.len() == trend.rounds.len();
        if !row.free(dates.iter()) {
            let words = axis.named(&trend.ticks, &row);
            return Self { row, words, notes: Vec::new(), told: false };
        }
        let fits = any && row.free(notes.iter());
        let notes = if fits { notes } else { Vec::new() };
        Self { row, words: dates, notes, told: alone && (fits || !any) }
    }

    /// Whether every round has its date under the lines, and its note where there is one.
    pub(super) fn are_told(&self) -> bool {
        self.told
    }

    /// How many pixels they take below the marks, in letters of `px`.
    pub(super) fn height(&self, px: f64) -> f64 {
        let rows = if self.notes.is_empty() { 1.0 } else { 2.0 };
        if self.words.is_empty() { 0.0 } else { (px * (0.65 + 1.35 * rows)).ceil() }
    }

    /// Draws them with a small stroke at each day.
    pub(super) fn draw(&self, scene: &mut Scene, frame: &Frame) {
        let (px, floor) = (frame.px, frame.floor());
        for word in &self.words {
            let x = word.x.floor() + 0.5;
            let (from, to) = (Point::new(x, floor), Point::new(x, floor + px * 0.4));
            scene.line(from, to, 1.0, Ink::InkSoft);
        }
        for (words, rows) in [(&self.words, 0.5), (&self.notes, 1.5)] {
            for word in words {
                self.row.write(scene, word, floor + px * (0.5 + 1.35 * rows), Ink::InkSoft);
            }
        }
    }
}
