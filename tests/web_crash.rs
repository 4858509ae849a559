//! After a crash, in a browser: the page is told once, and nothing is written any more. A crash
//! cannot be undone, so this has a page of its own.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use teamruimte::{
    app::{batch::Kept, effect::Change, model::StorageProblem},
    browser::{black_box, crash, storage},
    persist::{
        envelope::{self, RecordError},
        key::Key,
        record::Form,
        restore::Damaged,
    },
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn js(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
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

#[wasm_bindgen_test]
async fn after_a_crash_the_page_is_told_once_and_nothing_is_written() {
    js("localStorage.clear();
        window.told = [];
        addEventListener('teamruimte:crash', (event) => window.told.push(event.detail));");
    for (name, text) in black_box::read_all().await.unwrap() {
        black_box::forget(&Damaged { name, text, why: RecordError::Damaged("for the test") });
    }
    assert!(!crash::happened());
    assert_eq!(storage::keep(&[form(1)]).done, [(Key::Form, 1)]);
    black_box::keep(&[form(1)]);
    let before = (storage::read_all(), black_box::read_all().await.unwrap());
    assert_eq!((before.0.len(), before.1.len()), (1, 1));

    crash::show("the first");
    crash::show("another");
    assert!(crash::happened());
    assert_eq!(js("window.told.join()").as_string().as_deref(), Some("the first"));

    assert_eq!(storage::keep(&[form(2)]), Kept::nothing(StorageProblem::Unreliable));
    let removal =
        Change { key: Key::Form, revision: 3, known: Some(2), text: None, unread: Vec::new() };
    assert_eq!(storage::keep(std::slice::from_ref(&removal)).done, []);
    let (name, text) = before.0[0].clone();
    let kept = Damaged { name, text, why: RecordError::Damaged("for the test") };
    storage::forget(&kept);
    black_box::keep(&[form(2)]);
    black_box::keep(&[removal]);
    black_box::forget(&kept);
    assert_eq!((storage::read_all(), black_box::read_all().await.unwrap()), before);
}
