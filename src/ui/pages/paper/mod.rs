//! Pages to print, for who prefers paper: the questions, and the script of the talk.

mod answers;
mod talk;

use leptos::prelude::*;

use crate::{app::route::Paper, browser, texts::Texts};

/// A sheet as it will be printed, with the button that prints it.
#[component]
pub fn on_paper(paper: Paper, texts: &'static Texts) -> impl IntoView {
    match paper {
        Paper::Answers => view! { <answers::Answers texts /> }.into_any(),
        Paper::Talk => view! { <talk::Talk texts /> }.into_any(),
    }
}

/// The heading of a sheet. The button stands below it and is not on the paper.
#[component]
fn head(title: String, lead: String, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{title} · {}", texts.app.name));
    view! {
        <header class="paper__head">
            <h1 tabindex="-1">{title}</h1>
            <p>{lead}</p>
            <button class="button is-main" on:click=|_| browser::page::print()>
                {texts.paper().print}
            </button>
        </header>
    }
}
