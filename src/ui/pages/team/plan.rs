//! When the next round is: advised, or planned by the team, and on its way to people's calendars.

use leptos::prelude::*;

use crate::{
    app::{msg::Msg, team_page::PlanView},
    browser,
    domain::{ClockTime, Date, id::TeamId, plan::Meeting},
    texts::Texts,
    ui::{
        store::use_store,
        widgets::field::{Field, Kind},
    },
};

/// What is known of the next round, and the form to plan it.
#[component]
pub fn plan(id: TeamId, plan: PlanView, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let words = texts.team();
    let at = plan.meeting.and_then(|meeting| meeting.at);
    let day = RwSignal::new(plan.proposed.to_string());
    let time = RwSignal::new(at.map(|at| at.to_string()).unwrap_or_default());
    let tried = RwSignal::new(false);
    let today = store.select(|model| model.today);
    let on = move || day.get().parse::<Date>().ok().filter(|on| *on >= today.get());
    // Nothing is a time that was left open; anything else has to be one.
    let clock = move || match time.get().trim() {
        "" => Some(None),
        typed => ClockTime::of_field(typed).ok().map(Some),
    };
    let day_problem = Signal::derive(move || {
        (tried.get() && on().is_none()).then_some(texts.team().plan_problem_day)
    });
    let time_problem = Signal::derive(move || {
        (tried.get() && clock().is_none()).then_some(texts.team().plan_problem_time)
    });
    let put = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        match (on(), clock()) {
            (Some(on), Some(at)) => store.send(Msg::PlanRound(id, Some(Meeting { on, at }))),
            _ => browser::clock::next_frame(|| {
                browser::page::focus_in_place("[aria-invalid=true]");
            }),
        }
    };
    let planned = plan.meeting.is_some();
    let back = planned.then(|| {
        let back = move |_| store.send(Msg::PlanRound(id, None));
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
                        problem=day_problem
                        on_input=move |typed: String| day.set(typed)
                    />
                    <Field
                        id="next-time"
                        label=words.plan_time
                        value=time
                        kind=Kind::Time
                        problem=time_problem
                        on_input=move |typed: String| time.set(typed)
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
