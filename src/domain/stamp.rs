//! Update stamps: which of two copies of a thing was edited last.
//!
//! Two laptops can edit the same team apart. A wall clock would order their edits by whose clock
//! runs ahead and would tell when somebody worked; a counter that grows with every edit of a thing
//! does neither. Things that people fill in (sheets) never carry a stamp.

use serde::{Deserialize, Serialize};

/// How often a thing was edited, and a random number that decides between equal counts the same
/// way on every device. Greater means later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    edit: u32,
    tie: u32,
}

impl Stamp {
    /// The stamp of a thing just made; `tie` comes from a random source.
    pub const fn first(tie: u32) -> Self {
        Self { edit: 1, tie }
    }

    /// The stamp after one more edit; `tie` comes from a random source.
    #[must_use]
    pub const fn next(self, tie: u32) -> Self {
        Self { edit: self.edit.saturating_add(1), tie }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_edit_is_greater_whatever_the_tie() {
        let first = Stamp::first(u32::MAX);
        assert!(first.next(0) > first);
    }

    #[test]
    fn edits_made_apart_are_ordered_the_same_on_both_sides() {
        let (ours, theirs) = (Stamp::first(1).next(8), Stamp::first(1).next(5));
        assert!(ours > theirs);
    }
}
