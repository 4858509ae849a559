//! Pictures that leave the page: a drawing with all that it needs to be understood elsewhere.
//!
//! On the page names and numbers stand beside the drawings; in a document nothing does. So the same
//! scenes as on screen are put on one sheet with a heading, the names, and how to read them.

mod activities;
mod over_time;

pub use super::sheet::{WIDTH, Words};
use super::{
    room::{Room, room},
    scene::{Ink, Point, Scene},
    sheet::{MARGIN, Sheet, TEXT},
};
pub use activities::{Group, Row, of_activities};
pub use over_time::{Lines, Numbered, of_small_multiples, of_trend};

/// The shape of the room, with the names of its walls beside it.
pub fn of_room(shown: &Room, words: &Words) -> Scene {
    // The drawing keeps an edge of its own, which is that of the sheet.
    let (room_width, list_left) = (700.0, 716.0);
    let mut sheet = Sheet::new(words);
    let (plan, list) = (room(shown, room_width, 1.0), names(shown, WIDTH - MARGIN - list_left));
    let height = plan.height.max(list.height);
    let top = sheet.y + 12.0;
    for (scene, left) in [(plan, 0.0), (list, list_left)] {
        let beside = (height - scene.height) / 2.0;
        sheet.scene.place(scene, Point::new(left, top + beside));
    }
    sheet.y = top + height + 20.0;
    sheet.finish(&words.help)
}

/// The numbers and names of the walls, by corner.
fn names(shown: &Room, width: f64) -> Scene {
    let mut list = Sheet { scene: Scene::new(width, 0.0), y: 0.0 };
    for (place, corner) in shown.corners.iter().enumerate() {
        if place > 0 {
            list.y += 14.0;
        }
        list.heading(&corner.name, corner.hue, 0.0, width);
        list.y += 4.0;
        for (wall, told) in corner.walls.iter().enumerate() {
            let number = shown.number(place, wall).unwrap_or_default();
            list.number(number, 30.0, Ink::Hue(corner.hue));
            list.text(&told.label, 44.0, width - 44.0, TEXT, Ink::Ink);
        }
    }
    list.closed()
}
