//! "Here you differ most": large spread, at least four scores (in a quiet round five), and at least
//! two answers on each side of the mean, so that it never points at one person. Two activities at most.

use teamruimte::domain::points::Rule;

use super::{case::of_rules, table::Table};

pub(crate) const TABLE: Table = Table { rule: "spread", lines: LINES, outcome };

const LINES: &str = "
open  2/2 F1=15 *=3                       | none         | two people
open  3/3 F1=115 *=3                      | none         | three scores
open  4/4 F1=1155 *=3                     | spread F1    | four scores, two on each side
open  4/4 F1=115- *=3                     | none         | four people, three scores
open  5/5 F1=1155- *=3                    | spread F1    | five people, four scores
open  4/4 F1=1555 *=3                     | none         | far apart, but one person below
open  4/4 F1=1115 *=3                     | none         | far apart, but one person above
open  4/4 F1=1335 *=3                     | none         | one on each side
open  4/4 *=3                             | none         | all equal
open  5/5 F1=22344 *=3                    | none         | 4/5, just below 5/6
open  5/5 F1=11355 *=3                    | spread F1    | 8/5; who is at the mean is on no side
open  6/6 F1=223444 *=3                   | spread F1    | 5/6 exactly
open  6/6 F1=222334 *=3                   | none         | 2.667: (3 × 4/6 + 2 × 2/6 + 8/6) / 6 = 2/3
open  6/6 F1=133355 *=3                   | spread F1    | 1.11; two are above 3.33
open  7/7 F1=1444555 *=3                  | none         | 6/7 of 4.0, but one person below
open  7/7 F1=5222111 *=3                  | none         | 6/7 of 2.0, but one person above
open 12/12 F1=222223344444 *=3            | spread F1    | 10/12 is 5/6 exactly
open 13/13 F1=2222233344444 *=3           | none         | 10/13
open  4/4 F1,R1,D1=1155 *=3               | spread F1 R1 | two at most; equal ones in order
open  4/4 F1=2255 D1=1155 *=3             | spread D1 F1 | the largest first: 2 and 1.5
open  4/4 F1=2255 R1=1144 D1=1155 *=3     | spread D1 F1 | F1 and R1 are both 1.5, and F1 comes first
open  5/5 F1=????? *=3                    | none         | only can't tell
quiet 4/4 F1=1155 *=3                     | none         | four of a quiet round have no spread
quiet 5/5 F1=1155- *=3                    | none         | nor have four scores of five people
quiet 5/5 F1=11555 *=3                    | spread F1    | five scores
quiet 5/5 F1=15555 *=3                    | none         | one person below
quiet 6/6 F1=223444 *=3                   | spread F1    | 5/6 exactly
quiet 5/5 F1=11444 D1=11555 *=3           | spread F1 D1 | 1.44 and 1.92, in the order of asking
quiet 5/5 F1=22444 R1,D1=11555 *=3        | spread R1 D1 | still the two that differ most: 0.96 is left out
open  3/7 F1=115 *=3                      | none         | below half of the team
";

fn outcome(line: &str) -> String {
    of_rules(line, &[Rule::Spread])
}
