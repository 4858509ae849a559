//! The walls of one corner. Walls that stand side by side become one stroke, with short walls where
//! they jump in or out, as an architect draws them; a missing answer leaves the side open.

use super::path;
use super::plan::{Plan, Span, TOP};
use super::room::{Corner, Wall};
use super::scene::{Ink, Point, Scene};

/// One corner on its plan.
#[derive(Clone, Copy)]
pub(super) struct Walls<'a> {
    pub(super) plan: &'a Plan,
    /// Thickness of a wall in pixels.
    pub(super) stroke: f64,
    /// The place of the corner in the plan.
    pub(super) place: usize,
    pub(super) corner: &'a Corner,
}

/// A wall in its place: its directions, and its distance in pixels.
#[derive(Clone, Copy)]
struct Stand {
    span: Span,
    radius: f64,
}

impl Walls<'_> {
    /// The floor and the walls, grown by a share of 0 to 1; with or without joints in the floor.
    pub(super) fn draw(&self, scene: &mut Scene, growth: f64, joints: bool) {
        for run in self.runs(growth) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let outline = self.outline(&run);
            let inner = Span { from: last.span.to, to: first.span.from };
            let mut floor = outline.clone();
            floor.extend(self.plan.arc(self.place, inner, self.plan.radius(0.0)));
            scene.polygon(&floor, Ink::Wash(self.corner.hue));
            if joints {
                self.draw_joints(scene, &run);
            }
            scene.polyline(&outline, self.stroke, Ink::Hue(self.corner.hue));
        }
    }

    /// A thin line of the outer ring where a wall is missing.
    pub(super) fn draw_gaps(&self, scene: &mut Scene) {
        for (wall, _) in self.corner.walls.iter().enumerate().filter(|(_, w)| w.level().is_none()) {
            let span = self.plan.span(self.place, wall);
            let arc = self.plan.arc(self.place, span, self.plan.radius(TOP));
            scene.polyline(&arc, 1.0, Ink::Line);
        }
    }

    /// The round before, dashed.
    pub(super) fn draw_previous(&self, scene: &mut Scene) {
        let dash = self.stroke.max(4.0);
        for (wall, level) in self.corner.walls.iter().map(Wall::previous_level).enumerate() {
            let Some(level) = level else { continue };
            let (span, radius) = (self.plan.span(self.place, wall), self.plan.radius(level));
            let sweep = span.to - span.from;
            let air = Plan::degrees(self.stroke, span.middle(), radius).min(sweep.abs() / 6.0);
            let air = air * sweep.signum();
            let inside = Span { from: span.from + air, to: span.to - air };
            let arc = self.plan.arc(self.place, inside, radius);
            for piece in path::dashes(&arc, dash, dash * 0.8) {
                let width = (self.stroke * 0.32).max(1.5);
                scene.polyline(&piece, width, Ink::Hue(self.corner.hue));
            }
        }
    }

    /// Thin lines in the floor between neighbours.
    fn draw_joints(&self, scene: &mut Scene, run: &[Stand]) {
        for (one, next) in run.iter().zip(run.iter().skip(1)) {
            let from = self.at(one.span.to, self.plan.radius(0.0));
            let to = self.at(one.span.to, one.radius.min(next.radius));
            scene.line(from, to, (self.stroke * 0.25).max(1.5), Ink::Sheet);
        }
    }

    /// Walls that stand side by side without a gap.
    fn runs(&self, growth: f64) -> Vec<Vec<Stand>> {
        let mut runs = vec![Vec::new()];
        for (wall, level) in self.corner.walls.iter().map(Wall::level).enumerate() {
            match (level, runs.last_mut()) {
                (Some(level), Some(run)) => run.push(Stand {
                    span: self.plan.span(self.place, wall),
                    radius: self.plan.radius(level * growth),
                }),
                _ => runs.push(Vec::new()),
            }
        }
        runs
    }

    /// The line of a run. Where two walls meet, both bends are a little round.
    fn outline(&self, run: &[Stand]) -> Vec<Point> {
        let mut line: Vec<Point> = Vec::new();
        for (place, wall) in run.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|place| run.get(place));
            let next = run.get(place + 1);
            let start = self.stop(wall, wall.span.from, before);
            let end = self.stop(wall, wall.span.to, next);
            let arc = self.plan.arc(self.place, Span { from: start, to: end }, wall.radius);
            line.extend(arc.iter().skip(usize::from(before.is_some())));
            let Some(next) = next else { continue };
            let edge = wall.span.to;
            let (out, back) = (self.leg(wall, next, edge), self.leg(next, wall, edge));
            line.extend(path::bend(self.at(end, wall.radius), self.at(edge, wall.radius), out));
            line.push(back);
            let on = self.at(self.stop(next, edge, Some(wall)), next.radius);
            line.extend(path::bend(back, self.at(edge, next.radius), on));
        }
        line
    }

    /// How many pixels a bend between two walls takes.
    fn soft(&self, one: &Stand, other: &Stand) -> f64 {
        ((one.radius - other.radius).abs() / 2.0).min(self.stroke * 0.6)
    }

    /// The direction in which a wall stops before its edge, to leave room for the bend.
    fn stop(&self, wall: &Stand, edge: f64, other: Option<&Stand>) -> f64 {
        let Some(other) = other else { return edge };
        let inward = wall.span.middle() - edge;
        let turn = Plan::degrees(self.soft(wall, other), edge, wall.radius);
        edge + inward.signum() * turn.min(inward.abs() / 2.0)
    }

    /// Where the bend of `wall` ends on the short wall towards `other`.
    fn leg(&self, wall: &Stand, other: &Stand, edge: f64) -> Point {
        let soft = self.soft(wall, other);
        self.at(edge, wall.radius + (other.radius - wall.radius).clamp(-soft, soft))
    }

    fn at(&self, degrees: f64, radius: f64) -> Point {
        self.plan.at(self.place, degrees, radius)
    }
}
