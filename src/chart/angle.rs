//! Directions. The only file that calls trigonometry: its last bits differ between machines, so
//! the results are rounded here and every drawing comes out the same on each of them.

use super::scene::Point;

/// The unit step in a compass direction: 0 degrees is up, 90 is to the right.
pub(super) fn toward(degrees: f64) -> Point {
    let radians = degrees.to_radians();
    Point::new(steady(radians.sin()), steady(-radians.cos()))
}

/// The compass direction of a step, 0 to 360 degrees.
pub(super) fn bearing(step: Point) -> f64 {
    steady(step.x.atan2(-step.y).to_degrees()).rem_euclid(360.0)
}

/// A billionth is far below a pixel and far above the noise.
fn steady(value: f64) -> f64 {
    (value * 1e9).round() / 1e9 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compass_turns_clockwise_from_the_top() {
        assert_eq!(toward(0.0), Point::new(0.0, -1.0));
        assert_eq!(toward(90.0), Point::new(1.0, 0.0));
        assert_eq!(toward(180.0), Point::new(0.0, 1.0));
    }

    #[test]
    fn a_bearing_undoes_a_direction() {
        for degrees in [0.0, 12.5, 90.0, 200.0, 359.0] {
            assert!((bearing(toward(degrees)) - degrees).abs() < 1e-6);
        }
    }
}
