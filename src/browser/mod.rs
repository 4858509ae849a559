//! The browser. No other module names web-sys or js-sys, and nothing is decided here.
//!
//! Every call here can fail in some browser: storage is blocked, `IndexedDB` hangs, a file cannot be
//! read. Each function says so in its type; none panics.
#![allow(clippy::disallowed_methods, reason = "this is the one place that may use them")]

pub mod black_box;
pub mod canvas;
pub mod channel;
pub mod clock;
pub mod crash;
mod dom;
pub mod files;
pub mod idle;
pub mod language;
pub mod location;
pub mod page;
pub mod picture;
mod promise;
pub mod random;
pub mod storage;

/// Runs a future that waits for the browser.
pub fn run(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
