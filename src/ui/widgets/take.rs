//! A chart to take along: as a file, or on the clipboard. Folded, since most teams only look.

use leptos::prelude::*;

use crate::{
    app::{model::Notice, msg::Msg, picture::Picture},
    browser,
    chart::svg,
    texts::Texts,
    ui::store::{Store, use_store},
};

/// The ways to take one chart along, `title` its name; `numbers` is the table behind it as text.
#[component]
pub fn take(
    picture: Callback<(), Option<Picture>>,
    numbers: Callback<(), String>,
    title: &'static str,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let words = texts.picture();
    let picture = move || picture.run(());
    let save_svg = move |_| store.send(Msg::Say(saved(picture().is_some_and(offer_svg))));
    let save_png = move |_| {
        later(store, async move {
            match picture() {
                Some(Picture { name, scene, .. }) => {
                    let name = format!("{name}.png");
                    saved(browser::picture::save(&name, &scene).await.is_ok())
                }
                None => saved(false),
            }
        });
    };
    let copy = move |_| {
        later(store, async move {
            let copied = match picture() {
                Some(picture) => browser::picture::copy(&picture.scene).await.is_ok(),
                None => false,
            };
            if copied { Notice::PictureCopied } else { Notice::PictureNotCopied }
        });
    };
    let copy_numbers = move |_| {
        let numbers = numbers.run(());
        later(store, async move {
            match browser::picture::copy_text(&numbers).await {
                Ok(()) => Notice::NumbersCopied,
                Err(_) => Notice::NumbersNotCopied,
            }
        });
    };
    view! {
        <details class="take">
            <summary>
                {words.save} <span class="visually-hidden">" " {title}</span>
            </summary>
            <div class="row">
                <button class="button is-quiet" on:click=save_png>{words.png}</button>
                <button class="button is-quiet" on:click=save_svg>{words.svg}</button>
                <button class="button is-quiet" on:click=copy>{words.copy}</button>
                <button class="button is-quiet" on:click=copy_numbers>{words.copy_numbers}</button>
            </div>
            <p class="help">{words.share}</p>
        </details>
    }
}

fn offer_svg(picture: Picture) -> bool {
    let text = svg::file(&picture.scene, &picture.title).ok();
    let name = format!("{}.svg", picture.name);
    text.is_some_and(|text| browser::files::download(&name, &text).is_ok())
}

fn saved(done: bool) -> Notice {
    if done { Notice::TextSaved } else { Notice::FileNotMade }
}

/// Says what became of it, once the browser has done it.
fn later(store: Store, work: impl Future<Output = Notice> + 'static) {
    browser::run(async move { store.send(Msg::Say(work.await)) });
}
