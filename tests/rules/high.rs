//! "You often do this": a mean of 4.0 or more without large spread, two at most. In a quiet round
//! below five answers nobody knows the spread, and the mean alone decides.

use teamruimte::domain::points::Rule;

use super::{case::of_rules, table::Table};

pub(crate) const TABLE: Table = Table { rule: "high", lines: LINES, outcome };

const LINES: &str = "
open  2/2 F1=5 *=3                     | none       | below three people nothing is proposed
open  3/3 F1=444 *=3                   | high F1    | 4.0 exactly
open  3/3 F1=344 *=3                   | none       | 3.67
open  4/4 F1=3444 *=3                  | none       | 3.75
open  5/5 F1=4 *=3                     | high F1    | 4.0 exactly, all equal
open  5/5 F1=34445 *=3                 | high F1    | 4.0 exactly, distance 2/5
open  5/5 F1=33455 *=3                 | high F1    | 4.0 exactly, distance 4/5: just below large
open  5/5 F1=14555 *=3                 | none       | 4.0 exactly, distance 6/5: large
open  6/6 F1=255555 *=3                | none       | 4.5, distance exactly 5/6 with one below: large, no spread point
open  6/6 F1=334555 *=3                | none       | 4.17, distance exactly 5/6: stands in the point on spread
open  5/5 F1=33445 *=3                 | none       | 3.8
open  6/6 F1=344444 *=3                | none       | 3.83
open 12/12 F1=344444444444 *=3         | none       | 3.917, just below
open  5/5 F1,F2,R1=4 *=3               | high F1 F2 | two at most; equal ones in order
open  5/5 F1=4 D1=5 *=3                | high D1 F1 | the highest first
open  5/5 F1=44445 R1,D1=5 *=3         | high R1 D1 | the two highest
open  5/5 F1=55--- *=3                 | none       | two scores
open  5/5 F1=555-- *=3                 | high F1    | three scores
open  5/5 F1=555?? *=3                 | none       | what people cannot tell stands in that point already
open  3/7 F1=5 *=3                     | none       | below half of the team
quiet 2/2 F1=5 *=3                     | none       | two people
quiet 3/3 F1=444 *=3                   | high F1    | 4.0 exactly
quiet 3/3 F1=344 *=3                   | none       | 3.67 is shown as 3.5
quiet 4/4 F1=3444 *=3                  | high F1    | 3.75 is shown as 4.0
quiet 4/4 F1=2555 *=3                  | high F1    | 4.25 is shown as 4.5; the spread is not asked
open  4/4 F1=2555 *=3                  | none       | 4.25, distance 1.125: large
quiet 5/5 F1=14555 *=3                 | none       | 4.0, and five have a spread
quiet 5/5 F1=1555- *=3                 | high F1    | four scores of five people: no spread
quiet 5/5 F1=4 D1=5 *=3                | high F1 D1 | in the order of asking
quiet 4/4 F1=4 R1,D1=5 *=3             | high R1 D1 | still the two highest
";

fn outcome(line: &str) -> String {
    of_rules(line, &[Rule::High])
}
