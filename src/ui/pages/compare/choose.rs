//! Which two rounds: any of them, in two lists.

use leptos::prelude::*;

use crate::{
    app::{msg::Msg, over_time::compare, route::Route},
    domain::id::{RoundId, TeamId},
    texts::Texts,
    ui::store::use_store,
};

/// The two lists. A choice shows its page in place of this one, so that "back" leads to where the reader
/// came from.
#[component]
pub fn choose(
    team: TeamId,
    rounds: Memo<Option<(RoundId, RoundId)>>,
    texts: &'static Texts,
) -> impl IntoView {
    let words = texts.compare();
    let then = Memo::new(move |_| rounds.get().map(|(then, _)| then));
    let now = Memo::new(move |_| rounds.get().map(|(_, now)| now));
    view! {
        <div class="compare__choose">
            <List id="compare-then" label=words.then team chosen=then other=now />
            <List id="compare-now" label=words.now team chosen=now other=then />
            <p class="help">{words.order}</p>
        </div>
    }
}

/// All rounds; the one that stands on the other side cannot be chosen.
#[component]
fn list(
    id: &'static str,
    label: &'static str,
    team: TeamId,
    chosen: Memo<Option<RoundId>>,
    other: Memo<Option<RoundId>>,
) -> impl IntoView {
    let store = use_store();
    let all = store.peek(|model| compare::choices(model, team));
    let options = all.into_iter().map(|side| {
        let round = side.round;
        view! {
            <option
                value=round.to_string()
                prop:selected=move || chosen.get() == Some(round)
                prop:disabled=move || other.get() == Some(round)
            >
                {side.title}
            </option>
        }
    });
    let options = options.collect_view();
    let changed = move |value: String| {
        if let (Ok(round), Some(other)) = (value.parse(), other.get_untracked()) {
            store.send(Msg::Show(Route::Compare(team, round, other)));
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
}
