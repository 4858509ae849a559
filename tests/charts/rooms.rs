//! The shape of the room: how it looks, that it stays in its place, and that a finger finds a wall.

use proptest::prelude::*;
use teamruimte::chart::room::{Corner, Room, Wall, emblem, highlight, room, wall_at};
use teamruimte::chart::scene::{Ink, Point, Scene, Shape};
use teamruimte::domain::instrument::Hue;

use crate::shapes::{assert_inside, assert_nothing_meets, labels};
use crate::strips::any_hue;

fn walls(values: &[(f64, Option<f64>)]) -> Vec<Wall> {
    let wall = |&(value, previous): &(f64, Option<f64>)| Wall {
        value: Some(value),
        previous,
        label: String::new(),
    };
    values.iter().map(wall).collect()
}

fn corner(name: &str, hue: Hue, values: &[(f64, Option<f64>)]) -> Corner {
    Corner { name: name.to_owned(), hue, walls: walls(values) }
}

/// A round as the app draws it, with its round before.
pub(crate) fn with_previous() -> Room {
    let future = [(3.9, None), (2.6, Some(2.1)), (3.6, Some(3.6)), (3.9, None)];
    let reflect = [(1.7, Some(1.4)), (3.1, None), (2.1, Some(2.8))];
    let organise = [(4.0, None), (4.6, Some(3.6)), (3.9, None)];
    let dialogue = [(3.3, None), (3.1, None), (2.6, Some(2.9))];
    Room {
        corners: vec![
            corner("Toekomst creëren", Hue::Amber, &future),
            corner("Reflecteren", Hue::Blue, &reflect),
            corner("Organiseren", Hue::Green, &organise),
            corner("Dialoog voeren", Hue::Violet, &dialogue),
        ],
    }
}

/// The same room after a change to each wall, told by its number from 1 on.
fn changed(change: impl Fn(usize, &mut Wall)) -> Room {
    let mut room = with_previous();
    let all = room.corners.iter_mut().flat_map(|corner| corner.walls.iter_mut());
    for (place, wall) in all.enumerate() {
        change(place + 1, wall);
    }
    room
}

pub(crate) fn plain() -> Room {
    changed(|_, wall| wall.previous = None)
}

fn all_at(value: f64) -> Room {
    changed(|_, wall| *wall = Wall { value: Some(value), previous: None, label: String::new() })
}

fn with_gaps() -> Room {
    changed(|number, wall| {
        if [2, 5, 10, 11, 12, 13].contains(&number) {
            wall.value = None;
        }
    })
}

fn with_long_names() -> Room {
    let mut room = plain();
    let names = [
        "Toekomstverkenning samen",
        "Verantwoordelijkheidszin",
        "Wederzijdse afstemmingen",
        "Doorlopend gesprek samen",
    ];
    for (corner, name) in room.corners.iter_mut().zip(names) {
        name.clone_into(&mut corner.name);
    }
    room
}

pub(crate) fn rooms() -> Vec<(String, Scene)> {
    let mut scenes: Vec<(String, Scene)> = [48, 120, 280, 360, 640, 900]
        .into_iter()
        .map(|width| (format!("room-{width}"), room(&plain(), f64::from(width), 1.0)))
        .collect();
    let kinds = [
        ("previous", with_previous()),
        ("gaps", with_gaps()),
        ("ones", all_at(1.0)),
        ("fives", all_at(5.0)),
    ];
    for (name, kind) in kinds {
        scenes.push((format!("room-360-{name}"), room(&kind, 360.0, 1.0)));
    }
    scenes.push(("room-48-gaps".to_owned(), room(&with_gaps(), 48.0, 1.0)));
    scenes.push(("room-320-wordless".to_owned(), emblem(&plain(), 320.0, 1.0)));
    scenes.push(("room-360-half-grown".to_owned(), room(&plain(), 360.0, 0.5)));
    scenes.push(("room-360-highlight".to_owned(), highlight(&plain(), 360.0, 1, 2)));
    scenes.push(("room-220-long-names".to_owned(), room(&with_long_names(), 220.0, 1.0)));
    scenes.push(("room-280-long-names".to_owned(), room(&with_long_names(), 280.0, 1.0)));
    scenes
}

/// The area of all floors, in square pixels.
fn floor(scene: &Scene) -> f64 {
    let area = |points: &[Point]| {
        let next = points.iter().cycle().skip(1);
        let twice = points.iter().zip(next).map(|(one, other)| one.x * other.y - other.x * one.y);
        (twice.sum::<f64>() / 2.0).abs()
    };
    let floors = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Polygon { points, ink: Ink::Wash(_) } => Some(area(points)),
        _ => None,
    });
    floors.sum()
}

pub(crate) fn any_room() -> impl Strategy<Value = Room> {
    let value = proptest::option::of(0.5_f64..5.5);
    let wall = (value.clone(), value).prop_map(|(value, previous)| Wall {
        value,
        previous,
        label: String::new(),
    });
    let corner = ("[A-Z][a-zéë ]{0,22}[a-z]", any_hue(), proptest::collection::vec(wall, 1..6))
        .prop_map(|(name, hue, walls)| Corner { name, hue, walls });
    proptest::collection::vec(corner, 1..7).prop_map(|corners| Room { corners })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_room_stays_in_its_place(drawn in any_room(), width in 20.0_f64..1200.0) {
        let scene = room(&drawn, width, 1.0);
        assert_inside(&scene);
        assert_inside(&emblem(&drawn, width, 1.0));
        assert_inside(&highlight(&drawn, width, 0, 0));
        assert_nothing_meets(&labels(&scene));
    }

    #[test]
    fn a_room_only_grows(drawn in any_room(), width in 20.0_f64..900.0, from in 0.0_f64..1.0) {
        let to = f64::midpoint(from, 1.0);
        let [before, after, grown] = [from, to, 1.0].map(|growth| floor(&room(&drawn, width, growth)));
        let hair = grown * 0.002 + 0.5;
        prop_assert!(before <= after + hair && after <= grown + hair);
    }

    #[test]
    fn a_finger_on_a_number_finds_its_wall(drawn in any_room(), width in 220.0_f64..900.0) {
        let scene = room(&drawn, width, 1.0);
        let mut numbers = labels(&scene).into_iter();
        for (place, corner) in drawn.corners.iter().enumerate() {
            for wall in 0..corner.walls.len() {
                let Some(Shape::Label { at, text, .. }) = numbers.next() else { panic!("no number") };
                prop_assert_eq!(text.parse().ok(), drawn.number(place, wall));
                prop_assert_eq!(wall_at(&drawn, width, at.x, at.y), Some((place, wall)));
            }
        }
    }

    #[test]
    fn one_wall_does_not_move_another(drawn in any_room(), value in 1.0_f64..5.0) {
        let mut other = drawn.clone();
        other.corners[0].walls[0].value = Some(value);
        let inks = |room_drawn: &Room| -> Vec<Shape> {
            let first = Ink::Hue(drawn.corners[0].hue);
            let all = room(room_drawn, 80.0, 1.0).shapes.into_iter();
            all.filter(|shape| match shape {
                Shape::Polyline { ink, .. } => *ink != first && *ink != Ink::Line,
                _ => false,
            }).collect()
        };
        prop_assert_eq!(inks(&drawn), inks(&other));
    }
}

#[test]
fn the_table_and_the_outside_are_no_wall() {
    for width in [48.0, 160.0, 360.0] {
        let drawn = plain();
        let scene = room(&drawn, width, 1.0);
        assert_eq!(wall_at(&drawn, width, width / 2.0, scene.height / 2.0), None);
        assert_eq!(wall_at(&drawn, width, 0.0, 0.0), None);
        assert_eq!(wall_at(&drawn, width, f64::NAN, 5.0), None);
        assert_eq!(wall_at(&Room::default(), width, width / 2.0, width / 3.0), None);
    }
}

#[test]
fn four_corners_stand_as_one_reads() {
    let at = |x: f64, y: f64| wall_at(&plain(), 200.0, x, y);
    assert_eq!(at(30.0, 95.0), Some((0, 0)));
    assert_eq!(at(95.0, 30.0), Some((0, 3)));
    assert_eq!(at(105.0, 30.0), Some((1, 0)));
    assert_eq!(at(30.0, 105.0), Some((2, 0)));
    assert_eq!(at(105.0, 170.0), Some((3, 0)));
    assert_eq!(at(170.0, 105.0), Some((3, 2)));
}

#[test]
fn what_makes_no_sense_still_gives_a_room() {
    for width in [f64::NAN, f64::NEG_INFINITY, -5.0, 0.0, 1e12] {
        assert_inside(&room(&with_previous(), width, f64::NAN));
    }
    assert_inside(&room(&Room::default(), 300.0, 1.0));
}
