//! Teamruimte played by a browser: whole meetings, as people play them, in a real Chromium.
//!
//! [`play`](play::play) opens the app for one scene and closes it again, whatever happens.
//! [`Browser`](browser::Browser) is what a person can do: look, tap, type, press keys. The
//! [`screens`] say it in the words of the product, and find everything by its role and its visible
//! words, which come from the files in `content`. So neither a new style nor a better sentence
//! breaks a test.
//!
//! `cargo xtask test --only build --only e2e` builds the app and plays everything; `cargo test -p
//! e2e` plays what is in `dist`, or in the folder that the variable `DIST` names, with the browser
//! that `CHROMEDRIVER` and `CHROMIUM` name. What a scene that failed has seen is in
//! `target/e2e-failures`.
//!
//! Nothing waits for a fixed time: [`until`](wait::until) looks until it sees.

pub mod axe;
pub mod browser;
pub mod clock;
pub mod driver;
pub mod evidence;
pub mod failure;
pub mod files;
pub mod find;
pub mod folder;
pub mod gallery;
pub mod keys;
pub mod listen;
pub mod past;
pub mod play;
pub mod screens;
pub mod setting;
pub mod sheet;
pub mod storage;
pub mod view;
pub mod visit;
pub mod wait;
pub mod words;
