//! Meetings as they happen, played without a browser: people raise hands, write something, come
//! late, talk, remove something by mistake, and practise.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

#[path = "../common/mod.rs"]
mod common;

mod addresses;
mod appointments;
mod comments;
mod compared;
mod compared_marks;
mod compared_weak;
mod developed;
mod developed_rounds;
mod hands;
mod late;
mod next;
mod plans_apart;
mod practice;
mod presenter;
mod steps;
mod steps_apart;
mod talk;
mod time_line;
mod undo;
