//! What must hold whatever people answer, whatever happens to what is kept, and in whatever order
//! things are done. Each property is tried with the same cases in every run; see `common::tries`.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]
#![allow(clippy::cast_possible_truncation, reason = "numbers of people are small")]

#[path = "../common/mod.rs"]
mod common;

mod alike;
mod beside;
mod change;
mod copies;
mod deeds;
mod everything;
mod file;
mod kept;
mod learning;
mod looks;
mod measures;
mod over_time;
mod points;
mod refused;
mod rescue;
mod restore;
mod saved;
mod seen;
mod shown;
mod stopped;
mod update;
mod windows;
