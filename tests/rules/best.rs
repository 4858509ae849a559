//! "This is what works best now", when nothing went up and nothing is high: the highest mean; of equal
//! ones the smaller spread, where that may be said, then the first that was asked. One, so that there
//! is always something good.

use teamruimte::domain::points::Rule;

use super::{case::of_rules, table::Table};

pub(crate) const TABLE: Table = Table { rule: "best", lines: LINES, outcome };

const LINES: &str = "
open  2/2 D2=34 *=3                        | none    | below three people nothing is proposed
open  3/3 D2=334 *=3                       | best D2 | the highest mean
open  5/5 *=3                              | best F1 | all equal: the first that was asked
open  5/5 *=1                              | best F1 | something good, also when all is 1
open  5/5 D2=33334 *=3                     | best D2 | 3.2
open  5/5 F1=23444 D1=33344 *=3            | best D1 | both 3.4, distance 0.72 and 0.48
open  5/5 F1=33344 D1=23444 *=3            | best F1 | the other way round
open  5/5 F1,D1=33344 *=3                  | best F1 | equal in both: the first that was asked
open  5/5 F1=13333 F2=22333 *=2            | best F2 | both 2.6, distance 0.64 and 0.48
open 10/10 F1=3333334444 D1=33344----- *=3 | best F1 | 3.4 of ten and of five are equal
open 10/10 F1=33344----- D1=3333334444 *=3 | best F1 | the same with five first
open  5/5 F1=14555 *=3                     | best F1 | 4.0 with large spread is not high, and still best
open  5/5 F1=44--- *=3                     | best F2 | two scores are not enough to be named
open  5/5 F1=4 D2=33334 *=3                | none    | what is high comes first
open  5/5 *=2 -> open 5/5 D2=3 *=2         | none    | what went up comes first
open  5/5 *=2 -> open 5/5 D2=22333 *=2     | best D2 | 0.6 is no change
open  5/5 F1=3 *=-                         | best F1 | one activity has answers
open  5/5 *=?                              | none    | no scores
open  5/5 *=-                              | none    | no answers
quiet 3/3 D2=334 *=3                       | best D2 | 3.33 is shown as 3.5
quiet 4/4 F1=2344 D1=3344 *=3              | best F1 | 3.25 is shown as 3.5, as 3.5 is: the first
open  4/4 F1=2344 D1=3344 *=3              | best D1 | 3.25 and 3.5 in an open round
quiet 4/4 F1=2444 D1=3344 *=3              | best F1 | both 3.5; the spread of four is not said
open  4/4 F1=2444 D1=3344 *=3              | best D1 | both 3.5; distance 3/4 and 1/2
quiet 5/5 F1=23444 D1=33344 *=3            | best D1 | five have a spread
quiet 2/2 D2=34 *=3                        | none    | two people
";

fn outcome(line: &str) -> String {
    of_rules(line, &[Rule::Best])
}
