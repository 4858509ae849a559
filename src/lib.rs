//! Teamruimte: a team looks at itself in a meeting and goes home with one small step.
//!
//! The package has two halves, cut by target. The pure half ([`domain`], [`persist`], [`app`],
//! [`chart`], [`texts`]) compiles everywhere and is tested on the host, where neither Leptos nor
//! web-sys exists: purity is checked by the compiler. The browser half (`browser`, `ui`) exists
//! only for wasm. Imports go one way: `domain` ← `persist`, `chart`, `app` ← `ui`; effects run in
//! `ui::store`, and pages ask `browser` only for focus, title, files and reloading.

pub mod app;
pub mod chart;
pub mod content;
pub mod domain;
pub mod persist;
pub mod texts;

#[cfg(target_family = "wasm")]
pub mod browser;
#[cfg(target_family = "wasm")]
mod ui;
#[cfg(target_family = "wasm")]
pub use ui::start;

/// The numbers of `content/rules.toml`.
pub mod rules {
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
}
