//! Steps to begin from. An empty field is a high threshold, and what a team saw is a good start.

use leptos::prelude::*;

use super::take_over;
use crate::{app::results, domain::id::RoundId, texts::Texts, ui::store::use_store};

/// Steps to try with the activities of the talking points: a tap takes one over, to be changed.
/// Nothing when the round points at none.
#[component]
pub fn ideas(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let ideas = store.peek(|model| results::ideas(model, round));
    let none = ideas.is_empty();
    let rows = ideas.into_iter().map(|(name, step)| {
        let words = step.clone();
        let take = move |_| take_over(store, &step, None);
        view! {
            <li>
                <button type="button" class="idea" on:click=take>
                    <b>{name}</b>
                    <span>{words}</span>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!none).then(|| {
        view! {
            <details class="ideas">
                <summary>{texts.step().ideas}</summary>
                <ul class="plain">{rows}</ul>
            </details>
        }
    })
}
