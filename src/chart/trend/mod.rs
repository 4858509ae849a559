//! Lines over time: the means of every round on their real dates, on the whole scale from 1 to 5.
//!
//! Nothing is smoothed and nothing is bridged: a round without a value leaves a gap, a question that
//! was worded anew begins a new line, and time without rounds is as wide as it was long. The width
//! decides how much is said: names at the lines only from a good width on, values and dates where
//! they do not touch, marks where they do not melt into each other.

mod between;
mod dates;
mod ends;
mod frame;
mod lines;
mod small;
mod values;

use serde::{Deserialize, Serialize};

use super::axis;
pub use super::axis::Tick;
use super::scene::Scene;
use crate::domain::instrument::Hue;
use frame::{Frame, Room};
pub(super) use small::lettered as small_lettered;
pub use small::small;

/// What to draw: up to about six lines through the same rounds.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Trend {
    /// The lines; later ones lie on top of earlier ones.
    pub lines: Vec<Line>,
    /// The rounds, in order of time. Two may have the same day.
    pub rounds: Vec<Moment>,
    /// Days to name when the dates of the rounds do not fit, in order of time: the first days of
    /// years or of months. Those outside the time of the rounds are left out.
    pub ticks: Vec<Tick>,
}

/// A round on the axis of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The day, counted on a civil calendar from any day on.
    pub day: i32,
    /// Its date, short.
    pub label: String,
    /// What else is to be said of it, a few letters: the number of answers. May be empty.
    pub note: String,
}

/// The means of one dimension or activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What people call it. It takes up to two lines at the right; the rest is cut off.
    pub name: String,
    /// Its colour, mark and dashes.
    pub hue: Hue,
    /// One for every round, in the same order. What is missing at the end counts as no value.
    pub readings: Vec<Reading>,
}

/// What is known of one line in one round.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// The mean, 1 to 5; a value outside counts as the nearest. Without one the line has a gap.
    pub value: Option<f64>,
    /// The mean in words, as short as "3.4".
    pub label: String,
    /// Whether a line may join it to the round before. Not when the question was worded anew.
    pub joined: bool,
    /// Whether it is known only to half a point: its mark is hollow then.
    pub rounded: bool,
}

impl Reading {
    /// Its value within the scale.
    fn level(&self) -> Option<f64> {
        self.value.filter(|value| value.is_finite()).map(|value| value.clamp(1.0, 5.0))
    }
}

/// Draws the lines `width` pixels wide, best 280 to 1200; the height follows from the width.
pub fn trend(trend: &Trend, width: f64) -> Scene {
    let width = sensible(width, 200.0);
    lettered(trend, width, axis::letters(width)).0
}

/// The same in letters of a given size, for a sheet with other words around it; with whether all
/// rounds have their date and note in it.
pub(super) fn lettered(trend: &Trend, width: f64, px: f64) -> (Scene, bool) {
    let mut room = Room::new(width, px);
    let ends = ends::Ends::new(trend, &room);
    room.leave(values::first_half(trend, &room), ends.width(&room));
    let dates = dates::Dates::new(trend, &room);
    let frame = Frame::new(&trend.rounds, &room);
    let mut scene = Scene::new(width, frame.floor() + dates.height(px));
    frame.draw_scale(&mut scene);
    dates.draw(&mut scene, &frame);
    lines::draw(&mut scene, &trend.lines, &frame);
    let taken = ends.draw(&mut scene, trend, &frame);
    values::draw(&mut scene, trend, &frame, taken);
    (scene, dates.are_told())
}

/// The nearest width that makes sense.
fn sensible(width: f64, least: f64) -> f64 {
    if width.is_finite() { width.clamp(least, 4000.0) } else { 640.0_f64.max(least) }
}
