//! The questions on paper, in the order in which they are entered: to think them over in peace.

use leptos::prelude::*;

use super::Head;
use crate::{
    domain::{
        answer::Score,
        instrument::{Activity, Instrument},
    },
    texts::Texts,
    ui::store::use_store,
};

/// The sheet of one person. It asks for no name, and says so.
#[component]
pub fn answers(texts: &'static Texts) -> impl IntoView {
    let (check, code) = use_store().peek(|model| (model.check.clone(), model.lang.code()));
    let labels = Score::ALL.iter().filter_map(|score| {
        let label = check.label(*score)?.get(code).to_owned();
        Some(view! { <li><b>{score.get()}</b> " " {label}</li> })
    });
    let labels = labels.collect_view();
    let questions = check.activities().iter().map(|activity| question(&check, activity, code));
    let questions = questions.collect_view();
    let (title, intro) = (check.title().get(code).to_owned(), check.intro().get(code).to_owned());
    view! {
        <article class="paper sheet is-answers">
            <Head title lead=intro texts />
            <p><b>{texts.paper().no_name}</b> " " {texts.paper().how}</p>
            <ul class="plain paper__scale">{labels}</ul>
            <ol class="plain paper__questions">{questions}</ol>
        </article>
    }
}

/// A statement with a box for each answer, and what 1, 3 and 5 look like.
fn question(check: &Instrument, activity: &Activity, code: &str) -> impl IntoView {
    let boxes = Score::ALL.iter().map(|score| {
        let anchor = activity.anchor(*score).map(|anchor| anchor.get(code).to_owned());
        view! {
            <li>
                <span class="box"></span>
                <b>{score.get()}</b>
                <span>{anchor}</span>
            </li>
        }
    });
    let boxes = boxes.collect_view();
    let cannot_tell = check.cannot_tell().get(code).to_owned();
    let statement = activity.statement.get(code).to_owned();
    view! {
        <li>
            <p>{statement}</p>
            <ul class="plain paper__boxes">
                {boxes}
                <li>
                    <span class="box"></span>
                    <span>{cannot_tell}</span>
                </li>
            </ul>
        </li>
    }
}
