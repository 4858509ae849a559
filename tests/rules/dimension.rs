//! The mean of a dimension: the mean of the means of its activities that may be shown, each counted
//! once however many answered it. With fewer than two of them there is none.

use super::{
    case::{DIMENSIONS, mean_in_words, result},
    table::Table,
};

pub(crate) const TABLE: Table = Table { rule: "mean of a dimension", lines: LINES, outcome };

const LINES: &str = "
open  5/5 *=3                               | F 3 R 3 O 3 D 3         | all equal
open  5/5 F1=5 *=3                          | F 3.5 R 3 O 3 D 3       | (5 + 3 + 3 + 3) / 4
open  5/5 R1=5 *=3                          | F 3 R 3.6667 O 3 D 3    | (5 + 3 + 3) / 3
open  5/5 F1=15--- F2=5 F3=- F4=- *=3       | F 4 R 3 O 3 D 3         | (3 + 5) / 2: two answers weigh as five
open  2/2 F1=15 F2=5 *=3                    | F 3.5 R 3 O 3 D 3       | two people of an open round
open  1/2 *=3                               | F - R - O - D -         | one person
open  5/5 R1=3 R2=4 R3=- *=3                | F 3 R 3.5 O 3 D 3       | two activities are enough
open  5/5 R1=3 R2=- R3=- *=3                | F 3 R - O 3 D 3         | only one may be shown
open  5/5 R1=3 R2=5---- R3=- *=3            | F 3 R - O 3 D 3         | one answer does not make it two
open  5/5 R1=3 R2=????? R3=- *=3            | F 3 R - O 3 D 3         | nor do people who can't tell
open  5/5 *=?                               | F - R - O - D -         | only can't tell
open  5/5 *=-                               | F - R - O - D -         | only blanks
quiet 2/2 *=3                               | F - R - O - D -         | two people of a quiet round
quiet 3/3 *=3                               | F 3 R 3 O 3 D 3         | three
quiet 3/3 R1=3 R2=33? R3=33- *=3            | F 3 R - O 3 D 3         | one with three scores, two with two
quiet 4/4 R1=1 R2=5 R3=3334 *=3             | F 3 R 3.1667 O 3 D 3    | (1.5 + 4.5 + 3.5) / 3, of shown values
quiet 4/4 R1=1 R2=1 R3=1 *=5                | F 4.5 R 1.5 O 4.5 D 4.5 | cut at both ends
quiet 4/4 R1=2223 R2=2223 R3=2223 *=3       | F 3 R 2.5 O 3 D 3       | three times 2.25, rounded before
quiet 5/5 R1=22223 R2=2223- R3=- *=3        | F 3 R 2.35 O 3 D 3      | (2.2 + 2.5) / 2: exact and rounded
";

fn outcome(line: &str) -> String {
    let result = result(line);
    let dimensions = DIMENSIONS.iter().zip(result.instrument().dimensions());
    let means = dimensions.map(|(letter, dimension)| {
        format!("{letter} {}", mean_in_words(result.dimension_mean(dimension)))
    });
    means.collect::<Vec<_>>().join(" ")
}
