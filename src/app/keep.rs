//! What is to be written: the records of the model that are not kept yet.
//!
//! Updates only mark keys as dirty. The text of a record is made here from the model as it is, so
//! a record that failed to be written is simply made again the next time.

use serde::Serialize;

use super::{effect::Change, model::Model};
use crate::{
    domain::{id::RoundId, round::Round, team::Team},
    persist::{
        envelope::{self, RecordError},
        key::Key,
        record::{RoundRecord, RunningRecord, TeamRecord},
    },
};

/// The records to write or to remove now, in the order in which they must be.
pub fn changes(model: &Model) -> Vec<Change> {
    model
        .dirty
        .iter()
        .filter_map(|key| {
            let unread = unread(model, *key);
            let known = model.revisions.get(key).copied();
            let of_unread = unread.iter().filter_map(|text| envelope::revision(text));
            let last = of_unread.chain(known).chain([model.floor]).max();
            let revision = last.map_or(1, |last| last.saturating_add(1));
            // A record that cannot be made stays dirty and leaves the kept one as it is.
            let text = text(model, *key, revision).ok()?;
            Some(Change { key: *key, revision, known, text, unread })
        })
        .collect()
}

/// The texts under `key` that could not be read.
fn unread(model: &Model, key: Key) -> Vec<String> {
    if model.damaged.is_empty() {
        return Vec::new();
    }
    let name = key.to_string();
    let found = model.damaged.iter().filter(|other| other.name == name);
    found.map(|damaged| damaged.text.clone()).collect()
}

/// The record under `key` as it should be; `None` when there should be none.
fn text(model: &Model, key: Key, revision: u64) -> Result<Option<String>, RecordError> {
    let write = Writer { key, revision };
    match key {
        Key::Settings => write.record(Some(&model.settings)),
        Key::Form => write.record(Some(&model.form)),
        Key::StepForm => write.record(Some(&model.step_form)),
        Key::Talk => write.record(model.talk.as_ref()),
        Key::Saved(id) => {
            // Also "not saved" is a record, so that a window which is behind comes across it.
            let saved = model.settings.saved.get(&id).copied();
            write.record((!model.gone.contains_key(&id)).then_some(&saved))
        }
        Key::Team(id) => {
            let here = model.teams.get(&id).map(TeamRecord::from);
            let gone = || model.gone.get(&id).map(|stamp| TeamRecord::gone(id, *stamp));
            write.record(here.or_else(gone).as_ref())
        }
        Key::Instrument(id) => {
            let mut rounds = model.teams.values().flat_map(Team::rounds);
            let asked = rounds.find(|round| round.instrument.fingerprint() == id);
            write.record(asked.map(|round| round.instrument.as_ref()))
        }
        Key::Round(id) => {
            let round = own(model, id).map(|(team, round)| RoundRecord::of(team.id, round));
            write.record(round.as_ref())
        }
        Key::Running(id) => {
            // Of a closed round there is only the sheet in hand of somebody who comes late.
            let fills =
                own(model, id).is_some_and(|(_, round)| round.is_running() || model.has_draft(id));
            let running = model.running.get(&id).filter(|_| fills);
            write.record(running.map(RunningRecord::from).as_ref())
        }
    }
}

/// A round of a team on this device: the example is in no record.
fn own(model: &Model, id: RoundId) -> Option<(&Team, &Round)> {
    model.teams.values().find_map(|team| Some((team, team.round(id)?)))
}

/// The keys of everything that belongs to a round.
pub fn round_keys(round: &Round) -> [Key; 2] {
    [Key::Instrument(round.instrument.fingerprint()), Key::Round(round.id)]
}

struct Writer {
    key: Key,
    revision: u64,
}

impl Writer {
    fn record<T: Serialize>(&self, body: Option<&T>) -> Result<Option<String>, RecordError> {
        body.map(|body| envelope::write(self.key.format(), self.revision, body)).transpose()
    }
}
