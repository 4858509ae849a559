//! The edge to the browser, in a browser: storage in good and bad days, the second copy, charts on a
//! canvas, and files. `cargo xtask test --only wasm` runs this in a headless Chromium.
//!
//! All tests share one page, so each puts back what it changed before it judges what it saw.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail loudly")]

mod black_box;
mod charts;
mod files;
mod storage;

use teamruimte::{
    app::effect::Change,
    domain::{id::RoundId, running::Running},
    persist::{
        envelope::{self, RecordError},
        key::Key,
        record::{Form, RunningRecord, Settings},
        restore::{Damaged, Entry},
    },
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

fn js(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
}

/// Does `work` while a change of the page holds, and undoes the change in any case.
fn while_changed<T>(change: &str, undo: &str, work: impl FnOnce() -> T) -> T {
    js(change);
    let found = work();
    js(undo);
    found
}

/// What somebody deletes as unreadable.
fn damaged((name, text): Entry) -> Damaged {
    Damaged { name, text, why: RecordError::Damaged("for the test") }
}

fn settings(revision: u64) -> Change {
    let settings = Settings { wait_for_next: true, ..Settings::default() };
    let text = envelope::write(Key::Settings.format(), revision, &settings).unwrap();
    Change {
        key: Key::Settings,
        revision,
        known: revision.checked_sub(1),
        text: Some(text),
        unread: Vec::new(),
    }
}

fn form(revision: u64) -> Change {
    let text = envelope::write(Key::Form.format(), revision, &Form::default()).unwrap();
    Change {
        key: Key::Form,
        revision,
        known: revision.checked_sub(1),
        text: Some(text),
        unread: Vec::new(),
    }
}

/// The pile of some round.
const fn pile_key() -> Key {
    Key::Running(RoundId::from_random([1; 16]))
}

fn pile(revision: u64) -> Change {
    let running = RunningRecord::from(&Running::default());
    let text = envelope::write(pile_key().format(), revision, &running).unwrap();
    Change {
        key: pile_key(),
        revision,
        known: revision.checked_sub(1),
        text: Some(text),
        unread: Vec::new(),
    }
}

fn removal(key: Key, revision: u64) -> Change {
    Change { key, revision, known: revision.checked_sub(1), text: None, unread: Vec::new() }
}
