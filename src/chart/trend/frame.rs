//! Where days and values stand in a drawing of lines, and the sizes that follow from its width.

use super::Moment;
use crate::chart::axis::Axis;
use crate::chart::lettering;
use crate::chart::marker::REACH;
use crate::chart::scene::{Anchor, Ink, Point, Scene, Weight};

/// What a drawing has across before its days are laid out. Lengths in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) width: f64,
    /// Size of the letters.
    pub(super) px: f64,
    /// Where the rulings begin, right of the digits.
    pub(super) rulings: f64,
    /// Where the first round stands.
    pub(super) left: f64,
    /// Where the newest round stands, and the rulings end.
    pub(super) right: f64,
}

impl Room {
    /// Room in which nothing is left free yet but for the digits.
    pub(super) fn new(width: f64, px: f64) -> Self {
        let rulings = lettering::width("5", px) + px * 0.5;
        Self { width, px, rulings, left: rulings, right: width }
    }

    /// Leaves room before the first round and behind the newest.
    pub(super) fn leave(&mut self, before: f64, behind: f64) {
        let reach = radius(self.px) * REACH;
        self.left += before.max(reach) + self.px * 0.25;
        self.right -= behind.max(reach) + 0.5;
    }

    /// From the middle of a mark to what stands beside it.
    pub(super) fn beside(&self) -> f64 {
        radius(self.px) * REACH + self.px * 0.6
    }
}

/// Radius of a mark beside letters of a size.
pub(super) fn radius(px: f64) -> f64 {
    px * 0.36
}

/// The days across, the values up, and the sizes of marks and strokes. Lengths in pixels.
pub(super) struct Frame {
    /// The days of the rounds across, in their order.
    pub(super) columns: Vec<f64>,
    /// Where the rulings begin and end.
    pub(super) rulings: (f64, f64),
    /// The heights of the values 5 and 1.
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) radius: f64,
    pub(super) stroke: f64,
    pub(super) px: f64,
}

impl Frame {
    /// The frame of a whole drawing.
    pub(super) fn new(rounds: &[Moment], room: &Room) -> Self {
        let axis = Axis::new(rounds.iter().map(|round| round.day), room.left, room.right);
        let (px, radius) = (room.px, radius(room.px));
        // One row of values fits above the value 5.
        let top = (radius * REACH + px * 1.35).ceil() + 0.5;
        let height = px * 12.5 + room.width * 0.1;
        Self {
            columns: rounds.iter().map(|round| axis.x(round.day)).collect(),
            rulings: (room.rulings, room.right),
            top,
            bottom: top + height.round(),
            radius,
            stroke: px * 0.17,
            px,
        }
    }

    /// The height of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * (value - 1.0) / 4.0
    }

    /// The place of a value in a round.
    pub(super) fn at(&self, round: usize, value: f64) -> Option<Point> {
        self.columns.get(round).map(|x| Point::new(*x, self.y(value)))
    }

    /// From the middle of a mark to where another thing may begin.
    pub(super) fn reach(&self) -> f64 {
        self.radius * REACH + 1.0
    }

    /// Where the marks of the value 1 end: above it are values, below it are dates.
    pub(super) fn floor(&self) -> f64 {
        (self.bottom + self.reach()).ceil()
    }

    /// Whether the marks of a round would melt into those before it and behind it.
    pub(super) fn is_dense(&self, round: usize) -> bool {
        self.is_amid(round, self.reach() * 2.0)
    }

    /// Whether values at a round would stand among marks, or among lines too dense to have any.
    pub(super) fn is_crowded(&self, round: usize) -> bool {
        let around = [round.checked_sub(1), Some(round), round.checked_add(1)];
        around.into_iter().flatten().any(|round| self.is_amid(round, self.reach() * 2.4))
    }

    /// Whether the rounds on both sides are so near, on average: rounds of every month stand a
    /// little unevenly, and their marks are shown all or not at all.
    fn is_amid(&self, round: usize, near: f64) -> bool {
        let column = |round: Option<usize>| self.columns.get(round?);
        let (before, next) = (column(round.checked_sub(1)), column(round.checked_add(1)));
        before.zip(next).is_some_and(|(before, next)| next - before < near * 2.0)
    }

    /// The rulings of the values 1 to 5 with their digits.
    pub(super) fn draw_scale(&self, scene: &mut Scene) {
        for value in 1..=5 {
            // Half pixels: a ruling of one pixel is sharp there.
            let y = self.y(f64::from(value)).floor() + 0.5;
            let (from, to) = (Point::new(self.rulings.0, y), Point::new(self.rulings.1, y));
            scene.line(from, to, 1.0, Ink::Line);
            let at = Point::new(self.rulings.0 - self.px * 0.5, y);
            let font = (self.px, Weight::Normal);
            scene.label(at, &value.to_string(), Anchor::End, font, Ink::InkSoft);
        }
    }
}
