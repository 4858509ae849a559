//! The steps that are going on, before a new round: last time's agreement is not forgotten.

use leptos::prelude::*;

use crate::{
    app::steps::{Filter, steps},
    domain::{Map, id::TeamId, look::StepState},
    texts::Texts,
    ui::{store::use_store, widgets::step_card::StepCards},
};

/// Last time's steps come first: what became of them belongs to what a team sees now. Those that were
/// looked at today stay in sight.
#[component]
pub fn first_steps(team: TeamId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let typed = StoredValue::new(Map::new());
    let shown = store.select(move |model| {
        let mut all = steps(model, team, Filter::All);
        all.retain(|step| step.kind == StepState::GoingOn || step.looked_today);
        all
    });
    move || {
        let steps = shown.get();
        (!steps.is_empty()).then(|| {
            view! {
                <section class="steps">
                    <h2>{texts.step().first_steps}</h2>
                    <p class="help">{texts.step().first_steps_help}</p>
                    <StepCards team steps typed ask=true texts />
                </section>
            }
        })
    }
}
