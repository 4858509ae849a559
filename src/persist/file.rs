//! The team file: everything of one team, to keep and to hand over.
//!
//! The format is published as docs/team-file.schema.json. A running round is in no file: its
//! answers are nobody's to see yet.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    envelope::{self, RecordError, SCHEMA},
    record::{RoundRecord, TeamRecord},
    restore::{Entry, is_private, restore},
};
use crate::domain::{Date, Map, id::InstrumentId, instrument::Instrument, team::Team};

/// The format of a team file.
pub const FORMAT: &str = "teamruimte.team";
/// The format of a rescue file, which the crash page makes straight from storage.
pub const RESCUE_FORMAT: &str = "teamruimte.rescue";
/// A file larger than this is not ours: 200 rounds of 12 people are below 1 MB.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// What is wrong with a text that is not what it should be. The reader's sentence is elsewhere; the
/// exact place would cost two kilobytes that nobody sees.
const WRONG: &str = "not what a file of this kind looks like";

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TeamFile {
    format: String,
    schema: u32,
    /// Which version of the app wrote it.
    app: String,
    saved_on: Date,
    team: TeamRecord,
    instruments: Map<InstrumentId, Arc<Instrument>>,
    rounds: Vec<RoundRecord>,
}

#[derive(Debug, Deserialize)]
struct RescueFile {
    storage: Map<String, String>,
    #[serde(default)]
    black_box: Map<String, String>,
}

/// The outside of any file of ours.
#[derive(Debug, Deserialize)]
struct Outside {
    format: String,
    schema: u32,
}

/// Why a file cannot be opened. Each has a sentence of its own in the interface.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Larger than [`MAX_BYTES`].
    #[error("the file has {0} bytes, more than {MAX_BYTES}")]
    TooLarge(usize),
    /// Not text, or text of something else.
    #[error("not a file of this app")]
    NotOurs,
    /// Ours, but cut off or changed.
    #[error("the file is damaged: {0}")]
    Damaged(&'static str),
    /// Written by a newer version of the app.
    #[error("written by a newer version (schema {0})")]
    Newer(u32),
    /// A rescue file without a readable team.
    #[error("no team in it")]
    Empty,
}

/// What was in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The teams; a team file has one, a rescue file may have more.
    pub teams: Vec<Team>,
    /// The day it was saved, where the file says so.
    pub saved_on: Option<Date>,
}

/// Writes the team file. Only closed rounds are in it.
pub fn write(team: &Team, today: Date) -> Result<String, RecordError> {
    let closed = || team.rounds().iter().filter(|round| !round.is_running());
    let mut instruments = Map::new();
    for round in closed() {
        instruments.insert(round.instrument.fingerprint(), Arc::clone(&round.instrument));
    }
    let file = TeamFile {
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved_on: today,
        team: team.into(),
        instruments,
        rounds: closed().map(|round| RoundRecord::of(team.id, round)).collect(),
    };
    let mut text =
        serde_json::to_string(&file).map_err(|_| RecordError::Damaged("it cannot be written"))?;
    text.push('\n');
    Ok(text)
}

/// Reads the bytes of any file that the app ever wrote.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge(bytes.len()));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotOurs)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).trim();
    let outside: Outside = serde_json::from_str(text).map_err(|_| broken(text))?;
    match outside.format.as_str() {
        FORMAT | RESCUE_FORMAT if outside.schema > SCHEMA => Err(FileError::Newer(outside.schema)),
        FORMAT => team_file(text, outside.schema),
        RESCUE_FORMAT => rescue_file(text),
        _ => Err(FileError::NotOurs),
    }
}

/// Text that is not JSON: half of one of our files, or something else.
fn broken(text: &str) -> FileError {
    let ours = text.starts_with('{') && text.contains("\"teamruimte.");
    if ours { FileError::Damaged(WRONG) } else { FileError::NotOurs }
}

fn team_file(text: &str, schema: u32) -> Result<Opened, FileError> {
    let newest = envelope::migrate(schema, text).map_err(|_| FileError::Damaged(WRONG))?;
    let file: TeamFile = serde_json::from_str(&newest).map_err(|_| FileError::Damaged(WRONG))?;
    if file.instruments.iter().any(|(id, text)| text.fingerprint() != *id) {
        return Err(FileError::Damaged("a text is not what its name says"));
    }
    let mut rounds = Vec::with_capacity(file.rounds.len());
    for record in file.rounds {
        let asked = file
            .instruments
            .get(&record.instrument)
            .ok_or(FileError::Damaged("the text that a round asked is missing"))?;
        let round = record
            .into_round(Arc::clone(asked))
            .map_err(|error| FileError::Damaged(error.reason()))?;
        if round.is_running() {
            return Err(FileError::Damaged("a round still runs, and no such round is in a file"));
        }
        rounds.push(round);
    }
    let team = file.team.with_rounds(rounds).ok_or(FileError::Empty)?;
    Ok(Opened { teams: vec![team], saved_on: Some(file.saved_on) })
}

fn rescue_file(text: &str) -> Result<Opened, FileError> {
    let file: RescueFile = serde_json::from_str(text).map_err(|_| FileError::Damaged(WRONG))?;
    let open = |entries: Map<String, String>| -> Vec<Entry> {
        entries.into_iter().filter(|(name, _)| !is_private(name)).collect()
    };
    let restored = restore(&open(file.storage), &open(file.black_box));
    if restored.teams.is_empty() {
        return Err(FileError::Empty);
    }
    let teams = restored.teams.into_values().map(Team::without_running).collect();
    Ok(Opened { teams, saved_on: None })
}
