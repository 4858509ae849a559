//! Whether a record may be written over what stands in its place now.
//!
//! Another window of this browser may have written or removed it meanwhile, and what could not be
//! read must not be lost. The rules are here; [`batch`](super::batch) asks them for every change.

use super::{effect::Change, model::StorageProblem};
use crate::persist::{envelope::RecordError, key::Key, restore};

/// What is done with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing stands in its way.
    Write,
    /// It is a habit of this device, and another window or a newer version has written it: that one
    /// stays, and the rest is written all the same.
    Leave,
    /// This window does not know the newest state and must write nothing any more.
    Stop(StorageProblem),
}

/// Judges a change of the record under whose name `stored` stands. `seen` tells whether this window
/// has found or put a record there.
pub fn judge(change: &Change, stored: Option<&str>, seen: bool) -> Verdict {
    let problem = match stored.map(|stored| (stored, restore::revision(change.key, stored))) {
        Some((_, Err(RecordError::Newer(_)))) => StorageProblem::Newer,
        Some((stored, Ok(revision)))
            if change.known.is_none_or(|known| revision > known) && !is_unread(change, stored) =>
        {
            StorageProblem::Elsewhere
        }
        None if seen && change.text.is_some() => StorageProblem::Elsewhere,
        Some((_, Ok(_) | Err(RecordError::Damaged(_)))) | None => return Verdict::Write,
    };
    match change.key {
        Key::Settings | Key::Form | Key::StepForm | Key::Talk => Verdict::Leave,
        Key::Saved(_) | Key::Team(_) | Key::Instrument(_) | Key::Round(_) | Key::Running(_) => {
            Verdict::Stop(problem)
        }
    }
}

/// Whether what stands in the place of this change is moved aside before it is written: it cannot be
/// read, and its place is needed.
pub fn sets_aside(change: &Change, stored: &str) -> bool {
    let damaged = || matches!(restore::revision(change.key, stored), Err(RecordError::Damaged(_)));
    change.text.is_some() && (is_unread(change, stored) || damaged())
}

/// Whether the app met this text at its start and could not read it.
fn is_unread(change: &Change, stored: &str) -> bool {
    change.unread.iter().any(|unread| unread == stored)
}
