//! The line from 1 to 5 on which answers stand, and the sizes that follow from its width.

use super::path;
use super::pile::Pile;
use super::scene::{Anchor, Ink, Point, Scene, Weight};
use crate::domain::instrument::Hue;

/// A line in a strip of one width. Lengths in pixels.
pub(super) struct Ruler {
    /// Width of the strip.
    pub(super) width: f64,
    /// Room for one value: the strip has five of them, the line runs between their middles. Whole
    /// pixels, so that the ticks are equally sharp.
    pub(super) column: f64,
    /// Where 3 stands, half a pixel beside the middle.
    middle: f64,
    /// Radius of a mark when there is room enough.
    pub(super) radius: f64,
    /// Between things.
    pub(super) air: f64,
    /// From the line to what hangs below it: so far the tick of the mean goes down.
    pub(super) drop: f64,
    /// Thickness of a band.
    pub(super) band: f64,
    /// Size of the digits.
    pub(super) digit_px: f64,
}

impl Ruler {
    /// A line; a width that makes no sense is replaced by the nearest that does.
    pub(super) fn new(width: f64) -> Self {
        let width = if width.is_finite() { width.clamp(100.0, 4000.0) } else { 320.0 };
        let column = ((width - 2.0) / 5.0).floor();
        let radius = (2.6 + column * 0.04).clamp(4.5, 14.0);
        Self {
            width,
            column,
            middle: (width / 2.0).floor() + 0.5,
            radius,
            air: radius * 0.7,
            drop: radius * 1.7,
            band: radius * 2.4,
            digit_px: (width / 32.0).clamp(12.0, 28.0),
        }
    }

    /// Where a value stands, from the left. A value outside 1 to 5 counts as the nearest.
    pub(super) fn x(&self, value: f64) -> f64 {
        let value = if value.is_finite() { value.clamp(1.0, 5.0) } else { 3.0 };
        self.middle + self.column * (value - 3.0)
    }

    /// The piles for these answers, with marks of a share of the usual size.
    pub(super) fn pile(&self, counts: [u32; 5], share: f64) -> Pile {
        let most = counts.into_iter().max().unwrap_or(0);
        Pile::new(most, self.column, self.radius * share)
    }

    /// The line with its ticks, dashed when there is nothing on it.
    pub(super) fn draw(&self, scene: &mut Scene, y: f64, empty: bool) {
        let line = [Point::new(self.x(1.0), y), Point::new(self.x(5.0), y)];
        if empty {
            for piece in path::dashes(&line, 3.0, 4.0) {
                scene.polyline(&piece, 2.0, Ink::Line);
            }
        } else {
            let [from, to] = line;
            scene.line(from, to, 2.0, Ink::Line);
        }
        let half = (self.air * 0.9).round();
        for value in 1..=5 {
            let x = self.x(f64::from(value));
            scene.line(Point::new(x, y - half), Point::new(x, y + half), 1.0, Ink::InkSoft);
        }
    }

    /// The tick of a mean, downward, where no marks of this round stand.
    pub(super) fn draw_mean(&self, scene: &mut Scene, y: f64, mean: f64) {
        let x = self.x(mean);
        let (top, bottom) = (y - self.air * 0.9, y + self.drop * 0.9);
        scene.line(Point::new(x, top), Point::new(x, bottom), 2.0, Ink::Ink);
    }

    /// What joins the means of `then` and `now` at the height `y`, where the tick of now ends: a
    /// short thick line, and from it the tick of then down to its marks.
    pub(super) fn draw_joint(&self, scene: &mut Scene, y: f64, means: (f64, f64), hue: Hue) {
        let (then, now) = (self.x(means.0), self.x(means.1));
        let down = Point::new(then, y + self.drop);
        scene.line(Point::new(then, y), down, 2.0, Ink::Hue(hue));
        // A pixel further than the middle of each tick, so that the corners are closed.
        let out = (now - then).signum();
        let (from, to) = (Point::new(then - out, y), Point::new(now + out, y));
        scene.line(from, to, 4.0, Ink::Hue(hue));
    }

    /// The digits 1 to 5, below `top`.
    pub(super) fn draw_digits(&self, scene: &mut Scene, top: f64) {
        for value in 1..=5 {
            let at = Point::new(self.x(f64::from(value)), top + self.digit_px * 0.5);
            let font = (self.digit_px, Weight::Normal);
            scene.label(at, &value.to_string(), Anchor::Middle, font, Ink::InkSoft);
        }
    }

    /// How many pixels the digits take.
    pub(super) fn digits_height(&self) -> f64 {
        self.digit_px * 1.3
    }
}
