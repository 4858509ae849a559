//! What stands at the right: the values of the newest round, which matter most, and from a good
//! width on the names of the lines. A row keeps its value and its name together when it is pushed
//! away from its line; a thin stroke then leads back to the mark.

use super::frame::{Frame, Room, radius};
use super::{Line, Trend};
use crate::chart::apart::{Wish, apart};
use crate::chart::lettering;
use crate::chart::marker::REACH;
use crate::chart::scene::{Anchor, Ink, Point, Scene, Weight};

/// From so many letter sizes on the names stand beside the lines.
const NAMED_FROM: f64 = 46.0;
/// The share of the width that names may take, and that values may.
const NAMES: f64 = 0.28;
const VALUES: f64 = 0.2;

/// The rows at the right. Lengths in pixels.
pub(super) struct Ends {
    rows: Vec<End>,
    values: f64,
    names: f64,
}

struct End {
    line: usize,
    /// The value at the end of the line.
    level: f64,
    /// The value of the newest round in words; none when the line ended before.
    value: Option<String>,
    name: Vec<String>,
}

impl Ends {
    /// The rows for the lines that have a value at all.
    pub(super) fn new(trend: &Trend, room: &Room) -> Self {
        let px = room.px;
        let wide = room.width >= NAMED_FROM * px;
        let newest = trend.rounds.len().checked_sub(1);
        let row = |(place, line): (usize, &Line)| {
            let mut known = line.readings.iter().enumerate().take(trend.rounds.len());
            let (round, last) = known.rfind(|(_, last)| last.level().is_some())?;
            let value = (Some(round) == newest)
                .then(|| lettering::fit(&last.label, px, room.width * VALUES));
            let name = if wide {
                lettering::at_most(2, &line.name, px, room.width * NAMES)
            } else {
                Vec::new()
            };
            Some(End { line: place, level: last.level()?, value, name })
        };
        let mut rows: Vec<End> = trend.lines.iter().enumerate().filter_map(row).collect();
        rows.sort_by(|one, other| other.level.total_cmp(&one.level));
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| lettering::width(text, px)).fold(0.0, f64::max)
        };
        let values = widest(&mut rows.iter().filter_map(|row| row.value.as_ref()));
        let names = widest(&mut rows.iter().flat_map(|row| &row.name));
        Self { rows, values, names }
    }

    /// How much they take behind the newest round.
    pub(super) fn width(&self, room: &Room) -> f64 {
        let lead = if self.names > 0.0 { before_name(room.px) } else { 0.0 };
        if self.rows.is_empty() { 0.0 } else { room.beside() + self.values + lead + self.names }
    }

    /// Draws them and tells where they begin.
    pub(super) fn draw(&self, scene: &mut Scene, trend: &Trend, frame: &Frame) -> f64 {
        let (px, Some(x)) = (frame.px, frame.columns.last()) else { return scene.width };
        let step = px * 1.25;
        let wish = |row: &End| Wish {
            middle: frame.y(row.level),
            height: step * row.name.len().max(1) as f64,
        };
        let wishes: Vec<Wish> = self.rows.iter().map(wish).collect();
        let Some(middles) = apart(&wishes, 0.0, frame.floor()) else { return scene.width };
        let left = x + radius(px) * REACH + px * 0.6;
        for (row, y) in self.rows.iter().zip(middles) {
            let Some(line) = trend.lines.get(row.line) else { continue };
            let ink = Ink::Hue(line.hue);
            if let Some(value) = &row.value {
                let from = Point::new(x + frame.reach(), frame.y(row.level));
                if (from.y - y).abs() > px * 0.3 {
                    scene.line(from, Point::new(left - 1.5, y), 1.0, ink);
                }
                let font = (px, Weight::Normal);
                scene.label(Point::new(left, y), value, Anchor::Start, font, ink);
            }
            let name_left = left + self.values + before_name(px);
            if !row.name.is_empty() {
                let mark = Point::new(name_left - px * 0.8, y);
                scene.marker(mark, radius(px), line.hue, false);
            }
            let first = y - step * 0.92 * (row.name.len().saturating_sub(1)) as f64 / 2.0;
            for (place, text) in row.name.iter().enumerate() {
                let at = Point::new(name_left, first + step * 0.92 * place as f64);
                scene.label(at, text, Anchor::Start, (px, Weight::Bold), ink);
            }
        }
        left
    }
}

/// From a value to the name, with the mark between them.
fn before_name(px: f64) -> f64 {
    px * 1.9
}
