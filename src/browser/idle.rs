//! Noticing that nobody touches the device.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast as _, closure::Closure};

use super::{clock, dom};

/// What counts as touching.
const TOUCHES: [&str; 3] = ["pointerdown", "keydown", "wheel"];

/// Tells each time that nobody has touched the page for `ms` milliseconds, as long as it is open.
pub fn watch(ms: u32, tell: impl Fn() + 'static) {
    let Some(window) = dom::window() else { return };
    let touched = Rc::new(Cell::new(clock::elapsed_ms()));
    let listener = {
        let touched = Rc::clone(&touched);
        Closure::<dyn Fn()>::new(move || touched.set(clock::elapsed_ms()))
    };
    for kind in TOUCHES {
        let function = listener.as_ref().unchecked_ref();
        drop(window.add_event_listener_with_callback(kind, function));
    }
    listener.forget();
    look(ms, touched, Rc::new(tell));
}

/// Looks when the time could be up, and again after what is left of it.
fn look(ms: u32, touched: Rc<Cell<f64>>, tell: Rc<dyn Fn()>) {
    let left = f64::from(ms) - (clock::elapsed_ms() - touched.get());
    if left <= 0.0 {
        tell();
        touched.set(clock::elapsed_ms());
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to ms")]
    let pause = if left > 0.0 { left.ceil() as u32 } else { ms };
    clock::after(pause, move || look(ms, touched, tell));
}
