//! The browser's storage: the first copy of every record, written at every answer and read back.
//!
//! `gloo_storage` panics where the browser blocks storage, so each use begins with a probe.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use super::{crash, dom};
use crate::{
    app::{conflict, effect::Change, model::StorageProblem},
    domain::Set,
    persist::{
        key::{Key, PREFIX},
        restore::Entry,
    },
};

/// Whether the browser lets this page keep anything.
pub fn probe() -> Option<StorageProblem> {
    open().is_none().then_some(StorageProblem::Blocked)
}

fn open() -> Option<Storage> {
    // Blocked storage is an error in one browser and nothing in another.
    let allowed = dom::window()?.local_storage().ok().flatten().is_some();
    allowed.then(LocalStorage::raw)
}

/// Everything that this app keeps here.
pub fn read_all() -> Vec<Entry> {
    let Some(storage) = open() else { return Vec::new() };
    let length = storage.length().unwrap_or(0);
    let found: Vec<Entry> = (0..length)
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|name| name.starts_with(PREFIX))
        .filter_map(|name| storage.get_item(&name).ok().flatten().map(|text| (name, text)))
        .collect();
    SEEN.with_borrow_mut(|seen| {
        seen.extend(found.iter().filter_map(|(name, _)| name.parse().ok()));
    });
    found
}

/// Writes and removes records, reads each back, and tells which are as they should be.
pub fn keep(changes: &[Change]) -> (Vec<(Key, u64)>, Option<StorageProblem>) {
    let Some(storage) = open() else { return (Vec::new(), Some(StorageProblem::Blocked)) };
    if crash::happened() {
        return (Vec::new(), Some(StorageProblem::Unreliable));
    }
    // Records that belong together are written together or not at all: a round must not be closed
    // by a window that does not know the newest pile.
    if let Some(problem) = changes.iter().find_map(|change| conflict(&storage, change).err()) {
        return (Vec::new(), Some(problem));
    }
    let mut done = Vec::new();
    let mut problem = None;
    for change in changes {
        match one(&storage, change) {
            Ok(()) => done.push((change.key, change.revision)),
            Err(found) => problem = problem.or(Some(found)),
        }
    }
    SEEN.with_borrow_mut(|seen| {
        for change in changes.iter().filter(|c| done.iter().any(|(key, _)| *key == c.key)) {
            if change.text.is_some() { seen.insert(change.key) } else { seen.remove(&change.key) }
        }
    });
    (done, problem)
}

/// Whether another window has written or removed this record since this one read it.
fn conflict(storage: &Storage, change: &Change) -> Result<(), StorageProblem> {
    let stored = storage.get_item(&change.key.to_string()).map_err(|_| StorageProblem::Blocked)?;
    let seen = SEEN.with_borrow(|seen| seen.contains(&change.key));
    conflict::check(change, stored.as_deref(), seen)
}

fn one(storage: &Storage, change: &Change) -> Result<(), StorageProblem> {
    let name = change.key.to_string();
    let read = || storage.get_item(&name).map_err(|_| StorageProblem::Blocked);
    if let Some(stored) = read()?.filter(|stored| conflict::sets_aside(change, stored)) {
        set(storage, &free_aside(storage, change.key), &stored)?;
    }
    match &change.text {
        Some(text) => set(storage, &name, text)?,
        None => {
            storage.remove_item(&name).map_err(|_| StorageProblem::Unreliable)?;
            forget_set_aside_pile(storage, change.key);
        }
    }
    if read()? == change.text { Ok(()) } else { Err(StorageProblem::Unreliable) }
}

thread_local! {
    /// The records that this window has found here or put here. One that is gone since was removed
    /// by another window, and must not come back.
    static SEEN: RefCell<Set<Key>> = RefCell::new(Set::default());
}

/// A name to set a text aside under that has none yet.
fn free_aside(storage: &Storage, key: Key) -> String {
    let mut name = key.aside();
    while storage.get_item(&name).is_ok_and(|text| text.is_some()) {
        name.push('+');
    }
    name
}

/// Answers of people who were filling in do not outlive their round, not even when they could not be
/// read and were set aside.
fn forget_set_aside_pile(storage: &Storage, key: Key) {
    let mut name = key.aside();
    while matches!(key, Key::Running(_)) && storage.get_item(&name).is_ok_and(|t| t.is_some()) {
        drop(storage.remove_item(&name));
        name.push('+');
    }
}

fn set(storage: &Storage, name: &str, text: &str) -> Result<(), StorageProblem> {
    storage.set_item(name, text).map_err(|_| StorageProblem::Full)
}

/// Removes the text of this name.
pub fn forget(name: &str) {
    if let Some(storage) = open().filter(|_| !crash::happened()) {
        drop(storage.remove_item(name));
        // This window removed it, so this window may write it again.
        if let Ok(key) = name.parse() {
            SEEN.with_borrow_mut(|seen| seen.remove(&key));
        }
    }
}
