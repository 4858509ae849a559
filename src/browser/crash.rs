//! A panic ends the app: nothing is drawn by it and nothing is written after it.
//!
//! The page that the person sees then is made by `public/boot.js` without any of this code, since
//! this code is what failed. It also saves what is stored.

use std::{
    panic,
    sync::atomic::{AtomicBool, Ordering},
};

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, console};

use super::dom;

/// What `public/boot.js` listens for.
const EVENT: &str = "teamruimte:crash";

static HAPPENED: AtomicBool = AtomicBool::new(false);

/// Whether there was a panic. Whoever writes or draws asks this first.
pub fn happened() -> bool {
    HAPPENED.load(Ordering::Relaxed)
}

/// Shows the crash page with this message, once.
pub fn show(message: &str) {
    if HAPPENED.swap(true, Ordering::Relaxed) {
        return;
    }
    console::error_1(&JsValue::from_str(message));
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(message));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &init)
        && let Some(window) = dom::window()
    {
        drop(window.dispatch_event(&event));
    }
}

/// Shows the crash page at a panic. A trap that is none (no memory left) is found by
/// `public/boot.js`, which tells it by the same event.
pub fn watch() {
    panic::set_hook(Box::new(|info| show(&info.to_string())));
    let told = Closure::<dyn Fn()>::new(|| HAPPENED.store(true, Ordering::Relaxed));
    if let Some(window) = dom::window() {
        let listener = told.as_ref().unchecked_ref();
        drop(window.add_event_listener_with_callback(EVENT, listener));
    }
    told.forget();
}
