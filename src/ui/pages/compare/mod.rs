//! Two rounds of a team side by side: what makes the comparison weak, what changed, and the numbers of
//! both.

mod choose;
mod rows;

use leptos::prelude::*;

use crate::{
    app::{
        over_time::compare::{self, CompareView},
        route::Route,
        tabbed::tabbed,
    },
    browser,
    domain::id::TeamId,
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{room_picture::RoomPicture, table::NumbersTable, take::Take},
    },
};

/// The page of two rounds: of the two that the address names. Choosing others changes what is below the
/// lists, and leaves the reader where they are.
#[component]
pub fn compare(team: TeamId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let words = texts.compare();
    let rounds = store.select(move |model| match model.route {
        Route::Compare(of, then, now) if of == team => Some((then, now)),
        _ => None,
    });
    let view = store.select(move |model| compare::view(model, team, rounds.get()?));
    let name = store.peek(|model| model.team(team).map(|team| team.name.as_str().to_owned()));
    let name = name.unwrap_or_default();
    browser::page::set_title(&format!("{} · {name} · {}", words.title, texts.app.name));
    let weak = move || view.get().map(|view| weak(view.weak, texts));
    let found = move || view.get().map(|view| found(view.found));
    let numbers = move || view.get().map(|view| numbers(view, texts));
    view! {
        <article class="results compare">
            <header class="results__head">
                <p class="results__team">
                    <a href=Route::Team(team).to_string()>{name}</a>
                </p>
                <h1 tabindex="-1">{words.title}</h1>
                <choose::Choose team rounds texts />
                <div role="status">{weak}</div>
            </header>
            <section class="sheet found">
                <h2>{words.found}</h2>
                <div role="status">{found}</div>
                <details>
                    <summary>{words.why_title}</summary>
                    <p>{texts.why().change}</p>
                </details>
            </section>
            {numbers}
        </article>
    }
}

/// What makes the comparison weak: before any number.
fn weak(lines: Vec<String>, texts: &'static Texts) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let all = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <section class="aside weak">
                <h2>{texts.compare().mind}</h2>
                <ul>{all.collect_view()}</ul>
            </section>
        }
    })
}

fn found(lines: Vec<String>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
}

/// The drawings and the numbers of both.
fn numbers(view: CompareView, texts: &'static Texts) -> impl IntoView {
    let words = texts.compare();
    let lang = use_store().peek(|model| model.lang);
    let whole = StoredValue::new(view.clone());
    let rows = Callback::new(move |()| whole.with_value(|view| view.table(lang)));
    let numbers =
        Callback::new(move |()| tabbed(whole.with_value(|view| view.table_to_paste(lang))));
    let room_file = Callback::new(move |()| whole.with_value(|view| view.room_picture(texts)));
    let strips_file =
        Callback::new(move |()| whole.with_value(|view| Some(view.activities_picture(texts))));
    let room = view.room.map(|room| {
        view! { <RoomPicture room help=view.room_help picture=room_file numbers texts /> }
    });
    let title = texts.results().activities_title;
    view! {
        {room}
        <section class="dimensions sheet">
            <h2>{texts.results().dimensions_title}</h2>
            <p class="help">{view.legend.clone()}</p>
            <rows::Dimensions dimensions=view.dimensions texts />
        </section>
        <section class="activities sheet">
            <h2>{title}</h2>
            <p class="help">{view.legend}</p>
            <rows::Groups groups=view.groups texts />
            <rows::Gone rows=view.only_then texts />
            <Take picture=strips_file numbers title texts />
        </section>
        <NumbersTable rows title=words.title texts />
    }
}
