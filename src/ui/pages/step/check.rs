//! Will this work? A step that lacks wanting, being able or being allowed does not happen.

use leptos::prelude::*;

use super::change;
use crate::{
    domain::triad::{Factor, held_back_by},
    persist::record::StepForm,
    texts::Texts,
    ui::store::use_store,
};

/// Wanting, being able, being allowed, with the help of what holds back most.
#[component]
pub fn check(texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let triad = texts.triad();
    let asks = [triad.motivation.ask, triad.capacity.ask, triad.opportunity.ask];
    let rows = asks.into_iter().enumerate().map(|(place, ask)| view! { <Asked place ask texts /> });
    let rows = rows.collect_view();
    let holding_back = store.select(|model| held_back_by(model.step_form.factors));
    let help = move || {
        let helps = holding_back.get().into_iter().map(|factor| match factor {
            Factor::Motivation => triad.motivation.help,
            Factor::Capacity => triad.capacity.help,
            Factor::Opportunity => triad.opportunity.help,
        });
        helps.map(|help| view! { <p class="aside">{help}</p> }).collect_view()
    };
    view! {
        <details class="check">
            <summary>{texts.step().check}</summary>
            <p class="help">{texts.step().check_help}</p>
            {rows}
            <div role="status">{help}</div>
        </details>
    }
}

#[component]
fn asked(place: usize, ask: &'static str, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let triad = texts.triad();
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
