//! Screens whose code is not part of the first load.
//!
//! Each function with `#[wasm_split]` is a place where `cargo xtask split` cuts: what only it reaches
//! is a part of the wasm that is loaded when the function is called. A call can fail, for lack of a
//! network; then the screen says so and can be asked again. All parts are fetched in advance when
//! the first screen stands, so that this is rare.

#![allow(clippy::unnecessary_wraps, reason = "the macro adds the failure to load")]

use leptos::{prelude::*, reactive::computed::ScopedFuture};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    pages,
    presenter::{Presenter, present},
    store::Store,
};
use crate::{
    app::route::Paper,
    browser::{
        self,
        channel::{self, Channel, Heard},
    },
    domain::{
        id::{RoundId, TeamId},
        running::Stage,
        talk::Part,
    },
    texts::Texts,
};

/// A part could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[wasm_split(results, fallible, preload(fetch_results))]
fn results_page(round: RoundId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Results round texts /> }.into_any())
}

#[wasm_split(about, fallible, preload(fetch_about))]
fn about_page(texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::About texts /> }.into_any())
}

#[wasm_split(step, fallible, preload(fetch_step))]
fn step_page(round: RoundId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Step round texts /> }.into_any())
}

/// The form of a step after a round.
pub(super) fn step(round: RoundId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_step()), move || Box::pin(step_page(round, texts)), texts)
}

#[wasm_split(new, fallible, preload(fetch_new))]
fn new_page(team: Option<TeamId>, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::New team texts /> }.into_any())
}

#[wasm_split(turn, fallible, preload(fetch_turn))]
fn turn_page(round: RoundId, stage: Stage, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(pages::turn(round, stage, texts))
}

/// A stage of a turn.
pub(super) fn turn(round: RoundId, stage: Stage, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_turn()), move || Box::pin(turn_page(round, stage, texts)), texts)
}

#[wasm_split(close, fallible, preload(fetch_close))]
fn close_page(round: RoundId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Close round texts /> }.into_any())
}

/// The question before the results are opened.
pub(super) fn close(round: RoundId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_close()), move || Box::pin(close_page(round, texts)), texts)
}

/// The form of a new round.
pub(super) fn new(team: Option<TeamId>, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_new()), move || Box::pin(new_page(team, texts)), texts)
}

#[wasm_split(talk, fallible, preload(fetch_talk))]
fn talk_page(round: RoundId, part: Part, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Talk round part texts /> }.into_any())
}

#[wasm_split(hands, fallible, preload(fetch_hands))]
fn hands_page(
    round: RoundId,
    place: Option<usize>,
    texts: &'static Texts,
) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Hands round place texts /> }.into_any())
}

/// A part of the talk about a round.
pub(super) fn talk(round: RoundId, part: Part, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_talk()), move || Box::pin(talk_page(round, part, texts)), texts)
}

/// Counting hands.
pub(super) fn hands(round: RoundId, place: Option<usize>, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_hands()), move || Box::pin(hands_page(round, place, texts)), texts)
}

#[wasm_split(team, fallible, preload(fetch_team))]
fn team_page(team: TeamId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Team team texts /> }.into_any())
}

#[wasm_split(open, fallible, preload(fetch_open))]
fn open_page(texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Open texts /> }.into_any())
}

#[wasm_split(paper, fallible, preload(fetch_paper))]
fn paper_page(paper: Paper, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::OnPaper paper texts /> }.into_any())
}

/// A page to print.
pub(super) fn paper(paper: Paper, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_paper()), move || Box::pin(paper_page(paper, texts)), texts)
}

#[wasm_split(steps, fallible, preload(fetch_steps))]
fn steps_page(team: TeamId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Steps team texts /> }.into_any())
}

/// All steps of a team.
pub(super) fn steps(team: TeamId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_steps()), move || Box::pin(steps_page(team, texts)), texts)
}

#[wasm_split(trend, fallible, preload(fetch_trend))]
fn trend_page(team: TeamId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Trend team texts /> }.into_any())
}

/// How a team develops.
pub(super) fn trend(team: TeamId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_trend()), move || Box::pin(trend_page(team, texts)), texts)
}

#[wasm_split(compare, fallible, preload(fetch_compare))]
fn compare_page(team: TeamId, texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    Ok(view! { <pages::Compare team texts /> }.into_any())
}

/// Two rounds side by side: those that the address names.
pub(super) fn compare(team: TeamId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_compare()), move || Box::pin(compare_page(team, texts)), texts)
}

/// A team, its rounds and its steps.
pub(super) fn team(team: TeamId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_team()), move || Box::pin(team_page(team, texts)), texts)
}

/// Opening a file.
pub(super) fn open(texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_open()), move || Box::pin(open_page(texts)), texts)
}

/// The results of a round.
pub(super) fn results(round: RoundId, texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_results()), move || Box::pin(results_page(round, texts)), texts)
}

/// The about page.
pub(super) fn about(texts: &'static Texts) -> AnyView {
    screen(|| Box::pin(fetch_about()), move || Box::pin(about_page(texts)), texts)
}

/// Fetches all parts, so that they are there when somebody asks, also without a network. What fails
/// now is tried again when it is needed.
pub(super) fn fetch_all() {
    browser::run(async {
        drop(fetch_turn().await);
        drop(fetch_new().await);
        drop(fetch_close().await);
        drop(fetch_results().await);
        drop(fetch_hands().await);
        drop(fetch_talk().await);
        drop(fetch_team().await);
        drop(fetch_step().await);
        drop(fetch_steps().await);
        drop(fetch_trend().await);
        drop(fetch_compare().await);
        drop(fetch_open().await);
        drop(fetch_about().await);
        drop(fetch_paper().await);
        drop(fetch_present().await);
        drop(fetch_presenter().await);
    });
}

#[wasm_split(presenter, fallible, preload(fetch_presenter))]
fn presenter_page(texts: &'static Texts) -> Result<AnyView, NotLoaded> {
    let _ = texts;
    Ok(view! { <Presenter /> }.into_any())
}

/// The second window.
pub(super) fn presenter() -> AnyView {
    let texts = browser::language::of_reader().texts();
    screen(|| Box::pin(fetch_presenter()), move || Box::pin(presenter_page(texts)), texts)
}

#[wasm_split(present, fallible, preload(fetch_present))]
fn present_on(store: Store, line: Channel, asked: RwSignal<u32>) -> Result<(), NotLoaded> {
    present(store, line, asked);
    Ok(())
}

/// Sends slides from the moment on that a second window asks for them. Without a network at that
/// moment it asks in vain, and asks again when it is loaded anew.
pub(super) fn present_when_asked(store: Store) {
    let owner = Owner::current();
    // How often a second window asked; from the first time on this window sends.
    let asked = RwSignal::new(0_u32);
    let line = StoredValue::new_local(None::<Channel>);
    line.set_value(Channel::open(move |heard| {
        let (Heard::Asks, Some(open)) = (heard, line.get_value()) else { return };
        if !channel::was_opened_here() {
            return;
        }
        let first = asked.get_untracked() == 0;
        asked.update(|asked| *asked = asked.wrapping_add(1));
        if let (true, Some(owner)) = (first, &owner) {
            let begin = present_on(store, open, asked);
            let begin = owner.with(|| ScopedFuture::new_untracked(begin));
            browser::run(async move {
                if begin.await.is_err() {
                    asked.set(0);
                }
            });
        }
    }));
    line.with_value(|line| line.iter().for_each(Channel::announce));
}

type Waiting<T> = std::pin::Pin<Box<dyn Future<Output = T>>>;

/// Nothing, and then the screen, or the sentence that it could not be loaded. The screen is built only
/// when it is still wanted, since it names the window; and under the owner of this place, whoever
/// asks for it: what is around a button goes when the button does.
fn screen(
    fetch: impl Fn() -> Waiting<Result<(), SplitLoaderError>> + Copy + Send + 'static,
    build: impl Fn() -> Waiting<Result<AnyView, NotLoaded>> + Copy + Send + 'static,
    texts: &'static Texts,
) -> AnyView {
    let owner = StoredValue::new(Owner::current().map(|owner| owner.downgrade()));
    let there = StoredValue::new_local(None::<AnyView>);
    let arrived = RwSignal::new(None::<Result<(), NotLoaded>>);
    let begin = move || {
        browser::run(async move {
            let fetched = fetch().await;
            let owner = owner.try_get_value().flatten().and_then(|owner| owner.upgrade());
            let Some(owner) = owner.filter(|_| !there.is_disposed()) else { return };
            let loaded = match fetched {
                Ok(()) => owner.with(|| ScopedFuture::new_untracked(build())).await,
                Err(error) => Err(error.into()),
            };
            let outcome = loaded.map(|view| drop(there.try_set_value(Some(view))));
            arrived.try_set(Some(outcome));
            // Who has come here by a link waits for the heading.
            browser::clock::next_frame(|| {
                if browser::page::has_no_focus() {
                    browser::page::focus_in_place("main h1");
                }
            });
        });
    };
    begin();
    let again = move |_| {
        arrived.set(None);
        begin();
    };
    (move || {
        arrived.get().map(|outcome| match outcome {
            Ok(()) => there.try_update_value(Option::take).flatten().into_any(),
            Err(NotLoaded) => view! {
                <section class="narrow" role="alert">
                    <h1 tabindex="-1">{texts.parts.title}</h1>
                    <p>{texts.parts.text}</p>
                    <button class="button is-main" on:click=again>{texts.parts.again}</button>
                </section>
            }
            .into_any(),
        })
    })
    .into_any()
}
