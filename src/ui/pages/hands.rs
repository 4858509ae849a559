//! Counting hands: how many people raise them, then one statement at a time, read aloud.

use leptos::prelude::*;

use crate::{
    app::{
        model::Model,
        msg::{HandsMsg, Msg},
        route::Route,
    },
    browser,
    domain::{
        answer::Score,
        counts::{Counts, Tally},
        hands::Hands,
        id::RoundId,
        instrument::Hue,
    },
    rules,
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{
            field::{Field, Kind},
            in_place::in_place,
            marker::{Marker, class},
        },
    },
};

/// The page of the count: its beginning, or the statement at `place`.
#[component]
pub fn hands(round: RoundId, place: Option<usize>, texts: &'static Texts) -> impl IntoView {
    match place {
        None => view! { <Group round texts /> }.into_any(),
        Some(place) => view! { <Count round place texts /> }.into_any(),
    }
}

fn counting(model: &Model, round: RoundId) -> Option<&Hands> {
    model.running.get(&round)?.counting.as_ref()
}

/// How many people raise hands.
#[component]
fn group(round: RoundId, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.hands().title, texts.app.name));
    let store = use_store();
    let known = store.peek(|model| {
        let running = model.running.get(&round)?;
        let hands = running.counting.as_ref().or(running.gathered.hands.as_ref())?;
        Some(hands.people())
    });
    let typed = RwSignal::new(known.map(|people| people.to_string()).unwrap_or_default());
    let tried = RwSignal::new(false);
    let people = move || {
        let number = typed.read().trim().parse::<u32>().ok();
        number.filter(|number| (1..=rules::team::PEOPLE_MAX).contains(number))
    };
    let problem = Signal::derive(move || {
        (tried.get() && people().is_none()).then_some(texts.hands().problem_people)
    });
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        match people() {
            Some(people) => store.send(Msg::Hands(round, HandsMsg::Begin(people))),
            None => browser::page::focus_in_place("[aria-invalid=true]"),
        }
    };
    let forget = known.is_some().then(|| {
        view! {
            <details class="hands-door">
                <summary>{texts.hands().forget}</summary>
                <p>{texts.hands().forget_sure}</p>
                <button
                    type="button"
                    class="button is-quiet"
                    on:click=move |_| store.send(Msg::Hands(round, HandsMsg::Forget))
                >
                    {texts.app.remove_yes}
                </button>
            </details>
        }
    });
    view! {
        <form class="narrow form" novalidate=true on:submit=begin>
            <h1 tabindex="-1">{texts.hands().title}</h1>
            <p class="lead">{texts.hands().lead}</p>
            <Field
                id="hands-people"
                label=texts.hands().people
                help=texts.hands().people_help
                value=typed
                kind=Kind::Number
                problem
                on_input=move |value: String| typed.set(value)
            />
            <div class="row is-big">
                <button class="button is-main" type="submit">{texts.hands().begin}</button>
                <a
                    class="button"
                    href=Route::Cover(round).to_string()
                    on:click=in_place(store, Route::Cover(round))
                >
                    {texts.app.cancel}
                </a>
            </div>
            {forget}
        </form>
    }
}

/// What is read aloud and counted.
struct Statement {
    hue: Hue,
    dimension: String,
    text: String,
    /// The answers 1 to 5 with their words and anchors, then "I can't tell".
    answers: Vec<(String, String)>,
    people: u32,
    tally: Tally,
    all: usize,
}

fn statement(model: &Model, round: RoundId, place: usize) -> Option<Statement> {
    let hands = counting(model, round)?;
    let instrument = &model.round(round)?.1.instrument;
    let (activity, dimension) = instrument.activity(place)?;
    let code = model.lang.code();
    let answer = |score: Score| {
        let label = instrument.label(score).map_or("", |label| label.get(code));
        let anchor = activity.anchor(score).map_or("", |anchor| anchor.get(code));
        (format!("{} · {label}", score.get()), anchor.to_owned())
    };
    let cannot_tell = (instrument.cannot_tell().get(code).to_owned(), String::new());
    Some(Statement {
        hue: dimension.hue,
        dimension: dimension.name.get(code).to_owned(),
        text: activity.statement.get(code).to_owned(),
        answers: Score::ALL.into_iter().map(answer).chain([cannot_tell]).collect(),
        people: hands.people(),
        tally: hands.tally(place),
        all: instrument.activities().len(),
    })
}

/// One statement and the hands for each answer.
#[component]
fn count(round: RoundId, place: usize, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    store
        .peek(|model| statement(model, round, place))
        .map(|statement| page(round, place, statement, texts))
}

fn page(id: RoundId, place: usize, statement: Statement, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let number = texts.turn().progress(&statement.all, &(place + 1));
    browser::page::set_title(&format!("{number} · {}", texts.app.name));
    let people = statement.people;
    let Counts([one, two, three, four, five]) = statement.tally.counts;
    // As typed: a number that is no number stays in its field, with a sentence below.
    let first = [one, two, three, four, five, statement.tally.cannot_tell];
    let typed: Vec<RwSignal<String>> =
        first.iter().map(|count| RwSignal::new(shown(*count))).collect();
    let fields = StoredValue::new(typed.clone());
    let read = move || fields.with_value(|fields| tally(fields));
    let too_many = move || read().is_none_or(|tally| tally.hands() > people);
    let send = move || {
        if let Some(tally) = read().filter(|tally| tally.hands() <= people) {
            store.send(Msg::Hands(id, HandsMsg::Count { place, tally }));
        }
    };
    let room = move || read().is_some_and(|tally| tally.hands() < people);
    let rows = statement.answers.into_iter().zip(typed).map(|((answer, anchor), value)| {
        view! { <AnswerRow answer anchor value send room texts /> }
    });
    // What cannot be is not counted: the sentence below says so.
    let counted = move || {
        let counted = read().map(Tally::hands).filter(|counted| *counted <= people);
        counted.map(|counted| texts.hands().counted(&counted, &people))
    };
    let last = place + 1 >= statement.all;
    let go = move |place: usize| store.send(Msg::Hands(id, HandsMsg::Go(place)));
    let (main, words): (Box<dyn Fn()>, _) = if last {
        let done = move || store.send(Msg::Hands(id, HandsMsg::Done));
        (Box::new(done), texts.hands().done)
    } else {
        (Box::new(move || go(place + 1)), texts.turn().next)
    };
    let back = place.checked_sub(1).map(|before| {
        view! { <button class="button" on:click=move |_| go(before)>{texts.turn().back}</button> }
    });
    view! {
        <section class=format!("narrow hands {}", class(statement.hue))>
            <p class="question__dimension">
                <Marker hue=statement.hue /> {statement.dimension} " · " {number}
            </p>
            <h1 tabindex="-1">{statement.text}</h1>
            <p class="help">{texts.hands().read_aloud}</p>
            <ul class="plain hands__rows">{rows.collect_view()}</ul>
            <p class="hands__counted" role="status">{counted}</p>
            <p class="problem" role="alert">
                {move || too_many().then(|| texts.hands().problem_many(&people))}
            </p>
            <p class="help">{texts.hands().help}</p>
            <div class="row is-big">
                <button class="button is-main" disabled=too_many on:click=move |_| main()>
                    {words}
                </button>
                {back}
                <a class="link-button" href=Route::Cover(id).to_string()>{texts.turn().stop}</a>
            </div>
        </section>
    }
}

/// No hands are an empty field, which is quicker to type in than a nought.
fn shown(count: u32) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

fn number(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() { Some(0) } else { typed.parse().ok() }
}

/// The hands of all fields; `None` when one is no number.
fn tally(fields: &[RwSignal<String>]) -> Option<Tally> {
    let numbers: Option<Vec<u32>> = fields.iter().map(|field| number(&field.read())).collect();
    let [one, two, three, four, five, cannot_tell] = numbers?.try_into().ok()?;
    Some(Tally { counts: Counts([one, two, three, four, five]), cannot_tell })
}

#[component]
fn answer_row(
    answer: String,
    anchor: String,
    value: RwSignal<String>,
    send: impl Fn() + Copy + Send + 'static,
    room: impl Fn() -> bool + Copy + Send + Sync + 'static,
    texts: &'static Texts,
) -> impl IntoView {
    let now = move || number(&value.read()).unwrap_or(0);
    let step = move |next: u32| {
        value.set(shown(next));
        send();
    };
    let (fewer, more) = (texts.hands().fewer(&answer), texts.hands().more(&answer));
    let label = answer.clone();
    view! {
        <li class="hands__row">
            <span class="hands__answer">{answer} " " <small>{anchor}</small></span>
            <button
                type="button"
                class="stepper"
                aria-label=fewer
                aria-disabled=move || (now() == 0).then_some("true")
                on:click=move |_| step(now().saturating_sub(1))
            >
                "−"
            </button>
            <input
                class="hands__number"
                inputmode="numeric"
                autocomplete="off"
                aria-label=label
                prop:value=value
                on:input:target=move |event| {
                    value.set(event.target().value());
                    send();
                }
            />
            <button
                type="button"
                class="stepper"
                aria-label=more
                aria-disabled=move || (!room()).then_some("true")
                on:click=move |_| {
                    if room() {
                        step(now().saturating_add(1));
                    }
                }
            >
                "+"
            </button>
        </li>
    }
}
