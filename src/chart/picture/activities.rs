//! All activities of a round with their strips, and with their means in words at the right: one mean,
//! or that of then and that of now.

use super::{MARGIN, Sheet, TEXT, WIDTH, Words};
use crate::chart::{
    scene::{Anchor, Ink, Point, Scene, Shape, Weight},
    sheet::{LEADING, NAME, in_lines},
    strip::{Strip, scale, strip},
};
use crate::domain::instrument::Hue;

/// A dimension with its activities.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its colour and mark.
    pub hue: Hue,
    /// Its mean in words.
    pub mean: String,
    /// Its activities, in order.
    pub rows: Vec<Row>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number, 1 for the first of all.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its mean in words.
    pub mean: String,
    /// What may be seen of its answers.
    pub strip: Strip,
}

/// All activities with their strips, by dimension.
pub fn of_activities(groups: &[Group], words: &Words) -> Scene {
    let mut sheet = Sheet::new(words);
    for group in groups {
        sheet.group(group);
    }
    sheet.y += 24.0;
    sheet.finish(&words.help)
}

const STRIP_LEFT: f64 = 536.0;
const STRIP_WIDTH: f64 = 440.0;
const NAME_LEFT: f64 = MARGIN + 44.0;

impl Sheet {
    /// A dimension: its name, the digits of its lines, its mean, its activities.
    fn group(&mut self, group: &Group) {
        self.y += 24.0;
        let (top, digits) = (self.y, digits());
        let mean = Mean::of(&group.mean, Weight::Bold);
        self.heading(&group.name, group.hue, MARGIN, STRIP_LEFT - MARGIN);
        let height = (self.y - top).max(digits.height).max(mean.height());
        let below = Point::new(STRIP_LEFT, top + height - digits.height);
        self.scene.place(digits, below);
        mean.draw(&mut self.scene, top + mean.height().max(NAME.0 * LEADING) / 2.0);
        self.y = top + height;
        for row in &group.rows {
            self.row(row);
        }
    }

    fn row(&mut self, row: &Row) {
        let [from, to] = [MARGIN, WIDTH - MARGIN].map(|x| Point::new(x, self.y + 4.0));
        self.scene.line(from, to, 1.0, Ink::Line);
        let (top, drawn) = (self.y + 8.0, strip(&row.strip, STRIP_WIDTH));
        let mean = Mean::of(&row.mean, Weight::Normal);
        let width = STRIP_LEFT - NAME_LEFT - 16.0;
        let lines = in_lines(&row.name, TEXT, width).len() as f64;
        let height = drawn.height.max(lines * TEXT.0 * LEADING).max(mean.height());
        let middle = top + height / 2.0;
        let beside = Point::new(STRIP_LEFT, middle - drawn.height / 2.0);
        self.scene.place(drawn, beside);
        mean.draw(&mut self.scene, middle);
        self.y = middle - lines * TEXT.0 * LEADING / 2.0;
        self.number(row.number, MARGIN + 30.0, Ink::InkSoft);
        self.text(&row.name, NAME_LEFT, width, TEXT, Ink::Ink);
        self.y = top + height;
    }
}

/// The digits above the strips, as large as the numbers beside the room.
fn digits() -> Scene {
    let mut scene = scale(STRIP_WIDTH);
    for shape in &mut scene.shapes {
        if let Shape::Label { size_px, .. } = shape {
            *size_px = 18.0;
        }
    }
    scene
}

/// A mean in words, at the right edge.
struct Mean {
    lines: Vec<String>,
    weight: Weight,
}

impl Mean {
    fn of(text: &str, weight: Weight) -> Self {
        let room = WIDTH - MARGIN - STRIP_LEFT - STRIP_WIDTH;
        Self { lines: in_lines(text, (TEXT.0, weight), room), weight }
    }

    /// Pixels from the top of the first line to the bottom of the last.
    fn height(&self) -> f64 {
        TEXT.0 * 1.2 * self.lines.len() as f64
    }

    /// Draws it evenly around a height.
    fn draw(&self, scene: &mut Scene, middle: f64) {
        let top = middle - self.height() / 2.0;
        for (place, line) in self.lines.iter().enumerate() {
            let at = Point::new(WIDTH - MARGIN, top + TEXT.0 * 1.2 * (place as f64 + 0.5));
            scene.label(at, line, Anchor::End, (TEXT.0, self.weight), Ink::Ink);
        }
    }
}
