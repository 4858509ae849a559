//! A topic in the talk, and what is done with it.

use leptos::prelude::*;

use crate::{
    app::msg::{Msg, TalkMsg},
    domain::{id::RoundId, talked::TopicNotes},
    texts::Texts,
    ui::store::use_store,
};

/// The row of dots that the facilitator taps while people point: two each, and nothing is kept per
/// person.
#[component]
pub(super) fn dots(
    round: RoundId,
    topic: crate::app::results::TopicView,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let title = topic.title();
    let topic_id = topic.topic;
    let number = RwSignal::new(topic.dots);
    let set = move |dots: u32| {
        let dots = dots.min(TopicNotes::MOST_DOTS);
        number.set(dots);
        store.send(Msg::Talk(round, TalkMsg::Dot { topic: topic_id, dots }));
    };
    let full = move || number.get() >= TopicNotes::MOST_DOTS;
    let dots = move || (0..number.get()).map(|_| view! { <i></i> }).collect_view();
    view! {
        <div class="dots">
            <button
                type="button"
                class="stepper"
                aria-label=texts.talk_page().dot_fewer(&title)
                aria-disabled=move || (number.get() == 0).then_some("true")
                on:click=move |_| set(number.get_untracked().saturating_sub(1))
            >
                "−"
            </button>
            <button
                type="button"
                class="stepper is-wide"
                aria-label=texts.talk_page().dot_more(&title)
                aria-disabled=move || full().then_some("true")
                on:click=move |_| set(number.get_untracked().saturating_add(1))
            >
                "+"
            </button>
            <span class="dots__row" aria-hidden="true">{dots}</span>
            <span class="dots__words" role="status">
                {move || texts.talk_page().dots_counted(number.get())}
            </span>
        </div>
    }
}
