//! What a team does while it talks about a closed round.

use crate::{
    app::{
        effect::Effect,
        model::Model,
        msg::{Given, Msg, TalkMsg},
        route::Route,
    },
    domain::{
        id::RoundId,
        talk::Talk,
        talked::{Agreed, Talked},
        text::{Note, Sentence},
    },
    persist::key::Key,
};

/// The clock counts whole minutes.
const MINUTE_MS: u32 = 60_000;

pub(super) fn update(model: &mut Model, id: RoundId, msg: TalkMsg, given: &Given) -> Vec<Effect> {
    if !model.can_agree(id) {
        return Vec::new();
    }
    match msg {
        TalkMsg::Agree { place, score, why } => {
            let why = sentence(&why);
            let agreed = score.map(|score| Agreed { score, why });
            change(model, id, given, |talked| talked.agree(place, agreed));
        }
        TalkMsg::Dot { topic, dots } => {
            change(model, id, given, |talked| talked.note(topic, |notes| notes.dots = dots));
        }
        TalkMsg::Choose { topic, chosen } => {
            change(model, id, given, |talked| talked.note(topic, |notes| notes.chosen = chosen));
        }
        TalkMsg::Focus { topic, place } => {
            change(model, id, given, |talked| talked.note(topic, |notes| notes.place = place));
        }
        TalkMsg::Note { topic, typed } => {
            let note = Note::parse(&typed);
            change(model, id, given, |talked| talked.note(topic, |notes| notes.note = note));
        }
        TalkMsg::Share(typed) => {
            let words = sentence(&typed);
            change(model, id, given, |talked| talked.share(words));
        }
    }
    Vec::new()
}

/// A sentence typed in passing: what is too long is cut and not refused.
fn sentence(typed: &str) -> Option<Sentence> {
    let short: String = typed.chars().take(Sentence::MAX_CHARS).collect();
    Sentence::parse(&short).ok().flatten()
}

fn change(model: &mut Model, id: RoundId, given: &Given, change: impl FnOnce(&mut Talked)) {
    let Some((team, round)) = model.round(id) else { return };
    let (team, places) = (team.id, round.instrument.activities().len());
    let Some(round) = model.round_mut(id) else { return };
    let Some(closed) = round.closed_mut() else { return };
    let mut talked = closed.talked.clone();
    change(&mut talked);
    if talked == closed.talked || !talked.fits(places) {
        return;
    }
    closed.talked = talked;
    round.stamp = round.stamp.next(given.tie);
    model.outgrows_file(team);
    model.dirty.insert(Key::Round(id));
}

/// A part of the talk is on screen: its clock starts, or goes on where it was.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some((round, part)) = model.route.talked() else { return Vec::new() };
    // The form of a step belongs to its part, for who is at it.
    let at = model.talk.is_some_and(|talk| (talk.round, talk.part) == (round, part));
    if !at && matches!(model.route, Route::Step(_)) {
        return Vec::new();
    }
    if model.talk.is_none_or(|talk| (talk.round, talk.part) != (round, part)) {
        model.talk = Some(Talk::at(round, part));
        model.dirty.insert(Key::Talk);
    }
    // Clocks of screens that were left stop by this number.
    model.ticking = model.ticking.wrapping_add(1);
    vec![tick_later(model.ticking)]
}

/// A minute has passed.
pub(super) fn tick(model: &mut Model, ticking: u32) -> Vec<Effect> {
    let here = model.route.talked();
    let Some(talk) = model.talk.as_mut().filter(|talk| here == Some((talk.round, talk.part)))
    else {
        return Vec::new();
    };
    if ticking != model.ticking {
        return Vec::new();
    }
    talk.minutes = talk.minutes.saturating_add(1);
    model.dirty.insert(Key::Talk);
    vec![tick_later(ticking)]
}

fn tick_later(ticking: u32) -> Effect {
    Effect::Later { pause_ms: MINUTE_MS, msg: Box::new(Msg::Tick(ticking)) }
}
