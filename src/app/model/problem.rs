//! What can go wrong with keeping and opening. Each has a sentence of its own in the interface.

use crate::persist::file::FileError;

/// Why the browser does not keep what it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageProblem {
    /// The browser does not let this page keep anything.
    Blocked,
    /// No room left.
    Full,
    /// What was read back was not what was written.
    Unreliable,
    /// Another window has written or removed something that this one would write over.
    Elsewhere,
    /// Another window with a newer version of the app has.
    Newer,
}

impl StorageProblem {
    /// Whether this window must write nothing any more, and so nothing may be done in it: what it
    /// knows is not the newest.
    pub const fn stops(self) -> bool {
        matches!(self, Self::Elsewhere | Self::Newer)
    }
}

/// Why a chosen file did not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// The browser could not read it.
    Unreadable,
    /// It was read, and is not what it should be.
    Content(FileError),
}
