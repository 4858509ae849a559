//! The stroke of each dimension. Four hues have four patterns of dashes, as they have four marks, so
//! that lines which run through each other need no colours to be told apart.

use super::path;
use super::scene::{Ink, Point, Scene};
use crate::domain::instrument::Hue;

/// How many times a line may repeat its pattern, beside two for each of its points. Longer lines
/// have longer dashes, so that a zigzag through a thousand points stays cheap.
const REPEATS: usize = 120;

/// Lengths of dashes and gaps in turn, for a stroke of thickness 1; none for a whole line.
fn pattern(hue: Hue) -> &'static [f64] {
    match hue {
        Hue::Amber => &[],
        Hue::Blue => &[4.5, 2.2],
        Hue::Green => &[1.2, 1.4],
        Hue::Violet => &[6.0, 1.6, 1.2, 1.6],
    }
}

/// Draws a line through points in the manner of a hue, `width` pixels thick.
pub(super) fn stroke(scene: &mut Scene, points: &[Point], width: f64, hue: Hue) {
    let pattern = pattern(hue);
    let length: f64 =
        points.iter().zip(points.iter().skip(1)).map(|(from, to)| path::distance(*from, *to)).sum();
    let period = pattern.iter().sum::<f64>() * width;
    if period <= 0.0 || length <= 0.0 {
        scene.polyline(points, width, Ink::Hue(hue));
        return;
    }
    let most = (REPEATS + 2 * points.len()) as f64;
    let factor = width * (length / period / most).max(1.0);
    let lengths: Vec<f64> = pattern.iter().map(|part| part * factor).collect();
    for piece in path::pieces(points, &lengths) {
        scene.polyline(&piece, width, Ink::Hue(hue));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUES: [Hue; 4] = [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet];

    #[test]
    fn no_two_hues_share_a_pattern() {
        for (place, hue) in HUES.iter().enumerate() {
            assert!(HUES.iter().skip(place + 1).all(|other| pattern(*other) != pattern(*hue)));
        }
    }

    #[test]
    fn a_zigzag_is_cut_into_few_pieces() {
        let zigzag: Vec<Point> =
            (0..1000).map(|x| Point::new(f64::from(x), f64::from(x % 2) * 300.0)).collect();
        for hue in HUES {
            let mut scene = Scene::new(1000.0, 300.0);
            stroke(&mut scene, &zigzag, 2.0, hue);
            assert!(scene.shapes.len() <= 2 * (REPEATS + 2 * zigzag.len()) + 1);
        }
    }
}
