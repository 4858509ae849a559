//! Ways to learn together that fit what the round asks attention for. Folded: a team that knows what
//! it will do does not have to read past them.

use leptos::prelude::*;

use super::take_over;
use crate::{
    app::results::{self, LearningView},
    domain::id::RoundId,
    texts::Texts,
    ui::store::use_store,
};

/// Up to three ways to learn together: a tap takes one over, to be changed. Nothing when none fits.
#[component]
pub fn learning(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let views = store.peek(|model| results::learning(model, round));
    let none = views.is_empty();
    let rows = views.into_iter().map(|LearningView { id, name, text, minutes, kinds }| {
        let words = text.clone();
        // The dot stays with the word before it, so that no line begins with one.
        let facts: Vec<&str> = std::iter::once(minutes.as_str()).chain(kinds).collect();
        let facts = facts.join("\u{a0}· ");
        let take = move |_| take_over(store, &text, Some(&id));
        view! {
            <li>
                <button type="button" class="idea" on:click=take>
                    <b>{name}</b>
                    <span>{words}</span>
                    <small>{facts}</small>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!none).then(|| {
        view! {
            <details class="ideas">
                <summary>{texts.learning().title}</summary>
                <ul class="plain">{rows}</ul>
                <details class="ideas__note">
                    <summary>{texts.learning().about_styles}</summary>
                    <p class="help">{texts.learning().styles_note}</p>
                </details>
            </details>
        }
    })
}
