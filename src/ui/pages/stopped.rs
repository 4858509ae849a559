//! In place of every screen when another window has gone on: nothing done here could be kept.

use leptos::prelude::*;

use crate::{app::model::StorageProblem, browser, texts::Texts};

/// Says why, and leads to the newest state.
#[component]
pub fn stopped(problem: StorageProblem, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.storage.stopped, texts.app.name));
    let why = match problem {
        StorageProblem::Newer => texts.storage.newer,
        _ => texts.storage.elsewhere,
    };
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{texts.storage.stopped}</h1>
            <p class="lead">{why}</p>
            <button class="button is-main" on:click=|_| browser::location::reload()>
                {texts.storage.reload}
            </button>
        </section>
    }
}
