//! Whether a record may be written over what stands in its place now.
//!
//! Another window of this browser may have written or removed it meanwhile, and what could not be
//! read must not be lost. The rules are here, without a browser; `browser::storage` asks them for
//! every change.

use super::{effect::Change, model::StorageProblem};
use crate::persist::{envelope::RecordError, restore};

/// Refuses a change of a record that another window has written or removed since this window read
/// it. `seen` tells whether this window has found or put a record there.
pub fn check(change: &Change, stored: Option<&str>, seen: bool) -> Result<(), StorageProblem> {
    let elsewhere = match stored.map(|stored| (stored, restore::revision(change.key, stored))) {
        Some((_, Err(RecordError::Newer(_)))) => true,
        Some((stored, Ok(revision))) => revision >= change.revision && !is_unread(change, stored),
        Some((_, Err(RecordError::Damaged(_)))) => false,
        None => seen && change.text.is_some(),
    };
    if elsewhere { Err(StorageProblem::Elsewhere) } else { Ok(()) }
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
