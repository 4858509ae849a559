//! What just happened, and what the reader must know: above every screen, announced when it changes.

use leptos::prelude::*;

use crate::{
    app::{
        model::{Model, Notice, StorageProblem},
        msg::Msg,
    },
    browser,
    persist::{envelope::RecordError, restore::Damaged},
    texts::Texts,
    ui::store::use_store,
};

/// The messages. The regions stay in the page while empty, so that screen readers hear changes.
#[component]
pub fn notices() -> impl IntoView {
    let store = use_store();
    let texts = store.select(|model| model.lang);
    let texts = move || texts.get().texts();
    let said = store.select(|model| (model.said, said(model)));
    // The button goes: the focus must not go with it.
    let undo = move |_| {
        store.send(Msg::Undo);
        browser::clock::next_frame(|| browser::page::focus("main h1"));
    };
    let can_undo = store.select(|model| model.undo.is_some());
    let problem = store.select(|model| model.storage);
    let damaged = store.select(|model| model.damaged.clone());
    view! {
        <div class="notices is-said">
            <div role="status">
                {move || said.get().1.map(|text| view! { <p class="notice">{text}</p> })}
            </div>
            {move || can_undo.get().then(|| view! {
                <button class="notice__undo" on:click=undo>
                    {texts().notice.undo}
                </button>
            })}
        </div>
        <div class="notices">
            <div role="alert">
                {move || problem.get().map(|problem| storage(problem, texts()))}
                {move || {
                    let list = damaged.get();
                    (!list.is_empty()).then(|| unreadable_list(list, texts()))
                }}
            </div>
        </div>
    }
}

fn said(model: &Model) -> Option<&'static str> {
    let texts = model.lang.texts();
    model.notice.as_ref().map(|notice| match notice {
        Notice::FileSaved => texts.notice.file_saved,
        Notice::TextSaved => texts.notice.text_saved,
        Notice::AppointmentMade => texts.calendar.made,
        Notice::FileNotMade => texts.notice.file_not_made,
        Notice::FileOpened => texts.notice.file_opened,
        Notice::Removed => texts.notice.removed,
        Notice::StepAgreed => texts.notice.step_agreed,
        Notice::StepLookedAt => texts.notice.step_looked_at,
        Notice::HandedIn => texts.cover.handed_in,
        Notice::HandedInAll => texts.cover.handed_in_all,
        Notice::TakenBack => texts.notice.taken_back,
        Notice::BroughtBack => texts.notice.brought_back,
        Notice::AddedLate => texts.notice.added_late,
        Notice::HandsCounted => texts.notice.hands_counted,
        Notice::HandsForgotten => texts.notice.hands_forgotten,
        Notice::PictureCopied => texts.notice.picture_copied,
        Notice::PictureNotCopied => texts.notice.picture_not_copied,
        Notice::NumbersCopied => texts.notice.numbers_copied,
        Notice::NumbersNotCopied => texts.notice.numbers_not_copied,
    })
}

fn storage(problem: StorageProblem, texts: &'static Texts) -> Option<impl IntoView> {
    let text = match problem {
        StorageProblem::Blocked => texts.storage.blocked,
        StorageProblem::Full => texts.storage.full,
        StorageProblem::Unreliable => texts.storage.unreliable,
        // A screen of its own says so.
        StorageProblem::Elsewhere | StorageProblem::Newer => return None,
    };
    Some(view! { <p class="notice is-warning">{text}</p> })
}

/// Texts that could not be read: nothing happens to them until somebody decides.
fn unreadable_list(list: Vec<Damaged>, texts: &'static Texts) -> impl IntoView {
    let rows =
        list.into_iter().map(|damaged| view! { <Unreadable damaged texts /> }).collect_view();
    view! {
        <details class="notice is-warning">
            <summary>{texts.storage.damaged_title}</summary>
            <p>{texts.storage.damaged}</p>
            <ul class="plain">{rows}</ul>
        </details>
    }
}

#[component]
fn unreadable(damaged: Damaged, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let private = damaged.is_private();
    let newer = matches!(damaged.why, RecordError::Newer(_));
    let note = match (private, newer) {
        (true, _) => Some(texts.storage.damaged_private),
        (false, true) => Some(texts.storage.damaged_newer),
        (false, false) => None,
    };
    let (name, save, forget) = (damaged.name.clone(), damaged.clone(), damaged);
    let save = (!private).then(|| {
        view! {
            <button
                class="button is-quiet"
                on:click=move |_| store.send(Msg::SaveDamaged(save.clone()))
            >
                {texts.storage.damaged_save}
            </button>
        }
    });
    // The question closes: a second tap must not meet that of the next text.
    let go = move |_| {
        store.send(Msg::ForgetDamaged(forget.clone()));
        browser::page::fold(".notices li");
        browser::page::focus_in_place(".notices summary, main h1");
    };
    view! {
        <li>
            <code>{name}</code>
            {note.map(|note| view! { <p>{note}</p> })}
            <div class="row">
                {save}
                <details>
                    <summary>{texts.storage.damaged_forget}</summary>
                    <p>{texts.storage.damaged_forget_sure}</p>
                    <button class="button is-quiet" on:click=go>
                        {texts.app.remove_yes}
                    </button>
                </details>
            </div>
        </li>
    }
}
