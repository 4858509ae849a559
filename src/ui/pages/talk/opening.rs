//! The first parts of the talk: what the last step brought, looking alone, and what goes well.

use leptos::prelude::*;

use crate::{
    app::{
        results,
        talk::{StepWords, TalkView},
    },
    domain::id::RoundId,
    texts::Texts,
    ui::{pages::results::RoomOf, store::use_store},
};

/// What this round is for, who sees it, and what became of the last step.
pub(super) fn start(view: TalkView, texts: &'static Texts) -> impl IntoView {
    let earlier = (!view.earlier.is_empty()).then(|| {
        view! {
            <section class="sheet">
                <h2>{texts.talk_page().last_step}</h2>
                {steps(view.earlier)}
            </section>
        }
    });
    view! {
        {earlier}
        <p class="aside">{texts.talk_page().who_sees}</p>
    }
}

/// Steps as sentences.
pub(super) fn steps(steps: Vec<StepWords>) -> impl IntoView {
    let list = steps.into_iter().map(|step| {
        let lines = step.lines.into_iter().map(|line| view! { <span>{line}</span> });
        view! { <li class="read-aloud">{lines.collect_view()}</li> }
    });
    view! { <ul class="plain">{list.collect_view()}</ul> }
}

/// The shape of the room, to look at in silence.
pub(super) fn look(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let view = use_store().peek(|model| results::view(model, round));
    view.map(|view| {
        let whole = StoredValue::new(view.clone());
        let picture = view! { <RoomOf view=whole texts /> };
        view! {
            <p class="aside">{texts.talk_page().alone}</p>
            <p class="talk__headline">{view.headline}</p>
            {picture}
        }
    })
}

/// What works best.
pub(super) fn good(view: &TalkView) -> impl IntoView {
    let good = view.topics.iter().filter(|topic| topic.point.positive).map(|topic| {
        let point = topic.point.clone();
        view! {
            <p class="sheet talk__point">
                {point.before} <strong>{point.items}</strong> {point.after}
            </p>
        }
    });
    good.collect_view()
}
