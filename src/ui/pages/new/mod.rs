//! Preparing a round: last time's steps, a name, a number, and the promise in full.

mod modes;
mod steps;

use leptos::prelude::*;

use crate::{
    app::{
        form::{Asked, FormProblem},
        msg::Msg,
        route::{Paper, Route},
    },
    browser,
    domain::{id::TeamId, people::People},
    persist::record::Form,
    rules,
    texts::Texts,
    ui::{
        store::use_store,
        widgets::field::{Field, Kind},
    },
};

/// The form of a new round: of a team on this device, or of a new one.
#[component]
pub fn new(team: Option<TeamId>, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.new().title, texts.app.name));
    let store = use_store();
    let asked = store.peek(|model| Asked::of(model, team));
    let name = team.and_then(|id| store.peek(|m| m.team(id).map(|t| t.name.as_str().to_owned())));
    let problems = store.select(|model| model.form_problems.clone());
    let problem = move |wanted: &'static [FormProblem]| {
        Signal::derive(move || {
            let found = problems.read().iter().copied().find(|problem| wanted.contains(problem));
            found.map(|problem| words(problem, texts))
        })
    };
    let typed = move |change: Box<dyn FnOnce(&mut Form)>| {
        let mut form = store.peek(|model| model.form.clone());
        change(&mut form);
        store.send(Msg::Typed(form));
    };
    let people = store.select(|model| {
        model.form.people.trim().parse().ok().and_then(|number| People::new(number).ok())
    });
    let untested = move || people.get().is_some_and(|people| !people.is_tested());
    // After a try that failed the focus goes to the first field that needs something.
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        store.send(Msg::Begin(team));
        browser::clock::next_frame(|| browser::page::focus_in_place("[aria-invalid=true]"));
    };
    let name_field = asked.name.then(|| {
        view! {
            <Field
                id="team-name"
                label=texts.new().name
                help=texts.new().name_help
                value=store.select(|model| model.form.name.clone())
                problem=problem(&[FormProblem::NameEmpty, FormProblem::NameTooLong])
                on_input=move |value: String| typed(Box::new(move |form| form.name = value))
            />
        }
    });
    let new_field = asked.new_people.then(|| {
        view! {
            <Field
                id="new-people"
                label=texts.round.say.ask_new
                value=store.select(|model| model.form.new_people.clone())
                kind=Kind::Number
                problem=problem(&[FormProblem::NewPeople])
                on_input=move |value: String| typed(Box::new(move |form| form.new_people = value))
            />
        }
    });
    // Not in the form: "enter" in the sentence of a step must not begin the round.
    let first = team.map(|team| view! { <steps::FirstSteps team texts /> });
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{texts.new().title}</h1>
            {name.map(|name| view! { <p class="lead">{name}</p> })}
            {first}
        </div>
        <form class="narrow form" novalidate=true on:submit=begin>
            {name_field}
            <Field
                id="people"
                label=texts.new().people
                help=texts.new().people_help
                value=store.select(|model| model.form.people.clone())
                kind=Kind::Number
                problem=problem(&[FormProblem::People])
                on_input=move |value: String| typed(Box::new(move |form| form.people = value))
            />
            <p class="aside" hidden=move || !untested()>{texts.new().people_untested}</p>
            {new_field}
            <modes::Modes texts problem=problem(&[FormProblem::Mode]) />
            <Consequences people team texts />
            <button class="button is-main" type="submit">{texts.new().begin}</button>
            <OnPaper texts />
        </form>
    }
}

/// What the choice means for a team of this size, as soon as the size is known.
#[component]
fn consequences(
    people: Memo<Option<People>>,
    team: Option<TeamId>,
    texts: &'static Texts,
) -> impl IntoView {
    let unknown = move || people.get().is_none();
    let differ = move || people.get().map(|people| difference(people.get(), texts));
    let time = move || people.get().map(|people| time(people.get(), texts));
    let too_soon = use_store().select(move |model| model.repeats_too_soon(team));
    view! {
        <p class="aside" role="status" hidden=unknown>{differ}</p>
        <p class="aside is-warning" hidden=move || !too_soon.get()>{texts.new().repeat_warning}</p>
        <p class="aside" hidden=unknown>{time}</p>
    }
}

/// The way to the pages to print.
#[component]
fn on_paper(texts: &'static Texts) -> impl IntoView {
    view! {
        <p class="help paper__links">
            <span>{texts.paper().prefer}</span>
            <a href=Route::Paper(Paper::Answers).to_string()>{texts.paper().answers_link}</a>
            <a href=Route::Paper(Paper::Talk).to_string()>{texts.paper().talk_link}</a>
        </p>
    }
}

/// What open and quiet mean for so many people.
fn difference(people: u32, texts: &'static Texts) -> String {
    if people < rules::quiet::SHOWS_FROM {
        texts.new().differ_two.to_owned()
    } else if people < rules::quiet::DOTS_FROM {
        texts.new().differ_few(&people)
    } else {
        texts.new().differ_many(&people)
    }
}

/// How long so many turns take.
fn time(people: u32, texts: &'static Texts) -> String {
    let minutes = |each: u32| each.saturating_mul(people);
    let (from, to) = (minutes(rules::turn::MINUTES_FROM), minutes(rules::turn::MINUTES_TO));
    texts.new().time(&from, &people, &to)
}

fn words(problem: FormProblem, texts: &'static Texts) -> &'static str {
    match problem {
        FormProblem::NameEmpty => texts.new().problem_name_empty,
        FormProblem::NameTooLong => texts.new().problem_name_long,
        FormProblem::People => texts.new().problem_people,
        FormProblem::NewPeople => texts.new().problem_new_people,
        FormProblem::Mode => texts.new().problem_mode,
    }
}
