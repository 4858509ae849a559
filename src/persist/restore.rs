//! From the texts found in the browser to teams, at every start and for every rescue file.
//!
//! There are two copies of each record: the browser's storage, and the black box, which survives a
//! kill of the browser that loses the last seconds of the first. The newer readable one counts. A
//! text that cannot be read is reported with its content and never written over.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::{
    envelope::{self, RecordError},
    key::{Key, PREFIX},
    record::{Form, RoundError, RoundRecord, RunningRecord, Settings, StepForm, TeamRecord},
};
use crate::domain::{
    Date, Map, Set,
    id::{InstrumentId, RoundId, TeamId},
    instrument::Instrument,
    round::Round,
    running::Running,
    stamp::Stamp,
    talk::Talk,
    team::Team,
};

/// What is said of a record that is not the one of its name.
const MISPLACED: &str = "it is not what its name says";

/// A name and the text under it.
pub type Entry = (String, String);

/// All that could be read, and what could not.
#[derive(Debug, Default)]
pub struct Restored {
    /// Habits on this device.
    pub settings: Settings,
    /// A round being prepared.
    pub form: Form,
    /// A step being prepared.
    pub step_form: StepForm,
    /// Where a team is in the talk about a round.
    pub talk: Option<Talk>,
    /// The teams with their rounds.
    pub teams: Map<TeamId, Team>,
    /// The teams that were removed from this device.
    pub gone: Map<TeamId, Stamp>,
    /// Piles and drafts of the rounds that run.
    pub running: Map<RoundId, Running>,
    /// The revision of each record that was read.
    pub revisions: Map<Key, u64>,
    /// Texts that could not be read; they stay where they are.
    pub damaged: Vec<Damaged>,
    /// Records that are not as they must be: the pile of a round that is closed has no use any more
    /// and must not stay, and what stood in a record of an older version needs one of its own.
    pub stale: Set<Key>,
}

/// A text that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Where it stands.
    pub name: String,
    /// What stands there, untouched.
    pub text: String,
    /// Why it could not be read.
    pub why: RecordError,
}

impl Damaged {
    /// Whether it may hold answers of people who are still filling in: such a text leaves the
    /// device in no file.
    pub fn is_private(&self) -> bool {
        is_private(&self.name)
    }
}

/// Whether the record of this name may hold answers of people who are still filling in.
pub fn is_private(name: &str) -> bool {
    let rest = name.strip_prefix(PREFIX).unwrap_or(name);
    rest.strip_prefix("aside:").unwrap_or(rest).starts_with("running:")
}

/// The revision of the record that stands under `key`, or why the text is no such record.
pub fn revision(key: Key, text: &str) -> Result<u64, RecordError> {
    fn of<T: DeserializeOwned>(key: Key, text: &str) -> Result<u64, RecordError> {
        envelope::read::<T>(text, key.format()).map(|record| record.revision)
    }
    match key {
        Key::Settings => of::<Settings>(key, text),
        Key::Form => of::<Form>(key, text),
        Key::StepForm => of::<StepForm>(key, text),
        Key::Talk => of::<Talk>(key, text),
        Key::Saved(_) => of::<Option<Date>>(key, text),
        Key::Team(_) => of::<TeamRecord>(key, text),
        Key::Instrument(_) => of::<Instrument>(key, text),
        Key::Round(_) => of::<RoundRecord>(key, text),
        Key::Running(_) => of::<RunningRecord>(key, text),
    }
}

/// Reads both copies of everything.
pub fn restore(storage: &[Entry], black_box: &[Entry]) -> Restored {
    let mut shelf = Shelf::default();
    for (name, text) in storage.iter().chain(black_box) {
        shelf.put(name, text);
    }
    let mut out = Restored { damaged: shelf.aside, ..Restored::default() };
    let mut reader = Reader { texts: shelf.texts, out: &mut out };
    reader.everything();
    out
}

#[derive(Default)]
struct Shelf<'a> {
    texts: Map<Key, Vec<&'a str>>,
    aside: Vec<Damaged>,
}

impl<'a> Shelf<'a> {
    fn put(&mut self, name: &'a str, text: &'a str) {
        if let Ok(key) = name.parse::<Key>() {
            match self.texts.get_mut(&key) {
                Some(texts) => texts.push(text),
                None => drop(self.texts.insert(key, vec![text])),
            }
        } else if name.starts_with(&format!("{PREFIX}aside:"))
            && !self.aside.iter().any(|other| other.text == text)
        {
            let why = RecordError::Damaged("set aside earlier");
            self.aside.push(Damaged { name: name.to_owned(), text: text.to_owned(), why });
        }
    }
}

struct Reader<'a, 'b> {
    texts: Map<Key, Vec<&'a str>>,
    out: &'b mut Restored,
}

impl Reader<'_, '_> {
    fn everything(&mut self) {
        let keys: Vec<Key> = self.texts.keys().copied().collect();
        let mut instruments = Map::new();
        let mut rounds: Vec<(TeamId, Round)> = Vec::new();
        let mut teams: Vec<TeamRecord> = Vec::new();
        // The order of the keys is the order of need: teams and instruments stand before rounds,
        // rounds before what runs in them.
        for key in &keys {
            match *key {
                Key::Settings => self.out.settings = self.newest(*key, Ok).unwrap_or_default(),
                Key::Form => self.out.form = self.newest(*key, Ok).unwrap_or_default(),
                Key::StepForm => self.out.step_form = self.newest(*key, Ok).unwrap_or_default(),
                Key::Talk => self.out.talk = self.newest(*key, Ok),
                Key::Saved(id) => match self.newest(*key, Ok).flatten() {
                    Some(day) => drop(self.out.settings.saved.insert(id, day)),
                    // What settings of schema 1 say of it is older.
                    None => drop(self.out.settings.saved.remove(&id)),
                },
                Key::Team(id) => {
                    let right = |record: TeamRecord| {
                        if record.id == id && record.is_whole() {
                            Ok(record)
                        } else {
                            Err(MISPLACED)
                        }
                    };
                    teams.extend(self.newest(*key, right));
                }
                Key::Instrument(id) => {
                    let right = |read: Instrument| {
                        if read.fingerprint() == id { Ok(read) } else { Err(MISPLACED) }
                    };
                    if let Some(instrument) = self.newest(*key, right) {
                        instruments.insert(id, Arc::new(instrument));
                    }
                }
                Key::Round(id) => {
                    let right = |record| round(id, record, &teams, &instruments);
                    rounds.extend(self.newest(*key, right));
                }
                Key::Running(_) => {}
            }
        }
        for record in teams {
            let of_team = |(team, _): &mut (TeamId, Round)| *team == record.id;
            let own: Vec<Round> = rounds.extract_if(.., of_team).map(|(_, round)| round).collect();
            self.out.stale.extend(record.removed.keys().map(|id| Key::Round(*id)));
            let (id, stamp) = (record.id, record.stamp);
            let of_gone: Vec<Key> = own.iter().map(|round| Key::Round(round.id)).collect();
            match record.with_rounds(own) {
                Some(team) => drop(self.out.teams.insert(id, team)),
                None => {
                    self.out.gone.insert(id, stamp);
                    self.out.stale.extend(of_gone);
                    self.out.stale.insert(Key::Saved(id));
                }
            }
        }
        let revisions = &self.out.revisions;
        self.out.stale.retain(|key| revisions.contains_key(key));
        // Settings that are written again have them no more.
        let of_schema_1 = self.out.settings.saved.keys().map(|id| Key::Saved(*id));
        self.out.stale.extend(of_schema_1.filter(|key| !self.texts.contains_key(key)));
        for key in keys {
            if let Key::Running(round) = key {
                self.running(key, round);
            }
        }
    }

    /// The newest copy of which `make` makes something; all others that cannot be read are reported.
    fn newest<T: DeserializeOwned, U>(
        &mut self,
        key: Key,
        make: impl Fn(T) -> Result<U, &'static str>,
    ) -> Option<U> {
        let mut best: Option<(u64, U)> = None;
        for text in self.texts.get(&key).cloned().unwrap_or_default() {
            let read = envelope::read::<T>(text, key.format()).and_then(|record| {
                let found = make(record.body).map_err(RecordError::Damaged)?;
                Ok((record.revision, found))
            });
            match read {
                Ok(found) if best.as_ref().is_none_or(|(revision, _)| found.0 > *revision) => {
                    best = Some(found);
                }
                Ok(_) => {}
                Err(why) => self.report(key, text, why),
            }
        }
        let (revision, found) = best?;
        self.out.revisions.insert(key, revision);
        Some(found)
    }

    /// A pile belongs to a running round. Where the round is closed or gone the pile must go; where
    /// the round is damaged it stays untouched until somebody decides. A closed open round may have
    /// the sheet in hand of somebody who comes late, and nothing else.
    fn running(&mut self, key: Key, id: RoundId) {
        let round = self.out.teams.values().find_map(|team| team.round(id)).cloned();
        let damaged = Key::Round(id).to_string();
        if round.is_none() && self.out.damaged.iter().any(|other| other.name == damaged) {
            return;
        }
        let fills = round.filter(|round| round.is_running() || round.takes_late());
        let Some(round) = fills else { return self.must_go(key) };
        let fit = |record: RunningRecord| {
            record.into_running(round.mode, &round.instrument).map_err(RoundError::reason)
        };
        let Some(running) = self.newest(key, fit) else { return };
        if round.is_running() || running.is_late_draft(round.late()) {
            self.out.running.insert(id, running);
        } else {
            self.must_go(key);
        }
    }

    /// The removal of this record is newer than any copy.
    fn must_go(&mut self, key: Key) {
        let texts = self.texts.get(&key).into_iter().flatten();
        if let Some(revision) = texts.filter_map(|text| envelope::revision(text)).max() {
            self.out.revisions.insert(key, revision);
        }
        self.out.stale.insert(key);
    }

    /// Reports a text once, also when both copies have it.
    fn report(&mut self, key: Key, text: &str, why: RecordError) {
        let name = key.to_string();
        if !self.out.damaged.iter().any(|other| other.name == name && other.text == text) {
            self.out.damaged.push(Damaged { name, text: text.to_owned(), why });
        }
    }
}

/// A round and its team, of the record under the name of `id`.
fn round(
    id: RoundId,
    record: RoundRecord,
    teams: &[TeamRecord],
    instruments: &Map<InstrumentId, Arc<Instrument>>,
) -> Result<(TeamId, Round), &'static str> {
    if record.id != id {
        return Err(MISPLACED);
    }
    let team = record.team;
    if !teams.iter().any(|other| other.id == team) {
        return Err("its team is missing");
    }
    let asked = instruments.get(&record.instrument).ok_or("the text that it asked is missing")?;
    let round = record.into_round(Arc::clone(asked)).map_err(RoundError::reason)?;
    Ok((team, round))
}
