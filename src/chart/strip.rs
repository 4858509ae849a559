//! The strip of dots: one activity, a line from 1 to 5, and a mark for every answer on it.
//!
//! Where single answers may not be shown, a soft band lies on the line instead. It is half a point
//! wide and no mark, so that nobody reads it as the answer of one person.

use serde::{Deserialize, Serialize};

pub use super::dumbbell::dimension_strip;
use super::ruler::Ruler;
use super::scene::{Ink, Scene};
use super::{band, path};
use crate::domain::instrument::Hue;

/// What to draw for one activity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    /// The colour and mark of its dimension.
    pub hue: Hue,
    /// The answers of this round, above the line.
    pub dots: Dots,
    /// The mean, 1 to 5, as a thin tick through the line. Beside a band it is left out.
    pub mean: Option<f64>,
    /// The round before, hollow and below the line.
    pub previous: Option<Dots>,
    /// Whether the two rounds asked the same and may be joined by a line, from then to now.
    #[serde(default)]
    pub joined: bool,
}

impl Strip {
    /// A strip without a mean and without a round before.
    pub const fn new(hue: Hue, dots: Dots) -> Self {
        Self { hue, dots, mean: None, previous: None, joined: false }
    }

    /// The means of then and now that a line joins. A band is no place for a line to end at.
    fn joint(&self) -> Option<(f64, f64)> {
        let then = self.previous.filter(|_| self.joined)?.mean()?;
        self.mean.filter(|_| matches!(self.dots, Dots::Counts(_))).map(|now| (then, now))
    }
}

/// What may be seen of the answers to one activity.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub enum Dots {
    /// No answers, or too few to show: the line is dashed.
    #[default]
    None,
    /// How many people chose 1, 2, 3, 4 and 5.
    Counts([u32; 5]),
    /// Only a mean, rounded to half a point.
    Mean {
        /// The rounded mean, 1 to 5.
        value: f64,
        /// Set when the mean was cut off: "1.5 or lower", "4.5 or higher".
        open_ended: Option<End>,
    },
}

/// An end of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// Towards 1.
    Low,
    /// Towards 5.
    High,
}

impl Dots {
    fn counts(self) -> [u32; 5] {
        match self {
            Self::Counts(counts) => counts,
            Self::None | Self::Mean { .. } => [0; 5],
        }
    }

    /// The mean of single answers; none where only a band is known.
    fn mean(self) -> Option<f64> {
        let counts = self.counts();
        let answers = counts.iter().sum::<u32>();
        let sum = counts.into_iter().zip(1_u32..).map(|(count, value)| count * value).sum::<u32>();
        (answers > 0).then(|| f64::from(sum) / f64::from(answers))
    }

    fn is_empty(self) -> bool {
        !matches!(self, Self::Mean { .. }) && self.counts() == [0; 5]
    }
}

/// Only the digits 1 to 5: to stand once above or below a list of strips of the same width.
pub fn scale(width: f64) -> Scene {
    let ruler = Ruler::new(width);
    let mut scene = Scene::new(ruler.width, ruler.digits_height().ceil());
    ruler.draw_digits(&mut scene, ruler.digit_px * 0.15);
    scene
}

/// Draws a strip `width` pixels wide (at least 100). The height grows in steps with the highest
/// pile; a strip with few answers is as high as one with a band or with nothing.
pub fn strip(strip: &Strip, width: f64) -> Scene {
    let ruler = &Ruler::new(width);
    let previous = strip.previous.unwrap_or_default();
    let pile = ruler.pile(strip.dots.counts(), 1.0);
    let past = ruler.pile(previous.counts(), 0.85);
    let y = (ruler.air * 2.0 + pile.height().max(pile.pitch())).ceil();
    let hanging = match previous {
        Dots::Mean { .. } => ruler.band * 0.7,
        Dots::None | Dots::Counts(_) => past.height(),
    };
    // What joins two means has the height of one tick between the line and the marks of then.
    let joint = strip.joint();
    let below = y + ruler.drop * if joint.is_some() { 2.0 } else { 1.0 };
    let height = below + hanging + ruler.air;
    let mut scene = Scene::new(ruler.width, height.ceil());

    ruler.draw(&mut scene, y, strip.dots.is_empty());
    for (count, value) in strip.dots.counts().into_iter().zip(1_u32..) {
        for at in pile.places(count, ruler.x(f64::from(value)), y - ruler.air, -1.0) {
            scene.marker(at, pile.radius, strip.hue, false);
        }
    }
    for (count, value) in previous.counts().into_iter().zip(1_u32..) {
        for at in past.places(count, ruler.x(f64::from(value)), below, 1.0) {
            scene.marker(at, past.radius, strip.hue, true);
        }
    }
    if let Dots::Mean { value, open_ended } = previous {
        let middle = below + hanging / 2.0;
        let outline = path::closed(&band::outline(ruler, value, open_ended, middle, hanging));
        for piece in path::dashes(&outline, 3.0, 2.5) {
            scene.polyline(&piece, 1.25, Ink::Hue(strip.hue));
        }
    }
    if let Dots::Mean { value, open_ended } = strip.dots {
        let outline = band::outline(ruler, value, open_ended, y, ruler.band);
        scene.polygon(&outline, Ink::Wash(strip.hue));
        scene.polyline(&path::closed(&outline), 1.5, Ink::Hue(strip.hue));
    } else if let Some(mean) = strip.mean {
        if let Some((then, now)) = joint {
            ruler.draw_joint(&mut scene, y + ruler.drop * 0.9, (then, now), strip.hue);
        }
        ruler.draw_mean(&mut scene, y, mean);
    }
    scene
}
