//! A team: what to do next, its rounds, its file, and the way to remove them.

use leptos::prelude::*;

use crate::{
    app::{
        model::{Model, Owner},
        msg::Msg,
        route::Route,
    },
    browser,
    domain::{
        Map,
        id::{RoundId, TeamId},
    },
    texts::Texts,
    ui::{
        pages::team_steps::{StepLine, TeamSteps, Typed, step_lines},
        store::use_store,
    },
};

/// What the page shows.
#[derive(Clone, PartialEq)]
struct TeamView {
    name: String,
    example: bool,
    running: Option<RoundId>,
    latest: Option<RoundId>,
    rounds: Vec<RoundLine>,
    steps: Vec<StepLine>,
    saved: String,
}

/// A round in the list, the youngest first.
#[derive(Clone, PartialEq)]
struct RoundLine {
    id: RoundId,
    title: String,
    mode: &'static str,
    route: Route,
    remove: String,
    sure: String,
}

fn team_view(model: &Model, id: TeamId) -> Option<TeamView> {
    let (team, texts, lang) = (model.team(id)?, model.lang.texts(), model.lang);
    let line = |round: &crate::domain::round::Round| {
        let date = lang.date(round.begun);
        let result = round.result();
        let title = match &result {
            Some(result) => texts.team.closed(
                &result.handed_in(),
                &lang.date(result.closed()),
                &result.people(),
            ),
            None => texts.team.running_since(&date),
        };
        let mode = match round.mode {
            crate::domain::round::Mode::Open => texts.round.mode.open.name,
            crate::domain::round::Mode::Quiet => texts.round.mode.quiet.name,
        };
        let route =
            if result.is_some() { Route::Results(round.id) } else { Route::Cover(round.id) };
        let (remove, sure) =
            (texts.team.remove_round(&title), texts.team.remove_round_sure(&title));
        RoundLine { id: round.id, title, mode, route, remove, sure }
    };
    let saved = model.settings.saved.get(&id);
    Some(TeamView {
        name: team.name.as_str().to_owned(),
        example: model.owner(id) == Owner::Example,
        running: team.running().map(|round| round.id),
        latest: team.latest_closed().map(|round| round.id),
        steps: step_lines(model, id),
        rounds: team.rounds().iter().rev().map(line).collect(),
        saved: saved.map_or_else(
            || texts.team.saved_never.to_owned(),
            |day| texts.team.saved_on(&lang.date(*day)),
        ),
    })
}

/// The page of a team.
#[component]
pub fn team(team: TeamId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let view = store.select(move |model| team_view(model, team));
    let typed = StoredValue::new(Map::new());
    move || view.get().map(|view| page(team, view, typed, texts))
}

fn page(id: TeamId, view: TeamView, typed: Typed, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", view.name, texts.app.name));
    let example = view.example;
    let none = view.rounds.is_empty();
    // A step whose day has come is the first thing on the page; others wait below what is next.
    let is_due = view.steps.iter().any(StepLine::is_due);
    let removals: Vec<(Msg, String, String)> = view
        .rounds
        .iter()
        .map(|line| (Msg::RemoveRound(id, line.id), line.remove.clone(), line.sure.clone()))
        .chain(view.steps.iter().map(|line| line.removal(id, texts)))
        .collect();
    let steps = (!view.steps.is_empty())
        .then(|| view! { <TeamSteps team=id lines=view.steps typed texts /> }.into_any());
    let (due, going_on) = if is_due { (steps, None) } else { (None, steps) };
    let rounds = view.rounds.into_iter().map(|line| view! { <RoundRow line /> }).collect_view();
    let name = view.name.clone();
    view! {
        <section class="team">
            <h1 tabindex="-1">{view.name}</h1>
            {example.then(|| view! { <p class="aside">{texts.team.example}</p> })}
            {due}
            <Next id running=view.running latest=view.latest example texts />
            {going_on}
            <h2>{texts.team.rounds_title}</h2>
            {none.then(|| view! { <p>{texts.team.no_rounds}</p> })}
            <ul class="plain rounds">{rounds}</ul>
            {(!example).then(|| view! { <File id saved=view.saved running=view.running.is_some() texts /> })}
            {(!example).then(|| view! { <Removals id name removals texts /> })}
        </section>
    }
}

/// The biggest thing on the page: what to do next.
#[component]
fn next(
    id: TeamId,
    running: Option<RoundId>,
    latest: Option<RoundId>,
    example: bool,
    texts: &'static Texts,
) -> impl IntoView {
    let main = match (running, latest, example) {
        (Some(round), _, _) => Some((Route::Cover(round), texts.team.go_on)),
        (None, Some(round), true) => Some((Route::Results(round), texts.team.latest_result)),
        (None, _, false) => Some((Route::New(Some(id)), texts.team.new_round)),
        (None, None, true) => None,
    };
    let other = match (latest, example) {
        (_, true) => Some((Route::Start, texts.team.example_leave)),
        (Some(round), false) => Some((Route::Results(round), texts.team.latest_result)),
        (None, false) => None,
    };
    let link = |(route, words): (Route, &'static str), main: bool| {
        view! { <a class="button" class:is-main=main href=route.to_string()>{words}</a> }
    };
    view! {
        <div class="row is-big">
            {main.map(|main| link(main, true))} {other.map(|other| link(other, false))}
        </div>
    }
}

#[component]
fn round_row(line: RoundLine) -> impl IntoView {
    view! {
        <li>
            <a class="team-line" href=line.route.to_string()>
                <strong>{line.title}</strong>
                <span>{line.mode}</span>
            </a>
        </li>
    }
}

#[component]
fn file(id: TeamId, saved: String, running: bool, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let note = running.then(|| view! { <p class="help">{texts.round.say.running_not_in_file}</p> });
    view! {
        <div class="sheet file">
            <h2>{texts.results.save_title}</h2>
            <p>{saved} " " {texts.results.save_text}</p>
            {note}
            <button class="button" on:click=move |_| store.send(Msg::SaveFile(id))>
                {texts.team.save}
            </button>
        </div>
    }
}

#[component]
fn removals(
    id: TeamId,
    name: String,
    removals: Vec<(Msg, String, String)>,
    texts: &'static Texts,
) -> impl IntoView {
    let sure = texts.team.remove_team_sure(&name);
    let removals = removals.into_iter().map(|(msg, remove, sure)| {
        view! { <Removal remove sure msg texts /> }
    });
    view! {
        <details class="removals">
            <summary>{texts.team.manage}</summary>
            {removals.collect_view()}
            <Removal remove=texts.team.remove_team.to_owned() sure msg=Msg::RemoveTeam(id) texts />
        </details>
    }
}

/// A removal and its "are you sure", in place.
#[component]
fn removal(remove: String, sure: String, msg: Msg, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    // The list closes: a second tap must not meet the button of the next thing.
    let go = move |_| {
        store.send(msg.clone());
        browser::page::fold(".removals");
        browser::page::focus("main h1");
    };
    view! {
        <details class="removal">
            <summary>{remove}</summary>
            <p>{sure}</p>
            <button class="button is-warning" on:click=go>
                {texts.team.remove_yes}
            </button>
        </details>
    }
}
