//! Lines over time as pictures: those of the dimensions in one drawing, those of the activities each
//! in a small one.

use super::{MARGIN, Sheet, TEXT, WIDTH, Words};
use crate::chart::{
    lettering,
    scene::{Anchor, Ink, Point, Scene, Weight},
    sheet::{LEADING, in_lines},
    trend::{self, Line, Moment, Trend},
};
use crate::domain::instrument::Hue;

/// A dimension with the lines of its activities.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// Its name.
    pub name: String,
    /// Its colour and mark.
    pub hue: Hue,
    /// Its activities, in order.
    pub lines: Vec<Numbered>,
}

/// The line of an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbered {
    /// Its number in the last round, 1 for the first of all; none when that does not ask it.
    pub number: Option<usize>,
    /// Its means over time, with its name.
    pub line: Line,
}

/// Rounds beyond so many are not listed: their dates would fill a page.
const LISTED: usize = 10;
/// Size of the letters in a drawing, a little smaller than the words around it.
const LETTERS: f64 = 20.0;

/// Lines over time with their names. Below stand the rounds with their dates and what else is said
/// of them, where that does not stand under the lines already and they are at most ten.
pub fn of_trend(shown: &Trend, words: &Words) -> Scene {
    let mut sheet = Sheet::new(words);
    let (scene, told) = trend::lettered(shown, WIDTH - 2.0 * MARGIN, LETTERS);
    sheet.y += 24.0;
    let height = scene.height;
    sheet.scene.place(scene, Point::new(MARGIN, sheet.y));
    sheet.y += height + 20.0;
    if !told && shown.rounds.len() <= LISTED {
        sheet.rounds(&shown.rounds);
    }
    sheet.finish(&words.help)
}

/// The line of every activity, by dimension, three beside each other.
pub fn of_small_multiples(groups: &[Lines], rounds: &[Moment], words: &Words) -> Scene {
    let mut sheet = Sheet::new(words);
    for group in groups {
        sheet.y += 24.0;
        sheet.heading(&group.name, group.hue, MARGIN, WIDTH - 2.0 * MARGIN);
        for row in group.lines.chunks(ACROSS) {
            sheet.row_of_lines(row, rounds);
        }
    }
    sheet.y += 24.0;
    if rounds.len() <= LISTED {
        sheet.rounds(rounds);
    }
    sheet.finish(&words.help)
}

/// How many small drawings stand beside each other, and how wide they are.
const ACROSS: usize = 3;
const SMALL: f64 = 344.0;
/// Where a name begins, behind its number.
const NAME_LEFT: f64 = 44.0;

impl Sheet {
    /// Small drawings beside each other, with their names above.
    fn row_of_lines(&mut self, row: &[Numbered], rounds: &[Moment]) {
        self.y += 12.0;
        let names =
            row.iter().map(|shown| in_lines(&shown.line.name, TEXT, SMALL - NAME_LEFT).len());
        let top = self.y;
        let below = top + names.max().unwrap_or(0) as f64 * TEXT.0 * LEADING + 4.0;
        let mut bottom = below;
        for (place, shown) in row.iter().enumerate() {
            let pitch = (WIDTH - 2.0 * MARGIN - SMALL) / (ACROSS as f64 - 1.0);
            let left = MARGIN + pitch * place as f64;
            self.y = top;
            if let Some(number) = shown.number {
                self.number(number, left + 30.0, Ink::InkSoft);
            }
            self.text(&shown.line.name, left + NAME_LEFT, SMALL - NAME_LEFT, TEXT, Ink::Ink);
            let scene = trend::small_lettered(&shown.line, rounds, SMALL, LETTERS);
            bottom = bottom.max(below + scene.height);
            self.scene.place(scene, Point::new(left, below));
        }
        self.y = bottom;
    }

    /// Rounds with their dates and notes, in columns that are read from the top down.
    fn rounds(&mut self, rounds: &[Moment]) {
        let (free, air) = (WIDTH - 2.0 * MARGIN, TEXT.0);
        let widest = |text: fn(&Moment) -> &str| {
            rounds.iter().map(|round| lettering::width(text(round), TEXT.0)).fold(0.0, f64::max)
        };
        let date = widest(|round| &round.label).min(free * 0.5);
        let note = widest(|round| &round.note).min(free * 0.5 - air);
        let pitch = date + note + air * 3.0;
        let mut columns = 1_usize;
        while columns < rounds.len() && pitch * (columns as f64 + 1.0) <= free + air * 2.0 {
            columns += 1;
        }
        let rows = rounds.len().div_ceil(columns).max(1);
        for (place, column) in rounds.chunks(rows).enumerate() {
            let left = MARGIN + pitch * place as f64;
            for (place, round) in column.iter().enumerate() {
                let y = self.y + TEXT.0 * LEADING * (place as f64 + 0.5);
                let texts = [
                    (left, &round.label, date, Ink::Ink),
                    (left + date + air, &round.note, note, Ink::InkSoft),
                ];
                for (x, text, width, ink) in texts {
                    let text = lettering::fit(text, TEXT.0, width);
                    let font = (TEXT.0, Weight::Normal);
                    self.scene.label(Point::new(x, y), &text, Anchor::Start, font, ink);
                }
            }
        }
        self.y += TEXT.0 * LEADING * rows as f64 + 20.0;
    }
}
