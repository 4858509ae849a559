//! The address: the part after `#` says where somebody is.

use std::cell::Cell;

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::History;

use super::{clock, dom};
use crate::app::route::Route;

thread_local! {
    /// Where "back" is leading to just now. Browsers take a moment for it, and what is put into the
    /// address meanwhile would be left by it.
    static LEAVING: Cell<Option<Route>> = const { Cell::new(None) };
}

/// How long a browser may take to go back.
const LEFT_MS: u32 = 400;
const GLANCE_MS: u32 = 8;

/// Does something with the address once "back" has led to where it leads.
fn when_left(work: impl FnOnce() + 'static) {
    let pause = if LEAVING.get().is_some() { GLANCE_MS } else { 0 };
    clock::after(pause, move || if LEAVING.get().is_some() { when_left(work) } else { work() });
}

/// Marks an entry of the history that the app made itself.
const ENTERED: &str = "entered";

/// The address of the second window, for the beamer: no screen of the app, since it reads nothing.
pub const PRESENTER: &str = "#/presenter";

/// Whether this is the second window.
pub fn is_presenter() -> bool {
    let hash = dom::window().and_then(|window| window.location().hash().ok());
    hash.as_deref() == Some(PRESENTER)
}

/// The screen in the address.
pub fn route() -> Route {
    let hash = dom::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().parse().unwrap_or(Route::Nowhere)
}

/// Puts a screen into the address; "back" leads to the one before. The screen itself is there
/// already, and an address that cannot be set changes nothing on it. It waits a moment:
/// browsers take milliseconds for it, and nobody looks at it.
pub fn go(route: Route) {
    when_left(move || {
        if let Some(history) = history() {
            let address = route.to_string();
            let mark = JsValue::from_str(ENTERED);
            drop(history.push_state_with_url(&mark, "", Some(&address)));
        }
    });
}

/// Goes back to the screen from which this one was entered by [`go`]; a screen that was entered by
/// its address is replaced.
pub fn leave(route: Route) {
    when_left(move || {
        let entered = history().and_then(|history| history.state().ok());
        if entered.and_then(|mark| mark.as_string()).as_deref() == Some(ENTERED) {
            LEAVING.set(Some(route));
            clock::after(LEFT_MS, || LEAVING.set(None));
            drop(history().map(|history| history.back()));
        } else {
            replace(route);
        }
    });
}

/// Puts a screen into the address in place of the one that is there, after what [`go`] put.
pub fn replace(route: Route) {
    when_left(move || {
        if let Some(history) = history() {
            let (address, mark) = (route.to_string(), history.state().unwrap_or_default());
            drop(history.replace_state_with_url(&mark, "", Some(&address)));
        }
    });
}

fn history() -> Option<History> {
    dom::window()?.history().ok()
}

/// Tells each change of the address that somebody made, for as long as the page is open. The app's
/// own "back" is none: its screen is there already.
pub fn on_change(mut tell: impl FnMut(Route) + 'static) {
    listen(move || match LEAVING.take() {
        Some(expected) if expected == route() => {}
        Some(expected) => replace(expected),
        None => tell(route()),
    });
}

fn listen(tell: impl FnMut() + 'static) {
    let Some(window) = dom::window() else { return };
    let listener = Closure::<dyn FnMut()>::new(tell);
    drop(window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Loads the page anew when the window becomes the second one, or is it no more.
pub fn reload_at_the_border() {
    let presents = is_presenter();
    listen(move || {
        if is_presenter() != presents {
            reload();
        }
    });
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = dom::window() {
        drop(window.location().reload());
    }
}
