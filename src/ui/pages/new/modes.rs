//! The two promises in full, side by side. No mode is chosen beforehand.

use leptos::prelude::*;

use crate::{
    app::msg::Msg, domain::round::Mode, persist::record::Form, texts::Texts, ui::store::use_store,
};

/// The choice between them.
#[component]
pub fn modes(texts: &'static Texts, problem: Signal<Option<&'static str>>) -> impl IntoView {
    let (open, quiet) = (&texts.round.mode.open, &texts.round.mode.quiet);
    let choices = [
        (Mode::Open, open.name, open.gist, open.promise),
        (Mode::Quiet, quiet.name, quiet.gist, quiet.promise),
    ];
    let choices = choices.map(|(mode, name, gist, promise)| {
        view! { <ModeChoice mode name gist promise problem /> }
    });
    view! {
        <fieldset class="modes" aria-describedby="mode-help mode-problem">
            <legend>{texts.new().mode}</legend>
            <p id="mode-help" class="help">{texts.new().mode_help}</p>
            <div class="modes__choices">{choices.collect_view()}</div>
            <p id="mode-problem" class="problem" role="alert">{move || problem.get()}</p>
        </fieldset>
    }
}

#[component]
fn mode_choice(
    mode: Mode,
    name: &'static str,
    gist: &'static str,
    promise: &'static str,
    problem: Signal<Option<&'static str>>,
) -> impl IntoView {
    let store = use_store();
    let chosen = store.select(move |model| model.form.mode == Some(mode));
    let choose = move |_| {
        let form = Form { mode: Some(mode), ..store.peek(|model| model.form.clone()) };
        store.send(Msg::Typed(form));
    };
    view! {
        <label class="mode" class:is-chosen=chosen>
            <input
                type="radio"
                name="mode"
                prop:checked=chosen
                aria-invalid=move || problem.get().map(|_| "true")
                on:change=choose
            />
            <span class="mode__name">{name}</span>
            <span class="mode__gist">{gist}</span>
            <span class="mode__promise">{promise}</span>
        </label>
    }
}
