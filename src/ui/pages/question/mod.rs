//! The questions of a turn, one at a time. Each fits a phone of 360 × 640 without scrolling.
//!
//! One page stays for the whole turn and only its words change: a page for each question took three
//! times as long on a slow phone.

mod below;
mod choices;
mod comment;
mod progress;
mod turn;

use leptos::prelude::*;

use self::{
    below::Below,
    choices::Choices,
    comment::{Comment, WriteButton},
    progress::Progress,
    turn::Turn,
};
use crate::{
    app::{model::Model, route::Route},
    browser,
    domain::{
        answer::Score,
        id::RoundId,
        instrument::{Hue, Instrument},
        round::Mode,
        running::Stage,
    },
    texts::{Lang, Texts},
    ui::{
        store::use_store,
        widgets::marker::{Marker, class},
    },
};

/// A statement of more characters than this is set smaller on a phone, so that it fits.
const LONG: usize = 100;

/// The words of one question.
#[derive(Clone, PartialEq)]
struct Words {
    hue: Hue,
    dimension: String,
    statement: String,
    /// What the scores 1 to 5 look like; empty where there is no text.
    anchors: [String; Score::COUNT],
}

fn words(instrument: &Instrument, place: usize, lang: Lang) -> Option<Words> {
    let (activity, dimension) = instrument.activity(place)?;
    let anchor = |score| activity.anchor(score).map_or("", |anchor| anchor.get(lang.code()));
    Some(Words {
        hue: dimension.hue,
        dimension: dimension.name.get(lang.code()).to_owned(),
        statement: activity.statement.get(lang.code()).to_owned(),
        anchors: Score::ALL.map(|score| anchor(score).to_owned()),
    })
}

/// What stays the same for the whole turn.
#[derive(Clone)]
struct Frame {
    hues: Vec<Hue>,
    labels: Vec<String>,
    mode: Mode,
}

fn frame(model: &Model, id: RoundId) -> Option<Frame> {
    let (_, round) = model.round(id)?;
    let (instrument, code) = (&round.instrument, model.lang.code());
    let labels = instrument.labels().iter().chain([instrument.cannot_tell()]);
    let places = 0..instrument.activities().len();
    Some(Frame {
        hues: places.filter_map(|at| instrument.activity(at)).map(|(_, d)| d.hue).collect(),
        labels: labels.map(|label| label.get(code).to_owned()).collect(),
        mode: round.mode,
    })
}

/// The questions of a turn.
#[component]
pub fn question(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    store.peek(|model| frame(model, round)).map(|frame| page(round, frame, texts))
}

fn page(id: RoundId, frame: Frame, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let all = frame.hues.len();
    let last = all.saturating_sub(1);
    // After the last question the page goes; until then it keeps what it shows.
    let place = store.select(move |model| match model.route {
        Route::Turn(_, Stage::Question(place)) => place,
        _ => last,
    });
    let chosen = store.select(move |model| {
        let draft = model.running.get(&id).and_then(|running| running.draft.as_ref());
        draft.and_then(|draft| draft.sheet().answer(place.get()))
    });
    let turn = Turn { store, id, place, chosen, writes: RwSignal::new(false) };
    let shown = Memo::new(move |_| {
        let place = place.get();
        store.peek(|model| words(&model.round(id)?.1.instrument, place, model.lang))
    });
    let part = move |part: fn(&Words) -> &str| {
        move || shown.with(|words| words.as_ref().map_or_else(String::new, |w| part(w).to_owned()))
    };
    let hue = move || shown.with(|words| words.as_ref().map_or(Hue::Amber, |words| words.hue));
    let long = move || part(|words| &words.statement)().chars().count() > LONG;
    let number = move || texts.turn().progress(&all, &(place.get() + 1));
    // After a key the focus is on the heading already, and moving it there says nothing.
    let announced = RwSignal::new(String::new());
    Effect::new(move |before: Option<()>| {
        let title = format!("{} · {}", number(), texts.app.name);
        browser::clock::next_frame(move || browser::page::set_title(&title));
        let silent = before.is_some() && browser::page::has_focus("main h1");
        let statement = part(|words| &words.statement);
        let words = || format!("{}. {}", number(), statement());
        announced.set(if silent { words() } else { String::new() });
    });
    let promise = match frame.mode {
        Mode::Open => texts.round.mode.open.short,
        Mode::Quiet => texts.round.mode.quiet.short,
    };
    view! {
        <section
            class=move || format!("question {}", class(hue()))
            class:is-long=long
            // A click beside an answer leaves the focus in the question, where the keys work. Not
            // beyond it: single keys may only mean something where the focus is (WCAG 2.1.4).
            tabindex="-1"
            on:keydown=move |event| turn.key(&event)
        >
            <div class="progress">
                <Progress hues=frame.hues place />
                <span class="progress__words" aria-hidden="true">
                    {move || texts.turn().progress_short(&all, &(place.get() + 1))}
                </span>
                <span class="visually-hidden">{number}</span>
            </div>
            <div class="question__head">
                <p class="question__dimension">
                    {move || view! { <Marker hue=hue() /> }} {part(|words| &words.dimension)}
                </p>
                <WriteButton turn texts />
            </div>
            <h1 tabindex="-1" id="statement">{part(|words| &words.statement)}</h1>
            <Choices turn labels=frame.labels shown />
            <Below turn texts />
            <Comment turn mode=frame.mode texts />
            <p class="visually-hidden" role="status">{announced}</p>
            <p class="question__promise">{promise}</p>
            <p class="question__keys">{texts.turn().hint_keys}</p>
        </section>
    }
}
