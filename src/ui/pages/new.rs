//! Preparing a round: a name, a number, and the promise in full. No mode is chosen beforehand.

use leptos::prelude::*;

use crate::{
    app::{
        form::{Asked, FormProblem},
        msg::Msg,
        route::{Paper, Route},
        steps::{Filter, steps},
    },
    browser,
    domain::{Map, id::TeamId, look::StepState, people::People, round::Mode},
    persist::record::Form,
    rules,
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{
            field::{Field, Kind},
            step_card::StepCards,
        },
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
    let untested = store.select(|model| {
        let people = model.form.people.trim().parse().ok().and_then(|n| People::new(n).ok());
        people.is_some_and(|people| !people.is_tested())
    });
    // What the choice means for a team of this size, as soon as the size is known.
    let people = store.select(|model| {
        let people = model.form.people.trim().parse().ok().and_then(|n| People::new(n).ok());
        people.map(People::get)
    });
    let differ = move || people.get().map(|people| difference(people, texts));
    let time = move || people.get().map(|people| time(people, texts));
    let too_soon = store.select(move |model| model.repeats_too_soon(team));
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
    let first = team.map(|team| view! { <FirstSteps team texts /> });
    view! {
        <form class="narrow form" novalidate=true on:submit=begin>
            <h1 tabindex="-1">{texts.new().title}</h1>
            {name.map(|name| view! { <p class="lead">{name}</p> })}
            {first}
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
            <p class="aside" hidden=move || !untested.get()>{texts.new().people_untested}</p>
            {new_field}
            <Modes texts problem=problem(&[FormProblem::Mode]) />
            <p class="aside" role="status" hidden=move || people.get().is_none()>{differ}</p>
            <p class="aside is-warning" hidden=move || !too_soon.get()>{texts.new().repeat_warning}</p>
            <p class="aside" hidden=move || people.get().is_none()>{time}</p>
            <button class="button is-main" type="submit">{texts.new().begin}</button>
            <OnPaper texts />
        </form>
    }
}

/// Last time's steps come first: what became of them belongs to what a team sees now. Those that were
/// looked at today stay in sight.
#[component]
fn first_steps(team: TeamId, texts: &'static Texts) -> impl IntoView {
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

/// The two promises in full, side by side.
#[component]
fn modes(texts: &'static Texts, problem: Signal<Option<&'static str>>) -> impl IntoView {
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
