//! What stands behind an activity: what people wrote, what it can look like, what to ask, a step to
//! try, and the answer that the team agrees on.

use leptos::prelude::*;

use crate::{
    app::results::{RowView, agreed_at},
    domain::id::RoundId,
    texts::Texts,
    ui::{store::use_store, widgets::agreed::Agreed},
};

/// Comments and the agreed answer in sight, the rest folded.
#[component]
pub(super) fn more(round: RoundId, row: RowView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let place = row.place;
    let words = texts.results();
    let can_agree = store.peek(|model| model.can_agree(round));
    let agreed = store.select(move |model| agreed_at(model, round, place));
    let line = move || {
        agreed.get().map(|agreed| {
            let why = (!agreed.why.is_empty()).then(|| format!(". {}", agreed.why));
            view! { <p class="activity__agreed">{agreed.line} {why}</p> }
        })
    };
    let comments = (!row.comments.is_empty()).then(|| {
        let list = row.comments.into_iter().map(|comment| view! { <li>{comment}</li> });
        view! {
            <div class="comments" translate="no">
                <h4>{words.comments}</h4>
                <ul>{list.collect_view()}</ul>
            </div>
        }
    });
    let anchors = row.anchors.into_iter().map(|(answer, text)| {
        view! { <dt>{answer}</dt> <dd>{text}</dd> }
    });
    let now = agreed.get_untracked();
    view! {
        {line}
        {comments}
        <details class="activity__more">
            <summary>{words.more} <span class="visually-hidden">": " {row.name}</span></summary>
            <h4>{words.anchors}</h4>
            <dl class="anchors">{anchors.collect_view()}</dl>
            <h4>{words.ask_low}</h4>
            <p>{row.ask_low}</p>
            <h4>{words.ask_spread}</h4>
            <p>{row.ask_spread}</p>
            <h4>{words.step_to_try}</h4>
            <p>{row.step}</p>
            {can_agree.then(|| view! { <Agreed round place now texts /> })}
        </details>
    }
}
