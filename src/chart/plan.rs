//! Where things stand in the room: the floor plan without anything drawn.
//!
//! The room is a square with round corners, seen from above, with a table in the middle. Each
//! dimension has a corner, moved outward a little, so that corridors stay open between them.

use super::angle::{bearing, toward};
use super::path::distance;
use super::scene::Point;
use super::sector::{sector, shift};

/// The opening around the table, as a share of the way to the outer ring.
const OPENING: f64 = 0.14;

/// The best answer, and so the place of the outer ring.
pub(super) const TOP: f64 = 5.0;

/// How large a plan is, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// The middle of the table.
    pub(super) center: Point,
    /// From the point of a corner to the outer ring, measured along a corridor.
    pub(super) reach: f64,
    /// Width of a corridor.
    pub(super) corridor: f64,
}

/// The part of the plan that belongs to one dimension. Compass degrees.
#[derive(Debug, Clone, Copy)]
struct Slot {
    start: f64,
    sweep: f64,
    walls: usize,
    point: Point,
}

/// A floor plan.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    size: Size,
    slots: Vec<Slot>,
}

/// The directions between which a wall stands, in degrees; `to` may be smaller than `from`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Span {
    pub(super) fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

impl Plan {
    /// A plan for corners with so many walls each.
    pub(super) fn new(size: Size, walls: &[usize]) -> Self {
        let corners = walls.len();
        let slots = walls.iter().enumerate().map(|(place, walls)| {
            let (start, sweep) = sector(place, corners);
            let shift = shift(place, corners, size.corridor);
            let point = Point::new(size.center.x + shift.x, size.center.y + shift.y);
            Slot { start, sweep, walls: *walls, point }
        });
        Self { size, slots: slots.collect() }
    }

    /// How far from a corner's point an answer stands: 0 is the opening, 5 the outer ring.
    pub(super) fn radius(&self, level: f64) -> f64 {
        self.size.reach * (OPENING + (1.0 - OPENING) * level / TOP)
    }

    /// The middle of the room.
    pub(super) fn center(&self) -> Point {
        self.size.center
    }

    /// Between which directions a wall stands.
    pub(super) fn span(&self, corner: usize, wall: usize) -> Span {
        let Some(slot) = self.slots.get(corner) else { return Span { from: 0.0, to: 0.0 } };
        let step = slot.sweep / slot.walls.max(1) as f64;
        let from = slot.start + step * wall as f64;
        Span { from, to: from + step }
    }

    /// Between which directions a corner stands.
    pub(super) fn sector(&self, corner: usize) -> Span {
        let slot = self.slots.get(corner);
        slot.map_or(Span { from: 0.0, to: 0.0 }, |slot| Span {
            from: slot.start,
            to: slot.start + slot.sweep,
        })
    }

    /// The place in a corner in a direction, `radius` from the corner's point along a corridor.
    pub(super) fn at(&self, corner: usize, degrees: f64, radius: f64) -> Point {
        let point = self.slots.get(corner).map_or(self.size.center, |slot| slot.point);
        let step = toward(degrees);
        let far = radius * bulge(step);
        Point::new(point.x + step.x * far, point.y + step.y * far)
    }

    /// The rounded line at one radius, fine enough to look like a curve.
    pub(super) fn arc(&self, corner: usize, span: Span, radius: f64) -> Vec<Point> {
        let sweep = span.to - span.from;
        let pieces = pieces(sweep.abs(), radius);
        (0..=pieces)
            .map(|place| span.from + sweep * f64::from(place) / f64::from(pieces))
            .map(|degrees| self.at(corner, degrees, radius))
            .collect()
    }

    /// The degrees that `length` pixels take at a place in a corner.
    pub(super) fn degrees(length: f64, direction: f64, radius: f64) -> f64 {
        (length / (radius * bulge(toward(direction))).max(1.0)).to_degrees()
    }

    /// The wall at a place, if it lies between the table and `margin` pixels beyond the ring.
    pub(super) fn wall_at(&self, place: Point, margin: f64) -> Option<(usize, usize)> {
        let direction = bearing(away(self.size.center, place));
        let (corner, slot) = self.slots.iter().enumerate().find(|(_, slot)| {
            let turned = along(slot, direction);
            (0.0..1.0).contains(&turned)
        })?;
        let step = away(slot.point, place);
        let direction = bearing(step);
        let far = distance(slot.point, place);
        let inner = self.radius(0.0) * bulge(toward(direction));
        let outer = self.size.reach * bulge(toward(direction)) + margin;
        if far < inner || far > outer {
            return None;
        }
        let turned = along(slot, direction);
        let before_the_start = turned * 2.0 > 1.0 + 360.0 / slot.sweep.abs();
        let turned = if before_the_start { 0.0 } else { turned };
        let passed = |wall: &usize| turned * slot.walls as f64 >= *wall as f64;
        Some((corner, (1..slot.walls).take_while(passed).last().unwrap_or(0)))
    }
}

/// Which share of a slot a direction has passed: 0 to 1 inside it.
fn along(slot: &Slot, direction: f64) -> f64 {
    let turned = if slot.sweep < 0.0 { slot.start - direction } else { direction - slot.start };
    turned.rem_euclid(360.0) / slot.sweep.abs()
}

/// How much further out a rounded square lies in a direction than at its sides: 1 to 1.19.
pub(super) fn bulge(step: Point) -> f64 {
    let (x, y) = (step.x * step.x, step.y * step.y);
    1.0 / (x * x + y * y).sqrt().sqrt()
}

fn away(from: Point, to: Point) -> Point {
    Point::new(to.x - from.x, to.y - from.y)
}

/// In how many straight pieces an arc is cut, so that none leaves the curve by 0.05 px: at the
/// round corner of the square a step of `s` radians strays `0.45 * radius * s * s`.
fn pieces(degrees: f64, radius: f64) -> u32 {
    let step = (0.1 / radius.max(1.0)).sqrt().to_degrees();
    let mut pieces = 1;
    while f64::from(pieces) * step < degrees && pieces < 240 {
        pieces += 1;
    }
    pieces
}
