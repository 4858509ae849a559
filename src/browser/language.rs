//! The languages that the reader's browser asks for.

use wasm_bindgen::JsValue;

use super::dom;
use crate::texts::Lang;

/// The first of the reader's languages that the app speaks.
pub fn of_reader() -> Lang {
    let tags: Vec<String> = dom::window()
        .map(|window| window.navigator().languages())
        .into_iter()
        .flat_map(|list| list.iter().collect::<Vec<JsValue>>())
        .filter_map(|tag| tag.as_string())
        .collect();
    Lang::choose(tags.iter().map(String::as_str))
}
