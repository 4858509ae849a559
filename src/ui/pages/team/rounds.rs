//! The rounds of a team: on a line by real date, and as a list, the last ones first.

use leptos::prelude::*;

use crate::{
    app::{
        route::Route,
        team_page::{self, RoundLine},
    },
    chart::{
        room::{Room, emblem},
        timeline::{Timeline, timeline},
    },
    domain::id::{RoundId, TeamId},
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{chart::Chart, fold::Fold},
    },
};

/// The line, the ways to look back, and the list.
#[component]
pub fn rounds(
    id: TeamId,
    line: Option<Timeline>,
    label: String,
    rounds: Vec<RoundLine>,
    all: usize,
    latest_two: Option<(RoundId, RoundId)>,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let none = rounds.is_empty();
    // One round is no line yet, but its date and that of the next one are.
    let line = line.map(|line| {
        let draw = Box::new(move |width, _| timeline(&line, width));
        view! { <div class="timeline"><Chart draw label /></div> }
    });
    let back = latest_two.map(|(then, now)| {
        view! {
            <p class="row">
                <a class="button" href=Route::Compare(id, then, now).to_string()>
                    {texts.compare().link}
                </a>
                <a class="button" href=Route::Trend(id).to_string()>{texts.team().how}</a>
            </p>
        }
    });
    let more = (all > rounds.len()).then(|| {
        let older = Box::new(move || {
            let rounds = store.peek(|model| team_page::older_rounds(model, id));
            view! { <List rounds /> }.into_any()
        });
        view! { <Fold class="rounds__older" words=texts.team().older(&all) inside=older /> }
    });
    view! {
        <section class="rounds-of-team">
            <h2>{texts.team().rounds_title}</h2>
            {none.then(|| view! { <p>{texts.team().no_rounds}</p> })}
            {line}
            {back}
            <List rounds />
            {more}
        </section>
    }
}

#[component]
fn list(rounds: Vec<RoundLine>) -> impl IntoView {
    let row = |line: RoundLine| {
        view! {
            <li>
                <a class="team-line" href=line.route.to_string()>
                    <span class="team-line__shape">{line.room.map(shape)}</span>
                    <span class="team-line__words">
                        <strong>{line.title}</strong>
                        <span>{line.mode}</span>
                    </span>
                </a>
            </li>
        }
    };
    view! { <ul class="plain rounds">{rounds.into_iter().map(row).collect_view()}</ul> }
}

/// The small shape of a round.
fn shape(room: Room) -> impl IntoView {
    view! { <Chart draw=Box::new(move |width, growth| emblem(&room, width, growth)) /> }
}
