//! Which part of the room belongs to which dimension. Corners stand as one reads: the first half at
//! the top and the second at the bottom, each from left to right. Then the numbers of the walls
//! count up in the order of the list beside the room.

use super::angle::toward;
use super::scene::Point;

/// The compass direction in which a corner lies; a single one counts as being at the top.
pub(super) fn direction(place: usize, corners: usize) -> f64 {
    if corners < 2 {
        return 0.0;
    }
    let (start, sweep) = sector(place, corners);
    start + sweep / 2.0
}

/// How far the corners move out of the middle, across or down, to open the corridors.
pub(super) fn spread(corners: usize, corridor: f64) -> f64 {
    let shifts = (0..corners).map(|place| shift(place, corners, corridor));
    shifts.map(|shift| shift.x.abs().max(shift.y.abs())).fold(0.0, f64::max)
}

/// The way of one corner out of the middle.
pub(super) fn shift(place: usize, corners: usize, corridor: f64) -> Point {
    if corners < 2 {
        return Point::new(0.0, 0.0);
    }
    let (start, sweep) = sector(place, corners);
    let away = corridor / 2.0 / toward(sweep.abs() / 2.0).x.max(0.05);
    let step = toward(start + sweep / 2.0);
    Point::new(step.x * away, step.y * away)
}

/// Start and sweep of a corner, in degrees. An even number of corners is read in two rows, an odd
/// number goes round clockwise; both begin on the left.
pub(super) fn sector(place: usize, corners: usize) -> (f64, f64) {
    let sweep = 360.0 / corners.max(1) as f64;
    let row = corners / 2;
    if corners.is_multiple_of(2) && place >= row {
        (270.0 - sweep * (place - row) as f64, -sweep)
    } else {
        (270.0 + sweep * place as f64, sweep)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_corners_stand_as_one_reads() {
        let all: Vec<_> = (0..4).map(|place| sector(place, 4)).collect();
        assert_eq!(all, [(270.0, 90.0), (360.0, 90.0), (270.0, -90.0), (180.0, -90.0)]);
    }

    #[test]
    fn a_corridor_is_equally_wide_everywhere() {
        assert!((spread(4, 8.0) - 4.0).abs() < 1e-6);
        assert!((spread(2, 8.0) - 4.0).abs() < 1e-6);
        assert!(spread(1, 8.0).abs() < 1e-6);
    }
}
