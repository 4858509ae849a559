//! Worked examples of every rule at its limits, as tables of plain text.
//!
//! The outcomes were worked out by hand from the rules as docs/rules.md gives them, never by running
//! the code: when a row and the code differ, one of the two has to be explained. `case.rs` tells how
//! a round is written.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

#[path = "../common/mod.rs"]
mod common;

mod case;
mod table;

mod balance;
mod best;
mod change;
mod change_dimension;
mod change_limits;
mod comments;
mod dimension;
mod headline;
mod high;
mod low;
mod measure;
mod response;
mod select;
mod shown;
mod spread;
mod unknown;

use table::Table;

/// All tables, in the order in which a result is made.
const TABLES: [Table; 16] = [
    shown::TABLE,
    comments::TABLE,
    measure::TABLE,
    dimension::TABLE,
    response::TABLE,
    headline::TABLE,
    balance::TABLE,
    change::TABLE,
    change_limits::TABLE,
    change_dimension::TABLE,
    spread::TABLE,
    unknown::TABLE,
    low::TABLE,
    high::TABLE,
    best::TABLE,
    select::TABLE,
];

#[test]
fn every_rule_decides_as_worked_out_by_hand() {
    let wrong: Vec<String> = TABLES.iter().flat_map(Table::wrong).collect();
    assert!(wrong.is_empty(), "{} rows differ\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn every_table_says_why() {
    for table in TABLES {
        assert!(table.rows().count() >= 8, "{} has hardly a row", table.rule);
        for row in table.rows() {
            assert_eq!(row.len(), 3, "{}: {row:?} is no round | outcome | reason", table.rule);
            assert!(row.iter().all(|cell| !cell.is_empty()), "{}: {row:?}", table.rule);
        }
    }
}
