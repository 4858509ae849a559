//! How a running round changes, and its end.

use crate::{
    app::{effect::Effect, keep::round_keys, model::Model, msg::Given, route::Route},
    domain::{id::RoundId, people::People},
    persist::{key::Key, record::Form},
};

/// Opens the results. The round keeps what its mode may show; the pile is removed and, in the
/// browser, read back as absent.
pub(super) fn close(model: &mut Model, id: RoundId, given: &Given) -> Vec<Effect> {
    let Some(team) = model.round(id).map(|(team, _)| team.id) else { return Vec::new() };
    if model.handed_in(id) == 0 {
        return Vec::new();
    }
    let running = model.running.remove(&id).unwrap_or_default();
    let Some(round) = model.round_mut(id) else { return Vec::new() };
    round.close(running.gathered, given.today, given.tie);
    if model.team_mut(team).is_some_and(|team| team.end_plan(given.tie)) {
        model.dirty.insert(Key::Team(team));
    }
    model.just_handed_in = None;
    model.just_opened = Some(id);
    model.outgrows_file(team);
    model.dirty.extend([Key::Round(id), Key::Running(id)]);
    model.route = Route::Results(id);
    vec![Effect::Replace(model.route)]
}

/// Sets the size of the team, not below the number of sheets that are in.
pub(super) fn set_people(
    model: &mut Model,
    id: RoundId,
    people: u32,
    given: &Given,
) -> Vec<Effect> {
    let Ok(people) = People::new(people.max(model.handed_in(id))) else { return Vec::new() };
    if let Some(round) = model.round_mut(id).filter(|round| round.is_running()) {
        round.people = people;
        round.stamp = round.stamp.next(given.tie);
        model.dirty.insert(Key::Round(id));
    }
    Vec::new()
}

/// Back to the form with what was chosen, but the mode: it has no default. From the first answer on
/// the promise stands.
pub(super) fn choose_again(model: &mut Model, id: RoundId) -> Vec<Effect> {
    let Some((team, round)) = model.round(id).filter(|_| model.is_untouched(id)) else {
        return Vec::new();
    };
    let new_people = round.new_people.map(|number| number.to_string()).unwrap_or_default();
    let form = Form {
        team: Some(team.id),
        people: round.people.get().to_string(),
        new_people,
        ..Form::default()
    };
    let (team, keys) = (team.id, round_keys(round));
    model.form = form;
    model.dirty.extend(keys);
    model.dirty.extend([Key::Form, Key::Running(id)]);
    model.running.remove(&id);
    if let Some(team) = model.teams.get_mut(&team) {
        team.withdraw(id);
    }
    model.route = Route::New(Some(team));
    vec![Effect::Replace(model.route)]
}
