//! A table of worked examples: a line for each, `round | outcome | reason`. It is text, so that it
//! can be read and checked as a table by somebody who does not read the code.

use std::panic::catch_unwind;

/// The examples of one rule.
pub(crate) struct Table {
    /// What they are examples of; a failure names it.
    pub(crate) rule: &'static str,
    /// The lines.
    pub(crate) lines: &'static str,
    /// What the app makes of a round, in the words of the second column.
    pub(crate) outcome: fn(&str) -> String,
}

impl Table {
    /// The cells of every line.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Vec<&'static str>> {
        let lines = self.lines.lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| line.split('|').map(str::trim).collect())
    }

    /// The rows that come out otherwise, in words.
    pub(crate) fn wrong(&self) -> Vec<String> {
        self.rows().filter_map(|row| self.differs(&row)).collect()
    }

    fn differs(&self, row: &[&'static str]) -> Option<String> {
        let &[round, expected, why] = row else {
            return Some(format!("{}: no row of three cells: {row:?}", self.rule));
        };
        let outcome = self.outcome;
        let found = catch_unwind(|| outcome(round)).unwrap_or_else(|_| "a panic".to_owned());
        let rule = self.rule;
        (found != expected)
            .then(|| format!("{rule}: {round}\n  by hand: {expected} ({why})\n  found:   {found}"))
    }
}
