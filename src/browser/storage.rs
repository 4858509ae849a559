//! The browser's storage: the first copy of every record, written at every answer and read back.
//!
//! `gloo_storage` panics where the browser blocks storage, so each use begins with a probe.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use super::{crash, dom};
use crate::{
    app::{
        conflict::{self, Verdict},
        effect::Change,
        model::StorageProblem,
    },
    domain::Set,
    persist::{
        key::{Key, PREFIX},
        restore::{Damaged, Entry},
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
    let found: Vec<Entry> = names(&storage)
        .into_iter()
        .filter_map(|name| storage.get_item(&name).ok().flatten().map(|text| (name, text)))
        .collect();
    SEEN.with_borrow_mut(|seen| {
        seen.extend(found.iter().filter_map(|(name, _)| name.parse().ok()));
    });
    found
}

/// The names of all texts of this app.
fn names(storage: &Storage) -> Vec<String> {
    let all = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    all.filter(|name| name.starts_with(PREFIX)).collect()
}

/// Writes and removes records, reads each back, and tells which are as they should be.
pub fn keep(changes: &[Change]) -> (Vec<(Key, u64)>, Option<StorageProblem>) {
    let Some(storage) = open() else { return (Vec::new(), Some(StorageProblem::Blocked)) };
    if crash::happened() {
        return (Vec::new(), Some(StorageProblem::Unreliable));
    }
    let mut done = Vec::new();
    let mut problem = None;
    let mut judged = Vec::with_capacity(changes.len());
    for change in changes {
        match verdict(&storage, change) {
            Verdict::Write => judged.push(change),
            Verdict::Leave => {}
            // Records that belong together are written together or not at all: a round must not be
            // closed by a window that does not know the newest pile.
            Verdict::Stop(problem) => return (Vec::new(), Some(problem)),
        }
    }
    for change in judged {
        // What is to go may be all there is of what could not be written.
        if problem.is_some() && change.text.is_none() {
            continue;
        }
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

/// What is to be done with a change, by what stands in its place now. A storage that cannot be read
/// any more tells so when it is written.
fn verdict(storage: &Storage, change: &Change) -> Verdict {
    let Ok(stored) = storage.get_item(&change.key.to_string()) else { return Verdict::Write };
    let seen = SEEN.with_borrow(|seen| seen.contains(&change.key));
    conflict::judge(change, stored.as_deref(), seen)
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
    if !matches!(key, Key::Running(_)) {
        return;
    }
    let aside = key.aside();
    for name in names(storage).into_iter().filter(|name| name.starts_with(&aside)) {
        drop(storage.remove_item(&name));
    }
}

fn set(storage: &Storage, name: &str, text: &str) -> Result<(), StorageProblem> {
    storage.set_item(name, text).map_err(|_| StorageProblem::Full)
}

/// Removes a text that could not be read, where it still stands.
pub fn forget(damaged: &Damaged) {
    let Some(storage) = open().filter(|_| !crash::happened()) else { return };
    let name = &damaged.name;
    if storage.get_item(name).ok().flatten().as_ref() == Some(&damaged.text) {
        drop(storage.remove_item(name));
        // This window removed it, so this window may write it again.
        if let Ok(key) = name.parse() {
            SEEN.with_borrow_mut(|seen| seen.remove(&key));
        }
    }
}
