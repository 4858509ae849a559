//! What can be taken along of the results: a picture, and the numbers behind it.

use leptos::prelude::*;

use crate::{
    app::{
        picture::Picture,
        results::{ResultsView, table},
    },
    texts::Texts,
};

/// Makes a picture of what the page shows.
type Make = fn(&ResultsView, &Texts) -> Option<Picture>;

/// A picture of the results and their numbers, made when somebody asks.
pub(super) fn of(
    view: StoredValue<ResultsView>,
    make: Make,
    texts: &'static Texts,
) -> (Callback<(), Option<Picture>>, Callback<(), String>) {
    (
        Callback::new(move |()| view.with_value(|view| make(view, texts))),
        Callback::new(move |()| view.with_value(|view| table::as_text(&view.groups, texts))),
    )
}
