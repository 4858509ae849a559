//! The own answers once more, before they are handed in for good.

use leptos::prelude::*;

use crate::{
    app::{
        model::Model,
        msg::{Msg, TurnMsg},
    },
    browser,
    domain::{answer::Answer, id::RoundId, instrument::Hue, round::Mode, running::Stage},
    texts::Texts,
    ui::{store::use_store, widgets::marker::Marker},
};

#[derive(Clone, PartialEq)]
struct Line {
    place: usize,
    hue: Hue,
    statement: String,
    answer: Option<String>,
    comment: String,
}

fn lines(model: &Model, id: RoundId) -> Vec<Line> {
    let Some((_, round)) = model.round(id) else { return Vec::new() };
    let draft = model.running.get(&id).and_then(|running| running.draft.as_ref());
    let (instrument, code) = (&round.instrument, model.lang.code());
    let words = |answer: Answer| match answer {
        Answer::CannotTell => Some(instrument.cannot_tell().get(code).to_owned()),
        Answer::Scored(score) => {
            let label = instrument.label(score)?.get(code);
            Some(format!("{} · {label}", score.get()))
        }
    };
    let places = 0..instrument.activities().len();
    places
        .filter_map(|place| {
            let (activity, dimension) = instrument.activity(place)?;
            let answer = draft?.sheet().answer(place);
            Some(Line {
                place,
                hue: dimension.hue,
                statement: activity.statement.get(code).to_owned(),
                answer: answer.and_then(words),
                comment: draft?.comment(place).trim().to_owned(),
            })
        })
        .collect()
}

/// The review at the end of a turn.
#[component]
pub fn review(round: RoundId, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.review().title, texts.app.name));
    let store = use_store();
    let lines = store.peek(|model| lines(model, round));
    let empty = lines.iter().filter(|line| line.answer.is_none()).count();
    let empty = u32::try_from(empty).unwrap_or(u32::MAX);
    let missing =
        (empty > 0).then(|| view! { <p class="aside">{texts.review().missing(empty)}</p> });
    let quiet =
        store.peek(|model| model.round(round).is_some_and(|(_, round)| round.mode == Mode::Quiet));
    let deleted = quiet && lines.iter().any(|line| !line.comment.is_empty());
    let rows = lines.into_iter().map(|line| view! { <Row round line texts /> });
    view! {
        <section class="narrow review">
            <h1 tabindex="-1">{texts.review().title}</h1>
            <p>{texts.review().help}</p>
            {missing}
            {deleted.then(|| view! { <p class="aside">{texts.review().comments_quiet}</p> })}
            <ol class="plain review__list">{rows.collect_view()}</ol>
            <p class="help" id="hand-in-help">{texts.review().hand_in_help}</p>
            <button
                class="button is-main is-wide"
                aria-describedby="hand-in-help"
                on:click=move |_| store.send(Msg::Turn(round, TurnMsg::HandIn))
            >
                {texts.review().hand_in}
            </button>
        </section>
    }
}

#[component]
fn row(round: RoundId, line: Line, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let (place, empty) = (line.place, line.answer.is_none());
    let comment = (!line.comment.is_empty()).then(|| texts.review().comment(&line.comment));
    let answer = line.answer.unwrap_or_else(|| texts.review().empty.to_owned());
    let go = move |_| store.send(Msg::Turn(round, TurnMsg::Go(Stage::Question(place))));
    view! {
        <li>
            <button type="button" class="review__row" class:is-empty=empty on:click=go>
                <Marker hue=line.hue />
                <span class="review__statement">{line.statement}</span>
                <span class="review__answer">{answer}</span>
                {comment.map(|comment| view! {
                    <span class="review__comment" translate="no">{comment}</span>
                })}
                <span class="visually-hidden">{texts.review().change}</span>
            </button>
        </li>
    }
}
