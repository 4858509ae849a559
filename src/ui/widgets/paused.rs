//! A turn that was left, on the cover of a round that runs and on the results of one that is closed.

use leptos::prelude::*;

use crate::{
    app::msg::{Msg, TurnMsg},
    domain::id::RoundId,
    texts::Texts,
    ui::store::use_store,
};

/// The turn that was left, for its person alone: whoever holds the device is asked first.
#[component]
pub fn resume(id: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    view! {
        <details class="resume">
            <summary class="button is-main">{texts.cover.resume}</summary>
            <p>{texts.cover.resume_help}</p>
            <button
                class="button"
                on:click=move |_| store.send(Msg::Turn(id, TurnMsg::Begin))
            >
                {texts.cover.resume_yes}
            </button>
        </details>
    }
}

/// The way for somebody else: what was answered so far is asked about first, and then gone.
#[component]
pub fn start_over(id: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    view! {
        <details class="start-over">
            <summary>{texts.cover.start_over}</summary>
            <p>{texts.cover.start_over_warning}</p>
            <button
                class="button"
                on:click=move |_| store.send(Msg::Turn(id, TurnMsg::StartOver))
            >
                {texts.cover.start_over_yes}
            </button>
        </details>
    }
}
