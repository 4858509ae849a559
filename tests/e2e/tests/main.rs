//! The suite: one file for each theme.
#![allow(clippy::indexing_slicing, reason = "what is not there fails the test, as it should")]

mod accessibility;
mod appointments;
mod comments;
mod comments_open;
mod files;
mod hands;
mod journey_hands;
mod journey_open;
mod journey_quiet;
mod over_time;
mod over_time_keys;
mod over_time_out;
mod page;
mod paper;
mod pictures_out;
mod practice;
mod presenter;
mod refused;
mod reload;
mod steps;
mod storage;
mod talk;
mod talk_clock;
mod taps;
mod turns;
mod undo;
