//! What this is and is not, where it comes from, what is kept where, and whose work is in it.

use leptos::prelude::*;

use crate::{browser, texts::Texts};

/// The licences of everything that is built in; `cargo xtask licences` writes it.
const LICENCES: &str = "licences.txt";

/// The about page.
#[component]
pub fn about(texts: &'static Texts) -> impl IntoView {
    let page = texts.about_page();
    browser::page::set_title(&format!("{} · {}", page.title, texts.app.name));
    let sections: [(&str, &[&str], &[&str]); 6] = [
        (page.what_title, &[page.what], &[]),
        (
            page.not_title,
            &[texts.about().not_validated],
            &[page.not_mark, page.not_ranking, page.not_upward],
        ),
        (
            page.kept_title,
            &[page.kept_nothing, texts.about().limit],
            &[page.kept_device, page.kept_running, page.kept_file],
        ),
        (page.work_title, &[texts.about().employer], &[]),
        (page.origin_title, &[texts.about().attribution], &[]),
        (page.access_title, &[page.access], &[]),
    ];
    let sections = sections.map(|(title, sentences, points)| {
        let listed = !points.is_empty();
        let sentences = sentences.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
        let points = points.iter().map(|text| view! { <li>{*text}</li> }).collect_view();
        view! {
            <h2>{title}</h2>
            {sentences}
            {listed.then(|| view! { <ul>{points}</ul> })}
        }
    });
    view! {
        <article class="narrow about">
            <h1 tabindex="-1">{page.title}</h1>
            {sections.collect_view()}
            <h2>{page.version_title}</h2>
            <p>{page.version(&env!("CARGO_PKG_VERSION"))}</p>
            <p>
                <a href=LICENCES>{page.built_with}</a>
            </p>
        </article>
    }
}
