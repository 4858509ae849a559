//! Noticing that nobody uses the device.
//!
//! It goes by the clock of the day: timers and the clock of the page may stand still while a phone is
//! locked, and it must wake with the cover.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::EventTarget;

use super::{clock, dom};

/// What counts as use: a screen reader, a voice or a switch may send only the later ones.
const USES: [&str; 7] = ["pointerdown", "keydown", "wheel", "focusin", "click", "input", "scroll"];

/// Tells each time that nobody has used the page for `ms` milliseconds, as long as it is open.
pub fn watch(ms: u32, tell: impl Fn() + 'static) {
    let (Some(window), Some(document)) = (dom::window(), dom::document()) else { return };
    let last = Cell::new(clock::now_ms());
    let watch = Rc::new(Watch { ms, last, tell: Box::new(tell) });
    let used = Rc::clone(&watch);
    listen(&window, &USES, move || used.used());
    let woken = Rc::clone(&watch);
    listen(&document, &["visibilitychange"], move || woken.look());
    wait(watch);
}

struct Watch {
    ms: u32,
    last: Cell<f64>,
    tell: Box<dyn Fn()>,
}

impl Watch {
    /// What is left of the time; all of it after the clock was set back.
    fn left(&self) -> f64 {
        let passed = clock::now_ms() - self.last.get();
        if passed < 0.0 {
            self.last.set(clock::now_ms());
        }
        f64::from(self.ms) - passed.max(0.0)
    }

    fn look(&self) {
        if self.left() <= 0.0 {
            self.last.set(clock::now_ms());
            (self.tell)();
        }
    }

    /// The first touch after a long sleep comes too late.
    fn used(&self) {
        self.look();
        self.last.set(clock::now_ms());
    }
}

/// Looks when the time could be up, and again after what is left of it.
fn wait(watch: Rc<Watch>) {
    watch.look();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to ms")]
    let pause = watch.left().ceil().max(1.0) as u32;
    clock::after(pause, move || wait(watch));
}

/// Listens before anything in the page does: some events do not bubble, and a page that is left must
/// not take the touch.
fn listen(target: &EventTarget, kinds: &[&str], work: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(work);
    for kind in kinds {
        let function = listener.as_ref().unchecked_ref();
        drop(target.add_event_listener_with_callback_and_bool(kind, function, true));
    }
    listener.forget();
}
