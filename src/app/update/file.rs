//! Saving and opening files.

use super::removal;
use crate::{
    app::{
        effect::{Effect, Offer},
        file_name,
        keep::round_keys,
        model::{FileProblem, Model, Notice},
        route::Route,
    },
    domain::id::{RoundId, TeamId},
    persist::{file, key::Key, restore::Damaged},
};

/// Offers the team file, after reading it back: what cannot be opened again is not offered.
pub(super) fn save(model: &mut Model, id: TeamId) -> Vec<Effect> {
    let Some(team) = model.teams.get(&id) else { return Vec::new() };
    let same = team.clone().without_running();
    let reads_back = |text: &String| {
        file::read(text.as_bytes()).is_ok_and(|opened| opened.teams.first() == Some(&same))
    };
    let Some(text) = file::write(team, model.today).ok().filter(reads_back) else {
        model.say(Notice::FileNotMade);
        return Vec::new();
    };
    let name = format!("{}-{}.json", file_name::stem(&team.name), model.today);
    vec![Effect::Download { what: Offer::Team(id), name, text }]
}

/// The browser has taken a file, or has not: only what it took counts as saved.
pub(super) fn offered(model: &mut Model, what: Offer, done: bool) -> Vec<Effect> {
    match (what, done) {
        (Offer::Team(id), true) => {
            let today = model.today;
            if model.teams.contains_key(&id) {
                model.settings.saved.insert(id, today);
                model.dirty.insert(Key::Saved(id));
            }
            model.say(Notice::FileSaved);
        }
        (Offer::Appointment, true) => model.say(Notice::AppointmentMade),
        (Offer::Unread, true) => model.say(Notice::TextSaved),
        (_, false) => model.say(Notice::FileNotMade),
    }
    Vec::new()
}

/// Looks into a file. Nothing changes before somebody accepts it.
pub(super) fn look(model: &mut Model, bytes: Option<&[u8]>) -> Vec<Effect> {
    // A file that is dropped by accident does not take somebody out of a turn.
    if matches!(model.route, Route::Turn(..)) {
        return Vec::new();
    }
    model.file = Some(match bytes {
        None => Err(FileProblem::Unreadable),
        Some(bytes) => file::read(bytes).map_err(FileProblem::Content),
    });
    if model.route == Route::Open {
        return Vec::new();
    }
    model.route = Route::Open;
    vec![Effect::Go(Route::Open)]
}

/// Takes the teams of the file. A team that is here already gets what the file has more; nothing
/// that is here is lost.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Ok(opened)) = model.file.take() else { return Vec::new() };
    let mut first = None;
    for team in opened.teams {
        let id = team.id;
        let known = model.teams.contains_key(&id);
        let changed = if let Some(ours) = model.teams.get_mut(&id) {
            let before = ours.clone();
            ours.absorb(team);
            *ours != before
        } else {
            model.gone.remove(&id);
            model.teams.insert(id, team);
            if let Some(day) = opened.saved_on {
                model.settings.saved.insert(id, day);
            }
            true
        };
        if changed {
            // What is here now is more than the file that was saved last.
            if known {
                model.settings.saved.remove(&id);
            }
            mark(model, id);
        }
        first = first.or(Some(id));
    }
    // Of rounds that are closed or removed in the file no sheets stay here.
    let stale: Vec<RoundId> = model
        .running
        .iter()
        .filter(|(id, running)| {
            let runs = model.round(**id).is_some_and(|(_, round)| round.is_running());
            let late = model.takes_late(**id) && running.draft.is_some();
            !runs && !late
        })
        .map(|(id, _)| *id)
        .collect();
    for id in stale {
        model.running.remove(&id);
        model.just_handed_in.take_if(|(round, _)| *round == id);
        model.dirty.insert(Key::Running(id));
    }
    removal::forget_typed(model);
    model.say(Notice::FileOpened);
    model.route = first.map_or(Route::Start, Route::Team);
    vec![Effect::Go(model.route)]
}

/// Everything of a team is to be kept: what it has, and the removal of what it has no more.
pub(super) fn mark(model: &mut Model, id: TeamId) {
    let Some(team) = model.teams.get(&id) else { return };
    let gone = team.removed().keys().flat_map(|round| [Key::Round(*round), Key::Running(*round)]);
    let here = team.rounds().iter().flat_map(round_keys);
    let closed = team.rounds().iter().filter(|round| !round.is_running());
    let piles = closed.map(|round| Key::Running(round.id));
    let known = |key: &Key| !matches!(key, Key::Running(_)) || model.revisions.contains_key(key);
    let keys: Vec<Key> = here
        .chain(gone)
        .chain(piles)
        .filter(known)
        .chain([Key::Team(id), Key::Saved(id)])
        .collect();
    model.dirty.extend(keys);
}

/// Leaves the file that was looked at.
pub(super) fn decline(model: &mut Model) -> Vec<Effect> {
    model.file = None;
    Vec::new()
}

/// Offers a text that could not be read as a file, unless it may hold answers of a running round.
pub(super) fn save_damaged(damaged: &Damaged) -> Vec<Effect> {
    if damaged.is_private() {
        return Vec::new();
    }
    let (name, text) = (format!("{}.txt", damaged.name.replace(':', "-")), damaged.text.clone());
    vec![Effect::Download { what: Offer::Unread, name, text }]
}

/// Removes a text that could not be read, and nothing else: when the other copy of the record could
/// be read, the record is written anew.
pub(super) fn forget_damaged(model: &mut Model, damaged: Damaged) -> Vec<Effect> {
    let before = model.damaged.len();
    model.damaged.retain(|other| *other != damaged);
    if model.damaged.len() == before {
        return Vec::new();
    }
    let key = damaged.name.parse().ok();
    if let Some(key) = key.filter(|key| model.revisions.contains_key(key)) {
        model.dirty.insert(key);
    }
    vec![Effect::Forget(damaged)]
}
