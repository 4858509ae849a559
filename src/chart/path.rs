//! Working with rows of points: what drawing surfaces offer as dashes and curves, cut by hand,
//! because the surfaces behind the painter know only straight strokes.

use super::scene::Point;

/// Cuts a path into dashes of `on` pixels with gaps of `off` pixels, beginning with a dash.
/// Nothing comes out when a length is not above zero.
pub(super) fn dashes(path: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
    pieces(path, &[on, off])
}

/// Cuts a path into pieces by a pattern that repeats: the lengths of a dash, of the gap behind it,
/// of the next dash and so on, in pixels. Nothing comes out when one is not above zero.
pub(super) fn pieces(path: &[Point], pattern: &[f64]) -> Vec<Vec<Point>> {
    let mut cut = Vec::new();
    if pattern.iter().any(|length| *length <= 0.0) {
        return cut;
    }
    let mut lengths = pattern.iter().copied().cycle();
    let (Some(first), Some(mut left)) = (path.first(), lengths.next()) else { return cut };
    let (mut dash, mut drawing) = (vec![*first], true);
    for (from, to) in path.iter().zip(path.iter().skip(1)) {
        let length = distance(*from, *to);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let here = between(*from, *to, done / length);
            if drawing {
                dash.push(here);
                cut.push(std::mem::take(&mut dash));
            } else {
                dash = vec![here];
            }
            drawing = !drawing;
            left = lengths.next().unwrap_or(left);
        }
        left -= length - done;
        if drawing {
            dash.push(*to);
        }
    }
    if drawing && dash.len() > 1 {
        cut.push(dash);
    }
    cut
}

/// A bend from `from` to `to` that leans towards `corner`, without its first point.
pub(super) fn bend(from: Point, corner: Point, to: Point) -> [Point; 4] {
    [0.25, 0.5, 0.75, 1.0]
        .map(|share| between(between(from, corner, share), between(corner, to, share), share))
}

/// The outline with its first side again at the end: a stroke along it has no open corner.
pub(super) fn closed(outline: &[Point]) -> Vec<Point> {
    outline.iter().chain(outline.iter().take(2)).copied().collect()
}

/// The straight distance in pixels.
pub(super) fn distance(from: Point, to: Point) -> f64 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    (x * x + y * y).sqrt()
}

/// The point at a share (0 to 1) of the way.
pub(super) fn between(from: Point, to: Point, share: f64) -> Point {
    Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_run_on_around_a_corner() {
        let path = [Point::new(0.0, 0.0), Point::new(5.0, 0.0), Point::new(5.0, 5.0)];
        let cut = dashes(&path, 3.0, 1.0);
        assert_eq!(cut.len(), 3);
        assert_eq!(cut[1], [Point::new(4.0, 0.0), Point::new(5.0, 0.0), Point::new(5.0, 2.0)]);
        assert_eq!(cut[2], [Point::new(5.0, 3.0), Point::new(5.0, 5.0)]);
    }

    #[test]
    fn lengths_that_make_no_sense_draw_nothing() {
        let path = [Point::new(0.0, 0.0), Point::new(5.0, 0.0)];
        assert!(dashes(&path, 0.0, 1.0).is_empty());
        assert!(dashes(&[], 1.0, 1.0).is_empty());
    }
}
