//! The marker of a dimension, as it stands in the charts: the same shape beside its name.

use leptos::prelude::*;

use crate::domain::instrument::Hue;

/// The shape of a hue in its colour; the name beside it says what it means.
#[component]
pub fn marker(hue: Hue) -> impl IntoView {
    let path = match hue {
        Hue::Amber => "M7 1.2 13 12.4H1Z",
        Hue::Blue => "M7 1.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 7 1.2Z",
        Hue::Green => "M1.8 1.8h10.4v10.4H1.8Z",
        Hue::Violet => "M7 .4 13.6 7 7 13.6.4 7Z",
    };
    view! {
        <svg class=format!("marker {}", class(hue)) viewBox="0 0 14 14" aria-hidden="true">
            <path d=path />
        </svg>
    }
}

/// The class that sets the colour of a dimension.
pub fn class(hue: Hue) -> &'static str {
    match hue {
        Hue::Amber => "is-amber",
        Hue::Blue => "is-blue",
        Hue::Green => "is-green",
        Hue::Violet => "is-violet",
    }
}
