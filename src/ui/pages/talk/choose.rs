//! Choosing what to talk about: the app proposes, people point, the team picks one or two.

use leptos::prelude::*;

use super::topic::Dots;
use crate::{
    app::{
        msg::{Msg, TalkMsg},
        results::{TopicView, topics},
        talk::TalkView,
    },
    domain::{id::RoundId, talked::Topic},
    texts::Texts,
    ui::store::use_store,
};

/// The topics with their dots.
#[component]
pub(super) fn choose(round: RoundId, view: TalkView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    // A topic more or less draws the list anew; dots and choices do not.
    let known = store.select(move |model| {
        topics(model, round).into_iter().map(|topic| topic.topic).collect::<Vec<_>>()
    });
    let list = move || {
        known.get();
        let topics = store.peek(|model| topics(model, round));
        let rows = topics.into_iter().map(|topic| view! { <Row round topic texts /> });
        rows.collect_view()
    };
    view! {
        <p class="help">{texts.round.say.team_picks}</p>
        <ol class="plain topics">{list}</ol>
        <Own round others=view.others texts />
    }
}

#[component]
fn row(round: RoundId, topic: TopicView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let chosen = RwSignal::new(topic.chosen);
    let id = topic.topic;
    let choose = move |_| {
        chosen.update(|chosen| *chosen = !*chosen);
        let msg = TalkMsg::Choose { topic: id, chosen: chosen.get_untracked() };
        store.send(Msg::Talk(round, msg));
    };
    let point = topic.point.clone();
    view! {
        <li class="topic sheet" class:is-chosen=chosen class:is-positive=point.positive>
            <p class="talk__point">
                {point.before} <strong>{point.items}</strong> {point.after}
            </p>
            <Dots round topic texts />
            <label class="switch">
                <input type="checkbox" prop:checked=chosen on:change=choose />
                <span>{texts.talk_page().choose}</span>
            </label>
        </li>
    }
}

/// An activity that the app does not propose.
#[component]
fn own(round: RoundId, others: Vec<(usize, String)>, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let wanted = RwSignal::new(String::new());
    let options = others.into_iter().map(|(place, name)| {
        view! { <option value=place.to_string()>{name}</option> }
    });
    // The keys of a list pass by what is in it: choosing is a step of its own.
    let take = move |_| {
        if let Ok(place) = wanted.get_untracked().parse::<usize>() {
            let msg = TalkMsg::Choose { topic: Topic::Activity(place), chosen: true };
            store.send(Msg::Talk(round, msg));
        }
    };
    view! {
        <div class="field">
            <label for="own-topic">{texts.talk_page().own}</label>
            <div class="row">
                <select
                    id="own-topic"
                    on:change:target=move |event| wanted.set(event.target().value())
                >
                    <option value="">{texts.talk_page().own_label}</option>
                    {options.collect_view()}
                </select>
                <button type="button" class="button is-quiet" on:click=take>
                    {texts.talk_page().own_take}
                </button>
            </div>
        </div>
    }
}
