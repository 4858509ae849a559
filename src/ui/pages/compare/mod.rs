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
    domain::id::{RoundId, TeamId},
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{room_picture::RoomPicture, table::NumbersTable, take::Take},
    },
};

/// The page of two rounds.
#[component]
pub fn compare(team: TeamId, then: RoundId, now: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let view = store.select(move |model| compare::view(model, team, (then, now)));
    move || view.get().map(|view| page(team, view, texts))
}

fn page(team: TeamId, view: CompareView, texts: &'static Texts) -> impl IntoView {
    let words = texts.compare();
    browser::page::set_title(&format!("{} · {} · {}", words.title, view.team_name, texts.app.name));
    let lang = use_store().peek(|model| model.lang);
    let whole = StoredValue::new(view.clone());
    let rows = Callback::new(move |()| whole.with_value(|view| view.table(lang)));
    let numbers = Callback::new(move |()| tabbed(rows.run(())));
    let room_file = Callback::new(move |()| whole.with_value(|view| view.room_picture(texts)));
    let strips_file =
        Callback::new(move |()| whole.with_value(|view| Some(view.activities_picture(texts))));
    let weak = (!view.weak.is_empty()).then(|| {
        let all = view.weak.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <section class="aside weak">
                <h2>{words.mind}</h2>
                <ul>{all.collect_view()}</ul>
            </section>
        }
    });
    let found = view.found.into_iter().map(|line| view! { <p>{line}</p> });
    let room = view.room.map(|room| {
        view! { <RoomPicture room help=view.room_help picture=room_file numbers texts /> }
    });
    let title = texts.results().activities_title;
    view! {
        <article class="results compare">
            <header class="results__head">
                <p class="results__team">
                    <a href=Route::Team(team).to_string()>{view.team_name}</a>
                </p>
                <h1 tabindex="-1">{words.title}</h1>
                <choose::Choose team then=view.then now=view.now texts />
                {weak}
            </header>
            <section class="sheet found">
                <h2>{words.found}</h2>
                {found.collect_view()}
                <details>
                    <summary>{words.why_title}</summary>
                    <p>{texts.why().change}</p>
                </details>
            </section>
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
        </article>
    }
}
