//! The results, in layers: one sentence and the shape of the room, four dimensions, thirteen
//! activities with a dot for every answer, and what to talk about.

mod activities;
mod points;
mod room;
mod save;
mod table;

use leptos::prelude::*;

use crate::{
    app::{
        msg::Msg,
        results::{self, ResultsView},
        route::Route,
    },
    browser,
    domain::id::RoundId,
    texts::Texts,
    ui::store::use_store,
};

/// The page of the results of a closed round.
#[component]
pub fn results(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let view = store.select(move |model| results::view(model, round));
    move || view.get().map(|view| page(round, view, texts))
}

fn page(round: RoundId, view: ResultsView, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!(
        "{} · {} · {}",
        texts.results.title, view.team_name, texts.app.name
    ));
    let store = use_store();
    let team = view.team;
    let just_opened = store.peek(|model| model.just_opened == Some(round));
    let example = store.peek(|model| model.is_example(team));
    let whole = StoredValue::new(view.clone());
    let notes = view.notes.into_iter().map(|note| view! { <p class="aside">{note}</p> });
    let shown = view.room.is_some();
    let picture = view.room.map(|room| {
        view! { <room::RoomPicture room view=whole grow=just_opened texts /> }
    });
    let points = (!view.points.is_empty()).then(|| {
        view! { <points::Points points=view.points texts /> }
    });
    let numbers = shown.then(|| {
        view! {
            <activities::Activities
                groups=view.groups.clone()
                above=view.above_dimensions
                view=whole
                texts
            />
            <table::Numbers groups=view.groups texts />
        }
    });
    view! {
        <article class="results">
            <header class="results__head">
                <p class="results__team">
                    <a href=Route::Team(team).to_string()>{view.team_name}</a>
                </p>
                <h1 tabindex="-1">{view.headline}</h1>
                <p class="lead">{view.meta}</p>
                {example.then(|| view! { <p class="aside">{texts.team.example}</p> })}
                {notes.collect_view()}
            </header>
            {picture}
            {points}
            {numbers}
            <footer class="row is-big results__end">
                {if example {
                    view! {
                        <a class="button is-main" href=Route::Start.to_string()>
                            {texts.team.example_leave}
                        </a>
                    }
                        .into_any()
                } else {
                    view! {
                        <a class="button is-main" href=Route::Step(round).to_string()>
                            {texts.step.to_step}
                        </a>
                        <button class="button" on:click=move |_| store.send(Msg::SaveFile(team))>
                            {texts.results.save_title}
                        </button>
                    }
                        .into_any()
                }}
                <p class="help">{(!example).then_some(texts.results.save_text)}</p>
            </footer>
        </article>
    }
}
