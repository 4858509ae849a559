//! Links that leave no step behind: "back" after them leads past the screen that they were on.

use leptos::ev::MouseEvent;

use crate::{
    app::{msg::Msg, route::Route},
    ui::store::Store,
};

/// What a click on a link to this screen does; with a key that opens it elsewhere it stays a link.
pub fn in_place(store: Store, route: Route) -> impl Fn(MouseEvent) {
    move |event| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            store.send(Msg::Show(route));
        }
    }
}
