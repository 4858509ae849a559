//! How a room of one width is laid out: how much it says, how thick its walls are, what stays free
//! around the plan for names and numbers. Nothing is measured, so everything here is reserved.

use super::marker::REACH;
use super::names::Names;
use super::plan::{self, Plan, Size};
use super::room::Room;
use super::scene::{Point, Scene};
use super::{angle, sector};

/// How much a room says.
pub(super) enum Detail {
    /// Only the walls.
    Emblem,
    /// Also the rings and the table.
    Rings,
    /// Also the mark of each corner, with this radius.
    Marked { radius: f64 },
    /// Numbers instead of marks, and names from this place on.
    Named { names: Names, left: f64, number_px: f64 },
}

/// A room of one width before it is drawn. Lengths in pixels.
pub(super) struct Layout {
    width: f64,
    height: f64,
    /// Thickness of a wall.
    pub(super) stroke: f64,
    /// From the outer ring to the middle of a number or mark.
    pub(super) offset: f64,
    /// How far beyond the outer ring a finger still means the wall.
    margin: f64,
    pub(super) plan: Plan,
    pub(super) detail: Detail,
}

impl Layout {
    /// Lays a room out; a width that makes no sense is replaced by the nearest that does.
    pub(super) fn of(room: &Room, width: f64) -> Self {
        let (width, walls) = (sensible(width), walls_of(room));
        if width >= 220.0 {
            Self::named(room, width, &walls)
        } else if width >= 120.0 {
            Self::marked(width, &walls)
        } else {
            Self::emblem(width, &walls)
        }
    }

    /// Lays a room out without words, at any width.
    pub(super) fn wordless(room: &Room, width: f64) -> Self {
        let (width, walls) = (sensible(width), walls_of(room));
        if width < 120.0 {
            return Self::emblem(width, &walls);
        }
        let stroke = (width / 64.0).max(2.5);
        let corridor = stroke * 1.9;
        let reach = width / 2.0 - sector::spread(walls.len(), corridor) - stroke / 2.0;
        let detail = Detail::Rings;
        Self { detail, ..Self::square(width, stroke, corridor, reach, &walls) }
    }

    /// A wide room does not become as high as it is wide: it has to fit on a beamer.
    fn named(room: &Room, width: f64, walls: &[usize]) -> Self {
        let side = width.min(440.0) + (width - 440.0).max(0.0) * 0.62;
        let name_px = (width / 32.0).max(13.0);
        let number_px = (name_px * 0.85).max(11.0);
        let stroke = (side / 80.0).max(3.5);
        let corridor = stroke * 1.9;
        let offset = stroke / 2.0 + number_px * 0.85;
        let margin = offset + number_px * 0.75;
        let names = Names::arrange(&room.corners, side, name_px);
        let (above, below) = names.heights();
        let center = Point::new(width / 2.0, above + side / 2.0);
        let reach = side / 2.0 - sector::spread(walls.len(), corridor) - margin;
        let left = (width - side) / 2.0;
        Self {
            width,
            height: (above + side + below).ceil(),
            stroke,
            offset,
            margin,
            plan: Plan::new(Size { center, reach, corridor }, walls),
            detail: Detail::Named { names, left, number_px },
        }
    }

    fn marked(width: f64, walls: &[usize]) -> Self {
        let (stroke, radius, half) = (width / 48.0, (width / 30.0).max(4.5), width / 2.0);
        let corridor = stroke * 1.9;
        let offset = stroke / 2.0 + radius * 1.5;
        let mut reach = half - sector::spread(walls.len(), corridor) - stroke / 2.0;
        for place in 0..walls.len() {
            let step = angle::toward(sector::direction(place, walls.len()));
            let far = (half - radius * REACH) / step.x.abs().max(step.y.abs());
            reach = reach.min((far - offset - corridor) / plan::bulge(step));
        }
        let detail = Detail::Marked { radius };
        Self { offset, detail, ..Self::square(width, stroke, corridor, reach, walls) }
    }

    fn emblem(width: f64, walls: &[usize]) -> Self {
        let stroke = (width / 24.0).max(1.75);
        let corridor = stroke * 1.2;
        let reach = width / 2.0 - sector::spread(walls.len(), corridor) - stroke / 2.0;
        Self::square(width, stroke, corridor, reach, walls)
    }

    /// An emblem with a plan of this size.
    fn square(width: f64, stroke: f64, corridor: f64, reach: f64, walls: &[usize]) -> Self {
        let size = Size { center: Point::new(width / 2.0, width / 2.0), reach, corridor };
        Self {
            width,
            height: width,
            stroke,
            offset: 0.0,
            margin: stroke / 2.0,
            plan: Plan::new(size, walls),
            detail: Detail::Emblem,
        }
    }

    /// A scene of this size with nothing in it.
    pub(super) fn empty(&self) -> Scene {
        Scene::new(self.width, self.height)
    }

    /// The wall at a place.
    pub(super) fn wall_at(&self, place: Point) -> Option<(usize, usize)> {
        self.plan.wall_at(place, self.margin)
    }
}

fn sensible(width: f64) -> f64 {
    if width.is_finite() { width.clamp(16.0, 4000.0) } else { 320.0 }
}

fn walls_of(room: &Room) -> Vec<usize> {
    room.corners.iter().map(|corner| corner.walls.len()).collect()
}
