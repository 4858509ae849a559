//! How many marks of one value are put together: on top of each other first, as people stack things
//! to count them, and side by side when a pile would grow too tall. All marks of a strip have one
//! size; it shrinks when the highest pile would grow too tall and too wide.

use super::marker::REACH;
use super::scene::Point;

/// How many rows are fine before a pile grows wider.
const ROWS: u32 = 4;

/// The size of the marks in a strip and how they are packed. Lengths in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pile {
    /// Radius of a mark.
    pub(super) radius: f64,
    /// Rows of the highest pile.
    pub(super) rows: u32,
    per_row: u32,
}

impl Pile {
    /// Finds the size for at most `most` marks of one value, in columns `column` pixels wide;
    /// marks have `radius` when that fits.
    pub(super) fn new(most: u32, column: f64, radius: f64) -> Self {
        let sizes = [1.0, 0.9, 0.8, 0.7, 0.62].map(|share| (radius * share).max(2.75));
        let pile = |radius: f64| {
            let per_row = most.div_ceil(ROWS).clamp(1, fitting(column * 0.86, radius));
            Self { radius, rows: most.div_ceil(per_row), per_row }
        };
        let smallest = pile((radius * 0.62).max(2.75));
        sizes.into_iter().map(pile).find(|pile| pile.rows <= ROWS).unwrap_or(smallest)
    }

    /// From the middle of one mark to the middle of the next, across and up.
    pub(super) fn pitch(&self) -> f64 {
        pitch(self.radius)
    }

    /// Height of all rows.
    pub(super) fn height(&self) -> f64 {
        f64::from(self.rows) * self.pitch()
    }

    /// Where `count` marks stand around `x`, as steps of rows away from the line: the first row is
    /// half a pitch from `y`, and `up` is -1 or 1.
    pub(super) fn places(&self, count: u32, x: f64, y: f64, up: f64) -> Vec<Point> {
        let mut places = Vec::new();
        let mut left = count;
        let mut row = 0.5;
        while left > 0 {
            let here = left.min(self.per_row);
            for place in 0..here {
                let aside = f64::from(place) - f64::from(here - 1) / 2.0;
                places.push(Point::new(x + aside * self.pitch(), y + up * row * self.pitch()));
            }
            left -= here;
            row += 1.0;
        }
        places
    }
}

fn pitch(radius: f64) -> f64 {
    radius * 2.0 * REACH + 0.5
}

/// How many marks fit beside each other, at least one.
fn fitting(room: f64, radius: f64) -> u32 {
    let mut count = 1;
    while f64::from(count + 1) * pitch(radius) <= room && count < 99 {
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_pile_up_before_they_stand_side_by_side() {
        let pile = Pile::new(4, 64.0, 5.0);
        assert_eq!((pile.rows, pile.per_row, pile.radius), (4, 1, 5.0));
        let pile = Pile::new(6, 64.0, 5.0);
        assert_eq!((pile.rows, pile.per_row, pile.radius), (3, 2, 5.0));
        assert_eq!(Pile::new(0, 64.0, 5.0).rows, 0);
    }

    #[test]
    fn a_tall_pile_grows_wide_first_and_shrinks_then() {
        let twelve = Pile::new(12, 40.0, 4.5);
        assert_eq!((twelve.rows, twelve.per_row, twelve.radius), (4, 3, 4.5));
        let sixteen = Pile::new(16, 40.0, 4.5);
        assert!(sixteen.radius < 4.5 && sixteen.rows <= 4);
        let thirty = Pile::new(30, 40.0, 4.5);
        assert_eq!(thirty.places(30, 0.0, 0.0, -1.0).len(), 30);
    }
}
