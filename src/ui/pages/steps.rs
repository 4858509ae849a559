//! All steps that a team ever agreed on, with what became of each.

use leptos::prelude::*;

use crate::{
    app::{
        route::Route,
        steps::{self, Filter},
    },
    browser,
    domain::{Map, id::TeamId},
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{pick::PickOne, step_card::StepCards},
    },
};

/// The list, and which of them it shows. It opens with what is going on, or with all when nothing is.
#[component]
pub fn steps(team: TeamId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let name = store.peek(|model| model.team(team).map(|team| team.name.as_str().to_owned()));
    let name = name.unwrap_or_default();
    browser::page::set_title(&format!("{} · {name} · {}", texts.step().list, texts.app.name));
    let counts = store.select(move |model| steps::counts(model, team));
    let going_on = counts
        .get_untracked()
        .iter()
        .any(|(filter, number)| *filter == Filter::GoingOn && *number > 0);
    let filter = RwSignal::new(if going_on { Filter::GoingOn } else { Filter::All });
    let shown = store.select(move |model| steps::steps(model, team, filter.get()));
    let typed = StoredValue::new(Map::new());
    let choices = move || {
        counts
            .get()
            .map(|(choice, number)| {
                let words = words(choice, number, texts);
                view! { <PickOne value=choice chosen=filter words /> }
            })
            .collect_view()
    };
    let shown_words = move || {
        let found = counts.get().into_iter().find(|(choice, _)| *choice == filter.get());
        found.map(|(choice, number)| words(choice, number, texts))
    };
    let list = move || {
        let steps = shown.get();
        if steps.is_empty() {
            let none = match filter.get() {
                Filter::GoingOn => texts.step().none_going_on,
                Filter::Done => texts.step().none_done,
                Filter::Dropped => texts.step().none_dropped,
                Filter::All => texts.step().none,
            };
            view! { <p>{none}</p> }.into_any()
        } else {
            view! { <StepCards team steps typed whole=true texts /> }.into_any()
        }
    };
    view! {
        <section class="narrow steps">
            <p class="results__team">
                <a href=Route::Team(team).to_string()>{name}</a>
            </p>
            <h1 tabindex="-1">{texts.step().list}</h1>
            <div class="pick" role="group" aria-label=texts.step().filter>{choices}</div>
            <h2 class="visually-hidden">{shown_words}</h2>
            <p class="visually-hidden" role="status">{shown_words}</p>
            {list}
        </section>
    }
}

fn words(filter: Filter, number: usize, texts: &'static Texts) -> String {
    let step = texts.step();
    match filter {
        Filter::GoingOn => step.filter_going_on(&number),
        Filter::Done => step.filter_done(&number),
        Filter::Dropped => step.filter_dropped(&number),
        Filter::All => step.filter_all(&number),
    }
}
