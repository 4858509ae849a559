//! Performing (future, organising) against making sense (reflecting, dialogue): a question from 0.5
//! on, with three or four people from 0.6. All four dimensions need a mean.
//!
//! With three or four people 0.6 itself cannot come about (no fraction of fifths), so the rows take the
//! nearest values on both sides: the sum of three times the steps above 3 in future (four activities)
//! and four times those in organising (three), over 72 with three people and over 96 with four.

use teamruimte::domain::instrument::Orientation;

use super::{case::result, table::Table};

pub(crate) const TABLE: Table = Table { rule: "balance", lines: LINES, outcome };

const LINES: &str = "
open  5/5 *=3                                     | even        | all equal
open  5/5 F=4 *=3                                 | performing  | (4 + 3) / 2 - 3 = 0.5 exactly
open  5/5 F=4 F1=44443 *=3                        | even        | (3.95 + 3) / 2 - 3 = 0.475
open  5/5 R=4 *=3                                 | making sense | 0.5 exactly, the other way
open  5/5 R=4 R1=44443 *=3                        | even        | (3.933 + 3) / 2 - 3 = 0.467
open  5/5 F=4 R=4 *=3                             | even        | one of each side
open  5/5 F=5 O=1 *=3                             | even        | two of one side that cancel out
open  10/10 O=4 *=3                               | performing  | 0.5 exactly with ten
open  10/10 F=4 F1=4444444443 *=3                 | even        | (3.975 + 3) / 2 - 3 = 0.4875, just below
open  4/4 F=4 *=3                                 | even        | 0.5 is not enough with four
open  4/4 F1=5 F2=5333 O1=5553 O2=4333 *=3        | performing  | (3 x 10 + 4 x 7) / 96 = 0.604
open  4/4 F1=5 F2=5433 O1=5553 *=3                | even        | (3 x 11 + 4 x 6) / 96 = 0.594
open  3/3 F=4 *=3                                 | even        | 0.5 is not enough with three
open  3/3 F=4 O1=433 O2=433 *=3                   | performing  | (3 x 12 + 4 x 2) / 72 = 0.611
open  3/3 F=4 F1=544 O1=433 *=3                   | even        | (3 x 13 + 4 x 1) / 72 = 0.597
open  5/5 F=4444- R=3333- O=3333- D=3333-         | performing  | people count, not the answers of each
open  5/5 hands=2 F=4 *=3                         | performing  | three sheets and a group of two are five
open  4/4 hands=2 F=4 *=3                         | even        | two sheets and a group of two are four
open  5/5 F=5 D1=1 D2=- D3=- *=3                  | even        | one dimension has no mean
open  5/5 F=5 O=- *=3                             | even        | one dimension has no answers
open  5/5 *=?                                     | even        | only can't tell
quiet 4/4 F=4 O1=3334 O2=3334 *=3                 | performing  | O shown 3.5, 3.5, 3: 0.667, though 0.583 in truth
quiet 4/4 F=4 O1=3334 *=3                         | even        | O shown 3.5, 3, 3: 0.583
quiet 4/4 R=5 *=3                                 | making sense | shown 4.5: 0.75
quiet 5/5 F=4 *=3                                 | performing  | five: exact means
quiet 2/2 F=5 *=3                                 | even        | nothing is shown
";

fn outcome(line: &str) -> String {
    let word = match result(line).balance() {
        None => "even",
        Some(Orientation::Performance) => "performing",
        Some(Orientation::Sensemaking) => "making sense",
    };
    word.to_owned()
}
