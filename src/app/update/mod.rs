//! One event in, the changed model and the effects out.

mod calendar;
mod file;
mod hands;
mod practice;
mod removal;
mod round;
mod start;
mod step;
mod talk;
mod turn;

use super::{
    batch::Kept,
    effect::Effect,
    form::{self, Asked},
    keep,
    model::Model,
    msg::{Given, Msg},
    route::Route,
};
use crate::{
    domain::{
        id::{RoundId, TeamId},
        round::Round,
        running::Stage,
        talk::Part,
    },
    persist::{key::Key, record::Form},
    texts::Lang,
};

/// How long something that was said stays in sight: long enough to read two sentences twice.
const NOTICE_MS: u32 = 8000;

/// Applies one event. Total: an event that makes no sense any more (a link to a round that is gone)
/// changes nothing or leads to a screen that exists.
pub fn update(model: &mut Model, msg: Msg, given: &Given) -> Vec<Effect> {
    let new_day = std::mem::replace(&mut model.today, given.today) != given.today;
    // Whatever were done now could not be kept. Only the words of the screen that says so may change.
    if model.is_stopped() && !matches!(msg, Msg::Speak(_)) {
        return Vec::new();
    }
    let (said, route) = (model.said, model.route);
    let mut effects = if new_day { turn::forget_left(model) } else { Vec::new() };
    let removes = matches!(msg, Msg::RemoveRound(..) | Msg::RemoveStep(..) | Msg::RemoveTeam(_));
    effects.extend(match msg {
        Msg::Kept(what) => {
            effects.extend(kept(model, what));
            return effects;
        }
        Msg::Opened(route) => opened(model, route),
        Msg::Went(route) => followed(model, route),
        Msg::Show(route) => {
            went(model, route);
            vec![Effect::Replace(model.route)]
        }
        Msg::Unsay(said) => {
            model.notice.take_if(|_| model.said == said);
            Vec::new()
        }
        Msg::Say(notice) => {
            model.say(notice);
            Vec::new()
        }
        Msg::Speak(lang) => speak(model, lang),
        Msg::WaitForNext(wait) => {
            model.settings.wait_for_next = wait;
            model.dirty.insert(Key::Settings);
            Vec::new()
        }
        Msg::Typed(form) => typed(model, form),
        Msg::Begin(team) => start::begin(model, team, given),
        Msg::Turn(round, msg) => turn::update(model, round, msg, given),
        Msg::Hands(round, msg) => hands::update(model, round, msg),
        Msg::Talk(round, msg) => talk::update(model, round, msg, given),
        Msg::Tick(ticking) => talk::tick(model, ticking),
        Msg::Practise(mode) => practice::begin(model, mode, given),
        Msg::EndPractice => practice::leave(model),
        Msg::Idle => turn::idle(model),
        Msg::SetPeople(round, people) => round::set_people(model, round, people, given),
        Msg::ChooseAgain(round) => round::choose_again(model, round),
        Msg::StepTyped(form) => step::typed(model, form),
        Msg::Agree(round) => step::agree(model, round, given),
        Msg::LookedAt { team, step, state, brought } => {
            step::looked_at(model, (team, step), state, &brought, given)
        }
        Msg::InviteToStep(team, step) => calendar::step(model, team, step, given),
        Msg::PlanRound(team, meeting) => calendar::round(model, team, meeting, given),
        Msg::Close(round) => round::close(model, round, given),
        Msg::RemoveRound(team, round) => removal::round(model, team, round, given),
        Msg::RemoveStep(team, step) => removal::step(model, team, step, given),
        Msg::RemoveTeam(team) => removal::team(model, team, given),
        Msg::Undo => removal::undo(model, given),
        Msg::SaveFile(team) => file::save(model, team),
        Msg::Offered { what, done } => file::offered(model, what, done),
        Msg::FileRead(bytes) => file::look(model, bytes.as_deref()),
        Msg::AcceptFile => file::accept(model),
        Msg::DeclineFile => file::decline(model),
        Msg::SaveDamaged(damaged) => file::save_damaged(&damaged),
        Msg::ForgetDamaged(damaged) => file::forget_damaged(model, damaged),
    });
    // What can be brought back stays in sight until its screen is left.
    if model.route != route && !removes {
        model.undo = None;
    }
    if model.said != said && model.undo.is_none() {
        let msg = Box::new(Msg::Unsay(model.said));
        effects.push(Effect::Later { pause_ms: NOTICE_MS, msg });
    }
    practice::end_elsewhere(model, model.route);
    practice::forget_keys(model);
    let changes = keep::changes(model);
    if !changes.is_empty() && !model.blocked && !model.is_stopped() {
        // What is forgotten may be needed again, so it is written after that.
        let forgets = |effect: &&Effect| matches!(effect, Effect::Forget(_));
        let place = effects.iter().take_while(forgets).count();
        effects.insert(place, Effect::Keep(changes));
    }
    effects
}

/// Takes note of what was written. What was not stays dirty and goes along with the next write, but
/// for what was left to another window: that would be left again at every message.
fn kept(model: &mut Model, kept: Kept) -> Vec<Effect> {
    for (key, revision) in kept.done {
        model.dirty.remove(&key);
        model.revisions.insert(key, revision);
    }
    model.dirty.retain(|key| !kept.left.contains(key));
    model.storage = kept.problem;
    if model.is_stopped() { turn::stopped(model) } else { Vec::new() }
}

/// A turn goes on where it was, unless it was left too long ago.
fn opened(model: &mut Model, route: Route) -> Vec<Effect> {
    let mut effects = turn::forget_left(model);
    effects.extend(went(model, route));
    effects
}

fn followed(model: &mut Model, route: Route) -> Vec<Effect> {
    let Some(cover) = turn::past_the_cover(model, route) else { return went(model, route) };
    went(model, cover);
    vec![Effect::Replace(model.route)]
}

fn went(model: &mut Model, route: Route) -> Vec<Effect> {
    if route == model.route {
        return Vec::new();
    }
    model.notice = None;
    model.just_opened = None;
    // Whoever leaves the cover has left the sheet to the pile.
    model.just_handed_in = None;
    let seen = allowed(model, route);
    practice::end_elsewhere(model, seen);
    // Who goes to the team from the last part has finished the talk.
    if matches!((model.route, seen), (Route::Talk(_, Part::Close), Route::Team(_))) {
        model.talk = None;
        model.dirty.insert(Key::Talk);
    }
    if let Route::New(team) = seen {
        new_form(model, team);
    }
    if let Route::Step(round) = seen {
        // Who comes from the results or from the team goes back to the team.
        model.step_in_talk = !matches!(model.route, Route::Results(_) | Route::Team(_));
        step::prepare(model, round);
    }
    model.route = seen;
    if let Route::Turn(round, stage) = seen {
        turn::show(model, round, stage);
    }
    // What is not here keeps its address: it may be here again after a file was opened.
    let moved = seen != route && seen != Route::Nowhere;
    let mut effects: Vec<Effect> = moved.then_some(Effect::Replace(seen)).into_iter().collect();
    effects.extend(talk::enter(model));
    effects
}

/// The screen to show for an address: a result only of a closed round, a question only to the
/// person who has the sheet in hand, and nothing of what is gone.
pub fn allowed(model: &Model, route: Route) -> Route {
    let Some(id) = route.round() else {
        return match route {
            Route::Team(team) | Route::Steps(team) | Route::Trend(team)
                if model.team(team).is_none() =>
            {
                Route::Nowhere
            }
            Route::Compare(team, then, now) => compared(model, team, (then, now)),
            Route::New(Some(team)) => match model.teams.get(&team) {
                None => Route::Nowhere,
                Some(team) => team.running().map_or(route, |round| Route::Cover(round.id)),
            },
            other => other,
        };
    };
    let Some((_, round)) = model.round(id) else { return Route::Nowhere };
    match route {
        Route::Step(_) | Route::Talk(..) if model.can_agree(id) => route,
        Route::Turn(..) if model.takes_late(id) && model.has_draft(id) => turn_route(round, route),
        _ if !round.is_running() => Route::Results(id),
        Route::Hands(_, place) => hands_route(model, round, place),
        Route::Turn(_, _) if !model.has_draft(id) => Route::Cover(id),
        Route::Turn(..) => turn_route(round, route),
        Route::Results(_) | Route::Step(_) | Route::Talk(..) => Route::Cover(id),
        other => other,
    }
}

/// Two closed rounds, the earlier first; where one of them is gone, the team.
fn compared(model: &Model, id: TeamId, (one, other): (RoundId, RoundId)) -> Route {
    let Some(team) = model.team(id) else { return Route::Nowhere };
    match team.in_order(one, other) {
        Some((then, now)) => Route::Compare(id, then.id, now.id),
        None => Route::Team(id),
    }
}

/// A question that the check does not have is the review.
fn turn_route(round: &Round, route: Route) -> Route {
    match route {
        Route::Turn(id, Stage::Question(at)) if at >= round.instrument.activities().len() => {
            Route::Turn(id, Stage::Review)
        }
        other => other,
    }
}

/// Hands are counted only in an open round, and an activity only once a group was named.
fn hands_route(model: &Model, round: &Round, place: Option<usize>) -> Route {
    let counting = model.running.get(&round.id).is_some_and(|running| running.counting.is_some());
    match place {
        _ if !model.counts_hands(round.id) => Route::Cover(round.id),
        Some(at) if counting && at < round.instrument.activities().len() => {
            Route::Hands(round.id, place)
        }
        _ => Route::Hands(round.id, None),
    }
}

/// A form that was begun for another team starts anew: there is no mode chosen beforehand.
fn new_form(model: &mut Model, team: Option<TeamId>) {
    model.form_problems.clear();
    if model.form.team != team {
        model.form = Form { team, ..Form::default() };
        model.dirty.insert(Key::Form);
    }
}

fn speak(model: &mut Model, lang: Lang) -> Vec<Effect> {
    model.lang = lang;
    // The page is drawn anew, and what has grown into view is there.
    model.just_opened = None;
    model.settings.language = Some(lang.code().to_owned());
    model.dirty.insert(Key::Settings);
    Vec::new()
}

fn typed(model: &mut Model, form: Form) -> Vec<Effect> {
    if model.form != form {
        model.form = form;
        // What is mended goes; what is still missing keeps its sentence.
        let asked = Asked::of(model, model.form.team);
        let left = form::parse(&model.form, asked).err().unwrap_or_default();
        model.form_problems.retain(|problem| left.contains(problem));
        model.dirty.insert(Key::Form);
    }
    Vec::new()
}

#[cfg(test)]
mod tests;
