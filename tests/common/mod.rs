//! Teams, rounds, sheets and a whole device, for the tests of this folder.
#![allow(dead_code, reason = "each test program uses a part of this")]

pub(crate) mod closed;
pub(crate) mod device;
pub(crate) mod given;
pub(crate) mod mutate;
pub(crate) mod past;
pub(crate) mod room;

use std::sync::{Arc, OnceLock};

use proptest::test_runner::{Config, RngSeed};
use teamruimte::{
    content,
    domain::{Date, answer::Sheet, instrument::Instrument},
};

/// The number of activities of the check.
pub(crate) const PLACES: usize = 13;

/// The check, read once.
pub(crate) fn check() -> Arc<Instrument> {
    static CHECK: OnceLock<Arc<Instrument>> = OnceLock::new();
    Arc::clone(CHECK.get_or_init(|| Arc::new(Instrument::parse(content::CHECK).unwrap())))
}

/// A day like "2026-11-22".
pub(crate) fn day(text: &str) -> Date {
    serde_json::from_value(text.into()).unwrap()
}

/// A sheet of thirteen signs: 1 to 5, 0 for "I can't tell", - for no answer.
pub(crate) fn sheet(row: &str) -> Sheet {
    let answer = |sign: char| sign.to_digit(10).map(|n| u8::try_from(n).unwrap());
    let answers = row.chars().map(|sign| answer(sign).map(|n| n.try_into().unwrap()));
    Sheet::from_answers(answers.collect(), &check()).unwrap()
}

/// Sheets of one row each.
pub(crate) fn sheets(rows: &[&str]) -> Vec<Sheet> {
    rows.iter().map(|row| sheet(row)).collect()
}

/// How a property is tried: always with the same cases, so that a run tells something about the
/// change and nothing about luck. `DEEPER=50 cargo test --test properties` tries fifty times as many
/// and other ones each time.
pub(crate) fn tries(cases: u32) -> Config {
    let deeper = std::env::var("DEEPER").ok().and_then(|factor| factor.parse::<u32>().ok());
    Config {
        cases: cases * deeper.unwrap_or(1),
        rng_seed: if deeper.is_some() { RngSeed::Random } else { RngSeed::Fixed(20_261_122) },
        failure_persistence: None,
        ..Config::default()
    }
}
