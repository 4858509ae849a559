//! Agreeing on a step, and looking at it again.

use super::talk;
use crate::{
    app::{
        effect::Effect,
        model::{Model, Notice},
        msg::Given,
        route::Route,
        step_form,
    },
    domain::{
        Date,
        id::{RoundId, StepId, TeamId},
        look::{Looks, StepState},
        stamp::Stamp,
        step::Step,
        talk::Part,
        text::Sentence,
    },
    persist::{key::Key, record::StepForm},
};

/// Gives the form of another round its start: nothing, and the usual day to look again. In the form
/// of this round a day that has passed meanwhile makes place for that day; what was missing is said
/// again when somebody tries to agree again.
pub(super) fn prepare(model: &mut Model, round: RoundId) {
    model.step_problems.clear();
    let mut form = model.step_form.clone();
    if form.round != Some(round) {
        form = StepForm { round: Some(round), ..StepForm::default() };
    }
    let passed = form.look_again.parse::<Date>().is_ok_and(|day| day < model.today);
    if passed || model.step_form.round != Some(round) {
        form.look_again = Step::next_look(model.today).to_string();
    }
    typed(model, form);
}

/// Takes what was typed. Whoever empties the field begins with something else: from then on the step
/// comes from no activity.
pub(super) fn typed(model: &mut Model, mut form: StepForm) -> Vec<Effect> {
    if form.what.trim().is_empty() {
        form.learning = None;
    }
    if model.step_form != form {
        model.step_form = form;
        let left = step_form::parse(&model.step_form, model.today).err().unwrap_or_default();
        model.step_problems.retain(|problem| left.contains(problem));
        model.dirty.insert(Key::StepForm);
    }
    Vec::new()
}

pub(super) fn agree(model: &mut Model, round: RoundId, given: &Given) -> Vec<Effect> {
    let found = model.round(round).map(|(team, _)| (team.id, team.next_step_ordinal()));
    let Some((team, ordinal)) = found else { return Vec::new() };
    if !model.can_agree(round) {
        return Vec::new();
    }
    let new = match step_form::parse(&model.step_form, model.today) {
        Ok(new) => new,
        Err(problems) => {
            model.step_problems = problems;
            return Vec::new();
        }
    };
    let step = Step {
        id: given.step,
        stamp: Stamp::first(given.tie),
        round: Some(round),
        what: new.what,
        learning: new.learning,
        who: new.who,
        when: new.when,
        notice: new.notice,
        agreed: model.today,
        ordinal,
        look_again: new.look_again,
        looks: Looks::default(),
        invited: 0,
    };
    if let Some(team) = model.team_mut(team) {
        team.put_step(step);
    }
    model.step_form = StepForm::default();
    model.step_problems.clear();
    model.outgrows_file(team);
    model.dirty.extend([Key::StepForm, Key::Team(team)]);
    model.say(Notice::StepAgreed);
    // Who came from the talk goes on with it.
    let back = model.step_in_talk && model.talk.is_some_and(|talk| talk.round == round);
    model.route = if back { Route::Talk(round, Part::Step) } else { Route::Team(team) };
    let mut effects = vec![Effect::Replace(model.route)];
    effects.extend(talk::enter(model));
    effects
}

/// Notes what became of a step. A sentence that is too long is cut where it may end: the state must
/// not get lost for it.
pub(super) fn looked_at(
    model: &mut Model,
    (team, step): (TeamId, StepId),
    state: StepState,
    brought: &str,
    given: &Given,
) -> Vec<Effect> {
    let today = model.today;
    let short: String = brought.chars().take(Sentence::MAX_CHARS).collect();
    let brought = Sentence::parse(&short).ok().flatten();
    let found = model.team_mut(team).and_then(|team| team.step_mut(step));
    let Some(found) = found else { return Vec::new() };
    found.look(state, brought, today, given.tie);
    model.outgrows_file(team);
    model.dirty.insert(Key::Team(team));
    model.say(Notice::StepLookedAt);
    Vec::new()
}
