//! Directions. The only file with trigonometry. Sine and cosine are short series here and not those
//! of the standard library: their last bits differ between machines, and in a browser they bring
//! eight kilobytes to reduce angles of any size, where a compass has 360 degrees.

use super::scene::Point;

/// The unit step in a compass direction: 0 degrees is up, 90 is to the right.
pub(super) fn toward(degrees: f64) -> Point {
    // A quarter turn at a time: the series is exact to a billionth up to an eighth of a turn.
    let quarters = (degrees / 90.0).round();
    let (sine, cosine) = small((degrees - quarters * 90.0).to_radians());
    let (x, y) = match quarters.rem_euclid(4.0) {
        0.0..0.5 => (sine, cosine),
        0.5..1.5 => (cosine, -sine),
        1.5..2.5 => (-sine, -cosine),
        _ => (-cosine, sine),
    };
    Point::new(steady(x), steady(-y))
}

/// Sine and cosine of at most an eighth of a turn to either side, by their series.
fn small(radians: f64) -> (f64, f64) {
    let square = radians * radians;
    let series = |divisors: [f64; 6]| {
        divisors.iter().rev().fold(1.0, |sum, divisor| 1.0 - sum * square / divisor)
    };
    let sine = radians * series([6.0, 20.0, 42.0, 72.0, 110.0, 156.0]);
    (sine, series([2.0, 12.0, 30.0, 56.0, 90.0, 132.0]))
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
    fn the_series_agree_with_the_standard_library() {
        for tenth in -7200..7200_i32 {
            let degrees = f64::from(tenth) / 10.0;
            let (x, y) = (degrees.to_radians().sin(), -degrees.to_radians().cos());
            let step = toward(degrees);
            assert!((step.x - x).abs() < 1e-8 && (step.y - y).abs() < 1e-8, "{degrees}");
        }
    }

    #[test]
    fn a_bearing_undoes_a_direction() {
        for degrees in [0.0, 12.5, 90.0, 200.0, 359.0] {
            assert!((bearing(toward(degrees)) - degrees).abs() < 1e-6);
        }
    }
}
