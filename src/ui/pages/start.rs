//! The first screen: what this is, what it takes, what happens with answers, and three doors.

use leptos::prelude::*;

use crate::{
    app::{model::Model, msg::Msg, route::Route},
    browser,
    domain::{id::TeamId, next::Next, round::Mode},
    texts::{Lang, Texts},
    ui::store::use_store,
};

/// A team in the list, as the screen shows it.
#[derive(Clone, PartialEq)]
struct TeamLine {
    name: String,
    state: String,
    /// What it is time for.
    due: Option<&'static str>,
    route: Route,
}

fn team_lines(model: &Model) -> Vec<TeamLine> {
    let texts = model.lang.texts();
    let line = |id: &TeamId| {
        let team = model.teams.get(id)?;
        let (state, route) = match (team.running(), team.latest_closed()) {
            (Some(round), _) => (
                texts.start.running(&model.handed_in(round.id), &round.people.get()),
                Route::Cover(round.id),
            ),
            (None, Some(round)) => {
                (texts.start.latest(&model.lang.date(round.day())), Route::Team(*id))
            }
            (None, None) => (texts.start.no_rounds.to_owned(), Route::Team(*id)),
        };
        let step = team.steps().iter().any(|step| step.is_due(model.today));
        let due = match team.next(model.today) {
            _ if step => Some(texts.start.due_step),
            Next::Begin(_) => Some(texts.start.due_round),
            Next::GoOn(_) | Next::First | Next::Wait(_) => None,
        };
        Some(TeamLine { name: team.name.as_str().to_owned(), state, due, route })
    };
    let mut lines: Vec<TeamLine> = Vec::new();
    for line in model.teams.keys().filter_map(line) {
        let place = lines.partition_point(|other| other.name <= line.name);
        lines.insert(place, line);
    }
    lines
}

/// The first screen.
#[component]
pub fn start(texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(texts.app.name);
    let store = use_store();
    let lines = store.peek(team_lines);
    let known = !lines.is_empty();
    let example = store.peek(|model| model.example.id);
    let lang = store.peek(|model| model.lang);
    let practise = move |mode: Mode| move |_| store.send(Msg::Practise(mode));
    let teams = known.then(|| view! { <Teams lines texts /> });
    view! {
        <div class="start" class:is-known=known>
            <section class="start__hello">
                <h1 tabindex="-1">{texts.start.title}</h1>
                <p class="lead">{texts.start.lead}</p>
            </section>
            {teams}
            <section class="doors">
                <Door
                    href=Route::New(None)
                    title=if known { texts.start.other_door } else { texts.start.door_new }
                    text=texts.start.door_new_text
                    main=!known
                />
                <Door href=Route::Open title=texts.start.door_open text=texts.start.door_open_text />
                <Door
                    href=Route::Team(example)
                    title=texts.start.door_example
                    text=texts.start.door_example_text
                />
            </section>
            <details class="practise">
                <summary>{texts.practice.door}</summary>
                <p>{texts.practice.help}</p>
                <div class="row">
                    <button class="button" on:click=practise(Mode::Open)>{texts.practice.open}</button>
                    <button class="button" on:click=practise(Mode::Quiet)>
                        {texts.practice.quiet}
                    </button>
                </div>
            </details>
            <section class="start__facts">
                <h2>{texts.start.cost_title}</h2>
                <p>{texts.start.cost}</p>
                <h2>{texts.start.answers_title}</h2>
                <p>{texts.start.answers}</p>
            </section>
            {(!known).then(|| view! { <Emblem lang texts /> })}
        </div>
    }
}

/// A picture of what is to come: the example's latest result, drawn beforehand, since the code that
/// draws is loaded after this screen. `tests/pictures.rs` makes the files.
#[component]
fn emblem(lang: Lang, texts: &'static Texts) -> impl IntoView {
    let file = |theme: &str| format!("pictures/room-{}-{theme}.svg", lang.code());
    view! {
        <figure class="start__emblem" aria-hidden="true">
            <picture>
                <source srcset=file("dark") media="(prefers-color-scheme: dark)" />
                <img src=file("light") alt="" width="320" height="320" />
            </picture>
            <figcaption class="help">{texts.start.picture}</figcaption>
        </figure>
    }
}

#[component]
fn teams(lines: Vec<TeamLine>, texts: &'static Texts) -> impl IntoView {
    let rows = lines.into_iter().map(|line| {
        view! {
            <li>
                <a class="team-line" href=line.route.to_string()>
                    <strong>{line.name}</strong>
                    <span>{line.state}</span>
                    {line.due.map(|due| view! { <span class="team-line__due">{due}</span> })}
                </a>
            </li>
        }
    });
    view! {
        <section class="teams">
            <h2>{texts.start.teams_title}</h2>
            <ul class="plain">{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn door(
    href: Route,
    title: &'static str,
    text: &'static str,
    #[prop(optional)] main: bool,
) -> impl IntoView {
    view! {
        <a class="door" class:is-main=main href=href.to_string()>
            <strong>{title}</strong>
            <span>{text}</span>
        </a>
    }
}
