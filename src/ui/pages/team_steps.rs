//! The steps of a team on its page: what is due first, what is going on, and what became of the rest.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    app::{model::Model, msg::Msg},
    browser,
    domain::{
        Map,
        id::{StepId, TeamId},
        look::StepState,
        step::Step,
        text::Sentence,
    },
    texts::Texts,
    ui::store::use_store,
};

/// A step as the page shows it.
#[derive(Clone, PartialEq)]
pub struct StepLine {
    id: StepId,
    what: String,
    /// Who and when.
    by: String,
    notice: Option<String>,
    /// When to look again, or what became of it.
    state: String,
    brought: Option<String>,
    due: bool,
    going_on: bool,
}

impl StepLine {
    /// The removal of it, and the two sentences that ask for it.
    pub fn removal(&self, team: TeamId, texts: &Texts) -> (Msg, String, String) {
        let (remove, sure) =
            (texts.team.remove_step(&self.what), texts.team.remove_step_sure(&self.what));
        (Msg::RemoveStep(team, self.id), remove, sure)
    }

    /// Whether it is going on and its day has come.
    pub fn is_due(&self) -> bool {
        self.due
    }
}

/// The steps of a team: what is due, what is going on, what is over, the newest first in each.
pub fn step_lines(model: &Model, id: TeamId) -> Vec<StepLine> {
    let (texts, lang) = (model.lang.texts(), model.lang);
    let line = |step: &Step| {
        let by = [&step.who, &step.when].into_iter().flatten().map(Sentence::as_str);
        let state = match step.state() {
            StepState::GoingOn => texts.step.next_look(&lang.date(step.look_again)),
            StepState::Done => texts.step.was_done.to_owned(),
            StepState::Dropped => texts.step.was_dropped.to_owned(),
        };
        let notice = step.notice.as_ref().map(|notice| texts.step.noticed_by(&notice.as_str()));
        let brought = step.looks.last().and_then(|look| look.brought.as_ref());
        StepLine {
            id: step.id,
            what: step.what.as_str().to_owned(),
            by: by.collect::<Vec<_>>().join(" · "),
            notice,
            state,
            brought: brought.map(|brought| texts.step.was_brought(&brought.as_str())),
            due: step.is_due(model.today),
            going_on: step.is_going_on(),
        }
    };
    let steps = model.team(id).map(crate::domain::team::Team::steps).unwrap_or_default();
    let newest = || steps.iter().rev().map(line);
    let due = newest().filter(|line| line.due);
    let going_on = newest().filter(|line| line.going_on && !line.due);
    due.chain(going_on).chain(newest().filter(|line| !line.going_on)).collect()
}

/// What was typed so far of what steps brought. It stands beside the page, which is drawn anew with
/// every change of the team.
pub type Typed = StoredValue<Map<StepId, String>>;

/// Steps that are due or going on, and those that are over under a fold.
#[component]
pub fn team_steps(
    team: TeamId,
    lines: Vec<StepLine>,
    typed: Typed,
    texts: &'static Texts,
) -> impl IntoView {
    let (now, earlier): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.going_on);
    let row = move |line: StepLine| view! { <Row team line typed texts /> };
    let earlier = (!earlier.is_empty()).then(|| {
        view! {
            <details class="steps__earlier">
                <summary>{texts.step.earlier}</summary>
                <ul class="plain">{earlier.into_iter().map(row).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="steps">
            <h2>{texts.step.list}</h2>
            <ul class="plain">{now.into_iter().map(row).collect_view()}</ul>
            {earlier}
        </section>
    }
}

#[component]
fn row(team: TeamId, line: StepLine, typed: Typed, texts: &'static Texts) -> impl IntoView {
    let (due, going_on, id) = (line.due, line.going_on, line.id);
    view! {
        <li class="sheet step" class:is-due=due>
            {due.then(|| view! { <p class="tag">{texts.step.due}</p> })}
            <h3>{line.what}</h3>
            <p class="help">{line.by}</p>
            {line.notice.map(|notice| view! { <p class="help">{notice}</p> })}
            {line.brought.map(|brought| view! { <p>{brought}</p> })}
            <p class="help">{line.state}</p>
            {if going_on {
                view! { <Look team id due typed texts /> }.into_any()
            } else {
                let again = became(team, id, StepState::GoingOn, typed);
                view! {
                    <button type="button" class="button is-quiet" on:click=again>
                        {texts.step.going_on}
                    </button>
                }
                .into_any()
            }}
        </li>
    }
}

/// What a button does that says what became of a step. The next step may come to its place, so the
/// second tap of a double one does nothing.
fn became(
    team: TeamId,
    step: StepId,
    state: StepState,
    typed: Typed,
) -> impl Fn(MouseEvent) + 'static {
    let store = use_store();
    move |event| {
        if event.detail() < 2 {
            let brought = typed.try_update_value(|typed| typed.remove(&step)).flatten();
            let brought = brought.unwrap_or_default();
            store.send(Msg::LookedAt { team, step, state, brought });
            browser::page::fold(".step");
            browser::page::focus("main h1");
        }
    }
}

/// What became of it: one sentence and three buttons.
#[component]
fn look(team: TeamId, id: StepId, due: bool, typed: Typed, texts: &'static Texts) -> impl IntoView {
    let begun = typed.with_value(|typed| typed.get(&id).cloned());
    let open = due || begun.is_some();
    let button = move |state: StepState, words: &'static str| {
        let note = became(team, id, state, typed);
        view! { <button type="button" class="button is-quiet" on:click=note>{words}</button> }
    };
    let write = move |words: String| {
        typed.update_value(|typed| drop(typed.insert(id, words)));
    };
    let field = format!("brought-{id}");
    view! {
        <details open=open>
            <summary>{texts.step.look}</summary>
            <p>{texts.step.look_help}</p>
            <div class="field">
                <label for=field.clone()>{texts.step.brought}</label>
                <input
                    id=field
                    type="text"
                    autocomplete="off"
                    maxlength=Sentence::MAX_CHARS.to_string()
                    prop:value=begun.unwrap_or_default()
                    on:input:target=move |event| write(event.target().value())
                />
            </div>
            <div class="row">
                {button(StepState::GoingOn, texts.step.going_on)}
                {button(StepState::Done, texts.step.done)}
                {button(StepState::Dropped, texts.step.dropped)}
            </div>
        </details>
    }
}
