//! One optional short comment with a question. It is folded: most people only answer.

use leptos::prelude::*;

use super::turn::Turn;
use crate::{
    app::msg::{Msg, TurnMsg},
    browser,
    domain::{round::Mode, text::Sentence},
    texts::Texts,
    ui::widgets::writing::Writing,
};

/// The button that unfolds the comment, beside the name of the dimension.
#[component]
pub fn write_button(turn: Turn, texts: &'static Texts) -> impl IntoView {
    let unfold = move |_| {
        turn.writes.set(true);
        browser::clock::next_frame(|| browser::page::focus_in_place("#comment"));
    };
    view! {
        <button
            type="button"
            class="link-button question__comment"
            hidden=turn.writes
            on:click=unfold
        >
            {texts.turn().comment}
        </button>
    }
}

/// The comment on the question on screen, unfolded where something was written.
#[component]
pub fn comment(turn: Turn, mode: Mode, texts: &'static Texts) -> impl IntoView {
    let help = match mode {
        Mode::Open => texts.round.say.comment_help_open,
        Mode::Quiet => texts.round.say.comment_help_quiet,
    };
    let written = move |place: usize| {
        turn.store.peek(|model| {
            let draft = model.running.get(&turn.id).and_then(|running| running.draft.as_ref());
            draft.map_or_else(String::new, |draft| draft.comment(place).to_owned())
        })
    };
    Effect::new(move |_| turn.writes.set(!written(turn.place.get()).is_empty()));
    let field = move || {
        let place = turn.place.get();
        let write = move |typed: String| {
            let msg = TurnMsg::Comment { place, typed };
            turn.store.send(Msg::Turn(turn.id, msg));
        };
        view! {
            <Writing
                id="comment"
                label=texts.turn().comment_label
                help
                begin=written(place)
                most=Sentence::MAX_CHARS
                on_input=write
            />
        }
    };
    move || turn.writes.get().then(field)
}
