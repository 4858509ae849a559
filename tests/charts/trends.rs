//! Lines over time: that nothing touches, and that nothing is told that nobody said.

use proptest::prelude::*;
use teamruimte::chart::scene::{Ink, Point, Scene, Shape};
use teamruimte::chart::trend::{Line, Reading, small, trend};

use crate::over_time::{TEN, any_trend, wander};
use crate::shapes::{assert_inside, assert_words_have_room, markers};
use crate::strips::any_hue;

/// Strokes in the colour of a dimension that are as thick as a line of data.
fn strokes(scene: &Scene) -> Vec<Vec<Point>> {
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Polyline { points, ink: Ink::Hue(_), .. } => Some(points.clone()),
        _ => None,
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_and_words_have_room(drawn in any_trend(), width in 280.0_f64..1200.0) {
        let scene = trend(&drawn, width);
        assert_inside(&scene);
        assert_words_have_room(&scene);
        for line in &drawn.lines {
            let scene = small(line, &drawn.rounds, width.min(300.0) / 2.0);
            assert_inside(&scene);
            assert_words_have_room(&scene);
        }
    }

    #[test]
    fn days_are_to_scale(
        mut days in proptest::collection::vec(0_i32..1200, 3), width in 280.0_f64..1200.0,
    ) {
        days.sort_unstable();
        let mut drawn = wander(&days);
        drawn.lines.truncate(1);
        let scene = trend(&drawn, width);
        let mut x: Vec<f64> = markers(&scene, false).iter().map(|(at, _)| at.x).collect();
        x.truncate(3);
        prop_assume!(x.len() == 3 && days[0] < days[2]);
        let share = f64::from(days[1] - days[0]) / f64::from(days[2] - days[0]);
        prop_assert!((x[1] - x[0] - share * (x[2] - x[0])).abs() < 0.03);
    }

    #[test]
    fn no_line_runs_where_nothing_may_be_joined(
        hue in any_hue(), round in 1..6_usize, gap in any::<bool>(), width in 280.0_f64..1200.0,
    ) {
        let mut drawn = wander(&TEN[..6]);
        drawn.lines.truncate(1);
        let x: Vec<f64> = markers(&trend(&drawn, width), false).iter().map(|mark| mark.0.x).collect();
        let gap = gap && round < 5;
        drawn.lines[0].hue = hue;
        drawn.lines[0].readings[round].joined = false;
        if gap {
            drawn.lines[0].readings[round] = Reading::default();
        }
        let after = x[round + usize::from(gap)];
        for stroke in strokes(&trend(&drawn, width)) {
            let left = stroke.iter().all(|point| point.x <= x[round - 1] + 0.02);
            let right = stroke.iter().all(|point| point.x >= after - 0.02);
            prop_assert!(left || right, "{:?}", stroke);
        }
    }

    #[test]
    fn a_point_is_always_to_be_seen(drawn in any_trend(), width in 280.0_f64..1200.0) {
        let mut drawn = drawn;
        for reading in drawn.lines.iter_mut().flat_map(|line| &mut line.readings) {
            reading.joined = false;
        }
        let scene = trend(&drawn, width);
        let values = |line: &Line| line.readings.iter().filter(|r| r.value.is_some()).count();
        let points: usize = drawn.lines.iter().map(values).sum();
        prop_assert!(strokes(&scene).is_empty());
        let marks = markers(&scene, false).len() + markers(&scene, true).len();
        prop_assert!(marks >= points, "{} {}", marks, points);
    }
}

#[test]
fn many_rounds_are_cheap() {
    for rounds in [1, 2, 10, 200, 1000] {
        let days: Vec<i32> = (0..rounds).map(|round| round * 9).collect();
        let mut drawn = wander(&days);
        for joined in [true, false] {
            for reading in drawn.lines.iter_mut().flat_map(|line| &mut line.readings) {
                reading.joined = joined;
            }
            let shapes = trend(&drawn, 1000.0).shapes.len();
            assert!(shapes <= 900 + 12 * days.len(), "{shapes} shapes for {rounds}");
        }
    }
}

#[test]
fn what_is_known_to_half_a_point_is_hollow() {
    let mut drawn = wander(&[10, 90]);
    drawn.lines.iter_mut().for_each(|line| line.readings[1].rounded = true);
    assert_eq!(markers(&trend(&drawn, 320.0), true).len(), 4);
}

#[test]
fn what_makes_no_sense_still_gives_lines() {
    let mut drawn = wander(&TEN);
    drawn.lines[0].readings[2].value = Some(f64::NAN);
    drawn.lines[1].readings.truncate(3);
    drawn.lines[2].readings.clear();
    drawn.rounds[9].day = i32::MAX;
    for width in [f64::NAN, f64::NEG_INFINITY, 0.0, 1e12] {
        assert_inside(&trend(&drawn, width));
        assert_inside(&small(&drawn.lines[0], &drawn.rounds, width));
    }
}
