//! The rounds of a team on a line, by real date: where they were held, how long nothing was, and
//! where the next one would be. Over the marks stand the rooms as emblems, as many as there is
//! space for, the newest first.

mod words;

use serde::{Deserialize, Serialize};

use super::angle;
pub use super::axis::Tick;
use super::axis::{self, Axis, Row};
use super::path;
use super::room::{Room, emblem};
use super::scene::{Ink, Point, Scene};
use words::Words;

/// The smallest and the largest emblem, in pixels.
const EMBLEM: (f64, f64) = (34.0, 64.0);

/// What to draw.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Timeline {
    /// The rounds, in order of time. Two may have the same day.
    pub rounds: Vec<Held>,
    /// The day on which the line is looked at.
    pub today: Tick,
    /// The day for which the next round is advised or planned; it may have passed.
    pub next: Option<Tick>,
    /// Days to name on the line, in order of time: the first days of years or of months. Those
    /// outside the line, and those that today and the next round cover, are left out.
    pub ticks: Vec<Tick>,
}

/// A round that was held.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Held {
    /// The day, counted on a civil calendar from any day on.
    pub day: i32,
    /// The shape of the room; none where nothing may be shown.
    pub room: Option<Room>,
}

/// Draws the line `width` pixels wide, best 280 to 1200; the height follows from what is on it.
pub fn timeline(timeline: &Timeline, width: f64) -> Scene {
    let width = if width.is_finite() { width.clamp(160.0, 4000.0) } else { 640.0 };
    let plan = Plan::new(timeline, width);
    let px = axis::letters(width);
    let words = Words::new(timeline, &plan.axis, Row { left: 0.0, right: width, px });
    let mut scene = Scene::new(width, (plan.y + px * words.height()).ceil());
    plan.draw_line(&mut scene, timeline);
    words.draw(&mut scene, plan.y);
    plan.draw_next(&mut scene, timeline);
    plan.draw_rounds(&mut scene, timeline);
    scene
}

/// Where things stand. Lengths in pixels.
struct Plan {
    axis: Axis,
    /// The height of the line.
    y: f64,
    /// Radius of the mark of a round, smaller where there are many.
    radius: f64,
    /// Width of an emblem, and the rounds that have one.
    emblem: f64,
    shown: Vec<usize>,
}

impl Plan {
    fn new(timeline: &Timeline, width: f64) -> Self {
        let axis = |size: f64| {
            let days = timeline.rounds.iter().map(|round| round.day);
            let next = timeline.next.as_ref().map(|next| next.day);
            let side = size / 2.0 + 1.0;
            Axis::new(days.chain([timeline.today.day]).chain(next), side, width - side)
        };
        // As large as leaves as many emblems as the smallest would.
        let least = emblems(timeline, &axis(EMBLEM.0), EMBLEM.0);
        let mut size = EMBLEM.1;
        while size > EMBLEM.0 && emblems(timeline, &axis(size), size).len() < least.len() {
            size -= 2.0;
        }
        let share = width / (timeline.rounds.len().max(1) as f64);
        let radius = (share * 0.2).clamp(2.0, 5.0);
        let shown = emblems(timeline, &axis(size), size);
        let above = if shown.is_empty() { 0.0 } else { size + 4.0 };
        Self {
            axis: axis(size),
            y: (above + radius + 3.0).ceil() + 0.5,
            radius,
            emblem: size,
            shown,
        }
    }

    /// The line up to today or the newest round, and from there to the next round in dashes.
    fn draw_line(&self, scene: &mut Scene, timeline: &Timeline) {
        let known = timeline.rounds.iter().map(|round| round.day).chain([timeline.today.day]);
        let (first, last) =
            known.fold((i32::MAX, i32::MIN), |(first, last), day| (first.min(day), last.max(day)));
        let at = |day: i32| Point::new(self.axis.x(day), self.y);
        scene.line(at(first), at(last), 2.0, Ink::Line);
        if let Some(next) = timeline.next.as_ref().filter(|next| next.day > last) {
            for piece in path::dashes(&[at(last), at(next.day)], 4.0, 4.0) {
                scene.polyline(&piece, 2.0, Ink::Line);
            }
        }
    }

    /// The next round as an open circle, and today as an upright stroke.
    fn draw_next(&self, scene: &mut Scene, timeline: &Timeline) {
        let x = self.axis.x(timeline.today.day);
        let (from, to) = (Point::new(x, self.y - 7.0), Point::new(x, self.y + 7.0));
        scene.line(from, to, 2.0, Ink::Ink);
        if let Some(next) = &timeline.next {
            let outline = circle(Point::new(self.axis.x(next.day), self.y), 4.5);
            scene.polygon(&outline, Ink::Sheet);
            scene.polyline(&path::closed(&outline), 1.75, Ink::Ink);
        }
    }

    fn draw_rounds(&self, scene: &mut Scene, timeline: &Timeline) {
        for round in &timeline.rounds {
            let at = Point::new(self.axis.x(round.day), self.y);
            scene.polygon(&circle(at, self.radius), Ink::Ink);
        }
        for round in self.shown.iter().filter_map(|round| timeline.rounds.get(*round)) {
            let Some(room) = &round.room else { continue };
            let left = self.axis.x(round.day) - self.emblem / 2.0;
            scene.place(emblem(room, self.emblem, 1.0), Point::new(left, 0.0));
        }
    }
}

/// The rounds whose emblems do not meet that of a newer one.
fn emblems(timeline: &Timeline, axis: &Axis, size: f64) -> Vec<usize> {
    let mut free = f64::INFINITY;
    let fits = |(_, round): &(usize, &Held)| {
        let x = axis.x(round.day);
        let fits = round.room.is_some() && x + size / 2.0 <= free;
        if fits {
            free = x - size / 2.0 - 4.0;
        }
        fits
    };
    timeline.rounds.iter().enumerate().rev().filter(fits).map(|(place, _)| place).collect()
}

/// The outline of a round mark.
fn circle(at: Point, radius: f64) -> Vec<Point> {
    (0..20)
        .map(|turn| angle::toward(f64::from(turn) * 18.0))
        .map(|step| Point::new(at.x + step.x * radius, at.y + step.y * radius))
        .collect()
}
