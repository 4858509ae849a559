//! "You do these least often": the three lowest means and what is within 0.1 of the third, five at
//! most, never one. Clear when the lowest is 2.5 or less, fine when all are 3.5 or more, and nobody
//! named when more than five are that close.

use teamruimte::domain::points::Rule;

use super::{case::of_rules, table::Table};

pub(crate) const TABLE: Table = Table { rule: "low", lines: LINES, outcome };

const LINES: &str = "
open  2/2 F1,F2,F3=1 *=4                            | none                     | below three people nothing is proposed
open  3/3 F1,F2,F3=1 *=4                            | low_clear F1 F2 F3       | three people
open  5/5 F1=22223 F2=22233 F3=22333 *=4            | low_clear F1 F2 F3       | 2.2, 2.4 and 2.6
open  5/5 F1=2 R1=1 D1=2 *=4                        | low_clear R1 F1 D1       | the lowest first, equal ones in order
open  4/4 F1=2233 F2=2333 F3=3333 *=4               | low_clear F1 F2 F3       | the lowest is 2.5 exactly
open  5/5 F1=22333 F2=33333 F3=33333 *=4            | low F1 F2 F3             | the lowest is 2.6
open 10/10 F1=2222333333 F2=3 F3=3 *=4              | low F1 F2 F3             | the lowest is 2.6
open  4/4 F1=3344 F2=3444 F3=4444 *=5               | low_fine F1 F2 F3        | the lowest is 3.5 exactly
open  5/5 F1=33344 F2=4 F3=4 *=5                    | low F1 F2 F3             | the lowest is 3.4
open 10/10 F1=1 F2=2 F3=3 R1=3333333334 *=5         | low_clear F1 F2 F3 R1    | 3.1 is within 0.1 of the third
open 10/10 F1=1 F2=2 F3=3 R1=3333333344 *=5         | low_clear F1 F2 F3       | 3.2 is not
open 10/10 F1=1 F2=2 F3=3 R1,D1=3333333334 *=5      | low_clear F1 F2 F3 R1 D1 | five, by the margin
open 10/10 F1=2333333333 F2,F3=3 R1=3333333344 *=5  | low F1 F2 F3             | the margin counts from the third, not on
open  5/5 F=2 R1=2 *=4                              | low_clear F1 F2 F3 F4 R1 | five that are equal
open  5/5 F=2 R1,R2=2 *=4                           | low_even                 | six that are equal
open  5/5 F1,F2=1 *=3                               | low_even                 | eleven tie for the third place
open  5/5 *=3                                       | low_even                 | all equal
open  5/5 *=1                                       | low_even                 | all equal, and lowest
open  5/5 *=5                                       | low_even                 | all equal, and highest
open  5/5 F1=11--- F2,F3,R1=2 *=4                   | low_clear F2 F3 R1       | two scores are not enough to be named
open  5/5 F1=1?--- F2,F3,R1=2 *=4                   | low_clear F2 F3 R1       | nor one
open  5/5 F1=111-- F2,F3,R1=2 *=4                   | low_clear F1 F2 F3 R1    | three are
open  5/5 F1=1 F2=2 F3=- R=- O=- D=-                | low_clear F1 F2          | two activities have answers: both, none alone
open  5/5 F1=1 F2=- F3=- F4=- R=- O=- D=-           | none                     | never one alone
open  5/5 *=-                                       | none                     | no answers
open  3/7 F1,F2,F3=1 *=4                            | none                     | below half of the team
quiet 2/2 F1,F2,F3=1 *=4                            | none                     | two people
quiet 4/4 F1=2 R1=1 D1=2 *=4                        | low_clear F1 R1 D1       | in the order of asking
quiet 5/5 F1=2 R1=1 D1=2 *=4                        | low_clear F1 R1 D1       | also from five on
quiet 4/4 F1=2223 F2=2333 F3=3 *=4                  | low_clear F1 F2 F3       | shown 2.5, 3 and 3
quiet 3/3 F1=233 F2,F3=3 *=4                        | low_clear F1 F2 F3       | 2.67 is shown as 2.5
open  3/3 F1=233 F2,F3=3 *=4                        | low F1 F2 F3             | 2.67 in an open round
quiet 3/3 F1=334 F2=344 F3=4 *=5                    | low_fine F1 F2 F3        | 3.33 is shown as 3.5
open  3/3 F1=334 F2=344 F3=4 *=5                    | low F1 F2 F3             | 3.33 in an open round
quiet 4/4 F1=1 F2=2 F3=2223 R1=2233 *=4             | low_clear F1 F2 F3 R1    | 2.25 and 2.5 are both shown as 2.5
open  4/4 F1=1 F2=2 F3=2223 R1=2233 *=4             | low_clear F1 F2 F3       | and are no tie in an open round
quiet 4/4 F=1 R1=1112 R2=1122 *=4                   | low_even                 | six are shown as 1.5 or lower
quiet 4/4 F1=11-- F2,F3,R1=2 *=4                    | low_clear F2 F3 R1       | two scores are not shown
";

fn outcome(line: &str) -> String {
    of_rules(line, &[Rule::LowClear, Rule::Low, Rule::LowFine, Rule::LowEven])
}
