//! Talking about what the team chose: the question large, notes, and an answer to agree on.

use leptos::prelude::*;

use crate::{
    app::{
        msg::{Msg, TalkMsg},
        results::{Ask, TopicView, agreed_at},
        route::Route,
        talk::TalkView,
    },
    domain::{id::RoundId, talk::Part, text::Note},
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{agreed::Agreed, writing::Writing},
    },
};

/// The chosen topics, one below the other.
#[component]
pub(super) fn discuss(round: RoundId, view: TalkView, texts: &'static Texts) -> impl IntoView {
    let chosen: Vec<TopicView> = view.topics.into_iter().filter(|topic| topic.chosen).collect();
    if chosen.is_empty() {
        return view! {
            <p class="aside">{texts.talk_page().nothing_chosen}</p>
            <p>
                <a class="button" href=Route::Talk(round, Part::Choose).to_string()>
                    {texts.talk_page().to_choose}
                </a>
            </p>
        }
        .into_any();
    }
    let cards =
        (1..).zip(chosen).map(|(number, topic)| view! { <Card round number topic texts /> });
    view! { <div class="topics">{cards.collect_view()}</div> }.into_any()
}

#[component]
fn card(round: RoundId, number: usize, topic: TopicView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let id = topic.topic;
    let focus = RwSignal::new(topic.focus);
    let (point, note) = (topic.point.clone(), topic.note.clone());
    let mind = point.mind.map(|mind| view! { <p class="help">{mind}</p> });
    let several = topic.asks.len() > 1;
    let which = several.then(|| view! { <Which round number topic=topic.clone() focus texts /> });
    let topic = StoredValue::new(topic);
    let question = move || {
        let focus = focus.get();
        let ask = topic.with_value(|topic| topic.asked_of(focus).cloned());
        ask.map(|ask| view! { <Question round ask texts /> })
    };
    let write = move |typed: String| {
        store.send(Msg::Talk(round, TalkMsg::Note { topic: id, typed }));
    };
    view! {
        <section class="topic sheet">
            <h2 class="talk__point">{point.before} <strong>{point.items}</strong> {point.after}</h2>
            {which}
            {question}
            {mind}
            <Writing
                id=format!("note-{number}")
                label=texts.talk_page().note
                help=texts.talk_page().note_help
                begin=note
                most=Note::MAX_CHARS
                on_input=write
            />
        </section>
    }
}

/// Of several activities the team picks one.
#[component]
fn which(
    round: RoundId,
    number: usize,
    topic: TopicView,
    focus: RwSignal<Option<usize>>,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let id = topic.topic;
    let choices = topic.asks.into_iter().map(move |ask| {
        let place = Some(ask.place);
        let chosen = move || focus.get() == place;
        let choose = move |_| {
            focus.set(place);
            store.send(Msg::Talk(round, TalkMsg::Focus { topic: id, place }));
        };
        view! {
            <label class="pill" class:is-chosen=chosen>
                <input
                    type="radio"
                    name=format!("which-{number}")
                    prop:checked=chosen
                    on:change=choose
                />
                <span>{ask.name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="which">
            <legend>{texts.talk_page().which}</legend>
            <div class="pills">{choices.collect_view()}</div>
        </fieldset>
    }
}

/// The question to ask, a small step to try, and the answer that the team agrees on.
#[component]
fn question(round: RoundId, ask: Ask, texts: &'static Texts) -> impl IntoView {
    let place = ask.place;
    let now = use_store().peek(|model| agreed_at(model, round, place));
    view! {
        <p class="talk__question">{ask.question}</p>
        <details>
            <summary>{texts.results().step_to_try}</summary>
            <p>{ask.step}</p>
        </details>
        <details>
            <summary>{texts.round.say.agreed}</summary>
            <Agreed round place now texts />
        </details>
    }
}
