//! One question: a statement and its answers. It fits a phone of 360 × 640 without scrolling.
//!
//! Answers are buttons with the role of radios, because a native radio group answers at once when
//! somebody only moves through it with the arrow keys.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    app::{
        model::Model,
        msg::{GoOn, Msg, TurnMsg},
        route::Route,
    },
    browser,
    domain::{
        answer::{Answer, Score},
        id::RoundId,
        instrument::Hue,
        round::Mode,
        running::Step,
    },
    texts::Texts,
    ui::{
        store::{Store, use_store},
        widgets::marker::{Marker, class},
    },
};

/// What does not change while the question is on screen.
#[derive(Clone, PartialEq)]
struct QuestionView {
    /// The hue of each question, for the line of progress.
    hues: Vec<Hue>,
    dimension: String,
    statement: String,
    choices: Vec<Choice>,
    mode: Mode,
}

/// One answer to choose.
#[derive(Clone, PartialEq)]
struct Choice {
    answer: Answer,
    key: u8,
    label: String,
    anchor: Option<String>,
}

fn question_view(model: &Model, id: RoundId, place: usize) -> Option<QuestionView> {
    let (_, round) = model.round(id)?;
    let (instrument, code) = (&round.instrument, model.lang.code());
    let (activity, dimension) = instrument.activity(place)?;
    let scores = Score::ALL.into_iter().zip(instrument.labels());
    let mut choices: Vec<Choice> = scores
        .map(|(score, label)| Choice {
            answer: Answer::Scored(score),
            key: score.get(),
            label: label.get(code).to_owned(),
            anchor: activity.anchor(score).map(|anchor| anchor.get(code).to_owned()),
        })
        .collect();
    let cannot_tell = instrument.cannot_tell().get(code).to_owned();
    choices.push(Choice { answer: Answer::CannotTell, key: 0, label: cannot_tell, anchor: None });
    let places = 0..instrument.activities().len();
    Some(QuestionView {
        hues: places.filter_map(|at| instrument.activity(at)).map(|(_, d)| d.hue).collect(),
        dimension: dimension.name.get(code).to_owned(),
        statement: activity.statement.get(code).to_owned(),
        choices,
        mode: round.mode,
    })
}

/// A question of a turn.
#[component]
pub fn question(round: RoundId, place: usize, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    store.peek(|model| question_view(model, round, place)).map(|view| {
        page(Turn { store, id: round, place, last: view.hues.len().saturating_sub(1) }, view, texts)
    })
}

/// Where a key or a tap belongs.
#[derive(Clone, Copy)]
struct Turn {
    store: Store,
    id: RoundId,
    place: usize,
    last: usize,
}

impl Turn {
    fn answer(self, answer: Answer, moment: GoOn) {
        let waits = self.store.peek(|model| model.settings.wait_for_next);
        let go_on = if waits { GoOn::Stay } else { moment };
        let msg = TurnMsg::Answer { place: self.place, answer: Some(answer), go_on };
        self.store.send(Msg::Turn(self.id, msg));
    }

    fn go(self, step: Step) {
        self.store.send(Msg::Turn(self.id, TurnMsg::Go(step)));
    }

    fn on(self) {
        let next =
            if self.place < self.last { Step::Question(self.place + 1) } else { Step::Review };
        self.go(next);
    }

    fn back(self) {
        if let Some(before) = self.place.checked_sub(1) {
            self.go(Step::Question(before));
        }
    }

    /// 1 to 5 and 0 answer, left and right go between questions, up and down between answers.
    fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        match key.as_str() {
            "ArrowLeft" => self.back(),
            "ArrowRight" => self.on(),
            "ArrowUp" => browser::page::focus_neighbour("[role=radio]", -1),
            "ArrowDown" => browser::page::focus_neighbour("[role=radio]", 1),
            digit => {
                let answer = digit.parse::<u8>().ok().and_then(|n| Answer::try_from(n).ok());
                let Some(answer) = answer else { return };
                self.answer(answer, GoOn::AtOnce);
            }
        }
        event.prevent_default();
    }
}

fn page(turn: Turn, view: QuestionView, texts: &'static Texts) -> impl IntoView {
    let number = texts.turn.progress(&view.hues.len(), &(turn.place + 1));
    browser::page::set_title(&format!("{number} · {}", texts.app.name));
    let hue = view.hues.get(turn.place).copied().unwrap_or(Hue::Amber);
    let promise = match view.mode {
        Mode::Open => texts.round.mode.open.short,
        Mode::Quiet => texts.round.mode.quiet.short,
    };
    let (id, place) = (turn.id, turn.place);
    let chosen = turn.store.select(move |model| {
        let draft = model.running.get(&id).and_then(|running| running.draft.as_ref());
        draft.and_then(|draft| draft.sheet().answer(place))
    });
    let choices =
        view.choices.into_iter().map(|choice| view! { <ChoiceButton turn choice chosen /> });
    view! {
        <section class=format!("question {}", class(hue)) on:keydown=move |event| turn.key(&event)>
            <div class="progress">
                <Progress hues=view.hues place=turn.place />
                <span class="progress__words">{number}</span>
            </div>
            <p class="question__dimension"><Marker hue /> {view.dimension}</p>
            <h1 tabindex="-1" id="statement">{view.statement}</h1>
            <div class="choices" role="radiogroup" aria-labelledby="statement">
                {choices.collect_view()}
            </div>
            <Below turn chosen texts />
            <p class="question__promise">{promise}</p>
            <p class="visually-hidden">{texts.turn.hint_keys}</p>
        </section>
    }
}

#[component]
fn choice_button(turn: Turn, choice: Choice, chosen: Memo<Option<Answer>>) -> impl IntoView {
    let answer = choice.answer;
    let is_chosen = Signal::derive(move || chosen.get() == Some(answer));
    // One stop for the Tab key: the chosen answer, or else the first.
    let stop = move || match chosen.get() {
        Some(chosen) => chosen == answer,
        None => choice.key == 1,
    };
    view! {
        <button
            type="button"
            role="radio"
            class="choice"
            class:is-chosen=is_chosen
            class:is-apart=answer == Answer::CannotTell
            aria-checked=move || is_chosen.get().to_string()
            tabindex=move || if stop() { "0" } else { "-1" }
            on:click=move |_| turn.answer(answer, GoOn::AfterAMoment)
        >
            <b class="choice__key" aria-hidden="true">
                {(answer != Answer::CannotTell).then_some(choice.key)}
            </b>
            <span class="choice__label">
                {choice.label} {choice.anchor.map(|anchor| view! { <small>{anchor}</small> })}
            </span>
        </button>
    }
}

/// Back and on. "On" also leaves a question empty: nobody has to answer.
#[component]
fn below(turn: Turn, chosen: Memo<Option<Answer>>, texts: &'static Texts) -> impl IntoView {
    let on_words = move || if chosen.get().is_some() { texts.turn.next } else { texts.turn.skip };
    let first = turn.place == 0;
    let cover = Route::Cover(turn.id).to_string();
    let back = if first {
        view! { <a class="link-button" href=cover>{texts.turn.stop}</a> }.into_any()
    } else {
        view! {
            <button type="button" class="link-button" on:click=move |_| turn.back()>
                <span aria-hidden="true">"← "</span>
                {texts.turn.back}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="question__below">
            {back}
            <button type="button" class="link-button" on:click=move |_| turn.on()>
                {on_words}
                <span aria-hidden="true">" →"</span>
            </button>
        </div>
    }
}

/// A short line per question in the hue of its dimension: where the person is.
#[component]
fn progress(hues: Vec<Hue>, place: usize) -> impl IntoView {
    let before = std::iter::once(None).chain(hues.clone().into_iter().map(Some));
    let ticks = hues.into_iter().zip(before).enumerate().map(move |(at, (hue, before))| {
        let first = before.is_some_and(|before| before != hue);
        view! {
            <i
                class=class(hue)
                class:is-first=first
                class:is-done=at < place
                class:is-now=at == place
            ></i>
        }
    });
    view! { <span class="progress__line" aria-hidden="true">{ticks.collect_view()}</span> }
}
