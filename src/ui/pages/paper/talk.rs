//! The script of the talk on one page, with room to write down what the team chooses and agrees.

use leptos::prelude::*;

use super::Head;
use crate::{rules, texts::Texts};

/// Minutes, name and text of each part, in order.
fn parts(texts: &'static Texts) -> [(u32, &'static str, &'static str); 7] {
    use rules::talk::{
        CHOOSE_MINUTES, CLOSE_MINUTES, GOOD_MINUTES, LOOK_MINUTES, START_MINUTES, STEP_MINUTES,
        TALK_MINUTES,
    };
    let part = &texts.talk().part;
    [
        (START_MINUTES, part.start.name, part.start.text),
        (LOOK_MINUTES, part.look.name, part.look.text),
        (GOOD_MINUTES, part.good.name, part.good.text),
        (CHOOSE_MINUTES, part.choose.name, part.choose.text),
        (TALK_MINUTES, part.talk.name, part.talk.text),
        (STEP_MINUTES, part.step.name, part.step.text),
        (CLOSE_MINUTES, part.close.name, part.close.text),
    ]
}

/// The script. Nothing of a round is on it, so it can be printed before there is one.
#[component]
pub fn talk(texts: &'static Texts) -> impl IntoView {
    let parts = parts(texts);
    let minutes: u32 = parts.iter().map(|part| part.0).sum();
    let parts = parts.map(|(minutes, name, text)| {
        view! {
            <li>
                <h2>{name}</h2>
                <span class="paper__minutes">{texts.paper().minutes(&minutes)}</span>
                <p>{text}</p>
            </li>
        }
    });
    let words = texts.step();
    let fields = [
        (words.what, "is-high"),
        (words.who, "is-half"),
        (words.when, "is-half"),
        (words.notice, ""),
        (words.look_again, ""),
    ];
    let fields = fields.map(|(label, size)| view! { <li class=size>{label}</li> });
    view! {
        <article class="paper sheet is-talk">
            <Head title=texts.paper().talk.to_owned() lead=texts.paper().talk_lead(&minutes) texts />
            <ol class="plain paper__parts">{parts.collect_view()}</ol>
            <p class="paper__mind">
                <b>{texts.paper().mind} ": "</b>
                {texts.round.say.facilitator} " " {texts.about_page().not_upward}
            </p>
            <div class="paper__notes">
                <h2>{texts.paper().points}</h2>
                <ul class="plain paper__lines"><li>"1"</li><li>"2"</li></ul>
                <h2>{words.title}</h2>
                <ul class="plain paper__lines">{fields.collect_view()}</ul>
            </div>
        </article>
    }
}
