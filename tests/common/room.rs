//! The storage of a device without a browser: a shelf that can be full for some records, and away.

use std::collections::BTreeMap;

use teamruimte::{
    app::{
        batch::{Seen, Shelf},
        model::StorageProblem,
    },
    persist::key::Key,
};

/// Names and texts, as a browser keeps them.
pub(crate) type Storage = BTreeMap<String, String>;

/// The storage of a device, with as much room as it has.
pub(crate) struct Room<'a> {
    pub(crate) storage: &'a mut Storage,
    pub(crate) full: fn(Key) -> bool,
    pub(crate) blocked: bool,
}

impl Shelf for Room<'_> {
    fn names(&self) -> Vec<String> {
        self.storage.keys().cloned().collect()
    }

    fn get(&self, name: &str) -> Result<Option<String>, StorageProblem> {
        if self.blocked {
            Err(StorageProblem::Blocked)
        } else {
            Ok(self.storage.get(name).cloned())
        }
    }

    fn put(&mut self, name: &str, text: &str) -> Result<(), StorageProblem> {
        // A text set aside takes the room of its record.
        let of = name.replacen("aside:", "", 1).trim_end_matches('+').parse();
        if of.is_ok_and(self.full) {
            return Err(StorageProblem::Full);
        }
        self.storage.insert(name.into(), text.into());
        Ok(())
    }

    fn remove(&mut self, name: &str) -> Result<(), StorageProblem> {
        self.storage.remove(name);
        Ok(())
    }
}

/// What a window has seen that starts with this storage.
pub(crate) fn seen(storage: &Storage) -> Seen {
    let mut seen = Seen::default();
    seen.extend(storage.keys().filter_map(|name| name.parse().ok()));
    seen
}
