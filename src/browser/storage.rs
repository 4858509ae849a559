//! The browser's storage: the first copy of every record, written at every answer and read back.
//!
//! What is written and what is left is decided in `app::batch`; here is the shelf. `gloo_storage`
//! panics where the browser blocks storage, so each use begins with a probe.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use super::{crash, dom};
use crate::{
    app::{
        batch::{self, Kept, Seen, Shelf},
        effect::Change,
        model::StorageProblem,
    },
    domain::Set,
    persist::restore::{Damaged, Entry},
};

thread_local! {
    static SEEN: RefCell<Seen> = RefCell::new(Set::default());
}

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
    SEEN.with_borrow_mut(|seen| batch::read_all(&storage, seen))
}

/// Writes and removes records, reads each back, and tells which are as they should be.
pub fn keep(changes: &[Change]) -> Kept {
    let Some(mut storage) = open() else { return Kept::nothing(StorageProblem::Blocked) };
    if crash::happened() {
        return Kept::nothing(StorageProblem::Unreliable);
    }
    SEEN.with_borrow_mut(|seen| batch::keep(&mut storage, seen, changes))
}

/// Removes a text that could not be read, where it still stands.
pub fn forget(damaged: &Damaged) {
    let Some(mut storage) = open().filter(|_| !crash::happened()) else { return };
    SEEN.with_borrow_mut(|seen| batch::forget(&mut storage, seen, damaged));
}

impl Shelf for Storage {
    fn names(&self) -> Vec<String> {
        let all = 0..self.length().unwrap_or(0);
        all.filter_map(|at| self.key(at).ok().flatten()).collect()
    }

    fn get(&self, name: &str) -> Result<Option<String>, StorageProblem> {
        self.get_item(name).map_err(|_| StorageProblem::Blocked)
    }

    fn put(&mut self, name: &str, text: &str) -> Result<(), StorageProblem> {
        self.set_item(name, text).map_err(|_| StorageProblem::Full)
    }

    fn remove(&mut self, name: &str) -> Result<(), StorageProblem> {
        self.remove_item(name).map_err(|_| StorageProblem::Unreliable)
    }
}
