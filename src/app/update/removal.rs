//! Removing rounds, steps and teams, and bringing back what was removed last.

use super::file::mark;
use crate::{
    app::{
        effect::Effect,
        keep::round_keys,
        model::{Model, Notice, Undo},
        msg::Given,
        route::Route,
    },
    domain::{
        Map,
        id::{RoundId, StepId, TeamId},
    },
    persist::{
        key::Key,
        record::{Form, StepForm},
    },
};

/// Removes a round and leaves a mark in its team.
pub(super) fn round(model: &mut Model, team_id: TeamId, id: RoundId, given: &Given) -> Vec<Effect> {
    let Some(team) = model.teams.get_mut(&team_id) else { return Vec::new() };
    let Some(round) = team.round(id).cloned() else { return Vec::new() };
    model.dirty.extend(round_keys(&round));
    model.dirty.extend([Key::Team(team_id), Key::Running(id)]);
    team.remove(id, given.tie);
    let running = model.running.remove(&id);
    model.outgrows_file(team_id);
    let undo = Undo::Round { team: team_id, round: Box::new(round), running };
    gone(model, Route::Team(team_id), undo)
}

/// Removes a step and leaves a mark in its team: there may be names in it.
pub(super) fn step(model: &mut Model, team_id: TeamId, id: StepId, given: &Given) -> Vec<Effect> {
    let Some(team) = model.teams.get_mut(&team_id) else { return Vec::new() };
    let Some(step) = team.remove_step(id, given.tie) else { return Vec::new() };
    model.dirty.extend([Key::Settings, Key::Team(team_id)]);
    model.settings.saved.remove(&team_id);
    gone(model, Route::Team(team_id), Undo::Step { team: team_id, step: Box::new(step) })
}

/// Removes a team with everything of it from this device. Files that hold it stay what they are.
pub(super) fn team(model: &mut Model, id: TeamId, given: &Given) -> Vec<Effect> {
    let Some(team) = model.teams.remove(&id) else { return Vec::new() };
    model.gone.insert(id, team.stamp.next(given.tie));
    let mut running = Map::new();
    for round in team.rounds() {
        if let Some(found) = model.running.remove(&round.id) {
            running.insert(round.id, found);
        }
        model.dirty.extend(round_keys(round));
        model.dirty.insert(Key::Running(round.id));
    }
    model.outgrows_file(id);
    model.dirty.insert(Key::Team(id));
    gone(model, Route::Start, Undo::Team { team: Box::new(team), running })
}

fn gone(model: &mut Model, route: Route, undo: Undo) -> Vec<Effect> {
    model.just_handed_in = None;
    forget_typed(model);
    model.say(Notice::Removed);
    model.undo = Some(undo);
    model.route = route;
    vec![Effect::Replace(route)]
}

/// What was typed for a round or a team, and where the talk was, goes with it: bringing it back
/// brings back what was agreed, and not what was only typed.
pub(super) fn forget_typed(model: &mut Model) {
    let no_round = |id: RoundId| model.round(id).is_none();
    let (step, talk) = (
        model.step_form.round.is_some_and(no_round),
        model.talk.is_some_and(|talk| no_round(talk.round)),
    );
    if step {
        model.step_form = StepForm::default();
        model.step_problems.clear();
        model.dirty.insert(Key::StepForm);
    }
    if talk {
        model.talk = None;
        model.dirty.insert(Key::Talk);
    }
    if model.form.team.is_some_and(|id| model.team(id).is_none()) {
        model.form = Form::default();
        model.form_problems.clear();
        model.dirty.insert(Key::Form);
    }
}

/// Brings back what was removed last, with the sheets of a round that runs: nobody has seen them
/// meanwhile. What was promised stays promised, because nothing but the removal is undone.
pub(super) fn undo(model: &mut Model, given: &Given) -> Vec<Effect> {
    let id = match model.undo.take() {
        None => return Vec::new(),
        Some(Undo::Round { team, round, running }) => {
            let id = round.id;
            let Some(found) = model.teams.get_mut(&team) else { return Vec::new() };
            found.bring_back(*round, given.tie);
            if let Some(running) = running {
                model.running.insert(id, running);
                model.dirty.insert(Key::Running(id));
            }
            team
        }
        Some(Undo::Step { team, step }) => {
            let Some(found) = model.teams.get_mut(&team) else { return Vec::new() };
            found.bring_step_back(*step, given.tie);
            team
        }
        Some(Undo::Team { team, running }) => {
            let id = team.id;
            let mut team = *team;
            // Later than the mark that it was gone.
            let gone = model.gone.remove(&id).unwrap_or(team.stamp);
            team.stamp = gone.next(given.tie);
            model.teams.insert(id, team);
            for (round, running) in running {
                model.running.insert(round, running);
                model.dirty.insert(Key::Running(round));
            }
            id
        }
    };
    mark(model, id);
    model.say(Notice::BroughtBack);
    model.route = Route::Team(id);
    vec![Effect::Replace(model.route)]
}
