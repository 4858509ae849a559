//! How often a change is claimed where there is none: teams are made up whose people answer twice
//! without any change, and the claims of the app are counted.
//!
//! The people differ on an activity (0.6) and in how mild they are (0.35); activities lie around 3.3
//! (0.45 apart); and nobody answers twice in the same way (0.55). Answers are rounded and cut to 1 to
//! 5. The size of that wobble is an assumption, to be replaced when real repeated rounds are known.
//!
//! `cargo test --test drift -- --nocapture` prints the figures. They are seeded: the same every time.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]
#![allow(dead_code, reason = "the common part has more than this needs")]
#![allow(clippy::cast_possible_truncation, reason = "numbers of people are small")]

#[path = "common/mod.rs"]
mod common;

use std::fmt::Write as _;

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_distr::{Distribution, Normal};
use teamruimte::domain::{
    answer::{Answer, Sheet},
    change::{Comparison, Finding, Newcomers},
    gathered::Gathered,
    result::RoundResult,
    round::Mode,
};

use common::{PLACES, check, closed::closed};

/// Pairs of rounds for each row of the figures: more for those that the rules promise.
const PAIRS: u32 = 2_000;
const PAIRS_OF_OTHERS: u32 = 600;

/// What may be claimed at most, of 100 pairs.
const ACTIVITIES_AT_MOST: f64 = 21.0;
const DIMENSIONS_AT_MOST: f64 = 11.0;

/// How many people answer then and now, and how many of them were not there then.
#[derive(Debug, Clone, Copy)]
struct Case {
    mode: Mode,
    then: usize,
    now: usize,
    new: usize,
}

/// Of 100 pairs: in how many any activity is said to have moved, and any dimension.
#[derive(Debug, Clone, Copy)]
struct Claims {
    activities: f64,
    dimensions: f64,
}

fn normal(mean: f64, deviation: f64) -> Normal<f64> {
    Normal::new(mean, deviation).unwrap()
}

/// A person, as the true answer on each activity.
fn person(activities: &[f64], rng: &mut ChaCha8Rng) -> Vec<f64> {
    let mild = normal(0.0, 0.35).sample(rng);
    activities.iter().map(|at| at + mild + normal(0.0, 0.6).sample(rng)).collect()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
fn sheet(person: &[f64], rng: &mut ChaCha8Rng) -> Sheet {
    let answer = |at: &f64| {
        let said = (at + normal(0.0, 0.55).sample(rng)).round().clamp(1.0, 5.0);
        Some(Answer::try_from(said as u8).unwrap())
    };
    Sheet::from_answers(person.iter().map(answer).collect(), &check()).unwrap()
}

fn round(mode: Mode, people: &[&Vec<f64>], rng: &mut ChaCha8Rng) -> RoundResult {
    let sheets: Vec<Sheet> = people.iter().map(|person| sheet(person, rng)).collect();
    let facts = (mode, u32::try_from(people.len()).unwrap(), None);
    closed(facts, check(), Gathered::of_sheets(sheets)).result().unwrap()
}

/// Whether an activity and whether a dimension is said to have moved between two rounds.
fn claims(case: Case, rng: &mut ChaCha8Rng) -> (bool, bool) {
    let activities: Vec<f64> = (0..PLACES).map(|_| normal(3.3, 0.45).sample(rng)).collect();
    let stay = case.then.min(case.now - case.new);
    let all: Vec<Vec<f64>> =
        (0..case.then + case.now - stay).map(|_| person(&activities, rng)).collect();
    let then: Vec<&Vec<f64>> = all.iter().take(case.then).collect();
    let now: Vec<&Vec<f64>> = all.iter().take(stay).chain(all.iter().skip(case.then)).collect();
    let (then, now) = (round(case.mode, &then, rng), round(case.mode, &now, rng));
    let new = u32::try_from(case.new).unwrap();
    let comparison = Comparison::new(&then, &now, Some(Newcomers { new, team: now.people() }));
    assert_eq!(comparison.obstacles(), [], "{case:?} is not compared at all");
    let moved = |finding: Finding| matches!(finding, Finding::Moved(..));
    let mut dimensions = now.instrument().dimensions().iter();
    (
        (0..PLACES).any(|place| moved(comparison.activity(place))),
        dimensions.any(|dimension| moved(comparison.dimension(dimension))),
    )
}

fn share(case: Case, pairs: u32) -> Claims {
    let seed = [case.then, case.now, case.new, usize::from(case.mode == Mode::Open)];
    let seed = seed.iter().fold(7, |seed, part| seed * 31 + u64::try_from(*part).unwrap());
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let (mut activities, mut dimensions) = (0, 0);
    for _ in 0..pairs {
        let (activity, dimension) = claims(case, &mut rng);
        activities += u32::from(activity);
        dimensions += u32::from(dimension);
    }
    let of_all = |claims: u32| 100.0 * f64::from(claims) / f64::from(pairs);
    Claims { activities: of_all(activities), dimensions: of_all(dimensions) }
}

/// Prints the figures and holds them against what may be claimed at most.
fn hold(title: &str, pairs: u32, cases: impl Iterator<Item = Case>) {
    let mut figures =
        format!("\n{title}: claims in 100 pairs\n  then  now  new  activities  dimensions\n");
    let mut worse = Vec::new();
    for case in cases {
        let claims = share(case, pairs);
        let Claims { activities, dimensions } = claims;
        let numbers = format!("{:>6} {:>4} {:>4}", case.then, case.now, case.new);
        writeln!(figures, "{numbers} {activities:>11.1} {dimensions:>11.1}").unwrap();
        if activities > ACTIVITIES_AT_MOST || dimensions > DIMENSIONS_AT_MOST {
            worse.push((case, claims));
        }
    }
    println!("{figures}");
    assert!(worse.is_empty(), "{worse:#?}");
}

/// Numbers of people that may be compared: they differ by one, or by a fifth of the larger.
fn alike() -> impl Iterator<Item = (usize, usize)> {
    let pairs = (3_usize..=12).flat_map(|then| (3..=12).map(move |now| (then, now)));
    pairs.filter(|(then, now)| then.abs_diff(*now) <= 1.max(*then.max(now) / 5))
}

#[test]
fn the_same_people_have_hardly_changed() {
    for mode in [Mode::Open, Mode::Quiet] {
        let cases = (3..=12).map(|people| Case { mode, then: people, now: people, new: 0 });
        hold(&format!("{mode:?} rounds, the same people"), PAIRS, cases);
    }
}

#[test]
fn nor_have_teams_of_which_somebody_was_away() {
    for mode in [Mode::Open, Mode::Quiet] {
        let cases = alike().filter(|(then, now)| then != now);
        let cases = cases.map(|(then, now)| Case { mode, then, now, new: 0 });
        hold(&format!("{mode:?} rounds, somebody was away once"), PAIRS_OF_OTHERS, cases);
    }
}

#[test]
fn nor_have_teams_with_new_people() {
    let cases = alike().flat_map(|(then, now)| {
        (1..=now / 3).map(move |new| Case { mode: Mode::Open, then, now, new })
    });
    hold("Open rounds, up to a third of the team is new", PAIRS_OF_OTHERS, cases);
}

#[test]
fn the_count_can_fail() {
    // Somebody who is said to be new answers like somebody else: that is a change of the team, and
    // without its own limit it is claimed too often.
    let case = Case { mode: Mode::Open, then: 3, now: 3, new: 1 };
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let claimed = (0..PAIRS_OF_OTHERS).filter(|_| {
        let activities: Vec<f64> =
            (0..PLACES).map(|_| normal(3.3, 0.45).sample(&mut rng)).collect();
        let all: Vec<Vec<f64>> = (0..4).map(|_| person(&activities, &mut rng)).collect();
        let then = round(case.mode, &all.iter().take(3).collect::<Vec<_>>(), &mut rng);
        let now = round(case.mode, &all.iter().skip(1).collect::<Vec<_>>(), &mut rng);
        let nobody = Some(Newcomers { new: 0, team: 3 });
        let comparison = Comparison::new(&then, &now, nobody);
        (0..PLACES).any(|place| matches!(comparison.activity(place), Finding::Moved(..)))
    });
    assert!(100 * claimed.count() > 30 * PAIRS_OF_OTHERS as usize);
}
