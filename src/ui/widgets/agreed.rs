//! The answer that a team agrees on after the reveal, beside the answers and not in their place.

use leptos::prelude::*;

use crate::{
    app::{
        msg::{Msg, TalkMsg},
        results::AgreedView,
    },
    domain::{answer::Score, id::RoundId, text::Sentence},
    texts::Texts,
    ui::store::use_store,
};

/// One to five, and why.
#[component]
pub fn agreed(
    round: RoundId,
    place: usize,
    now: Option<AgreedView>,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let answer = RwSignal::new(now.as_ref().map(|agreed| agreed.score));
    let why = RwSignal::new(now.map(|agreed| agreed.why).unwrap_or_default());
    let send = move || {
        let msg = TalkMsg::Agree { place, score: answer.get_untracked(), why: why.get_untracked() };
        store.send(Msg::Talk(round, msg));
    };
    let choose = move |chosen: Option<Score>| {
        answer.set(chosen);
        send();
    };
    let choices = Score::ALL.into_iter().map(Some).chain([None]).map(|choice| {
        let words = choice.map_or_else(
            || texts.results().agreed_none.to_owned(),
            |score| score.get().to_string(),
        );
        let chosen = move || answer.get() == choice;
        view! {
            <label class="pill" class:is-chosen=chosen>
                <input
                    type="radio"
                    name=format!("agreed-{place}")
                    prop:checked=chosen
                    on:change=move |_| choose(choice)
                />
                <span>{words}</span>
            </label>
        }
    });
    let id = format!("agreed-why-{place}");
    view! {
        <fieldset class="agreed">
            <legend>{texts.round.say.agreed}</legend>
            <p class="help">{texts.round.say.agreed_help}</p>
            <div class="pills">{choices.collect_view()}</div>
            <div class="field" hidden=move || answer.get().is_none()>
                <label for=id.clone()>{texts.results().agreed_why}</label>
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    translate="no"
                    maxlength=Sentence::MAX_CHARS.to_string()
                    prop:value=why.get_untracked()
                    on:input:target=move |event| {
                        why.set(event.target().value());
                        send();
                    }
                />
            </div>
        </fieldset>
    }
}
