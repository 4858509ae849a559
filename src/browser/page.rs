//! The page around the app: its title, its language, the focus.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};

use super::dom;
use crate::texts::Lang;

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = dom::document() {
        document.set_title(title);
    }
}

/// Opens the window for printing. A browser that has none does nothing.
pub fn print() {
    if let Some(window) = dom::window() {
        drop(window.print());
    }
}

/// Sets the language that screen readers and hyphenation go by.
pub fn set_language(lang: Lang) {
    if let Some(root) = dom::document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("lang", lang.code()));
    }
}

/// Moves the focus to the first element that `selector` finds, and the view to the top.
pub fn focus(selector: &str) {
    if let Some(window) = dom::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus_in_place(selector);
}

/// Moves the focus to the first element that `selector` finds.
pub fn focus_in_place(selector: &str) {
    let found =
        dom::document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Whether the first element that `selector` finds has the focus.
pub fn has_focus(selector: &str) -> bool {
    let active = dom::document().and_then(|document| document.active_element());
    let found = dom::document().and_then(|document| document.query_selector(selector).ok()?);
    active.is_some() && active == found
}

/// Whether no element has the focus.
pub fn has_no_focus() -> bool {
    has_focus("body")
}

/// Whether something is typed in the field that `selector` finds which is no value: half a date or half
/// a time, of which the field tells nothing else.
pub fn is_half_typed(selector: &str) -> bool {
    let found = dom::document().and_then(|document| document.query_selector(selector).ok()?);
    let field = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.validity().bad_input())
}

/// Takes away what stood in the page before the app was there.
pub fn clear(id: &str) {
    if let Some(element) = dom::document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

/// The element in which the app is drawn.
pub fn root() -> Option<HtmlElement> {
    dom::document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Whether the reader asked for less motion.
pub fn wants_less_motion() -> bool {
    let query = dom::window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Moves the focus from an element of `selector` to one `by` places further, or to the first when
/// none has it. The ends hold.
pub fn focus_neighbour(selector: &str, by: isize) {
    let Some(document) = dom::document() else { return };
    let Ok(list) = document.query_selector_all(selector) else { return };
    let active = document.active_element();
    let found: Vec<HtmlElement> =
        (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect();
    let here = found.iter().position(|element| Some(element.as_ref()) == active.as_ref());
    let to =
        here.map_or(0, |here| here.saturating_add_signed(by)).min(found.len().saturating_sub(1));
    if let Some(element) = found.get(to) {
        drop(element.focus());
    }
}

/// Closes every `<details>` in what `selector` finds, and itself.
pub fn fold(selector: &str) {
    let Some(document) = dom::document() else { return };
    let all = format!("{selector}, {selector} details");
    let Ok(list) = document.query_selector_all(&all) else { return };
    for at in 0..list.length() {
        let found = list.item(at).and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(element) = found {
            drop(element.remove_attribute("open"));
        }
    }
}
