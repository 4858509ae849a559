//! Drawing a room that has been laid out: rings and table, walls, and the words around them.

use super::layout::{Detail, Layout};
use super::plan::{Span, TOP};
use super::room::Room;
use super::scene::{Anchor, Ink, Point, Scene, Weight};
use super::walls::Walls;
use super::{angle, path, sector};

impl Layout {
    /// The whole room.
    pub(super) fn draw(&self, room: &Room, growth: f64) -> Scene {
        let mut scene = self.empty();
        let full = !matches!(self.detail, Detail::Emblem);
        for (place, corner) in room.corners.iter().enumerate() {
            let walls = Walls { plan: &self.plan, stroke: self.stroke, place, corner };
            if full {
                self.draw_rings(&mut scene, place);
                walls.draw(&mut scene, growth, true);
                if !matches!(self.detail, Detail::Rings) {
                    walls.draw_previous(&mut scene);
                }
            } else {
                walls.draw(&mut scene, growth, false);
                walls.draw_gaps(&mut scene);
            }
        }
        if full {
            self.draw_table(&mut scene);
        }
        self.draw_words(&mut scene, room);
        scene
    }

    /// The outline of one wall's part of the floor, from the table to the outer ring.
    pub(super) fn outline(&self, corner: usize, wall: usize) -> Scene {
        let span = self.plan.span(corner, wall);
        let back = Span { from: span.to, to: span.from };
        let mut points = self.plan.arc(corner, span, self.plan.radius(TOP));
        points.extend(self.plan.arc(corner, back, self.plan.radius(0.0)));
        let mut scene = self.empty();
        let width = (self.stroke * 0.5).max(2.0).min(self.stroke);
        scene.polyline(&path::closed(&points), width, Ink::Accent);
        scene
    }

    /// The answers 1 to 5 as rings.
    fn draw_rings(&self, scene: &mut Scene, place: usize) {
        let sector = self.plan.sector(place);
        for level in [1.0, 2.0, 3.0, 4.0, TOP] {
            let arc = self.plan.arc(place, sector, self.plan.radius(level));
            scene.polyline(&arc, self.ruling(level >= TOP), Ink::Line);
        }
    }

    /// Thickness of a ring or of the table, thin beside any wall.
    fn ruling(&self, outer: bool) -> f64 {
        if outer { (self.stroke * 0.2).max(1.25) } else { (self.stroke * 0.12).max(0.75) }
    }

    fn draw_table(&self, scene: &mut Scene) {
        let center = self.plan.center();
        let radius = self.plan.radius(0.0) * 0.68;
        let table: Vec<Point> = (0..=60)
            .map(|turn| angle::toward(f64::from(turn) * 6.0))
            .map(|step| Point::new(center.x + step.x * radius, center.y + step.y * radius))
            .collect();
        scene.polyline(&table, self.ruling(true), Ink::Line);
    }

    fn draw_words(&self, scene: &mut Scene, room: &Room) {
        match &self.detail {
            Detail::Emblem | Detail::Rings => {}
            Detail::Marked { radius } => {
                for (place, corner) in room.corners.iter().enumerate() {
                    let direction = sector::direction(place, room.corners.len());
                    scene.marker(self.beyond_ring(place, direction), *radius, corner.hue, false);
                }
            }
            Detail::Named { names, left, number_px } => {
                self.draw_numbers(scene, room, *number_px);
                names.draw(scene, &room.corners, *left);
            }
        }
    }

    fn draw_numbers(&self, scene: &mut Scene, room: &Room, number_px: f64) {
        for (place, corner) in room.corners.iter().enumerate() {
            for wall in 0..corner.walls.len() {
                let Some(number) = room.number(place, wall) else { continue };
                let at = self.beyond_ring(place, self.plan.span(place, wall).middle());
                let font = (number_px, Weight::Normal);
                scene.label(at, &number.to_string(), Anchor::Middle, font, Ink::Hue(corner.hue));
            }
        }
    }

    /// A place a little beyond the outer ring.
    fn beyond_ring(&self, place: usize, degrees: f64) -> Point {
        let ring = self.plan.at(place, degrees, self.plan.radius(TOP));
        let step = angle::toward(degrees);
        Point::new(ring.x + step.x * self.offset, ring.y + step.y * self.offset)
    }
}
