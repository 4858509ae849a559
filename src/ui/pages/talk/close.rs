//! The end of the talk: one small step, read aloud; what may be told; and the file, last.

use leptos::prelude::*;

use super::opening::steps;
use crate::{
    app::{
        model::Owner,
        msg::{Msg, TalkMsg},
        route::Route,
        talk::TalkView,
    },
    domain::{id::RoundId, text::Sentence},
    texts::Texts,
    ui::{store::use_store, widgets::writing::Writing},
};

/// The steps agreed so far, and the way to the form.
pub(super) fn step(round: RoundId, view: &TalkView, texts: &'static Texts) -> impl IntoView {
    let none = view.agreed.is_empty();
    let agreed = (!none).then(|| {
        view! {
            <section class="sheet">
                <h2>{texts.talk_page().agreed_steps}</h2>
                {steps(view.agreed.clone())}
            </section>
        }
    });
    let words = if none { texts.talk_page().agree_step } else { texts.talk_page().agree_another };
    view! {
        {agreed}
        <p>
            <a class="button" class:is-main=none href=Route::Step(round).to_string()>{words}</a>
        </p>
    }
}

/// The step aloud, what may be told, and the file.
#[component]
pub(super) fn close(round: RoundId, view: TalkView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let read = if view.agreed.is_empty() {
        view! { <p>{texts.talk_page().no_step}</p> }.into_any()
    } else {
        steps(view.agreed).into_any()
    };
    let team = view.team;
    let file = (view.owner == Owner::Device).then(|| {
        view! {
            <section class="sheet">
                <h2>{texts.talk_page().save}</h2>
                <p>{texts.talk_page().save_what(&view.rounds)}</p>
                <button class="button is-main" on:click=move |_| store.send(Msg::SaveFile(team))>
                    {texts.team().save}
                </button>
            </section>
        }
    });
    let write = move |typed: String| store.send(Msg::Talk(round, TalkMsg::Share(typed)));
    view! {
        <section class="sheet is-aloud">
            <h2>{texts.talk_page().read_step}</h2>
            {read}
        </section>
        <Writing
            id="shared"
            label=texts.talk_page().share
            help=texts.talk_page().share_help
            begin=view.shared
            most=Sentence::MAX_CHARS
            on_input=write
        />
        {file}
    }
}
