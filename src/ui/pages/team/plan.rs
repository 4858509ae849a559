//! When the next round is: advised, or planned by the team, and on its way to people's calendars.

use leptos::prelude::*;

use crate::{
    app::{
        msg::Msg,
        plan_form::{self, PlanProblem},
        team_page::PlanView,
    },
    browser,
    domain::id::TeamId,
    texts::Texts,
    ui::{
        store::{Store, use_store},
        widgets::field::{Field, Kind},
    },
};

/// What was typed of a plan. It stands beside the page, which is drawn anew with every change of the
/// team.
#[derive(Clone, Copy)]
pub struct Typed {
    day: RwSignal<Option<String>>,
    time: RwSignal<Option<String>>,
    tried: RwSignal<bool>,
}

impl Typed {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self { day: RwSignal::new(None), time: RwSignal::new(None), tried: RwSignal::new(false) }
    }

    fn forget(self) {
        self.day.set(None);
        self.time.set(None);
        self.tried.set(false);
    }
}

/// What is known of the next round, and the form to plan it.
#[component]
pub fn plan(id: TeamId, plan: PlanView, typed: Typed, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let words = texts.team();
    let at = plan.meeting.and_then(|meeting| meeting.at);
    let (proposed, at) = (plan.proposed.to_string(), at.map(|at| at.to_string()));
    let day = Memo::new(move |_| typed.day.get().unwrap_or_else(|| proposed.clone()));
    let time = Memo::new(move |_| typed.time.get().or_else(|| at.clone()).unwrap_or_default());
    let today = store.select(|model| model.today);
    let half = RwSignal::new(false);
    let parsed = move || {
        let (day, time) = (day.get(), time.get());
        let typed = plan_form::Typed { day: &day, time: &time, half_a_time: half.get() };
        plan_form::parse(typed, today.get())
    };
    let problem = move |wanted: PlanProblem, words: &'static str| {
        Signal::derive(move || {
            let wrong = parsed().err().unwrap_or_default();
            (typed.tried.get() && wrong.contains(&wanted)).then_some(words)
        })
    };
    let put = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        half.set(browser::page::is_half_typed("#next-time"));
        typed.tried.set(true);
        match parsed() {
            Ok(meeting) => done(store, typed, Msg::PlanRound(id, Some(meeting))),
            Err(_) => browser::clock::next_frame(|| {
                browser::page::focus_in_place("[aria-invalid=true]");
            }),
        }
    };
    let planned = plan.meeting.is_some();
    let back = planned.then(|| {
        let back = move |_| done(store, typed, Msg::PlanRound(id, None));
        view! {
            <button type="button" class="button is-quiet" on:click=back>{words.plan_back}</button>
        }
    });
    view! {
        <section class="sheet next-round">
            <h2>{words.next_title}</h2>
            <p>{plan.sentence}</p>
            <details>
                <summary>{if planned { words.plan_other } else { words.plan }}</summary>
                <form novalidate=true on:submit=put>
                    <Field
                        id="next-day"
                        label=words.plan_day
                        value=day
                        kind=Kind::Date
                        problem=problem(PlanProblem::Day, words.plan_problem_day)
                        on_input=move |words: String| typed.day.set(Some(words))
                    />
                    <Field
                        id="next-time"
                        label=words.plan_time
                        value=time
                        kind=Kind::Time
                        problem=problem(PlanProblem::Time, words.plan_problem_time)
                        on_input=move |words: String| typed.time.set(Some(words))
                    />
                    <p class="help">{texts.calendar.help}</p>
                    <div class="row">
                        <button class="button" type="submit">{texts.calendar.put}</button>
                        {back}
                    </div>
                </form>
            </details>
        </section>
    }
}

/// Keeps or takes back the plan; the form is done with.
fn done(store: Store, typed: Typed, msg: Msg) {
    typed.forget();
    store.send(msg);
    browser::page::fold(".next-round");
    browser::page::focus_in_place(".next-round summary");
}
