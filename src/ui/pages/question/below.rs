//! Back, pause and on. "On" also leaves a question empty: nobody has to answer.

use leptos::prelude::*;

use super::turn::Turn;
use crate::texts::Texts;

/// The line below the answers.
#[component]
pub fn below(turn: Turn, texts: &'static Texts) -> impl IntoView {
    let answered = move || turn.chosen.get().is_some();
    let on_words = move || if answered() { texts.turn().next } else { texts.turn().skip };
    let first = move || turn.place.get() == 0;
    view! {
        <div class="question__below">
            <button type="button" class="link-button" hidden=first on:click=move |_| turn.back()>
                <span aria-hidden="true">"← "</span>
                {texts.turn().back}
            </button>
            // No link: "back" after it would lead into the turn again.
            <button type="button" class="link-button" on:click=move |_| turn.pause()>
                {texts.turn().stop}
            </button>
            <button type="button" class="link-button" on:click=move |_| turn.on()>
                {on_words}
                <span aria-hidden="true">" →"</span>
            </button>
        </div>
    }
}
