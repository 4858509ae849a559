//! The address: the part after `#` says where somebody is.

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};

use super::dom;
use crate::app::route::Route;

/// The screen in the address.
pub fn route() -> Route {
    let hash = dom::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().parse().unwrap_or(Route::Nowhere)
}

/// Goes to a screen; "back" leads to this one.
pub fn go(route: Route) {
    if let Some(window) = dom::window() {
        // An address that cannot be set changes nothing on screen: the model already shows it.
        drop(window.location().set_hash(&route.to_string()));
    }
}

/// Goes to a screen in place of this one.
pub fn replace(route: Route) {
    let history = dom::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let address = route.to_string();
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Tells each change of the address, for as long as the page is open.
pub fn on_change(mut tell: impl FnMut(Route) + 'static) {
    let Some(window) = dom::window() else { return };
    let listener = Closure::<dyn FnMut()>::new(move || tell(route()));
    drop(window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = dom::window() {
        drop(window.location().reload());
    }
}
