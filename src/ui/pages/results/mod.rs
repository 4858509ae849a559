//! The results, in layers: one sentence and the shape of the room, four dimensions, thirteen
//! activities with a dot for every answer, and what to talk about.

mod activities;
mod after;
mod more;
mod points;
mod room;
mod table;
mod take;

pub(super) use room::RoomOf;

use leptos::prelude::*;

use crate::{
    app::{
        model::Owner,
        results::{self, ResultsView},
        route::Route,
    },
    browser,
    domain::id::RoundId,
    texts::Texts,
    ui::{store::use_store, widgets::beamer::Beamer},
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
        texts.results().title,
        view.team_name,
        texts.app.name
    ));
    let store = use_store();
    let team = view.team;
    let just_opened = store.peek(|model| model.just_opened == Some(round));
    let owner = store.peek(|model| model.owner(team));
    let note = match owner {
        Owner::Device => None,
        Owner::Example => Some(texts.team().example),
        Owner::Practice => Some(texts.practice.note),
    };
    let whole = StoredValue::new(view.clone());
    let notes = view.notes.into_iter().map(|note| view! { <p class="aside">{note}</p> });
    let shown = view.room.is_some();
    let compare = view.before.map(|before| {
        let route = Route::Compare(team, before, round);
        view! {
            <p>
                <a href=route.to_string()>{texts.compare().link_previous}</a>
            </p>
        }
    });
    let picture = view! { <RoomOf view=whole grow=just_opened texts /> };
    let points = (!view.points.is_empty()).then(|| {
        view! { <points::Points points=view.points texts /> }
    });
    let numbers = shown.then(|| {
        view! {
            <activities::Activities
                round
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
                {note.map(|note| view! { <p class="aside">{note}</p> })}
                {notes.collect_view()}
                {compare}
            </header>
            {picture}
            {points}
            <after::ToTalk round texts />
            {numbers}
            <Beamer texts />
            <after::Talked round texts />
            <after::Late round texts />
            <after::End round team owner texts />
        </article>
    }
}
