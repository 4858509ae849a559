//! Keeping what belongs together: all of it, or nothing where another window stands in the way; and
//! nothing is removed once something found no room.
//!
//! This goes over any shelf of names and texts, so that the tests of two windows play the very
//! steps that the browser takes. What may be written over is decided in [`conflict`].

use super::{
    conflict::{self, Verdict},
    effect::Change,
    model::StorageProblem,
};
use crate::{
    domain::Set,
    persist::{
        key::{Key, PREFIX},
        restore::{Damaged, Entry},
    },
};

/// Where texts stand under their names.
pub trait Shelf {
    /// The names of all texts, also of others than this app.
    fn names(&self) -> Vec<String>;
    /// The text under a name.
    fn get(&self, name: &str) -> Result<Option<String>, StorageProblem>;
    /// Puts a text under a name.
    fn put(&mut self, name: &str, text: &str) -> Result<(), StorageProblem>;
    /// Takes the text under a name away.
    fn remove(&mut self, name: &str) -> Result<(), StorageProblem>;
}

/// What became of the changes of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// Written or removed, and read back, with the revision.
    pub done: Vec<(Key, u64)>,
    /// Left as another window has written them.
    pub left: Vec<Key>,
    /// The first thing that went wrong.
    pub problem: Option<StorageProblem>,
}

impl Kept {
    /// Nothing was done, for this reason.
    pub const fn nothing(problem: StorageProblem) -> Self {
        Self { done: Vec::new(), left: Vec::new(), problem: Some(problem) }
    }

    /// Whether this window must write nothing any more.
    pub fn stops(&self) -> bool {
        self.problem.is_some_and(StorageProblem::stops)
    }

    /// What of the batch is for the second copy: not what another window has newer, for at the next
    /// start the higher revision would win there. What found no room in the first copy is in it.
    pub fn for_second_copy(&self, mut changes: Vec<Change>) -> Vec<Change> {
        changes.retain(|change| !self.stops() && !self.left.contains(&change.key));
        changes
    }
}

/// The records that this window has found on its shelf or put there. One that is gone since was
/// removed by another window, and must not come back.
pub type Seen = Set<Key>;

/// Everything that this app keeps there.
pub fn read_all(shelf: &impl Shelf, seen: &mut Seen) -> Vec<Entry> {
    let found: Vec<Entry> = names(shelf)
        .filter_map(|name| shelf.get(&name).ok().flatten().map(|text| (name, text)))
        .collect();
    seen.extend(found.iter().filter_map(|(name, _)| name.parse().ok()));
    found
}

/// The names of all texts of this app.
fn names(shelf: &impl Shelf) -> impl Iterator<Item = String> {
    shelf.names().into_iter().filter(|name| name.starts_with(PREFIX))
}

/// Writes and removes records, reads each back, and tells which are as they should be.
pub fn keep(shelf: &mut impl Shelf, seen: &mut Seen, changes: &[Change]) -> Kept {
    let mut kept = Kept::default();
    let mut judged = Vec::with_capacity(changes.len());
    for change in changes {
        let verdict = shelf
            .get(&change.key.to_string())
            .map(|stored| conflict::judge(change, stored.as_deref(), seen.contains(&change.key)));
        match verdict {
            Ok(Verdict::Write) => judged.push(change),
            Ok(Verdict::Leave) => kept.left.push(change.key),
            // Records that belong together are written together or not at all: a round must not be
            // closed by a window that does not know the newest pile.
            Ok(Verdict::Stop(problem)) | Err(problem) => return Kept::nothing(problem),
        }
    }
    for change in judged {
        // What is to go may be all there is of what could not be written.
        if kept.problem.is_some() && change.text.is_none() {
            continue;
        }
        match one(shelf, change) {
            Ok(()) => {
                kept.done.push((change.key, change.revision));
                match change.text {
                    Some(_) => seen.insert(change.key),
                    None => seen.remove(&change.key),
                }
            }
            Err(found) => kept.problem = kept.problem.or(Some(found)),
        }
    }
    kept
}

fn one(shelf: &mut impl Shelf, change: &Change) -> Result<(), StorageProblem> {
    let name = change.key.to_string();
    if let Some(stored) = shelf.get(&name)?.filter(|stored| conflict::sets_aside(change, stored)) {
        let aside = free_aside(shelf, change.key)?;
        shelf.put(&aside, &stored)?;
    }
    match &change.text {
        Some(text) => shelf.put(&name, text)?,
        None => {
            shelf.remove(&name)?;
            forget_set_aside_pile(shelf, change.key);
        }
    }
    if shelf.get(&name)? == change.text { Ok(()) } else { Err(StorageProblem::Unreliable) }
}

/// A name to set a text aside under that has none yet.
fn free_aside(shelf: &impl Shelf, key: Key) -> Result<String, StorageProblem> {
    let mut name = key.aside();
    while shelf.get(&name)?.is_some() {
        name.push('+');
    }
    Ok(name)
}

/// Answers of people who were filling in do not outlive their round, not even when they could not be
/// read and were set aside.
fn forget_set_aside_pile(shelf: &mut impl Shelf, key: Key) {
    if !matches!(key, Key::Running(_)) {
        return;
    }
    let aside = key.aside();
    let found: Vec<String> = names(shelf).filter(|name| name.starts_with(&aside)).collect();
    for name in found {
        // One that cannot be removed now is reported at the next start.
        let _ = shelf.remove(&name);
    }
}

/// Removes a text that could not be read, where it still stands.
pub fn forget(shelf: &mut impl Shelf, seen: &mut Seen, damaged: &Damaged) {
    let name = &damaged.name;
    if shelf.get(name).ok().flatten().as_ref() == Some(&damaged.text) {
        let _ = shelf.remove(name);
        // This window removed it, so this window may write it again.
        if let Ok(key) = name.parse() {
            seen.remove(&key);
        }
    }
}
