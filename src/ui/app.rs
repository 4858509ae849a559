//! The start of the app, and the frame around every screen.

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*};

use super::{
    pages, parts,
    store::{Store, use_store},
    widgets::notices::Notices,
};
use crate::{
    app::{
        example,
        model::{Model, Start, StorageProblem},
        msg::Msg,
        route::Route,
    },
    browser, content,
    domain::{instrument::Instrument, running::Stage},
    persist::restore::{Restored, restore},
    rules,
    texts::{Lang, Texts},
};

/// The element of index.html that is seen before the app is there.
const FIRST_FRAME: &str = "first";

/// Reads what is kept, then shows the app. A start that fails shows the crash page.
pub fn start() {
    browser::crash::watch();
    browser::location::reload_at_the_border();
    // The second window reads nothing that is kept.
    if browser::location::is_presenter() {
        if let Some(root) = browser::page::root() {
            browser::page::clear(FIRST_FRAME);
            mount_to(root, parts::presenter).forget();
        }
        return;
    }
    browser::run(async {
        let kept = browser::storage::read_all();
        let black_box = browser::black_box::read_all().await;
        let second_copy = black_box.is_some();
        let ready = model(restore(&kept, &black_box.unwrap_or_default()), second_copy);
        match (ready, browser::page::root()) {
            (Ok(model), Some(root)) => {
                browser::page::clear(FIRST_FRAME);
                mount_to(root, move || view! { <App model=model /> }).forget();
                browser::clock::next_frame(parts::fetch_all);
            }
            (Err(reason), _) => browser::crash::show(reason),
            (_, None) => browser::crash::show("the page has no element with the id 'app'"),
        }
    });
}

fn model(restored: Restored, second_copy: bool) -> Result<Model, &'static str> {
    let check =
        Arc::new(Instrument::parse(content::CHECK).map_err(|_| "the check cannot be read")?);
    let example = example::team(&check).ok_or("the example cannot be read")?;
    let start = Start {
        today: browser::clock::today(),
        lang: browser::language::of_reader(),
        storage: browser::storage::probe(),
        second_copy,
    };
    Ok(Model::new(check, example, restored, start))
}

/// The frame: header, messages, the screen of the route, footer.
#[component]
fn app(model: Model) -> impl IntoView {
    let store = Store::new(model);
    provide_context(store);
    store.send(Msg::Opened(browser::location::route()));
    browser::location::on_change(move |route| store.send(Msg::Went(route)));

    browser::files::on_drop(move |file| {
        browser::files::read(file, move |bytes| store.send(Msg::FileRead(bytes)));
    });

    let idle_ms = rules::turn::IDLE_SECONDS.saturating_mul(1000);
    browser::idle::watch(idle_ms, move || store.send(Msg::Idle));

    parts::present_when_asked(store);

    let lang = store.select(|model| model.lang);
    let route = store.select(|model| model.route);
    let texts = move || lang.get().texts();
    Effect::new(move |_| browser::page::set_language(lang.get()));
    let stopped = store.select(|model| model.storage.filter(|problem| problem.stops()));
    Effect::new(move |before: Option<(Route, Option<StorageProblem>)>| {
        let now = (route.get(), stopped.get());
        // The first screen leaves the focus where the reader has it; but a question that is there
        // again after a reload takes the keys that answer it.
        let goes_on = || before.is_none() && matches!(now.0, Route::Turn(_, Stage::Question(_)));
        // Whoever chooses other rounds to compare stays in the list of rounds.
        let compares = |before: &(Route, _)| {
            matches!(now.0, Route::Compare(..)) && before.0.page() == now.0.page()
        };
        if before.is_some_and(|before| before != now && !compares(&before)) || goes_on() {
            browser::clock::next_frame(|| browser::page::focus("main h1"));
        }
        now
    });
    let page = Memo::new(move |_| route.get().page());
    let in_turn =
        move || stopped.get().is_none() && matches!(page.get(), Route::Turn(_, Stage::Question(_)));
    view! {
        <div class="app" class:is-turn=in_turn>
            <button class="skip" on:click=|_| browser::page::focus_in_place("main h1")>
                {move || texts().app.skip}
            </button>
            {move || view! { <Header lang=lang.get() /> }}
            <Notices />
            <main>{move || match stopped.get() {
                Some(problem) => view! { <pages::Stopped problem texts=texts() /> }.into_any(),
                None => screen(page.get(), texts()),
            }}</main>
            <footer class="foot">
                <p>{move || texts().app.promise}</p>
            </footer>
        </div>
    }
}

fn screen(route: Route, texts: &'static Texts) -> AnyView {
    match route {
        Route::Start => view! { <pages::Start texts /> }.into_any(),
        Route::New(team) => parts::new(team, texts),
        Route::Team(team) => parts::team(team, texts),
        Route::Steps(team) => parts::steps(team, texts),
        Route::Trend(team) => parts::trend(team, texts),
        Route::Compare(team, ..) => parts::compare(team, texts),
        Route::Cover(round) => view! { <pages::Cover round texts /> }.into_any(),
        Route::Turn(round, stage) => parts::turn(round, stage, texts),
        Route::Close(round) => parts::close(round, texts),
        Route::Hands(round, place) => parts::hands(round, place, texts),
        Route::Results(round) => parts::results(round, texts),
        Route::Talk(round, part) => parts::talk(round, part, texts),
        Route::Step(round) => parts::step(round, texts),
        Route::Open => parts::open(texts),
        Route::About => parts::about(texts),
        Route::Paper(paper) => parts::paper(paper, texts),
        Route::Nowhere => view! { <pages::Nowhere texts /> }.into_any(),
    }
}

/// The name of the app and the switch of languages, on every screen.
#[component]
fn header(lang: Lang) -> impl IntoView {
    let store = use_store();
    let texts = lang.texts();
    let switch = Lang::ALL.iter().map(|choice| {
        let choice = *choice;
        view! {
            <button
                class="languages__choice"
                lang=choice.code()
                aria-pressed=(choice == lang).to_string()
                on:click=move |_| store.send(Msg::Speak(choice))
            >
                <span class="languages__long">{choice.name()}</span>
                <span class="languages__short">" " {choice.code().to_uppercase()}</span>
            </button>
        }
    });
    view! {
        <header class="top">
            <a class="top__name" href=Route::Start.to_string() aria-label=texts.app.home>
                {texts.app.name}
            </a>
            <a class="top__about" href=Route::About.to_string() aria-label=texts.app.about>
                <span class="top__long">{texts.app.about}</span>
                <span class="top__short">{texts.app.about_short}</span>
            </a>
            <div class="languages" role="group" aria-label=texts.app.language>
                {switch.collect_view()}
            </div>
        </header>
    }
}
