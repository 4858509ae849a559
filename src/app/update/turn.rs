//! One person's turn, from the cover to handing in.

use crate::{
    app::{
        effect::Effect,
        model::{Model, Notice},
        msg::{Given, GoOn, Msg, TurnMsg},
        route::Route,
    },
    domain::{
        gathered::Filled,
        id::RoundId,
        running::{Draft, Stage},
    },
    persist::key::Key,
};

/// How long a tapped answer can be seen before the next question comes.
const MOMENT_MS: u32 = 220;

pub(super) fn update(model: &mut Model, id: RoundId, msg: TurnMsg, given: &Given) -> Vec<Effect> {
    let today = model.today;
    let Some(instrument) = model
        .round(id)
        .filter(|(_, round)| round.is_running() || model.takes_late(id))
        .map(|(_, round)| std::sync::Arc::clone(&round.instrument))
    else {
        return Vec::new();
    };
    model.notice = None;
    // A closed round has nothing that runs until somebody who comes late begins.
    let begins = matches!(msg, TurnMsg::Begin | TurnMsg::StartOver);
    if !begins && !model.running.contains_key(&id) {
        return Vec::new();
    }
    model.dirty.insert(Key::Running(id));
    let late = model.round(id).filter(|(_, round)| !round.is_running());
    let late = late.map(|(_, round)| round.late());
    let Some(running) = model.running.get_or_default(id) else { return Vec::new() };
    match msg {
        TurnMsg::Begin | TurnMsg::StartOver => {
            running.late_before = late;
            // Whoever begins ends the chance of the one before to take the sheet back.
            model.just_handed_in = None;
            let fresh = || Draft::begin(&instrument, today);
            match (msg, &mut running.draft) {
                (TurnMsg::Begin, Some(_)) => {}
                (_, draft) => *draft = Some(fresh()),
            }
            at_draft(model, id, Effect::Go)
        }
        TurnMsg::Answer { place, answer, go_on } => {
            let Some(draft) = &mut running.draft else { return Vec::new() };
            draft.answer(place, answer, today);
            let to_review = draft.next() == Stage::Review;
            match go_on {
                GoOn::Stay => Vec::new(),
                GoOn::AtOnce if !to_review => on_from(model, id, place),
                // Before the page changes as a whole, the answer is seen; and drawing the review is
                // no part of the time that an answer takes.
                GoOn::AtOnce | GoOn::AfterAMoment => vec![Effect::Later {
                    pause_ms: MOMENT_MS,
                    msg: Box::new(Msg::Turn(id, TurnMsg::GoOn(place))),
                }],
            }
        }
        TurnMsg::Comment { place, typed } => {
            if let Some(draft) = &mut running.draft {
                draft.write(place, &typed, today);
            }
            Vec::new()
        }
        TurnMsg::GoOn(place) => on_from(model, id, place),
        TurnMsg::Go(stage) => {
            if let Some(draft) = &mut running.draft {
                draft.go(stage);
            }
            at_draft(model, id, Effect::Replace)
        }
        TurnMsg::Pause => cover(model),
        TurnMsg::HandIn => hand_in(model, id, given),
        TurnMsg::TakeBack => take_back(model, id),
    }
}

/// Nobody has touched the device for a while. Whoever comes now may be somebody else, so nothing can
/// be taken back any more, and the cover goes over a turn.
pub(super) fn idle(model: &mut Model) -> Vec<Effect> {
    model.just_handed_in = None;
    cover(model)
}

/// The screen to show in place of a turn that an address leads into from elsewhere: "back" and
/// "forward" must not show the answers of a person who paused. Only who loads the page anew in a
/// turn, or is in it, goes on in it.
pub(super) fn past_the_cover(model: &Model, route: Route) -> Option<Route> {
    let Route::Turn(id, _) = route else { return None };
    let inside = matches!(model.route, Route::Turn(here, _) if here == id);
    (!inside && model.round(id).is_some()).then(|| after(model, id))
}

/// The cover goes over the answers of a turn, which stay.
fn cover(model: &mut Model) -> Vec<Effect> {
    let Route::Turn(id, _) = model.route else { return Vec::new() };
    model.route = after(model, id);
    vec![Effect::Leave(model.route)]
}

/// Where a turn is left for: the cover of a round that runs, the results of one that is closed.
fn after(model: &Model, id: RoundId) -> Route {
    let runs = model.round(id).is_some_and(|(_, round)| round.is_running());
    if runs { Route::Cover(id) } else { Route::Results(id) }
}

/// This window is stopped, and what the update had for the address was not done. A turn that stands
/// there, also one that was left just now, may be the turn of somebody else when the page is loaded
/// again; at the cover whoever holds the device is asked first. A round that could not begin has no
/// cover: its form is there again.
pub(super) fn stopped(model: &mut Model) -> Vec<Effect> {
    let (Route::Turn(id, _) | Route::Cover(id)) = model.route else { return Vec::new() };
    if !model.revisions.contains_key(&Key::Round(id)) {
        return Vec::new();
    }
    model.route = Route::Cover(id);
    vec![Effect::Replace(model.route)]
}

/// Throws away turns that were left too long ago, also one that is still on screen.
pub(super) fn forget_left(model: &mut Model) -> Vec<Effect> {
    let today = model.today;
    let ids: Vec<RoundId> = model.running.keys().copied().collect();
    for id in ids {
        let Some(running) = model.running.get_mut(&id) else { continue };
        if running.draft.take_if(|draft| draft.is_left(today)).is_some() {
            model.dirty.insert(Key::Running(id));
            if model.round(id).is_some_and(|(_, round)| !round.is_running()) {
                model.running.remove(&id);
            }
        }
    }
    let is_gone = matches!(model.route, Route::Turn(id, _) if !model.has_draft(id));
    if is_gone { cover(model) } else { Vec::new() }
}

/// Follows the address to a stage of the turn.
pub(super) fn show(model: &mut Model, id: RoundId, stage: Stage) {
    if let Some(draft) = model.running.get_mut(&id).and_then(|running| running.draft.as_mut())
        && draft.stage() != stage
    {
        draft.go(stage);
        model.dirty.insert(Key::Running(id));
    }
}

/// From the question at `place` to the next one, unless the person went elsewhere meanwhile.
fn on_from(model: &mut Model, id: RoundId, place: usize) -> Vec<Effect> {
    let here = Route::Turn(id, Stage::Question(place));
    let Some(draft) = model.running.get_mut(&id).and_then(|running| running.draft.as_mut()) else {
        return Vec::new();
    };
    if model.route != here || draft.stage() != Stage::Question(place) {
        return Vec::new();
    }
    draft.go(draft.next());
    at_draft(model, id, Effect::Replace)
}

/// Shows the stage at which the draft is. A turn is one step for the browser's "back", which leads to
/// the cover; after six people it would otherwise lead through eighty questions.
fn at_draft(model: &mut Model, id: RoundId, how: fn(Route) -> Effect) -> Vec<Effect> {
    let draft = model.running.get(&id).and_then(|running| running.draft.as_ref());
    let Some(stage) = draft.map(Draft::stage) else { return Vec::new() };
    let route = Route::Turn(id, stage);
    if model.route == route {
        return Vec::new();
    }
    model.route = route;
    vec![how(route)]
}

/// The sheet goes into the pile, and nothing of the person can be seen any more. The screen of the
/// turn is left for the cover it was entered from, so "back" does not lead into it, and twelve turns
/// leave one cover behind.
fn hand_in(model: &mut Model, id: RoundId, given: &Given) -> Vec<Effect> {
    let runs = model.round(id).is_some_and(|(_, round)| round.is_running());
    let Some(running) = model.running.get_mut(&id) else { return Vec::new() };
    let Some(draft) = running.draft.take() else { return Vec::new() };
    let filled = draft.into_filled();
    if !runs {
        return hand_in_late(model, id, filled, given);
    }
    running.gathered.add(filled.clone());
    model.just_handed_in = Some((id, filled));
    let people = model.round(id).map_or(0, |(_, round)| round.people.get());
    let last = model.handed_in(id) >= people;
    model.say(if last { Notice::HandedInAll } else { Notice::HandedIn });
    model.route = Route::Cover(id);
    vec![Effect::Leave(model.route)]
}

/// Somebody is added to an open round after its results were opened. Everyone sees that they
/// changed, so there is nothing to take back any more.
fn hand_in_late(model: &mut Model, id: RoundId, filled: Filled, given: &Given) -> Vec<Effect> {
    let added = model.round_mut(id).is_some_and(|round| round.add_late(filled, given.tie));
    if !added {
        return Vec::new();
    }
    model.running.remove(&id);
    if let Some(team) = model.round(id).map(|(team, _)| team.id) {
        model.outgrows_file(team);
    }
    model.dirty.insert(Key::Round(id));
    model.say(Notice::AddedLate);
    model.route = Route::Results(id);
    vec![Effect::Leave(model.route)]
}

fn take_back(model: &mut Model, id: RoundId) -> Vec<Effect> {
    let Some((round, filled)) = model.just_handed_in.take() else { return Vec::new() };
    let Some(running) = model.running.get_mut(&id).filter(|_| round == id) else {
        return Vec::new();
    };
    if running.gathered.take(&filled) {
        running.draft = Some(Draft::taken_back(filled, model.today));
        model.say(Notice::TakenBack);
    }
    at_draft(model, id, Effect::Go)
}
