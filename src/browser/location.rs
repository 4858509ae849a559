//! The address: the part after `#` says where somebody is.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::History;

use super::{clock, dom};
use crate::app::route::Route;

/// Something to do with the address.
type Work = Box<dyn FnOnce()>;

thread_local! {
    /// Where "back" is leading to just now, with a number of its own. Browsers take a moment for it,
    /// and what is put into the address meanwhile would be left by it.
    static LEAVING: Cell<Option<(u32, Route)>> = const { Cell::new(None) };
    /// The number of the last "back".
    static LEFT: Cell<u32> = const { Cell::new(0) };
    /// What waits, in the order in which it was asked.
    static WAITING: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
}

/// How long a browser may take to go back.
const LEFT_MS: u32 = 400;

/// Does something with the address in its turn, once "back" has led to where it leads.
fn when_left(work: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(work)));
    clock::after(0, work_on);
}

fn work_on() {
    while LEAVING.get().is_none() {
        let Some(work) = WAITING.with_borrow_mut(VecDeque::pop_front) else { return };
        work();
    }
}

/// "Back" has led somewhere, or the browser has had its time for it.
fn left(number: u32) {
    if LEAVING.get().is_some_and(|(leaving, _)| leaving == number) {
        LEAVING.set(None);
        work_on();
    }
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
            let number = LEFT.get().wrapping_add(1);
            LEFT.set(number);
            LEAVING.set(Some((number, route)));
            clock::after(LEFT_MS, move || left(number));
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
    listen(move || {
        let leaving = LEAVING.get();
        let expected = leaving.is_some_and(|(_, expected)| expected == route());
        if let Some((number, _)) = leaving {
            left(number);
        }
        if !expected {
            tell(route());
        }
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
