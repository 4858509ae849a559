//! A team: what to do next, its steps, its rounds on a line, when the next one is, its file, and the way
//! to remove things.

mod next;
mod plan;
mod removals;
mod rounds;

use leptos::prelude::*;

use crate::{
    app::{
        model::Owner,
        msg::Msg,
        route::Route,
        steps::StepView,
        team_page::{self, TeamPage},
    },
    browser,
    domain::{Map, id::TeamId},
    texts::Texts,
    ui::{
        store::use_store,
        widgets::step_card::{StepCards, Typed},
    },
};

/// The page of a team.
#[component]
pub fn team(team: TeamId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let view = store.select(move |model| team_page::view(model, team));
    let typed = (StoredValue::new(Map::new()), plan::Typed::new());
    move || view.get().map(|view| page(team, view, typed, texts))
}

fn page(
    id: TeamId,
    view: TeamPage,
    (typed, plan_typed): (Typed, plan::Typed),
    texts: &'static Texts,
) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", view.name, texts.app.name));
    let own = view.owner == Owner::Device;
    let note = match view.owner {
        Owner::Device => None,
        Owner::Example => Some(texts.team().example),
        Owner::Practice => Some(texts.practice.note),
    };
    let name = view.name.clone();
    // A step whose day has come is the first thing on the page; others wait below what is next.
    let (due, going_on): (Vec<StepView>, Vec<StepView>) =
        view.steps.into_iter().partition(|step| step.due);
    let due = (!due.is_empty()).then(|| {
        view! {
            <section class="steps">
                <h2 class="visually-hidden">{texts.step().due}</h2>
                <StepCards team=id steps=due typed texts />
            </section>
        }
    });
    let steps = view.all_steps > 0;
    let rounds = view! {
        <rounds::Rounds
            id
            line=view.line
            label=view.line_label
            rounds=view.rounds
            all=view.all_rounds
            latest_two=view.latest_two
            texts
        />
    };
    view! {
        <section class="team">
            <h1 tabindex="-1">{view.name}</h1>
            {note.map(|note| view! { <p class="aside">{note}</p> })}
            {due}
            <next::Next next=view.next />
            {steps.then(|| view! { <Steps id going_on typed texts /> })}
            {rounds}
            {view.plan.filter(|_| own).map(|plan| view! { <plan::Plan id plan typed=plan_typed texts /> })}
            {own.then(|| view! { <File id saved=view.saved running=view.running texts /> })}
            {own.then(|| view! { <removals::Removals id name texts /> })}
        </section>
    }
}

/// The steps that are going on, and the way to all.
#[component]
fn steps(
    id: TeamId,
    going_on: Vec<StepView>,
    typed: Typed,
    texts: &'static Texts,
) -> impl IntoView {
    view! {
        <section class="steps">
            <h2>{texts.step().list}</h2>
            <StepCards team=id steps=going_on typed texts />
            <p>
                <a href=Route::Steps(id).to_string()>{texts.team().all_steps}</a>
            </p>
        </section>
    }
}

#[component]
fn file(id: TeamId, saved: String, running: bool, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let note = running.then(|| view! { <p class="help">{texts.round.say.running_not_in_file}</p> });
    view! {
        <div class="sheet file">
            <h2>{texts.results().save_title}</h2>
            <p>{saved} " " {texts.results().save_text}</p>
            {note}
            <button class="button" on:click=move |_| store.send(Msg::SaveFile(id))>
                {texts.team().save}
            </button>
        </div>
    }
}
