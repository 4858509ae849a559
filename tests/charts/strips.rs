//! The strip of dots: how it looks, and that every answer has its mark in its place.

use proptest::prelude::*;
use teamruimte::chart::marker::REACH;
use teamruimte::chart::scene::{Ink, Point, Scene, Shape};
use teamruimte::chart::strip::{Dots, End, Strip, dimension_strip, scale, strip};
use teamruimte::domain::instrument::Hue;

use crate::shapes::{assert_inside, markers};

const HUES: [Hue; 4] = [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet];

fn rounded(value: f64, open_ended: Option<End>) -> Dots {
    Dots::Mean { value, open_ended }
}

pub(crate) fn strips(width: u32) -> Vec<(String, Scene)> {
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
    let joined = |now, then| Strip { previous: Some(then), joined: true, ..now };
    let unlike = Dots::Counts([4, 2, 0, 0, 0]);
    let compared = [
        ("joined", joined(with_mean(Hue::Blue, six, 3.2), Dots::Counts([2, 1, 3, 1, 0]))),
        ("joined-far", joined(with_mean(Hue::Violet, Dots::Counts([0, 0, 0, 2, 6]), 4.8), unlike)),
        ("joined-back", joined(with_mean(Hue::Green, unlike, 1.3), six)),
        ("joined-same", joined(with_mean(Hue::Amber, six, 3.17), six)),
        ("joined-bands", joined(Strip::new(Hue::Green, rounded(3.5, None)), rounded(2.5, None))),
    ];
    let mut scenes: Vec<(String, Scene)> = cases
        .iter()
        .chain(&compared)
        .map(|(name, case)| (format!("strip-{width}-{name}"), strip(case, width_px)))
        .collect();
    let dimension = Strip { previous: before, ..with_mean(Hue::Green, Dots::None, 3.4) };
    scenes.push((format!("strip-{width}-dimension"), dimension_strip(&dimension, width_px)));
    for (name, then, now) in
        [("up", 2.5, 3.4), ("down", 4.9, 1.2), ("near", 3.2, 3.4), ("same", 3.4, 3.4)]
    {
        let case = joined(with_mean(Hue::Violet, Dots::None, now), rounded(then, None));
        let name = format!("strip-{width}-dumbbell-{name}");
        scenes.push((name, dimension_strip(&case, width_px)));
    }
    scenes.push((format!("strip-{width}-scale"), scale(width_px)));
    scenes
}

pub(crate) fn any_hue() -> impl Strategy<Value = Hue> {
    proptest::sample::select(HUES.to_vec())
}

fn any_dots() -> impl Strategy<Value = Dots> {
    let open = proptest::option::of(prop_oneof![Just(End::Low), Just(End::High)]);
    prop_oneof![
        Just(Dots::None),
        proptest::array::uniform5(0_u32..31).prop_map(Dots::Counts),
        (1.0_f64..5.0, open).prop_map(|(value, open_ended)| Dots::Mean { value, open_ended }),
    ]
}

pub(crate) fn any_strip() -> impl Strategy<Value = Strip> {
    let mean = proptest::option::of(1.0_f64..5.0);
    (any_hue(), any_dots(), mean, proptest::option::of(any_dots()), any::<bool>())
        .prop_map(|(hue, dots, mean, previous, joined)| Strip { hue, dots, mean, previous, joined })
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
    fn a_strip_stays_in_its_place(case in any_strip(), width in 100.0_f64..1200.0) {
        assert_inside(&strip(&case, width));
        assert_inside(&dimension_strip(&case, width));
        assert_inside(&scale(width));
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
fn what_makes_no_sense_still_gives_a_strip() {
    for width in [f64::NAN, f64::NEG_INFINITY, -5.0, 0.0, 1e12] {
        assert_inside(&strip(&Strip::new(Hue::Blue, Dots::Counts([1; 5])), width));
    }
    let no_number = Dots::Mean { value: f64::NAN, open_ended: None };
    assert_inside(&strip(&Strip::new(Hue::Blue, no_number), 300.0));
}

/// Thick strokes in the colour of a dimension: what joins two means.
fn joints(scene: &Scene) -> Vec<(Point, Point)> {
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { from, to, width, ink: Ink::Hue(_) } if *width > 2.0 => Some((*from, *to)),
        _ => None,
    });
    found.collect()
}

#[test]
fn two_means_are_joined_only_where_that_may_be() {
    let now = Strip { mean: Some(4.0), ..Strip::new(Hue::Blue, Dots::Counts([0, 0, 1, 1, 1])) };
    let apart = Strip { previous: Some(Dots::Counts([3, 0, 0, 0, 0])), ..now };
    let joined = Strip { joined: true, ..apart };
    assert!(joints(&strip(&apart, 320.0)).is_empty());
    let scene = strip(&joined, 320.0);
    let [(from, to)] = joints(&scene)[..] else { panic!("no line") };
    assert!(from.x < to.x, "it begins at the mean of then");

    let means = |joined| {
        let previous = Some(Dots::Mean { value: 1.0, open_ended: None });
        dimension_strip(&Strip { previous, joined, ..now }, 320.0)
    };
    assert!(joints(&means(false)).is_empty());
    assert_eq!(joints(&means(true)).len(), 1);
}

#[test]
fn two_equal_means_are_two_marks() {
    for hue in HUES {
        let previous = Some(Dots::Mean { value: 3.4, open_ended: None });
        let case = Strip { mean: Some(3.4), previous, ..Strip::new(hue, Dots::None) };
        let scene = dimension_strip(&case, 320.0);
        let (hollow, filled) = (markers(&scene, true), markers(&scene, false));
        assert!(hollow[0].1 > filled[0].1 * 2.0, "the core leaves the outline free");
    }
}

#[test]
fn a_strip_of_an_older_page_is_not_joined() {
    let strip = Strip::new(Hue::Blue, Dots::Counts([1, 0, 0, 0, 0]));
    let mut text = serde_json::to_value(strip).unwrap();
    text.as_object_mut().unwrap().remove("joined");
    assert_eq!(serde_json::from_value::<Strip>(text).unwrap(), strip);
}
