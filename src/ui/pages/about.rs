//! What this is and is not, where it comes from, what is kept where, and whose work is in it.

use leptos::prelude::*;

use crate::{browser, texts::Texts};

/// The licences of everything that is built in; `cargo xtask licences` writes it.
const LICENCES: &str = "licences.txt";

/// The about page.
#[component]
pub fn about(texts: &'static Texts) -> impl IntoView {
    let page = &texts.about_page;
    browser::page::set_title(&format!("{} · {}", page.title, texts.app.name));
    view! {
        <article class="narrow about">
            <h1 tabindex="-1">{page.title}</h1>
            <h2>{page.what_title}</h2>
            <p>{page.what}</p>
            <h2>{page.not_title}</h2>
            <p>{texts.about.not_validated}</p>
            <ul>
                <li>{page.not_mark}</li>
                <li>{page.not_ranking}</li>
                <li>{page.not_upward}</li>
            </ul>
            <h2>{page.kept_title}</h2>
            <p>{page.kept_nothing}</p>
            <ul>
                <li>{page.kept_device}</li>
                <li>{page.kept_running}</li>
                <li>{page.kept_file}</li>
            </ul>
            <p>{texts.about.limit}</p>
            <h2>{page.work_title}</h2>
            <p>{texts.about.employer}</p>
            <h2>{page.origin_title}</h2>
            <p>{texts.about.attribution}</p>
            <h2>{page.access_title}</h2>
            <p>{page.access}</p>
            <h2>{page.version_title}</h2>
            <p>{page.version(&env!("CARGO_PKG_VERSION"))}</p>
            <p>
                <a href=LICENCES>{page.built_with}</a>
            </p>
        </article>
    }
}
