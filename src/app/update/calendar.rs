//! Appointments: the next round gets a day, and what people put in their calendars is offered.

use crate::{
    app::{
        appointment,
        effect::{Effect, Offer},
        file_name,
        model::Model,
        msg::Given,
    },
    domain::{
        id::{StepId, TeamId},
        plan::Meeting,
        text::TeamName,
    },
    persist::{
        calendar::{self, Appointment},
        key::Key,
    },
};

/// Offers the day to look again at a step. Each file replaces those before in a calendar, so the step
/// counts them, on every device.
pub(super) fn step(model: &mut Model, team: TeamId, id: StepId, given: &Given) -> Vec<Effect> {
    let (lang, today) = (model.lang, model.today);
    let Some(team) = model.team_mut(team) else { return Vec::new() };
    let name = team.name.clone();
    let Some(step) = team.step_mut(id) else { return Vec::new() };
    let Some(found) = appointment::of_step(step, lang, today) else { return Vec::new() };
    step.invited = step.invited.saturating_add(1);
    step.stamp = step.stamp.next(given.tie);
    let team = team.id;
    changed(model, team);
    vec![offer(model, &name, lang.texts().calendar.name_step, &found)]
}

/// Plans the next round and offers it, or takes the plan back: what is in calendars stays there. A day
/// that is past is no plan.
pub(super) fn round(
    model: &mut Model,
    id: TeamId,
    meeting: Option<Meeting>,
    given: &Given,
) -> Vec<Effect> {
    let (lang, today) = (model.lang, model.today);
    let past = meeting.is_some_and(|meeting| meeting.on < today);
    let Some(team) = model.team_mut(id).filter(|_| !past) else { return Vec::new() };
    team.plan_round(meeting, given.tie);
    let name = team.name.clone();
    let found = appointment::of_round(team, lang, today);
    if let Some(plan) = team.plan.as_mut().filter(|_| found.is_some()) {
        plan.invited = plan.invited.saturating_add(1);
    }
    changed(model, id);
    let offered = found.map(|found| offer(model, &name, lang.texts().calendar.name_round, &found));
    offered.into_iter().collect()
}

fn changed(model: &mut Model, team: TeamId) {
    model.outgrows_file(team);
    model.dirty.insert(Key::Team(team));
}

fn offer(model: &Model, team: &TeamName, kind: &str, found: &Appointment) -> Effect {
    let name = format!("{}-{kind}-{}.ics", file_name::stem(team), found.on);
    let text = calendar::file(found, model.lang.code());
    Effect::Download { what: Offer::Appointment, name, text }
}
