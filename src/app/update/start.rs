//! The beginning of a round.

use std::sync::Arc;

use crate::{
    app::{
        effect::Effect,
        form::{self, Asked, NewRound},
        keep::round_keys,
        model::Model,
        msg::Given,
        route::Route,
    },
    domain::{
        id::TeamId,
        round::{Round, State},
        stamp::Stamp,
        team::Team,
    },
    persist::{key::Key, record::Form},
};

pub(super) fn begin(model: &mut Model, team: Option<TeamId>, given: &Given) -> Vec<Effect> {
    // A team fills in one round at a time: a form that stood open meanwhile leads to that round.
    let runs = team.and_then(|id| model.teams.get(&id)?.running());
    if let Some(round) = runs {
        model.route = Route::Cover(round.id);
        return vec![Effect::Replace(model.route)];
    }
    match form::parse(&model.form, Asked::of(model, team)) {
        Err(problems) => {
            model.form_problems = problems;
            Vec::new()
        }
        Ok(new) => {
            model.form_problems.clear();
            model.form = Form::default();
            model.dirty.insert(Key::Form);
            run(model, team, new, given)
        }
    }
}

fn run(model: &mut Model, team: Option<TeamId>, new: NewRound, given: &Given) -> Vec<Effect> {
    let team_id = team.unwrap_or(given.team);
    if let Some(name) = new.name {
        model.teams.insert(team_id, Team::new(team_id, name, Stamp::first(given.tie)));
    }
    let Some(team) = model.teams.get_mut(&team_id) else { return Vec::new() };
    let round = Round {
        id: given.round,
        stamp: Stamp::first(given.tie),
        instrument: Arc::clone(&model.check),
        mode: new.mode,
        begun: given.today,
        ordinal: team.next_ordinal(),
        people: new.people,
        new_people: new.new_people,
        state: State::Running,
    };
    model.dirty.insert(Key::Team(team_id));
    model.dirty.extend(round_keys(&round));
    // An empty pile, so that a window that opens now will miss it when this one closes the round.
    model.dirty.insert(Key::Running(round.id));
    model.running.insert(round.id, crate::domain::running::Running::default());
    team.put(round);
    model.route = Route::Cover(given.round);
    vec![Effect::Go(model.route)]
}
