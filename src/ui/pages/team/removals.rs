//! Removing a round, a step or the whole team: folded, and each asks once more.

use leptos::prelude::*;

use crate::{
    app::{
        model::Model,
        msg::Msg,
        steps::{Filter, steps},
        team_page,
    },
    browser,
    domain::id::TeamId,
    texts::Texts,
    ui::{store::use_store, widgets::fold::Fold},
};

/// What can be removed, built when somebody opens the fold.
#[component]
pub fn removals(id: TeamId, name: String, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let build = Box::new(move || {
        let list = store.peek(|model| all(model, id, texts)).into_iter();
        let list = list.map(|(msg, remove, sure)| view! { <Removal remove sure msg texts /> });
        let sure = texts.team().remove_team_sure(&name);
        let remove = texts.team().remove_team.to_owned();
        view! {
            {list.collect_view()}
            <Removal remove sure msg=Msg::RemoveTeam(id) texts />
        }
        .into_any()
    });
    view! { <Fold class="removals" words=texts.team().manage inside=build /> }
}

/// Every round and every step, with the message that removes it and the two sentences that ask.
fn all(model: &Model, id: TeamId, texts: &Texts) -> Vec<(Msg, String, String)> {
    let rounds = team_page::rounds(model, id).into_iter().map(|line| {
        let (remove, sure) =
            (texts.team().remove_round(&line.title), texts.team().remove_round_sure(&line.title));
        (Msg::RemoveRound(id, line.id), remove, sure)
    });
    let steps = steps(model, id, Filter::All).into_iter().map(|step| {
        let (remove, sure) =
            (texts.team().remove_step(&step.what), texts.team().remove_step_sure(&step.what));
        (Msg::RemoveStep(id, step.id), remove, sure)
    });
    rounds.chain(steps).collect()
}

/// A removal and its "are you sure", in place.
#[component]
fn removal(remove: String, sure: String, msg: Msg, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    // The list closes: a second tap must not meet the button of the next thing.
    let go = move |_| {
        store.send(msg.clone());
        browser::page::fold(".removals");
        browser::page::focus("main h1");
    };
    view! {
        <details class="removal">
            <summary>{remove}</summary>
            <p>{sure}</p>
            <button class="button is-warning" on:click=go>
                {texts.app.remove_yes}
            </button>
        </details>
    }
}
