//! An address that leads nowhere says so and leads back.

use leptos::prelude::*;

use crate::{app::route::Route, texts::Texts};

/// The screen for what is not here.
#[component]
pub fn nowhere(texts: &'static Texts) -> impl IntoView {
    crate::browser::page::set_title(&format!("{} · {}", texts.nowhere.title, texts.app.name));
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{texts.nowhere.title}</h1>
            <p>{texts.nowhere.text}</p>
            <p>
                <a class="button" href=Route::Start.to_string()>{texts.nowhere.home}</a>
            </p>
        </section>
    }
}
