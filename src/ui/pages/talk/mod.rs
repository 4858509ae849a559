//! The talk about a round: one part of the script at a time, with a quiet clock and one main button
//! that says what comes next.

mod choose;
mod close;
mod discuss;
mod opening;
mod topic;

use leptos::prelude::*;

use crate::{
    app::{
        model::{Model, Owner},
        msg::Msg,
        route::Route,
        talk::{self, TalkView},
    },
    browser,
    domain::{
        id::RoundId,
        talk::{Part, Talk},
    },
    texts::Texts,
    ui::{
        pages::talk::{choose::Choose, close::Close, discuss::Discuss},
        store::use_store,
        widgets::beamer::Beamer,
    },
};

/// A part of the talk.
#[component]
pub fn talk(round: RoundId, part: Part, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    // What is typed or tapped here is shown by its own field; the page is drawn anew only when the
    // part or what stands in it changes.
    store.peek(|model| talk::view(model, round, part)).map(|view| page(round, view, texts))
}

fn page(round: RoundId, view: TalkView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let part = view.part;
    let name = talk::name(part, texts);
    let title = texts.talk_page().title(&name);
    browser::page::set_title(&format!("{title} · {}", texts.app.name));
    let text = view.text;
    let practice = (view.owner == Owner::Practice)
        .then(|| view! { <p class="aside">{texts.practice.note}</p> });
    let (team, practises) = (view.team, view.owner == Owner::Practice);
    let body = match part {
        Part::Start => opening::start(view, texts).into_any(),
        Part::Look => opening::look(round, texts).into_any(),
        Part::Good => opening::good(&view).into_any(),
        Part::Choose => view! { <Choose round view texts /> }.into_any(),
        Part::Talk => view! { <Discuss round view texts /> }.into_any(),
        Part::Step => close::step(round, &view, texts).into_any(),
        Part::Close => view! { <Close round view texts /> }.into_any(),
    };
    let next = match part.next() {
        Some(next) => (Route::Talk(round, next), texts.talk_page().next(&talk::name(next, texts))),
        None => (Route::Team(team), texts.talk_page().finish.to_owned()),
    };
    let back = part.before().map(|before| {
        view! {
            <a class="button" href=Route::Talk(round, before).to_string()>{texts.talk_page().back}</a>
        }
    });
    let (end, all) = (part.next().is_none(), Part::ALL.len());
    let at = Part::ALL.iter().position(|other| *other == part).map_or(1, |place| place + 1);
    let number = texts.talk_page().part(&all, &at);
    let leaves = move |event: leptos::ev::MouseEvent| {
        if end && store.peek(|model| model.owner(team) == Owner::Practice) {
            event.prevent_default();
            store.send(Msg::EndPractice);
        }
    };
    view! {
        <article class="talk">
            <Parts round part texts />
            <p class="help talk__number">{number}</p>
            <header class="talk__head">
                <h1 tabindex="-1">{name}</h1>
                <Clock round part texts />
            </header>
            {practice}
            <p class="lead">{text}</p>
            {body}
            <footer class="row is-big talk__foot">
                <a
                    class="button"
                    class:is-main=!end || practises
                    href=next.0.to_string()
                    on:click=leaves
                >
                    {next.1}
                </a>
                {back}
                <a class="link-button" href=Route::Results(round).to_string()>
                    {texts.talk_page().results}
                </a>
            </footer>
            <Beamer texts />
        </article>
    }
}

/// All parts, to skip and to go back at any time.
#[component]
fn parts(round: RoundId, part: Part, texts: &'static Texts) -> impl IntoView {
    let links = (1..).zip(Part::ALL).map(|(number, other): (u32, Part)| {
        let name = talk::name(other, texts);
        let (all, done) = (Part::ALL.len(), other < part);
        view! {
            <li>
                <a
                    href=Route::Talk(round, other).to_string()
                    class:is-done=done
                    aria-current=(other == part).then_some("step")
                    aria-label=format!("{}: {name}", texts.talk_page().part(&all, &number))
                >
                    <i aria-hidden="true"></i>
                    <span aria-hidden="true">{name}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="parts" aria-label=texts.talk_page().parts>
            <ol class="plain">{links.collect_view()}</ol>
        </nav>
    }
}

/// Minutes that have passed of those planned. It says that they are over with a word and a thicker
/// line, and never calls.
#[component]
fn clock(round: RoundId, part: Part, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let now = store.select(move |model: &Model| {
        let known = model.talk.filter(|talk| (talk.round, talk.part) == (round, part));
        talk::clock(known.unwrap_or(Talk::at(round, part)), texts)
    });
    view! {
        <p class="clock" class:is-over=move || now.get().1>{move || now.get().0}</p>
    }
}
