//! What the team of these scenes answered, and its first two rounds.

use std::ops::Range;

use e2e::{
    failure::Outcome,
    past::{Held, Past},
    sheet::answers,
};
use teamruimte::domain::{look::StepState, round::Mode};

pub(crate) const TEAM: &str = "Wijkteam Oost";
pub(super) const WHAT: &str = "Aan het eind afspraken hardop voorlezen";
/// The place of the activity that moves, of the one that was reworded, and of the one that is new.
pub(super) const MOVED: usize = 4;
pub(super) const REWORDED: usize = 1;
pub(super) const ADDED: usize = 12;
pub(super) const OLD_WORDS: &str = "We maken vaak plannen voor later.";
pub(super) const SIX: [&str; 6] = [
    "4233 232 435 132",
    "4333 232 434 433",
    "5244 221 534 511",
    "3234 231 344 422",
    "4243 231 435 133",
    "4242 132 434 122",
];
/// The same, but for two points more at one activity.
pub(super) const LATER: [&str; 6] = [
    "4233 432 435 132",
    "4333 432 434 433",
    "5244 421 534 511",
    "3234 431 344 422",
    "4243 431 435 133",
    "4242 332 434 122",
];
/// The activities of each dimension.
pub(super) const DIMENSIONS: [Range<usize>; 4] = [0..4, 4..7, 7..10, 10..13];

/// The first two rounds: five people with an earlier check, and six of whom one is new. The step of
/// the first is going on.
pub(crate) fn two_rounds() -> Outcome<Past> {
    let mut past = Past::of(TEAM)?;
    let (mode, earlier) = (Mode::Open, true);
    let day = "2026-05-12";
    let first = past.hold(Held { day, mode, people: 5, new: 0, earlier, sheets: &SIX[..5] })?;
    let (day, earlier) = ("2026-08-25", false);
    past.hold(Held { day, mode, people: 6, new: 1, earlier, sheets: &SIX })?;
    let seen = (day, StepState::GoingOn, "Het scheelt misverstanden.");
    past.agree((WHAT, "Anna", "2026-05-12"), first, &[seen])?;
    Ok(past)
}

/// The mean of the answers that these people gave at a place.
pub(super) fn mean(sheets: &[&str], place: usize) -> f64 {
    let scores: Vec<f64> = sheets
        .iter()
        .filter_map(|sheet| answers(sheet).nth(place).flatten())
        .filter(|answer| *answer > 0)
        .map(f64::from)
        .collect();
    scores.iter().sum::<f64>() / scores.len() as f64
}

/// A mean as it is written in Dutch.
pub(super) fn tenths(mean: f64) -> String {
    format!("{:.1}", (mean * 10.0 + 1e-9).round() / 10.0).replace('.', ",")
}
