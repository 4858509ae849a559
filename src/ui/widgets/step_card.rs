//! A step on a card: what was agreed, what became of it, and the way to say what it is now. The same
//! card stands on the page of a team, in the list of all steps, and before a new round.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    app::{
        msg::Msg,
        route::Route,
        steps::{LookView, StepView},
    },
    browser,
    domain::{
        Map,
        id::{StepId, TeamId},
        look::StepState,
        text::Sentence,
    },
    texts::Texts,
    ui::store::use_store,
};

/// What was typed so far of what steps brought. It stands beside the page, which is drawn anew with
/// every change of the team.
pub type Typed = StoredValue<Map<StepId, String>>;

/// Steps one below the other.
#[component]
pub fn step_cards(
    team: TeamId,
    steps: Vec<StepView>,
    typed: Typed,
    /// Whether all that was seen before stands on the cards, and where they come from.
    #[prop(optional)]
    whole: bool,
    /// Whether to ask right away how they are.
    #[prop(optional)]
    ask: bool,
    texts: &'static Texts,
) -> impl IntoView {
    let cards =
        steps.into_iter().map(|step| view! { <StepCard team step typed whole ask texts /> });
    view! { <ul class="plain steps__list">{cards.collect_view()}</ul> }
}

#[component]
fn step_card(
    team: TeamId,
    step: StepView,
    typed: Typed,
    whole: bool,
    ask: bool,
    texts: &'static Texts,
) -> impl IntoView {
    let (due, id, going_on) = (step.due, step.id, step.kind == StepState::GoingOn);
    let open = due || (ask && !step.looked_today);
    let seen = step.looked_today && ask;
    // Who is asked how it is first says that: the day may change by it.
    let calendar = step.for_calendar && !step.fixed && (seen || !ask);
    let from = step.round.filter(|_| whole).map(|round| {
        view! {
            <p>
                <a href=Route::Results(round).to_string()>{texts.step().of_round}</a>
            </p>
        }
    });
    let agreed = whole.then(|| view! { <p class="help">{step.agreed}</p> });
    let last = if whole { step.history } else { step.history.into_iter().take(1).collect() };
    view! {
        <li id=format!("step-{id}") class="sheet step" class:is-due=due>
            {due.then(|| view! { <p class="tag">{texts.step().due}</p> })}
            {seen.then(|| view! { <p class="tag">{texts.step().noted_today}</p> })}
            <h3>{step.what}</h3>
            <p class="help">{step.by}</p>
            {step.notice.map(|notice| view! { <p class="help">{notice}</p> })}
            {agreed}
            <p class="help">{step.state}</p>
            <History looks=last texts />
            {from}
            {if step.fixed {
                ().into_any()
            } else if going_on {
                view! { <Look team id open typed texts /> }.into_any()
            } else {
                let again = became(team, id, StepState::GoingOn, typed);
                view! {
                    <button type="button" class="button is-quiet" on:click=again>
                        {texts.step().again}
                    </button>
                }
                .into_any()
            }}
            {calendar.then(|| view! { <ToCalendar team id texts /> })}
        </li>
    }
}

/// What the team saw, the newest first.
#[component]
fn history(looks: Vec<LookView>, texts: &'static Texts) -> impl IntoView {
    let line = |look: LookView| {
        let brought = look.brought.map(|words| {
            view! { <q class="look__brought" translate="no">{words}</q> }
        });
        view! { <li>{look.line} " " {brought}</li> }
    };
    (!looks.is_empty()).then(|| {
        view! {
            <ul class="plain looks" aria-label=texts.step().history>
                {looks.into_iter().map(line).collect_view()}
            </ul>
        }
    })
}

/// The day to look again, for the calendar that people already have.
#[component]
fn to_calendar(team: TeamId, id: StepId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let put = move |_| store.send(Msg::InviteToStep(team, id));
    view! {
        <p class="step__calendar">
            <button type="button" class="button is-quiet" on:click=put>{texts.calendar.put}</button>
        </p>
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
            browser::page::fold(&format!("#step-{step}"));
            browser::page::focus("main h1");
        }
    }
}

/// What became of it: one sentence and three buttons.
#[component]
fn look(
    team: TeamId,
    id: StepId,
    open: bool,
    typed: Typed,
    texts: &'static Texts,
) -> impl IntoView {
    let begun = typed.with_value(|typed| typed.get(&id).cloned());
    let open = open || begun.is_some();
    let button = move |state: StepState, words: &'static str| {
        let note = became(team, id, state, typed);
        view! { <button type="button" class="button is-quiet" on:click=note>{words}</button> }
    };
    let write = move |words: String| {
        typed.update_value(|typed| drop(typed.insert(id, words)));
    };
    let field = format!("brought-{id}");
    view! {
        <details prop:open=open>
            <summary>{texts.step().look}</summary>
            <p>{texts.step().look_help}</p>
            <div class="field">
                <label for=field.clone()>{texts.step().brought}</label>
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
                {button(StepState::GoingOn, texts.step().going_on)}
                {button(StepState::Done, texts.step().done)}
                {button(StepState::Dropped, texts.step().dropped)}
            </div>
        </details>
    }
}
