//! The answers to choose from. They are buttons with the role of radios, because a native radio
//! group answers at once when somebody only moves through it with the arrow keys.

use leptos::prelude::*;

use super::{Words, turn::Turn};
use crate::{app::msg::GoOn, domain::answer::Answer};

/// The scores 1 to 5 with their anchors, and "I can't tell".
#[component]
pub fn choices(turn: Turn, labels: Vec<String>, shown: Memo<Option<Words>>) -> impl IntoView {
    // The labels stand in the order 1 to 5, 0: as the answers are read.
    let answers = (1..=5).chain([0]).filter_map(|key: u8| Answer::try_from(key).ok());
    let buttons = answers.zip(labels).map(|(answer, label)| {
        view! { <ChoiceButton turn answer label shown /> }
    });
    view! {
        <div class="choices" role="radiogroup" aria-labelledby="statement">
            {buttons.collect_view()}
        </div>
    }
}

#[component]
fn choice_button(
    turn: Turn,
    answer: Answer,
    label: String,
    shown: Memo<Option<Words>>,
) -> impl IntoView {
    let key = u8::from(answer);
    let is_chosen = move || turn.chosen.get() == Some(answer);
    // One stop for the Tab key: the chosen answer, or else the first.
    let stop = move || match turn.chosen.get() {
        Some(chosen) if chosen == answer => "0",
        None if key == 1 => "0",
        Some(_) | None => "-1",
    };
    let anchor = move || {
        let place = usize::from(key).checked_sub(1);
        shown.with(|words| {
            let anchors = words.as_ref().map(|words| &words.anchors);
            anchors
                .zip(place)
                .and_then(|(list, place)| list.get(place))
                .cloned()
                .unwrap_or_default()
        })
    };
    view! {
        <button
            type="button"
            role="radio"
            class="choice"
            class:is-chosen=is_chosen
            class:is-apart=answer == Answer::CannotTell
            aria-checked=move || if is_chosen() { "true" } else { "false" }
            tabindex=stop
            on:click=move |event| {
                // The second tap of a double one would answer the question that came meanwhile.
                if event.detail() < 2 {
                    turn.answer(answer, GoOn::AfterAMoment);
                }
            }
        >
            <b class="choice__key" aria-hidden="true">
                {key}
            </b>
            <span class="choice__label">{label} " " <small>{anchor}</small></span>
        </button>
    }
}
