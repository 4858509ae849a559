//! Between two turns: the promise, the counter, and one button. Nothing of any answer.

use leptos::prelude::*;

use crate::{
    app::{
        model::{Model, Owner},
        msg::{Msg, TurnMsg},
        route::Route,
    },
    browser,
    domain::{
        id::{RoundId, TeamId},
        round::Mode,
        running::Running,
    },
    rules,
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{
            beamer::Beamer,
            in_place::in_place,
            paused::{Resume, StartOver},
        },
    },
};

/// What the cover shows.
#[derive(Clone, PartialEq)]
struct CoverView {
    team: TeamId,
    /// What to think of while answering.
    intro: String,
    mode: Mode,
    done: u32,
    people: u32,
    draft: bool,
    can_take_back: bool,
    untouched: bool,
    hands: Counted,
    owner: Owner,
}

/// How far the count of hands is.
#[derive(Clone, Copy, PartialEq)]
enum Counted {
    /// Nobody raised a hand.
    Nobody,
    /// The facilitator is at it.
    Now,
    /// So many people did.
    Done(u32),
}

fn cover_view(model: &Model, id: RoundId) -> Option<CoverView> {
    let (team, round) = model.round(id)?;
    let running = model.running.get(&id);
    Some(CoverView {
        team: team.id,
        intro: round.instrument.intro().get(model.lang.code()).to_owned(),
        mode: round.mode,
        done: model.handed_in(id),
        people: round.people.get(),
        draft: model.has_draft(id),
        untouched: model.is_untouched(id),
        hands: running.map_or(Counted::Nobody, counted),
        owner: model.owner(team.id),
        can_take_back: model.just_handed_in.as_ref().is_some_and(|(round, _)| *round == id),
    })
}

fn counted(running: &Running) -> Counted {
    match (&running.counting, &running.gathered.hands) {
        (Some(_), _) => Counted::Now,
        (None, Some(hands)) => Counted::Done(hands.people()),
        (None, None) => Counted::Nobody,
    }
}

/// The cover between two turns.
#[component]
pub fn cover(round: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let view = store.select(move |model| cover_view(model, round));
    move || view.get().map(|view| page(round, view, texts))
}

fn page(id: RoundId, view: CoverView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let all = view.done >= view.people;
    let title = match (view.draft, view.done) {
        (true, _) => texts.cover.title_draft,
        (false, 0) => texts.cover.title_first,
        (false, _) if all => texts.cover.title_all,
        (false, _) => texts.cover.title_next,
    };
    browser::page::set_title(&format!("{title} · {}", texts.app.name));
    let mode = match view.mode {
        Mode::Open => (texts.round.mode.open.name, texts.round.mode.open.promise),
        Mode::Quiet => (texts.round.mode.quiet.name, texts.round.mode.quiet.promise),
    };
    let counter = texts.cover.counter(&view.done, &view.people);
    let begin_words = if all { texts.cover.one_more } else { texts.cover.begin };
    let begin = (!view.draft).then(|| {
        view! {
            <button
                class="button"
                class:is-main=!all
                on:click=move |_| store.send(Msg::Turn(id, TurnMsg::Begin))
            >
                {begin_words}
            </button>
        }
    });
    let open = (view.done > 0).then(|| {
        view! {
            <a
                class="button"
                class:is-main=all && !view.draft
                href=Route::Close(id).to_string()
                on:click=in_place(store, Route::Close(id))
            >
                {texts.cover.open_results}
            </a>
        }
    });
    // What comes next stands first.
    let row =
        if all { view! { {open} {begin} }.into_any() } else { view! { {begin} {open} }.into_any() };
    view! {
        <section class="narrow cover">
            <h1 tabindex="-1">{title}</h1>
            <p class="counter" role="status">
                <span class="counter__dots" aria-hidden="true">{dots(view.done, view.people)}</span>
                {counter}
            </p>
            {(!all || view.draft).then(|| view! { <p>{view.intro}</p> })}
            {(view.owner == Owner::Practice).then(|| view! { <p class="aside">{texts.cover.practice}</p> })}
            {view.draft.then(|| view! { <Resume id texts /> })}
            <div class="row is-big">{row}</div>
            {view.can_take_back.then(|| view! { <TakeBack id texts /> })}
            {view.draft.then(|| view! { <StartOver id texts /> })}
            <div class="sheet promise">
                <h2>{mode.0}</h2>
                <p>{mode.1}</p>
            </div>
            <Waiting texts />
            <HandsDoor id mode=view.mode hands=view.hands texts />
            <PeopleNow id people=view.people done=view.done texts />
            {view.untouched.then(|| view! { <ChooseAgain id texts /> })}
            <Beamer texts />
            {if view.owner == Owner::Practice {
                let end = move |_| store.send(Msg::EndPractice);
                view! {
                    <button class="button is-quiet" on:click=end>{texts.practice.end}</button>
                }
                    .into_any()
            } else {
                view! {
                    <p class="aside">
                        {texts.cover.anytime} " "
                        <a href=Route::Team(view.team).to_string()>{texts.cover.leave}</a>
                    </p>
                }
                    .into_any()
            }}
        </section>
    }
}

/// A dot per person, filled for who has handed in; beyond a dozen and a half the words must do.
fn dots(done: u32, people: u32) -> impl IntoView {
    let people = people.max(done);
    let dots = (0..people).take_while(|_| people <= 18);
    dots.map(|at| view! { <i class:is-done=at < done></i> }).collect_view()
}

/// Late joiners and people who leave are normal.
#[component]
fn people_now(id: RoundId, people: u32, done: u32, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    // Not disabled: the button that was pressed would lose the focus.
    let set = move |people: u32, can: bool| {
        move |_| {
            if can {
                store.send(Msg::SetPeople(id, people));
            }
        }
    };
    let (fewest, most) =
        (people <= done.max(rules::team::PEOPLE_MIN), people >= rules::team::PEOPLE_MAX);
    view! {
        <details class="people-now">
            <summary>{texts.cover.people(&people)}</summary>
            <p>{texts.cover.people_help}</p>
            <div class="row">
                <button
                    class="button is-quiet"
                    aria-disabled=fewest.then_some("true")
                    on:click=set(people.saturating_sub(1), !fewest)
                >
                    {texts.cover.fewer}
                </button>
                <button
                    class="button is-quiet"
                    aria-disabled=most.then_some("true")
                    on:click=set(people.saturating_add(1), !most)
                >
                    {texts.cover.more}
                </button>
            </div>
        </details>
    }
}

/// The way to count hands; in a quiet round, why there is none.
#[component]
fn hands_door(id: RoundId, mode: Mode, hands: Counted, texts: &'static Texts) -> impl IntoView {
    if mode == Mode::Quiet {
        return view! {
            <details class="hands-door">
                <summary>{texts.cover.hands_why_not}</summary>
                <p>{texts.round.say.hands_quiet}</p>
            </details>
        }
        .into_any();
    }
    let (done, words) = match hands {
        Counted::Nobody => (None, texts.cover.hands),
        Counted::Now => (None, texts.cover.hands_on),
        Counted::Done(people) => (Some(texts.cover.hands_done(people)), texts.cover.hands_again),
    };
    let done = done.map(|done| view! { <span>{done} " "</span> });
    view! {
        <p class="hands-door">
            {done}
            <a href=Route::Hands(id, None).to_string()>{words}</a>
        </p>
    }
    .into_any()
}

/// Until the first answer the promise can be chosen again.
#[component]
fn choose_again(id: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    view! {
        <button class="link-button" on:click=move |_| store.send(Msg::ChooseAgain(id))>
            {texts.cover.choose_again}
        </button>
    }
}

/// The sheet that was handed in last, for its person alone: whoever holds the device is asked first.
#[component]
fn take_back(id: RoundId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    view! {
        <details class="take-back">
            <summary>{texts.cover.take_back}</summary>
            <p>{texts.cover.take_back_help}</p>
            <button
                class="button is-quiet"
                on:click=move |_| store.send(Msg::Turn(id, TurnMsg::TakeBack))
            >
                {texts.cover.take_back_yes}
            </button>
        </details>
    }
}

/// Whether questions go on by themselves: a habit of this device, set before a turn.
#[component]
fn waiting(texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let waits = store.select(|model| model.settings.wait_for_next);
    let toggle = move |_| store.send(Msg::WaitForNext(!waits.get_untracked()));
    view! {
        <label class="switch">
            <input type="checkbox" prop:checked=waits on:change=toggle />
            <span>{texts.cover.wait}</span>
        </label>
    }
}
