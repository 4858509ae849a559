//! The way to the second window.

use leptos::prelude::*;

use crate::{
    browser::{channel, location::PRESENTER},
    texts::Texts,
};

/// A link that opens the second window, or the one that is there already.
#[component]
pub fn beamer(texts: &'static Texts) -> impl IntoView {
    view! {
        <p class="beamer">
            <a
                href=PRESENTER
                target="teamruimte-presenter"
                aria-describedby="beamer-help"
                on:click=|_| channel::remember_opening()
            >
                {texts.presenter().open}
            </a>
            <span id="beamer-help" class="help">{texts.presenter().help}</span>
        </p>
    }
}
