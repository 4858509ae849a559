//! Which two rounds: any of them, in two lists.

use leptos::prelude::*;

use crate::{
    app::{
        msg::Msg,
        over_time::compare::{self, Side},
        route::Route,
    },
    domain::id::{RoundId, TeamId},
    texts::Texts,
    ui::store::use_store,
};

/// The two lists. A choice shows its page in place of this one, so that "back" leads to the team.
#[component]
pub fn choose(team: TeamId, then: Side, now: Side, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let all = StoredValue::new(store.peek(|model| compare::choices(model, team)));
    let (then, now) = (then.round, now.round);
    let pick = move |one: RoundId, other: RoundId| {
        store.send(Msg::Show(Route::Compare(team, one, other)));
    };
    // Whoever chooses the round that stands on the other side means to swap them: nothing to see.
    let list = move |id: &'static str, label: &'static str, chosen: RoundId, other: RoundId| {
        let options = all.get_value().into_iter().map(|side| {
            let (round, name) = (side.round, side.title);
            view! {
                <option value=round.to_string() selected=round == chosen disabled=round == other>
                    {name}
                </option>
            }
        });
        let options = options.collect_view();
        let changed = move |value: String| {
            if let Ok(round) = value.parse() {
                pick(round, other);
            }
        };
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <select id=id on:change:target=move |event| changed(event.target().value())>
                    {options}
                </select>
            </div>
        }
    };
    view! {
        <div class="compare__choose">
            {list("compare-then", texts.compare().then, then, now)}
            {list("compare-now", texts.compare().now, now, then)}
        </div>
    }
}
