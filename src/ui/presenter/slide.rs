//! A slide, large enough to read from the back of a room.

use leptos::prelude::*;

use crate::{
    app::presenter::{Asked, Reveal, Running, Shows, Slide, TalkSlide},
    chart::{
        room::{Room, room as room_scene},
        strip::{scale, strip as strip_scene},
    },
    texts::Texts,
    ui::widgets::chart::Chart,
};

/// Any slide.
#[component]
pub(super) fn slide_view(slide: Slide, texts: &'static Texts) -> impl IntoView {
    match slide.shows {
        Shows::Nothing => view! {
            <section class="slide is-quiet">
                <h1>{texts.app.name}</h1>
                <p>{texts.presenter().nothing}</p>
            </section>
        }
        .into_any(),
        Shows::Running(running) => of_running(running).into_any(),
        Shows::Results(reveal) => of_results(reveal, texts).into_any(),
        Shows::Talk(talk) => of_talk(*talk, texts).into_any(),
    }
}

fn of_running(running: Running) -> impl IntoView {
    let body = match running.asked {
        Some(asked) => {
            let answers = asked.answers.into_iter().map(|answer| view! { <li>{answer}</li> });
            view! {
                <h1>{asked.text}</h1>
                <ul class="plain slide__answers">{answers.collect_view()}</ul>
            }
            .into_any()
        }
        None => view! {
            <h1>{running.title}</h1>
            <p>{running.promise}</p>
        }
        .into_any(),
    };
    view! {
        <section class="slide">
            {body}
            <p class="slide__counter" role="status">{running.counter}</p>
        </section>
    }
}

fn of_results(reveal: Reveal, texts: &'static Texts) -> impl IntoView {
    let notes = reveal.notes.into_iter().map(|note| view! { <p>{note}</p> });
    let names = reveal.names.into_iter().map(|name| view! { <li>{name}</li> });
    let help = reveal.help.clone();
    let picture = reveal.room.map(|room| view! { <Picture room grow=true texts /> });
    view! {
        <section class="slide is-split">
            <div>
                <h1>{reveal.headline}</h1>
                <p class="slide__meta">{reveal.meta}</p>
                {notes.collect_view()}
                {picture.is_some().then(|| view! { <p>{help}</p> })}
                <ul class="plain slide__names">{names.collect_view()}</ul>
            </div>
            {picture}
        </section>
    }
}

fn of_talk(talk: TalkSlide, texts: &'static Texts) -> impl IntoView {
    let topics = talk.topics.into_iter().map(|topic| view! { <li>{topic}</li> });
    let steps = talk.steps.into_iter().map(|lines| {
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
        view! { <li>{lines.collect_view()}</li> }
    });
    // Who talks about a question knows what to do.
    let text = talk.asked.is_empty().then(|| view! { <p>{talk.text}</p> });
    let asked = talk.asked.into_iter().map(|asked| view! { <Question asked /> });
    let split = talk.room.is_some();
    let picture = talk.room.map(|room| view! { <Picture room grow=false texts /> });
    view! {
        <section class="slide" class:is-split=split>
            <div>
                <p class="slide__meta" class:is-over=talk.over>{talk.clock}</p>
                <h1>{talk.part}</h1>
                {text}
                <ol class="slide__topics">{topics.collect_view()}</ol>
                <div class="slide__asks">{asked.collect_view()}</div>
                <ul class="plain slide__steps">{steps.collect_view()}</ul>
            </div>
            {picture}
        </section>
    }
}

/// The question being discussed, with what may be seen of the answers.
#[component]
fn question(asked: Asked) -> impl IntoView {
    let strip = asked.strip.map(|strip| {
        view! {
            <div class="slide__strip">
                <Chart draw=Box::new(|width, _| scale(width)) />
                <Chart draw=Box::new(move |width, _| strip_scene(&strip, width)) />
            </div>
        }
    });
    view! {
        <div class="slide__asked">
            <p class="slide__meta">{asked.name}</p>
            <p class="slide__question">{asked.question}</p>
            {strip}
        </div>
    }
}

#[component]
fn picture(room: Room, grow: bool, texts: &'static Texts) -> impl IntoView {
    let label = format!("{}. {}", texts.results().room_title, texts.results().room_help);
    view! {
        <div class="slide__room">
            <Chart draw=Box::new(move |width, growth| room_scene(&room, width, growth)) label grow />
        </div>
    }
}
