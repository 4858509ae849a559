//! A rehearsal: a whole round with made-up people. It is in no record and no file, so it never
//! reaches the history of a team; leaving it takes nothing.

use std::sync::Arc;

use crate::{
    app::{
        effect::Effect,
        example,
        model::{Model, Owner, Practice},
        msg::Given,
        route::Route,
    },
    domain::{
        id::TeamId,
        people::People,
        round::{Mode, Round, State},
        running::Running,
        stamp::Stamp,
        team::Team,
        text::TeamName,
    },
    persist::key::Key,
};

/// How many made-up people have handed in; the one who practises is the next.
const OTHERS: usize = 5;

/// Begins a round of the practice team, in which all but one have handed in.
pub(super) fn begin(model: &mut Model, mode: Mode, given: &Given) -> Vec<Effect> {
    end(model);
    let name = TeamName::parse(model.lang.texts().practice.team);
    let people = People::try_from(u32::try_from(OTHERS).unwrap_or(0).saturating_add(1));
    let (Ok(name), Ok(people)) = (name, people) else { return Vec::new() };
    let mut team = Team::new(given.team, name, Stamp::first(given.tie));
    team.put(Round {
        id: given.round,
        stamp: Stamp::first(given.tie),
        instrument: Arc::clone(&model.check),
        mode,
        begun: given.today,
        ordinal: 1,
        people,
        new_people: None,
        state: State::Running,
    });
    let gathered = example::made_up(OTHERS);
    model.running.insert(given.round, Running { gathered, ..Running::default() });
    let (step_form, talk) = (std::mem::take(&mut model.step_form), model.talk.take());
    model.practice = Some(Practice { team, step_form, talk });
    model.route = Route::Cover(given.round);
    vec![Effect::Go(model.route)]
}

/// Ends the rehearsal: nothing of it is left.
pub(super) fn end(model: &mut Model) {
    forget_keys(model);
    let Some(Practice { team, step_form, talk }) = model.practice.take() else { return };
    for round in team.rounds() {
        model.running.remove(&round.id);
        model.just_handed_in.take_if(|(id, _)| *id == round.id);
    }
    (model.step_form, model.talk) = (step_form, talk);
    model.step_problems.clear();
}

/// Whoever goes to a team or a round of this device has left the rehearsal, also without saying so:
/// what is typed there must be kept again.
pub(super) fn end_elsewhere(model: &mut Model, route: Route) {
    let team = match route {
        Route::Team(team) | Route::New(Some(team)) => Some(team),
        _ => route.round().and_then(|id| model.round(id)).map(|(team, _)| team.id),
    };
    if team.is_some_and(|team| model.owner(team) == Owner::Device) {
        end(model);
    }
}

/// Leaves the rehearsal for the start.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    end(model);
    model.route = Route::Start;
    vec![Effect::Replace(model.route)]
}

/// Nothing of the rehearsal is written down.
pub(super) fn forget_keys(model: &mut Model) {
    let Some(Practice { team, .. }) = &model.practice else { return };
    let of_team = |id: &TeamId| *id == team.id;
    model.dirty.retain(|key| match key {
        Key::Team(id) | Key::Saved(id) => !of_team(id),
        Key::Round(id) | Key::Running(id) => team.round(*id).is_none(),
        // Those of the device are put aside meanwhile.
        Key::Talk | Key::StepForm => false,
        Key::Settings | Key::Form | Key::Instrument(_) => true,
    });
}
