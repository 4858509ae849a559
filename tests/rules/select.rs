//! Which points stand, and in what order: the first two that apply of change down, spread, unknown
//! and low, then the first of change up, high and best. An activity stands only in the first point that
//! takes it, and low is filled up to three with others.

use super::{
    case::{in_words, points},
    table::Table,
};

pub(crate) const TABLE: Table = Table { rule: "selection", lines: LINES, outcome };

const LINES: &str = "
open  1/2 F1=1 *=3                                          | none                                     | one person
open  2/2 F1,F2,F3=1 D1=5 *=3                               | none                                     | two people
quiet 2/2 F1,F2,F3=1 D1=5 *=3                               | none                                     | two people
open  3/7 F1,F2,F3=1 D1=5 *=3                               | none                                     | below half of the team
open  3/6 F1,F2,F3=1 D1=5 *=3                               | low_clear F1 F2 F3; high D1              | half of the team
open  3/3 F1=115 F2=1 F3,F4=2 *=3                           | low_clear F2 F3 F4; best R1              | three: no spread, and 2.33 is not within 0.1
open  4/4 F1=1155 F2,F3,F4=2 D3=5 *=3                       | spread F1; low_clear F2 F3 F4; high D3   | four
quiet 4/4 F1=1155 F2,F3,F4=2 D3=5 *=3                       | low_clear F2 F3 F4; high D3              | a quiet round of four has no spread
quiet 5/5 F1=11555 F2,F3,F4=2 D3=5 *=3                      | spread F1; low_clear F2 F3 F4; high D3   | a quiet round of five has
quiet 3/3 F2,F3,F4=2 D3=5 *=3                               | low_clear F2 F3 F4; high D3              | three
open  5/5 *=3                                               | low_even; best F1                        | all equal
open  5/5 *=4                                               | low_even; high F1 F2                     | all equal, and high
open  5/5 *=?                                               | unknown F1 F2 F3 F4 R1 R2 R3 O1 O2 O3 D1 D2 D3 | only can't tell: there is nothing good to name
open  5/5 *=-                                               | none                                     | only blanks
open  6/6 *=4 -> open 6/6 F1=2 R1=122555 R2=??4444 *=4      | change_down F1; spread R1; high F2 F3    | the first two of four, and something good
open  6/6 *=4 -> open 6/6 F1=2 R2=??4444 *=4                | change_down F1; unknown R2; high F2 F3   | without spread unknown comes second
open  6/6 *=4 -> open 6/6 F1=2 *=4                          | change_down F1; low_even; high F2 F3     | without both low comes second
open  6/6 R1=111555 R2=??3333 F1,F2,F3=1 *=3                | spread R1; unknown R2; best F4           | low is the third, and left out
open  6/6 R2=??3333 F1,F2,F3=1 *=3                          | unknown R2; low_clear F1 F2 F3; best F4  | unknown and low
open  6/6 R1=5 *=3 -> open 6/6 R1=111555 *=3                | change_down R1; low_even; best F1        | went down and is divided: stands once
open  6/6 F1=1 *=3 -> open 6/6 F1=111555 *=3                | spread F1; low_even; best F2             | went up and is divided: stands once
open  6/6 F1=??1111 *=3                                     | unknown F1; low_even; best F2            | unknown and lowest: stands once
open  6/6 F1=111555 F2,F3,F4=222333 *=4                     | spread F1; low_clear F2 F3 F4; high R1 R2 | low is filled with three others
open  6/6 F1=111555 F2,F3=2 F4=333444 *=4                   | spread F1; low_clear F2 F3 F4; high R1 R2 | F4 in place of F1, which was lower
open  5/5 F1,F2,F3=4 *=5                                    | low_fine F1 F2 F3; high F4 R1            | what is low among the high is not high
open  5/5 *=3 -> open 5/5 F1=5 *=3                          | low_even; change_up F1                   | what went up comes before what is high
open  5/5 F1=3 *=5 -> open 5/5 *=5                          | low_even; change_up F1                   | and stands alone
open  5/5 *=3 -> open 5/5 F1=1 D1=5 *=3                     | change_down F1; low_even; change_up D1   | down first, up last
open  5/5 *=3 -> open 5/5 new=? F1=1 D1=5 *=3               | low_even; high D1                        | not comparable: no word of change
quiet 5/5 *=3 -> open 5/5 F1=1 D1=5 *=3                     | low_even; high D1                        | another mode: no word of change
";

fn outcome(line: &str) -> String {
    in_words(&points(line))
}
