//! The strip of a dimension: one large mark for the mean of now, and a hollow one for the mean of
//! then. Joined they are a dumbbell, read from hollow to filled, so that it needs no colour.

use super::marker::REACH;
use super::ruler::Ruler;
use super::scene::{Ink, Point, Scene};
use super::strip::{Dots, Strip};

/// Draws the mean of a dimension `width` pixels wide (at least 100): one large mark on the line.
/// The mean of the round before is taken from [`Dots::Mean`] and stands hollow behind it, joined
/// to it where [`Strip::joined`] says so. Single answers are not drawn.
pub fn dimension_strip(strip: &Strip, width: f64) -> Scene {
    let ruler = Ruler::new(width);
    let radius = ruler.radius * 1.5;
    let y = (radius * REACH + ruler.air).ceil();
    let mut scene = Scene::new(ruler.width, y * 2.0);
    ruler.draw(&mut scene, y, strip.mean.is_none());
    let place = |value: f64| Point::new(ruler.x(value), y);
    let now = strip.mean.map(place);
    let then = match strip.previous {
        Some(Dots::Mean { value, .. }) => Some(place(value)),
        Some(Dots::None | Dots::Counts(_)) | None => None,
    };
    // Where the filled mark would cover the hollow one, it becomes the core of it.
    let together = now.zip(then).is_some_and(|(now, then)| (now.x - then.x).abs() < radius * 0.5);
    let (outer, inner) = if together { (1.0, 0.45) } else { (0.85, 1.0) };
    if let Some((now, then)) = now.zip(then).filter(|_| strip.joined) {
        scene.line(then, now, radius * 0.5, Ink::Hue(strip.hue));
    }
    if let Some(then) = then {
        scene.marker(then, radius * outer, strip.hue, true);
    }
    if let Some(now) = now {
        scene.marker(now, radius * inner, strip.hue, false);
    }
    scene
}
