//! One small step: what, who, when, how will we notice, when do we look again.

use leptos::prelude::*;

use crate::{
    app::{
        msg::Msg,
        results,
        step_form::{StepField, StepProblem},
    },
    browser,
    domain::{
        id::RoundId,
        step::{Factor, held_back_by},
        team::Team,
    },
    persist::record::StepForm,
    rules,
    texts::Texts,
    ui::{store::use_store, widgets::field::Field},
};

/// The form of a step.
#[component]
pub fn step(round: RoundId, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.step.title, texts.app.name));
    let store = use_store();
    let ideas = store.peek(|model| results::ideas(model, round));
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
                return Some(texts.step.problem_what);
            }
            problems.contains(&StepProblem::TooLong(field)).then_some(texts.step.problem_long)
        });
        let value = store.select(move |model| text_of(&model.step_form, field).to_owned());
        let typed = move |text: String| change(store, |form| *text_in(form, field) = text);
        view! { <Field id label value problem on_input=typed /> }
    };
    let look_again_problem = Signal::derive(move || {
        let missing = problems.read().contains(&StepProblem::LookAgain);
        missing.then_some(texts.step.problem_look_again)
    });
    let agree = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        store.send(Msg::Agree(round));
        browser::clock::next_frame(|| browser::page::focus_in_place("[aria-invalid=true]"));
    };
    view! {
        <form class="narrow form" novalidate=true on:submit=agree>
            <h1 tabindex="-1">{texts.step.title}</h1>
            <p class="lead">{texts.step.lead}</p>
            {many.then(|| view! { <p class="aside">{texts.step.many(&going_on)}</p> })}
            <Ideas ideas texts />
            {field("step-what", texts.step.what, StepField::What)}
            {field("step-who", texts.step.who, StepField::Who)}
            {field("step-when", texts.step.when, StepField::When)}
            {field("step-notice", texts.step.notice, StepField::Notice)}
            <Field
                id="step-look-again"
                label=texts.step.look_again
                help=texts.step.look_again_help
                date=true
                value=store.select(|model| model.step_form.look_again.clone())
                problem=look_again_problem
                on_input=move |text: String| change(store, |form| form.look_again = text)
            />
            <Check texts />
            <button class="button is-main" type="submit">{texts.step.agree}</button>
        </form>
    }
}

fn change(store: crate::ui::store::Store, work: impl FnOnce(&mut StepForm)) {
    let mut form = store.peek(|model| model.step_form.clone());
    work(&mut form);
    store.send(Msg::StepTyped(form));
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

/// Steps to try with the activities of the talking points: a tap takes one over, to be changed.
#[component]
fn ideas(ideas: Vec<(String, String)>, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let none = ideas.is_empty();
    let rows = ideas.into_iter().map(|(name, step)| {
        let words = step.clone();
        let take = move |_| {
            change(store, |form| form.what.clone_from(&step));
            browser::page::focus_in_place("#step-what");
        };
        view! {
            <li>
                <button type="button" class="idea" on:click=take>
                    <b>{name}</b>
                    <span>{words}</span>
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    (!none).then(|| {
        view! {
            <details class="ideas">
                <summary>{texts.step.ideas}</summary>
                <ul class="plain">{rows}</ul>
            </details>
        }
    })
}

/// Wanting, being able, being allowed, with the help of what holds back most.
#[component]
fn check(texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let triad = &texts.round.triad;
    let asks = [triad.motivation.ask, triad.capacity.ask, triad.opportunity.ask];
    let rows = asks.into_iter().enumerate().map(|(place, ask)| view! { <Asked place ask texts /> });
    let rows = rows.collect_view();
    let held = store.select(|model| held_back_by(model.step_form.factors));
    let help = move || {
        let helps = held.get().into_iter().map(|factor| match factor {
            Factor::Motivation => triad.motivation.help,
            Factor::Capacity => triad.capacity.help,
            Factor::Opportunity => triad.opportunity.help,
        });
        helps.map(|help| view! { <p class="aside">{help}</p> }).collect_view()
    };
    view! {
        <details class="check">
            <summary>{texts.step.check}</summary>
            <p class="help">{texts.step.check_help}</p>
            {rows}
            <div role="status">{help}</div>
        </details>
    }
}

#[component]
fn asked(place: usize, ask: &'static str, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let triad = &texts.round.triad;
    let answers = [triad.scale_no, triad.scale_bit, triad.scale_yes];
    let choices = (0_u8..).zip(answers).map(|(answer, words)| {
        let is = move |form: &StepForm| form.factors.get(place).copied().flatten() == Some(answer);
        let chosen = store.select(move |model| is(&model.step_form));
        let choose = move |_| {
            change(store, |form| {
                if let Some(slot) = form.factors.get_mut(place) {
                    *slot = Some(answer);
                }
            });
        };
        view! {
            <label class="switch">
                <input
                    type="radio"
                    name=format!("factor-{place}")
                    prop:checked=chosen
                    on:change=choose
                />
                <span>{words}</span>
            </label>
        }
    });
    view! {
        <fieldset class="asked">
            <legend>{ask}</legend>
            <div class="row">{choices.collect_view()}</div>
        </fieldset>
    }
}
