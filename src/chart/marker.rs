//! The mark of each dimension. Four hues have four outlines, so that nobody needs to see colours.

use super::scene::Point;
use crate::domain::instrument::Hue;

/// The outline of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Standing on its side.
    Triangle,
    /// Round.
    Circle,
    /// Standing on its side.
    Square,
    /// Standing on its corner.
    Diamond,
}

/// How far any mark reaches from its middle, for a radius of 1.
pub const REACH: f64 = 1.2;

impl Mark {
    /// The mark that belongs to a hue.
    pub fn of(hue: Hue) -> Self {
        match hue {
            Hue::Amber => Self::Triangle,
            Hue::Blue => Self::Circle,
            Hue::Green => Self::Square,
            Hue::Violet => Self::Diamond,
        }
    }

    /// The corners around `at`; none for a circle. Sizes differ a little, so that marks of one
    /// radius look equally heavy.
    pub fn corners(self, at: Point, radius: f64) -> Vec<Point> {
        let corners: &[(f64, f64)] = match self {
            Self::Triangle => &[(0.0, -1.12), (1.12, 0.82), (-1.12, 0.82)],
            Self::Circle => &[],
            Self::Square => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            Self::Diamond => &[(0.0, -REACH), (REACH, 0.0), (0.0, REACH), (-REACH, 0.0)],
        };
        corners.iter().map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_hues_share_a_mark() {
        let hues = [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet];
        for (place, hue) in hues.iter().enumerate() {
            assert!(hues.iter().skip(place + 1).all(|other| Mark::of(*other) != Mark::of(*hue)));
        }
    }

    #[test]
    fn no_mark_reaches_further_than_it_says() {
        for mark in [Mark::Triangle, Mark::Circle, Mark::Square, Mark::Diamond] {
            for corner in mark.corners(Point::new(0.0, 0.0), 1.0) {
                assert!(corner.x.abs() <= REACH && corner.y.abs() <= REACH);
            }
        }
    }
}
