//! The outline of a band: a mean that is known only to half a point. A band has round ends and no
//! hue inside, so that it never looks like the mark of one answer.

use super::angle;
use super::ruler::Ruler;
use super::scene::Point;
use super::strip::End;

/// A band around `value` on the height `y`, from a quarter point below it to a quarter point
/// above. An open end runs on to the end of the line and comes to a point there, like an arrow.
pub(super) fn outline(
    ruler: &Ruler,
    value: f64,
    open: Option<End>,
    y: f64,
    thickness: f64,
) -> Vec<Point> {
    let quarter = ruler.column / 4.0;
    let half = (thickness / 2.0).min(quarter);
    let (left, right) = (ruler.x(value) - quarter, ruler.x(value) + quarter);
    let mut points = match open {
        Some(End::High) => arrow(right, ruler.x(5.0), half),
        Some(End::Low) | None => round(right, half),
    };
    // The other end is drawn turned around the middle of the drawing's left edge.
    let other = match open {
        Some(End::Low) => arrow(-left, -ruler.x(1.0), half),
        Some(End::High) | None => round(-left, half),
    };
    points.extend(other.into_iter().map(|point| Point::new(-point.x, -point.y)));
    points.into_iter().map(|point| Point::new(point.x, y + point.y)).collect()
}

/// An end that comes to a point at `tip`, clockwise from the top; the height is from -`half`.
fn arrow(edge: f64, tip: f64, half: f64) -> Vec<Point> {
    let neck = edge.min(tip - half);
    vec![Point::new(neck, -half), Point::new(tip, 0.0), Point::new(neck, half)]
}

/// A round end that reaches `edge`, clockwise from the top; the height is from -`half`.
fn round(edge: f64, half: f64) -> Vec<Point> {
    (0..=12)
        .map(|turn| angle::toward(f64::from(turn) * 15.0))
        .map(|step| Point::new(edge - half + step.x * half, step.y * half))
        .collect()
}
