//! The rounds on a line: how it looks, that emblems and words have room, and that it is to scale.

use proptest::prelude::*;
use teamruimte::chart::scene::{Ink, Scene, Shape};
use teamruimte::chart::timeline::{Held, Tick, Timeline, timeline};

use crate::over_time::{TEN, ticks};
use crate::rooms::plain;
use crate::shapes::{assert_inside, assert_words_have_room, extent};

/// Rounds on these days, looked at so many days after the last, with the next round so many days
/// after the last.
fn held(days: &[i32], today: i32, next: Option<i32>) -> Timeline {
    let last = days.last().copied().unwrap_or_default();
    let tick = |day: i32, label: &str| Tick { day, label: label.to_owned() };
    let end = last + today.max(next.unwrap_or(0));
    Timeline {
        rounds: days.iter().map(|day| Held { day: *day, room: Some(plain()) }).collect(),
        today: tick(last + today, "Vandaag"),
        next: next.map(|next| tick(last + next, "Volgende ronde: 12 maart")),
        ticks: ticks(&[days.first().copied().unwrap_or(end), end]),
    }
}

pub(crate) fn timelines() -> Vec<(String, Scene)> {
    let many: Vec<i32> = (0..200).map(|round| round * 12 + (round * 5) % 7).collect();
    let mut hidden = held(&TEN, 3, Some(84));
    for round in [1, 4, 8] {
        hidden.rounds[round].room = None;
    }
    let cases = [
        ("none", held(&[], 0, None)),
        ("one", held(&[40], 0, None)),
        ("one-next", held(&[40], 20, Some(84))),
        ("two", held(&[40, 130], 30, Some(84))),
        ("three", held(&[40, 130, 215], 70, Some(84))),
        ("overdue", held(&[40, 130, 215], 130, Some(84))),
        ("ten", held(&TEN, 40, Some(84))),
        ("hidden", hidden),
        ("skipped", held(&[40, 130, 700, 790], 5, Some(84))),
        ("same-day", held(&[40, 130, 130, 230], 0, Some(84))),
        ("many", held(&many, 40, Some(84))),
    ];
    let mut scenes = Vec::new();
    for (name, case) in &cases {
        for width in [320, 640, 1000] {
            scenes.push((format!("timeline-{width}-{name}"), timeline(case, f64::from(width))));
        }
    }
    scenes
}

/// The boxes of all emblems, by what only they have: walls in the colour of a dimension.
fn emblems(scene: &Scene) -> Vec<[f64; 4]> {
    let walls = scene
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Polyline { ink: Ink::Hue(_), .. }));
    let walls: Vec<[f64; 4]> = walls.map(extent).collect();
    let around = |walls: &[[f64; 4]]| {
        let least = |side: usize| walls.iter().map(|wall| wall[side]).fold(f64::INFINITY, f64::min);
        let most = |side: usize| walls.iter().map(|wall| wall[side]).fold(0.0, f64::max);
        [least(0), least(1), most(2), most(3)]
    };
    walls.chunks(4).map(around).collect()
}

/// The marks of the rounds, from the left.
fn marks(scene: &Scene) -> Vec<f64> {
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Polygon { points, ink: Ink::Ink } => {
            Some(points.iter().map(|point| point.x).sum::<f64>() / points.len() as f64)
        }
        _ => None,
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn emblems_and_words_have_room(
        mut days in proptest::collection::vec(0_i32..2500, 0..30),
        today in 0_i32..300, next in proptest::option::of(0_i32..200), width in 280.0_f64..1200.0,
    ) {
        days.sort_unstable();
        let scene = timeline(&held(&days, today, next), width);
        assert_inside(&scene);
        assert_words_have_room(&scene);
        let emblems = emblems(&scene);
        prop_assert_eq!(emblems.is_empty(), days.is_empty());
        for (newer, older) in emblems.iter().zip(emblems.iter().skip(1)) {
            prop_assert!(older[2] <= newer[0], "the newest is drawn first");
        }
    }

    #[test]
    fn marks_are_to_scale(
        mut days in proptest::collection::vec(0_i32..2500, 3..20), width in 280.0_f64..1200.0,
    ) {
        days.sort_unstable();
        let (first, last) = (days[0], days[days.len() - 1]);
        prop_assume!(first < last);
        let marks = marks(&timeline(&held(&days, 10, Some(84)), width));
        prop_assert_eq!(marks.len(), days.len());
        let (left, right) = (marks[0], marks[marks.len() - 1]);
        for (mark, day) in marks.iter().zip(&days) {
            let share = f64::from(day - first) / f64::from(last - first);
            prop_assert!((mark - left - share * (right - left)).abs() < 0.05);
        }
    }
}

#[test]
fn many_rounds_are_cheap() {
    for rounds in [1, 2, 10, 200, 1000] {
        let days: Vec<i32> = (0..rounds).map(|round| round * 9).collect();
        let shapes = timeline(&held(&days, 10, Some(84)), 1000.0).shapes.len();
        assert!(shapes <= 300 + 20 * days.len(), "{shapes} shapes for {rounds} rounds");
    }
}

#[test]
fn what_makes_no_sense_still_gives_a_line() {
    let mut case = held(&TEN, 5, Some(84));
    case.today.day = i32::MAX;
    case.rounds[0].day = i32::MIN;
    for width in [f64::NAN, f64::NEG_INFINITY, 0.0, 1e12] {
        assert_inside(&timeline(&case, width));
    }
    assert_inside(&timeline(&Timeline::default(), 300.0));
}
