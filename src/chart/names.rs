//! The names of the corners, above and below the room. They never touch each other: two share a
//! row only when both fit in it, and a name that is too long for any row is shortened.

use super::angle::toward;
use super::lettering;
use super::marker::REACH;
use super::room::Corner;
use super::scene::{Anchor, Ink, Point, Scene, Weight};
use super::sector;

/// The smallest letters, in pixels.
const SMALLEST: f64 = 11.0;

/// Names in rows.
#[derive(Debug)]
pub(super) struct Names {
    size_px: f64,
    above: Vec<Row>,
    below: Vec<Row>,
}

type Row = Vec<Name>;

#[derive(Debug)]
struct Name {
    corner: usize,
    text: String,
    side: Anchor,
    left: f64,
    right: f64,
}

impl Names {
    /// Arranges the names in rows `room` pixels wide, in letters of about `size_px`.
    pub(super) fn arrange(corners: &[Corner], room: f64, size_px: f64) -> Self {
        let widest = corners.iter().map(|corner| width(&corner.name, 1.0)).fold(0.0, f64::max);
        let size_px = size_px.min(room / widest.max(1.0)).max(SMALLEST);
        let mut names = Self { size_px, above: Vec::new(), below: Vec::new() };
        for (place, corner) in corners.iter().enumerate() {
            let step = toward(sector::direction(place, corners.len()));
            let text = lettering::fit(&corner.name, size_px, room - width("", size_px));
            let taken = width(&text, size_px);
            let (side, left) = if step.x < -0.01 {
                (Anchor::Start, 0.0)
            } else if step.x > 0.01 {
                (Anchor::End, room - taken)
            } else {
                (Anchor::Middle, (room - taken) / 2.0)
            };
            let name = Name { corner: place, text, side, left, right: left + taken };
            let rows = if step.y < 0.01 { &mut names.above } else { &mut names.below };
            seat(rows, name, size_px * 0.75);
        }
        names
    }

    /// How many pixels the rows above and below the room take.
    pub(super) fn heights(&self) -> (f64, f64) {
        let height = |rows: &[Row]| rows.len() as f64 * self.row_height();
        (height(&self.above), height(&self.below))
    }

    fn row_height(&self) -> f64 {
        self.size_px * 1.6
    }

    /// Draws the rows: those above from the top of the scene, those below up to its bottom.
    pub(super) fn draw(&self, scene: &mut Scene, corners: &[Corner], left: f64) {
        let bottom = scene.height - self.heights().1;
        for (rows, top) in [(&self.above, 0.0), (&self.below, bottom)] {
            for (place, row) in rows.iter().enumerate() {
                let y = top + self.row_height() * (place as f64 + 0.5);
                for name in row {
                    self.draw_name(scene, corners, name, Point::new(left, y));
                }
            }
        }
    }

    fn draw_name(&self, scene: &mut Scene, corners: &[Corner], name: &Name, from: Point) {
        let Some(corner) = corners.get(name.corner) else { return };
        let (left, right) = (from.x + name.left, from.x + name.right);
        let (radius, lead) = (self.size_px * 0.4, width("", self.size_px));
        let reach = radius * REACH;
        let (mark, text, anchor) = match name.side {
            Anchor::End => (right - reach, right - lead, Anchor::End),
            Anchor::Start | Anchor::Middle => (left + reach, left + lead, Anchor::Start),
        };
        scene.marker(Point::new(mark, from.y), radius, corner.hue, false);
        let font = (self.size_px, Weight::Bold);
        scene.label(Point::new(text, from.y), &name.text, anchor, font, Ink::Hue(corner.hue));
    }
}

/// Pixels of a name with its mark in front.
fn width(name: &str, size_px: f64) -> f64 {
    size_px * 1.4 + lettering::width(name, size_px)
}

/// Puts a name in the first row where nobody is in its way.
fn seat(rows: &mut Vec<Row>, name: Name, air: f64) {
    let free = |row: &&mut Row| {
        row.iter().all(|other| name.right + air <= other.left || other.right + air <= name.left)
    };
    match rows.iter_mut().find(free) {
        Some(row) => row.push(name),
        None => rows.push(vec![name]),
    }
}
