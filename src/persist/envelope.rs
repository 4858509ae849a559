//! What stands around every record and every file: which format, which schema, which revision.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

/// The schema that this version writes. A change of any record raises it and adds a step to
/// [`migrate`]; a fixture of every released schema stays in the tests for ever.
pub const SCHEMA: u32 = 2;

/// The outside of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Envelope<T> {
    /// Which kind of record this is, like `teamruimte.round`.
    pub format: String,
    /// Which version of that kind.
    pub schema: u32,
    /// How often the record was written; of two copies the higher one is newer.
    pub revision: u64,
    /// The record.
    pub body: T,
}

/// Why a text is not a record that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// Not JSON, cut off, or without the outside of a record.
    #[error("not a record of this app: {0}")]
    Damaged(&'static str),
    /// Written by a newer version of the app; `0` is its schema.
    #[error("written by a newer version (schema {0})")]
    Newer(u32),
}

/// Reads a record of the kind `format`.
pub fn read<T: DeserializeOwned>(text: &str, format: &str) -> Result<Envelope<T>, RecordError> {
    let damaged = |_| RecordError::Damaged("not what a record of this kind looks like");
    let outside: Envelope<Box<RawValue>> = serde_json::from_str(text).map_err(damaged)?;
    if outside.format != format {
        return Err(RecordError::Damaged("a record of another kind"));
    }
    let newest = migrate(outside.schema, outside.body.get())?;
    let body = serde_json::from_str(&newest).map_err(damaged)?;
    Ok(Envelope { format: outside.format, schema: SCHEMA, revision: outside.revision, body })
}

/// Writes a record.
pub fn write<T: Serialize>(format: &str, revision: u64, body: &T) -> Result<String, RecordError> {
    let envelope = Envelope { format: format.to_owned(), schema: SCHEMA, revision, body };
    serde_json::to_string(&envelope).map_err(|_| RecordError::Damaged("it cannot be written"))
}

/// Brings the JSON of an older schema to the newest, one step at a time. Steps go from text to text,
/// so that the types of a record are read from one source only, which keeps the program small.
pub fn migrate(schema: u32, json: &str) -> Result<Cow<'_, str>, RecordError> {
    match schema {
        // Schema 2 gave rounds a number and drafts a day; in schema 1 they are absent. Days
        // of saving have records of their own; where one is missing, the settings of schema 1 have it.
        1 | SCHEMA => Ok(Cow::Borrowed(json)),
        0 => Err(RecordError::Damaged("schema 0 was never written")),
        newer => Err(RecordError::Newer(newer)),
    }
}

/// The revision in the outside of a record, whatever stands inside; `None` when the text is no
/// record at all.
pub fn revision(text: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct Outside {
        revision: u64,
    }
    serde_json::from_str(text).ok().map(|Outside { revision }| revision)
}
