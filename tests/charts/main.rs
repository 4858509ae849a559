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

#[path = "../common/example.rs"]
mod example;
#[path = "../../src/chart/lettering.rs"]
#[allow(dead_code, reason = "only the widths are needed: the drawings reserve room by them")]
mod lettering;
#[path = "../common/svg.rs"]
mod svg;

mod golden;
mod over_time;
mod pictures;
mod rooms;
mod shapes;
mod strips;
mod timelines;
mod trends;
