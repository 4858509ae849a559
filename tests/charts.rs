//! The drawings: what they look like, as SVG text in `tests/golden`, and what must hold for all of
//! them. After a wanted change, write the files anew with `GOLDEN=update cargo test --test charts`
//! and look at them.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]
#![allow(clippy::float_cmp, reason = "coordinates are rounded")]

#[path = "common/example.rs"]
mod example;
#[path = "common/svg.rs"]
mod svg;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use teamruimte::app::results;
use teamruimte::chart::marker::REACH;
use teamruimte::chart::palette::Palette;
use teamruimte::chart::room::{Corner, Room, Wall, emblem, highlight, room, wall_at};
use teamruimte::chart::scene::{Anchor, Ink, Point, Scene, Shape, Weight};
use teamruimte::chart::strip::{Dots, End, Strip, dimension_strip, scale, strip};
use teamruimte::chart::svg::file;
use teamruimte::chart::{picture, picture::Words};
use teamruimte::domain::instrument::Hue;
use teamruimte::texts::Lang;

use svg::svg;

const HUES: [Hue; 4] = [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet];

// ---------------------------------------------------------------- golden files

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
fn with_previous() -> Room {
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

fn plain() -> Room {
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

fn rooms() -> Vec<(String, Scene)> {
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

fn rounded(value: f64, open_ended: Option<End>) -> Dots {
    Dots::Mean { value, open_ended }
}

fn strips(width: u32) -> Vec<(String, Scene)> {
    let width_px = f64::from(width);
    let six = Dots::Counts([1, 0, 2, 3, 0]);
    let seven = Some(Dots::Counts([2, 1, 3, 1, 0]));
    let with_mean = |hue, dots, mean| Strip { mean: Some(mean), ..Strip::new(hue, dots) };
    let thirty = with_mean(Hue::Blue, Dots::Counts([3, 6, 9, 8, 4]), 3.1);
    let before = Some(rounded(2.5, None));
    let cases = [
        ("none", Strip::new(Hue::Amber, Dots::None)),
        ("one", Strip::new(Hue::Violet, Dots::Counts([0, 0, 1, 0, 0]))),
        ("six", with_mean(Hue::Amber, six, 3.2)),
        ("previous", Strip { previous: seven, ..with_mean(Hue::Blue, six, 3.2) }),
        ("twelve-on-one", Strip::new(Hue::Green, Dots::Counts([0, 0, 0, 12, 0]))),
        ("thirty-on-one", Strip::new(Hue::Violet, Dots::Counts([30, 0, 0, 0, 0]))),
        ("thirty", thirty),
        ("mean-low", Strip::new(Hue::Amber, rounded(1.5, Some(End::Low)))),
        ("mean", Strip { previous: before, ..Strip::new(Hue::Green, rounded(3.0, None)) }),
        ("mean-high", Strip::new(Hue::Violet, rounded(4.5, Some(End::High)))),
    ];
    let mut scenes: Vec<(String, Scene)> = cases
        .iter()
        .map(|(name, case)| (format!("strip-{width}-{name}"), strip(case, width_px)))
        .collect();
    let dimension = Strip { previous: before, ..with_mean(Hue::Green, Dots::None, 3.4) };
    scenes.push((format!("strip-{width}-dimension"), dimension_strip(&dimension, width_px)));
    scenes.push((format!("strip-{width}-scale"), scale(width_px)));
    scenes
}

/// What leaves the page, as it leaves it.
fn pictures() -> Vec<(String, String)> {
    let of_lang = |lang: &Lang| {
        let (mut view, texts, code) = (example::latest(*lang), lang.texts(), lang.code());
        "Jeugd & gezondheid <Noord>".clone_into(&mut view.team_name);
        let pictures = [view.room_picture(texts), view.activities_picture(texts)].into_iter();
        let text = |(place, picture): (usize, Option<results::Picture>)| {
            let (picture, kind) = (picture.unwrap(), ["room", "activities"][place]);
            assert_inside(&picture.scene);
            (format!("picture-{kind}-{code}.svg"), file(&picture.scene, &picture.title).unwrap())
        };
        pictures.enumerate().map(text).collect::<Vec<_>>()
    };
    Lang::ALL.iter().flat_map(of_lang).collect()
}

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let sheet =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
    let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap();
    for (theme, palette) in [(light, Palette::light()), (dark, Palette::dark())] {
        let seen = std::cell::Cell::new(0);
        let read = Palette::parse(|token| {
            let (_, rest) = theme.split_once(&format!("{token}: "))?;
            seen.set(seen.get() + 1);
            rest.split_once(';').map(|(value, _)| value.to_owned())
        });
        assert_eq!((read, seen.get()), (palette, 13));
    }
}

#[test]
fn drawings_look_as_they_did() {
    let mut drawings: BTreeMap<String, String> = pictures().into_iter().collect();
    for (name, scene) in [rooms(), strips(200), strips(320), strips(600)].concat() {
        drawings.insert(format!("{name}.svg"), svg(&scene, &Palette::light()));
        if name.starts_with("room-360") || name.starts_with("strip-320") {
            drawings.insert(format!("{name}-dark.svg"), svg(&scene, &Palette::dark()));
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var("GOLDEN").is_ok_and(|value| value == "update");
    let mut stale: Vec<String> = Vec::new();
    for file in fs::read_dir(&folder).into_iter().flatten() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let chart = ["room-", "strip-", "picture-"].iter().any(|kind| name.starts_with(kind));
        if chart && !drawings.contains_key(&name) {
            stale.push(name);
        }
    }
    if update {
        fs::create_dir_all(&folder).unwrap();
        for name in stale {
            fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, text) in drawings {
            fs::write(folder.join(name), text).unwrap();
        }
        return;
    }
    let differs = |name: &&String| {
        let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
        drawings.get(*name).is_none_or(|drawn| *drawn != text.replace("\r\n", "\n"))
    };
    stale.extend(drawings.keys().filter(differs).cloned());
    assert!(
        stale.is_empty(),
        "these drawings differ from tests/golden: {stale:?}. If that is wanted, run \
         `GOLDEN=update cargo test --test charts` and look at the files."
    );
}

// ---------------------------------------------------------------- what always holds

/// The box of a shape: left, top, right, bottom. Letters count as narrow, so that two boxes that
/// meet are two texts that meet.
fn extent(shape: &Shape) -> [f64; 4] {
    let around = |points: &[Point], more: f64| {
        let mut found = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for point in points {
            let [left, top, right, bottom] = found;
            found = [
                left.min(point.x - more),
                top.min(point.y - more),
                right.max(point.x + more),
                bottom.max(point.y + more),
            ];
        }
        found
    };
    match shape {
        Shape::Line { from, to, .. } => around(&[*from, *to], 0.0),
        Shape::Polyline { points, width, .. } => around(points, width / 2.0),
        Shape::Polygon { points, .. } => around(points, 0.0),
        Shape::Marker { at, radius, .. } => around(&[*at], radius * REACH),
        Shape::Label { at, text, anchor, size_px, weight, .. } => {
            let letter = if *weight == Weight::Bold { 0.58 } else { 0.5 };
            let wide = text.chars().count() as f64 * letter * size_px;
            let left = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - wide / 2.0,
                Anchor::End => at.x - wide,
            };
            [left, at.y - size_px * 0.45, left + wide, at.y + size_px * 0.45]
        }
    }
}

fn assert_inside(scene: &Scene) {
    assert!(scene.width > 0.0 && scene.height > 0.0);
    for shape in &scene.shapes {
        let found = extent(shape);
        let [left, top, right, bottom] = found;
        assert!(found.iter().all(|side| side.is_finite()), "{shape:?}");
        assert!(left >= -0.02 && top >= -0.02, "{shape:?}");
        assert!(right <= scene.width + 0.02 && bottom <= scene.height + 0.02, "{shape:?}");
    }
}

fn labels(scene: &Scene) -> Vec<&Shape> {
    scene.shapes.iter().filter(|shape| matches!(shape, Shape::Label { .. })).collect()
}

fn assert_nothing_meets(shapes: &[&Shape]) {
    for (place, one) in shapes.iter().enumerate() {
        for other in shapes.iter().skip(place + 1) {
            let (a, b) = (extent(one), extent(other));
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            assert!(apart, "{one:?} meets {other:?}");
        }
    }
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

fn markers(scene: &Scene, wanted: bool) -> Vec<(Point, f64)> {
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Marker { at, radius, hollow, .. } if *hollow == wanted => Some((*at, *radius)),
        _ => None,
    });
    found.collect()
}

fn any_hue() -> impl Strategy<Value = Hue> {
    proptest::sample::select(HUES.to_vec())
}

fn any_room() -> impl Strategy<Value = Room> {
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

fn any_dots() -> impl Strategy<Value = Dots> {
    let open = proptest::option::of(prop_oneof![Just(End::Low), Just(End::High)]);
    prop_oneof![
        Just(Dots::None),
        proptest::array::uniform5(0_u32..31).prop_map(Dots::Counts),
        (1.0_f64..5.0, open).prop_map(|(value, open_ended)| Dots::Mean { value, open_ended }),
    ]
}

fn any_strip() -> impl Strategy<Value = Strip> {
    let mean = proptest::option::of(1.0_f64..5.0);
    (any_hue(), any_dots(), mean, proptest::option::of(any_dots()))
        .prop_map(|(hue, dots, mean, previous)| Strip { hue, dots, mean, previous })
}

fn answers(dots: Dots) -> usize {
    match dots {
        Dots::Counts(counts) => counts.iter().sum::<u32>() as usize,
        Dots::None | Dots::Mean { .. } => 0,
    }
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

    #[test]
    fn a_strip_stays_in_its_place(case in any_strip(), width in 100.0_f64..1200.0) {
        assert_inside(&strip(&case, width));
        assert_inside(&dimension_strip(&case, width));
        assert_inside(&scale(width));
    }

    #[test]
    fn a_picture_stays_in_its_place(
        drawn in any_room(), cases in proptest::collection::vec(any_strip(), 1..6), name in "[A-Z][a-zé ]{0,79}",
    ) {
        let mut drawn = drawn;
        drawn.corners.iter_mut().flat_map(|corner| &mut corner.walls).for_each(|wall| wall.label.clone_from(&name));
        let words =
            Words { title: name.clone(), about: name.repeat(3), help: name.clone() };
        let rows = cases.iter().map(|strip| picture::Row {
            number: 13,
            name: name.clone(),
            mean: "geen antwoord".to_owned(),
            strip: *strip,
        });
        let group = picture::Group {
            name: name.clone(),
            hue: Hue::Blue,
            mean: "te weinig antwoorden".to_owned(),
            rows: rows.collect(),
        };
        for scene in [
            picture::of_room(&drawn, &words),
            picture::of_activities(&[group.clone(), group], &words),
        ] {
            assert_inside(&scene);
            assert_nothing_meets(&labels(&scene));
        }
    }

    #[test]
    fn a_strip_has_a_mark_for_every_answer(case in any_strip(), width in 200.0_f64..900.0) {
        let scene = strip(&case, width);
        prop_assert_eq!(markers(&scene, false).len(), answers(case.dots));
        prop_assert_eq!(markers(&scene, true).len(), answers(case.previous.unwrap_or_default()));
    }

    #[test]
    fn marks_do_not_cover_each_other(case in any_strip(), width in 200.0_f64..900.0) {
        let scene = strip(&case, width);
        let all = [markers(&scene, false), markers(&scene, true)].concat();
        for (place, (one, radius)) in all.iter().enumerate() {
            for (other, other_radius) in all.iter().skip(place + 1) {
                let (x, y) = ((one.x - other.x).abs(), (one.y - other.y).abs());
                prop_assert!(x.max(y) >= (radius + other_radius) * REACH - 0.1);
            }
        }
    }

    #[test]
    fn the_value_of_a_pile_changes_only_its_place(
        counts in proptest::array::uniform5(0_u32..31), hue in any_hue(), width in 200.0_f64..900.0,
    ) {
        let mut turned = counts;
        turned.reverse();
        let [one, other] = [counts, turned].map(|counts| strip(&Strip::new(hue, Dots::Counts(counts)), width));
        prop_assert_eq!(one.height, other.height);
        let places = |scene: &Scene, mirror: bool| {
            let ticks = scene.shapes.iter().filter_map(|shape| match shape {
                Shape::Line { from, ink: Ink::InkSoft, .. } => Some(from.x),
                _ => None,
            });
            let middle = ticks.sum::<f64>() / 5.0;
            let x = |x: f64| if mirror { 2.0 * middle - x } else { x };
            let marks = markers(scene, false).into_iter();
            let mut places: Vec<Point> = marks.map(|(at, _)| Point::new(x(at.x), at.y)).collect();
            places.sort_by(|a, b| (a.y, a.x).partial_cmp(&(b.y, b.x)).unwrap());
            places
        };
        for (one, other) in places(&one, false).iter().zip(places(&other, true)) {
            prop_assert!((one.x - other.x).abs() < 0.05 && (one.y - other.y).abs() < 0.05);
        }
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
fn what_makes_no_sense_still_gives_a_drawing() {
    for width in [f64::NAN, f64::NEG_INFINITY, -5.0, 0.0, 1e12] {
        assert_inside(&room(&with_previous(), width, f64::NAN));
        assert_inside(&strip(&Strip::new(Hue::Blue, Dots::Counts([1; 5])), width));
    }
    assert_inside(&room(&Room::default(), 300.0, 1.0));
    let no_number = Dots::Mean { value: f64::NAN, open_ended: None };
    assert_inside(&strip(&Strip::new(Hue::Blue, no_number), 300.0));
}
