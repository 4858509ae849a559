//! Opening a file: choose or drop (anywhere in the app, see `ui::app`), look at what is in it, then decide. Nothing changes before that.

use leptos::prelude::*;

use crate::{
    app::{
        model::{FileProblem, Model},
        msg::Msg,
    },
    browser,
    persist::file::FileError,
    texts::Texts,
    ui::store::{Store, use_store},
};

/// What is known of the chosen file, in words.
#[derive(Clone, PartialEq)]
enum FileView {
    None,
    Refused(&'static str),
    Found { teams: Vec<String>, saved: Option<String>, already: bool },
}

fn file_view(model: &Model) -> FileView {
    let texts = model.lang.texts();
    match &model.file {
        None => FileView::None,
        Some(Err(problem)) => FileView::Refused(words(problem, texts)),
        Some(Ok(opened)) => FileView::Found {
            teams: opened
                .teams
                .iter()
                .map(|team| {
                    let rounds = u32::try_from(team.rounds().len()).unwrap_or(u32::MAX);
                    texts.open().found_team(&texts.app.rounds(rounds), &team.name.as_str())
                })
                .collect(),
            saved: opened.saved_on.map(|day| texts.open().found_saved(&model.lang.date(day))),
            already: opened.teams.iter().any(|team| model.teams.contains_key(&team.id)),
        },
    }
}

fn words(problem: &FileProblem, texts: &'static Texts) -> &'static str {
    match problem {
        FileProblem::Unreadable => texts.open().unreadable,
        FileProblem::Content(FileError::TooLarge(_)) => texts.open().too_large,
        FileProblem::Content(FileError::NotOurs) => texts.open().not_ours,
        FileProblem::Content(FileError::Damaged(_)) => texts.open().broken,
        FileProblem::Content(FileError::Newer(_)) => texts.open().newer,
        FileProblem::Content(FileError::Empty) => texts.open().empty,
    }
}

fn read(store: Store, file: Option<browser::files::File>) {
    if let Some(file) = file {
        browser::files::read(file, move |bytes| store.send(Msg::FileRead(bytes)));
    }
}

/// The screen for opening a file.
#[component]
pub fn open(texts: &'static Texts) -> impl IntoView {
    browser::page::set_title(&format!("{} · {}", texts.open().title, texts.app.name));
    let store = use_store();
    let file = store.select(file_view);
    let over = RwSignal::new(false);
    let choose_words = move || match file.get() {
        FileView::None => texts.open().choose,
        FileView::Refused(_) | FileView::Found { .. } => texts.open().other,
    };
    view! {
        <section
            class="narrow open-file"
            class:is-over=over
            on:dragover=move |_| over.set(true)
            on:dragleave=move |_| over.set(false)
            on:drop=move |_| over.set(false)
        >
            <h1 tabindex="-1">{texts.open().title}</h1>
            <p>{texts.open().help}</p>
            <div role="status">{move || found(store, file.get(), texts)}</div>
            <label class="button file-button" class:is-main=move || file.get() == FileView::None>
                <input
                    class="visually-hidden"
                    type="file"
                    accept=".json,application/json"
                    on:change=move |event| read(store, browser::files::chosen(&event))
                />
                {choose_words}
            </label>
            <p class="drop-words" aria-hidden="true">{texts.open().drop}</p>
        </section>
    }
}

fn found(store: Store, file: FileView, texts: &'static Texts) -> AnyView {
    match file {
        FileView::None => ().into_any(),
        FileView::Refused(text) => view! { <p class="aside is-warning">{text}</p> }.into_any(),
        FileView::Found { teams, saved, already } => {
            let accept =
                if teams.len() > 1 { texts.open().accept_all } else { texts.open().accept };
            let decline = move |_| {
                store.send(Msg::DeclineFile);
                browser::page::focus("main h1");
            };
            let list = teams.into_iter().map(|team| view! { <li>{team}</li> }).collect_view();
            view! {
                <div class="sheet">
                    <h2>{texts.open().found}</h2>
                    <ul>{list}</ul>
                    {saved.map(|saved| view! { <p class="help">{saved}</p> })}
                    {already.then(|| view! { <p>{texts.open().already}</p> })}
                    <div class="row is-big">
                        <button class="button is-main" on:click=move |_| store.send(Msg::AcceptFile)>
                            {accept}
                        </button>
                        <button class="button" on:click=decline>
                            {texts.app.cancel}
                        </button>
                    </div>
                </div>
            }
            .into_any()
        }
    }
}
