//! The shape of the room: the picture of a whole round, and the emblem of the product.
//!
//! A floor plan seen from above. Each dimension is a corner of the room and each activity a wall;
//! the more often it happens, the further its wall stands out. An activity without answers has no
//! wall. The width decides how much the drawing says: names and numbers from 220 pixels on, marks
//! from 120, and below that only the walls.

use serde::{Deserialize, Serialize};

use super::layout::Layout;
use super::plan::TOP;
use super::scene::{Point, Scene};
use crate::domain::instrument::Hue;

/// What stands in the room.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Room {
    /// The dimensions, in the order of the list beside the room. An even number stands in two
    /// rows, as one reads; four are top left, top right, bottom left and bottom right. An odd
    /// number goes round from the left.
    pub corners: Vec<Corner>,
}

/// A dimension.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Corner {
    /// What people call it. About 24 letters fit from 220 pixels on; longer names are shortened.
    pub name: String,
    /// Its colour and mark.
    pub hue: Hue,
    /// Its activities, in order.
    pub walls: Vec<Wall>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wall {
    /// The mean, 1 to 5; a value outside counts as the nearest. Without answers there is none.
    pub value: Option<f64>,
    /// The mean of the round before, 1 to 5, drawn as a dashed line.
    pub previous: Option<f64>,
    /// What people call it. Not drawn: the wall has its number, and a finger on the wall asks for
    /// its name.
    pub label: String,
}

impl Wall {
    /// How far it stands out, 1 to 5; none for a gap.
    pub(super) fn level(&self) -> Option<f64> {
        level(self.value)
    }

    /// How far it stood out in the round before.
    pub(super) fn previous_level(&self) -> Option<f64> {
        level(self.previous)
    }
}

fn level(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite()).map(|value| value.clamp(1.0, TOP))
}

impl Room {
    /// A wall by the places of its corner and of itself.
    pub fn wall(&self, corner: usize, wall: usize) -> Option<&Wall> {
        self.corners.get(corner)?.walls.get(wall)
    }

    /// The number that stands at a wall: 1 for the first wall of the first corner, counting on.
    pub fn number(&self, corner: usize, wall: usize) -> Option<usize> {
        self.wall(corner, wall)?;
        let before = self.corners.iter().take(corner).map(|corner| corner.walls.len());
        Some(before.sum::<usize>() + wall + 1)
    }
}

/// Draws the room `width` pixels wide; the height follows. `growth` runs from 0 (all walls around
/// the table) to 1 (all in their places).
pub fn room(room: &Room, width: f64, growth: f64) -> Scene {
    Layout::of(room, width).draw(room, share(growth))
}

/// Draws the room without words and without the round before, for a start page or a list: a square
/// `width` pixels wide. `growth` as in [`room()`].
pub fn emblem(room: &Room, width: f64, growth: f64) -> Scene {
    Layout::wordless(room, width).draw(room, share(growth))
}

fn share(growth: f64) -> f64 {
    if growth.is_finite() { growth.clamp(0.0, 1.0) } else { 1.0 }
}

/// A scene as large as that of [`room()`] with only the outline of one wall's part of the floor: to
/// be painted over the room while a finger or a key is on that wall.
pub fn highlight(room: &Room, width: f64, corner: usize, wall: usize) -> Scene {
    let layout = Layout::of(room, width);
    if room.wall(corner, wall).is_some() { layout.outline(corner, wall) } else { layout.empty() }
}

/// The wall at a place in that scene, as the places of its corner and of itself. Its number and
/// the empty floor up to the outer ring count as part of it. Nothing is on the table, at the names
/// and outside.
pub fn wall_at(room: &Room, width: f64, x: f64, y: f64) -> Option<(usize, usize)> {
    let (corner, wall) = Layout::of(room, width).wall_at(Point::new(x, y))?;
    room.wall(corner, wall).map(|_| (corner, wall))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walls_are_numbered_in_the_order_of_the_list() {
        let wall = Wall { value: None, previous: None, label: String::new() };
        let corner = Corner { name: String::new(), hue: Hue::Blue, walls: vec![wall; 3] };
        let room = Room { corners: vec![corner.clone(), corner] };
        assert_eq!(room.number(0, 0), Some(1));
        assert_eq!(room.number(1, 2), Some(6));
        assert_eq!(room.number(1, 3), None);
    }

    #[test]
    fn what_is_no_answer_is_no_wall() {
        assert_eq!(level(Some(f64::NAN)), None);
        assert_eq!(level(Some(9.0)), Some(5.0));
    }
}
