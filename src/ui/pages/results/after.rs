//! What follows the reveal: the talk, what was said in it, and somebody who comes late.

use leptos::prelude::*;

use crate::{
    app::{
        model::{Model, Owner},
        msg::{Msg, TurnMsg},
        results::{TopicView, topics},
        route::Route,
        talk,
    },
    domain::{
        id::{RoundId, TeamId},
        talk::Part,
    },
    texts::Texts,
    ui::{
        store::use_store,
        widgets::paused::{Resume, StartOver},
    },
};

/// The next step of the same flow: the talk, or its part at which the team was.
#[component]
pub(super) fn to_talk(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let can_talk = store.peek(|model| model.can_agree(round));
    let at = store.peek(|model| model.talk.filter(|talk| talk.round == round));
    let (part, words) = at.map_or_else(
        || (Part::Start, texts.results().talk_begin.to_owned()),
        |at| (at.part, texts.results().talk_on(&talk::name(at.part, texts))),
    );
    can_talk.then(|| {
        view! {
            <p class="row is-big">
                <a class="button is-main" href=Route::Talk(round, part).to_string()>{words}</a>
            </p>
        }
    })
}

#[derive(Clone, PartialEq)]
struct TalkedView {
    topics: Vec<TopicView>,
    shared: Option<String>,
}

fn talked_view(model: &Model, round: RoundId) -> Option<TalkedView> {
    let talked = &model.round(round)?.1.closed()?.talked;
    let topics: Vec<TopicView> =
        topics(model, round).into_iter().filter(TopicView::is_worked_on).collect();
    let shared = talked.shared().map(|words| words.as_str().to_owned());
    (!topics.is_empty() || shared.is_some()).then_some(TalkedView { topics, shared })
}

/// What the team talked about, in its own words.
#[component]
pub(super) fn talked(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let view = use_store().peek(|model| talked_view(model, round));
    view.map(|view| {
        let topics = view.topics.into_iter().map(|topic| {
            view! {
                <li>
                    <p class="talk__point">{topic.title()}</p>
                    <p class="talked__note" translate="no">{topic.note}</p>
                </li>
            }
        });
        view! {
            <section class="sheet talked">
                <h2>{texts.results().talked}</h2>
                <ul class="plain">{topics.collect_view()}</ul>
                {view.shared.map(|words| view! { <p>{texts.results().shared(&words)}</p> })}
            </section>
        }
    })
}

/// Somebody who wants to take part after all; in a quiet round, why that cannot be.
#[component]
pub(super) fn late(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let own = store.peek(|model| model.can_agree(round));
    let takes = store.peek(|model| model.takes_late(round));
    let draft = store.select(move |model| model.has_draft(round));
    let begin = move |_| store.send(Msg::Turn(round, TurnMsg::Begin));
    let body = move || match (takes, draft.get()) {
        (false, _) => view! { <p>{texts.round.say.late_quiet}</p> }.into_any(),
        (true, false) => view! {
            <p>{texts.results().late_help}</p>
            <button class="button" on:click=begin>{texts.results().late_begin}</button>
        }
        .into_any(),
        (true, true) => view! {
            <Resume id=round texts />
            <StartOver id=round texts />
        }
        .into_any(),
    };
    own.then(|| {
        view! {
            <details class="late">
                <summary>{texts.results().late_title}</summary>
                {body}
            </details>
        }
    })
}

/// What to do after reading: agree on a step, keep the file, or leave what was only looked at.
#[component]
pub(super) fn end(
    round: RoundId,
    team: TeamId,
    owner: Owner,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    view! {
        <footer class="row is-big results__end">
            {match owner {
                Owner::Example => view! {
                    <a class="button is-main" href=Route::Start.to_string()>
                        {texts.team().example_leave}
                    </a>
                }
                    .into_any(),
                Owner::Practice => view! {
                    <a class="button" href=Route::Step(round).to_string()>
                        {texts.step().to_step}
                    </a>
                    <button class="button" on:click=move |_| store.send(Msg::EndPractice)>
                        {texts.practice.end}
                    </button>
                }
                    .into_any(),
                Owner::Device => view! {
                    <a class="button" href=Route::Step(round).to_string()>
                        {texts.step().to_step}
                    </a>
                    <button class="button" on:click=move |_| store.send(Msg::SaveFile(team))>
                        {texts.results().save_title}
                    </button>
                    <p class="help">{texts.results().save_text}</p>
                }
                    .into_any(),
            }}
        </footer>
    }
}
