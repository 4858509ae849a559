//! Look once more before the results are opened: after that nobody can join a quiet round.

use leptos::prelude::*;

use crate::{
    app::{msg::Msg, route::Route},
    browser,
    domain::{id::RoundId, round::Mode},
    rules,
    texts::Texts,
    ui::{store::use_store, widgets::in_place::in_place},
};

/// A tap so soon after the screen came belongs to the screen before: a double tap there would open
/// the results.
const TOO_SOON_MS: f64 = 500.0;

/// The question before opening.
#[component]
pub fn close(round: RoundId, texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.close().title, texts.app.name));
    let store = use_store();
    let (done, draft) = store.peek(|model| (model.handed_in(round), model.has_draft(round)));
    let counting = store
        .peek(|model| model.running.get(&round).is_some_and(|running| running.counting.is_some()));
    let known = store.peek(|m| m.round(round).map(|(_, round)| (round.mode, round.people.get())));
    let (mode, people) = known.unwrap_or((Mode::Quiet, 0));
    let count = if done >= people {
        texts.close().everyone(&done)
    } else {
        texts.close().some(&done, &people)
    };
    let too_few = match mode {
        Mode::Quiet if done < rules::quiet::SHOWS_FROM => {
            Some(format!("{} {}", texts.round.say.too_few, texts.round.say.too_few_before_close))
        }
        Mode::Open if done < rules::open::SHOWS_FROM => {
            Some(texts.round.say.too_few_open.to_owned())
        }
        Mode::Open | Mode::Quiet => None,
    };
    let rounded =
        mode == Mode::Quiet && (rules::quiet::SHOWS_FROM..rules::quiet::DOTS_FROM).contains(&done);
    let body = if done == 0 {
        view! { <p>{texts.close().nobody}</p> }.into_any()
    } else {
        view! {
            <p class="lead">{count}</p>
            {counting.then(|| view! { <p class="aside is-warning">{texts.close().counting}</p> })}
            {draft.then(|| view! { <p class="aside is-warning">{texts.close().draft}</p> })}
            {too_few.map(|text| view! { <p class="aside is-warning">{text}</p> })}
            {rounded.then(|| view! { <p class="aside">{texts.round.say.why_rounded}</p> })}
        }
        .into_any()
    };
    let all = done >= people;
    let since = browser::clock::elapsed_ms();
    let open = move |event: leptos::ev::MouseEvent| {
        let soon = browser::clock::elapsed_ms() - since < TOO_SOON_MS;
        if event.detail() < 2 && !soon {
            store.send(Msg::Close(round));
        }
    };
    let confirm = (done > 0).then(|| {
        view! {
            <button
                class="button"
                class:is-main=all
                on:click=open
            >
                {texts.close().confirm}
            </button>
        }
    });
    view! {
        <section class="narrow">
            <h1 tabindex="-1">{texts.close().title}</h1>
            {body}
            <div class="row is-big">
                {confirm}
                <a
                    class="button"
                    class:is-main=!all
                    href=Route::Cover(round).to_string()
                    on:click=in_place(store, Route::Cover(round))
                >
                    {texts.close().wait}
                </a>
            </div>
        </section>
    }
}
