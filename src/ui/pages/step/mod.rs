//! One small step: what, who, when, how will we notice, when do we look again.

mod check;
mod ideas;
mod learning;

use leptos::prelude::*;

use self::check::Check;
pub use self::{ideas::Ideas, learning::Learning};
use crate::{
    app::{
        msg::Msg,
        step_form::{StepField, StepProblem},
    },
    browser,
    domain::{id::RoundId, learning::LearningId, team::Team},
    persist::record::StepForm,
    rules,
    texts::Texts,
    ui::{
        store::{Store, use_store},
        widgets::field::{Field, Kind},
    },
};

/// The form of a step.
#[component]
pub fn step(round: RoundId, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.step().title, texts.app.name));
    let store = use_store();
    let going_on = store.peek(|model| {
        let steps = model.round(round).map(|(team, _)| Team::steps(team)).unwrap_or_default();
        steps.iter().filter(|step| step.is_going_on()).count()
    });
    let going_on = u32::try_from(going_on).unwrap_or(u32::MAX);
    let many = going_on >= rules::step::GOING_ON_ADVICE;
    let problems = store.select(|model| model.step_problems.clone());
    let field = move |id, label, field: StepField| {
        let problem = Signal::derive(move || {
            let problems = problems.get();
            if field == StepField::What && problems.contains(&StepProblem::WhatEmpty) {
                return Some(texts.step().problem_what);
            }
            problems.contains(&StepProblem::TooLong(field)).then_some(texts.step().problem_long)
        });
        let value = store.select(move |model| text_of(&model.step_form, field).to_owned());
        let typed = move |text: String| change(store, |form| *text_in(form, field) = text);
        view! { <Field id label value problem on_input=typed /> }
    };
    let look_again_problem = Signal::derive(move || {
        let missing = problems.read().contains(&StepProblem::LookAgain);
        missing.then_some(texts.step().problem_look_again)
    });
    let agree = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        store.send(Msg::Agree(round));
        browser::clock::next_frame(|| browser::page::focus_in_place("[aria-invalid=true]"));
    };
    view! {
        <form class="narrow form" novalidate=true on:submit=agree>
            <h1 tabindex="-1">{texts.step().title}</h1>
            <p class="lead">{texts.step().lead}</p>
            {many.then(|| view! { <p class="aside">{texts.step().many(&going_on)}</p> })}
            <Ideas round texts />
            <Learning round texts />
            {field("step-what", texts.step().what, StepField::What)}
            {field("step-who", texts.step().who, StepField::Who)}
            {field("step-when", texts.step().when, StepField::When)}
            {field("step-notice", texts.step().notice, StepField::Notice)}
            <Field
                id="step-look-again"
                label=texts.step().look_again
                help=texts.step().look_again_help
                kind=Kind::Date
                value=store.select(|model| model.step_form.look_again.clone())
                problem=look_again_problem
                on_input=move |text: String| change(store, |form| form.look_again = text)
            />
            <Check texts />
            <button class="button is-main" type="submit">{texts.step().agree}</button>
        </form>
    }
}

fn change(store: Store, work: impl FnOnce(&mut StepForm)) {
    let mut form = store.peek(|model| model.step_form.clone());
    work(&mut form);
    store.send(Msg::StepTyped(form));
}

/// Takes words over into the first field, where they can be changed.
fn take_over(store: Store, what: &str, learning: Option<&LearningId>) {
    change(store, |form| {
        what.clone_into(&mut form.what);
        form.learning = learning.cloned();
    });
    browser::page::focus_in_place("#step-what");
}

fn text_of(form: &StepForm, field: StepField) -> &str {
    match field {
        StepField::What => &form.what,
        StepField::Who => &form.who,
        StepField::When => &form.when,
        StepField::Notice => &form.notice,
    }
}

fn text_in(form: &mut StepForm, field: StepField) -> &mut String {
    match field {
        StepField::What => &mut form.what,
        StepField::Who => &mut form.who,
        StepField::When => &mut form.when,
        StepField::Notice => &mut form.notice,
    }
}
