//! The measures of one activity: its mean, how far apart the answers lie, and how many lie below and
//! above the mean.
//!
//! The average distance from the mean is small below 1/2 and large from 5/6 on, both exact. All of it
//! is computed from what may be shown: a rounded mean has no spread and no sides.
//! A round is written as in `shown.rs`.

use teamruimte::domain::shown::Spread;

use super::{
    case::{mean_in_words, result},
    table::Table,
};

pub(crate) const TABLE: Table = Table { rule: "measures", lines: LINES, outcome };

const LINES: &str = "
open  3               | - unsaid              | one answer may not be shown
open  ?????           | - unsaid              | no score, no mean
open  -----           | - unsaid              | no answer
open  33              | 3 small 0:0           | two that agree; the mean itself is on no side
open  12              | 1.5 medium 1:1        | distance exactly 1/2 is not small any more
open  13              | 2 large 1:1           | distance 1
open  222             | 2 small 0:0           | all equal
open  223             | 2.3333 small 2:1      | (1/3 + 1/3 + 2/3) / 3 = 4/9
open  234             | 3 medium 1:1          | 2/3; the one at the mean is on no side
open  224             | 2.6667 large 2:1      | (2/3 + 2/3 + 4/3) / 3 = 8/9
open  3334            | 3.25 small 3:1        | (3/4 + 3/4) / 4 = 3/8
open  2334            | 3 medium 1:1          | 2/4 is exactly 1/2
open  3344            | 3.5 medium 2:2        | 1/2 again, without anyone at the mean
open  1335            | 3 large 1:1           | 4/4
open  1555            | 4 large 1:3           | (3 + 1 + 1 + 1) / 4 = 3/2
open  33344           | 3.4 small 3:2         | (1.2 + 1.2) / 5 = 0.48, just below 1/2
open  22334           | 2.8 medium 2:3        | (1.6 + 0.4 + 1.2) / 5 = 0.64
open  22344           | 3 medium 2:2          | 4/5, just below 5/6
open  22444           | 3.2 large 2:3         | (2.4 + 2.4) / 5 = 0.96
open  223444          | 3.1667 large 3:3      | (14 + 1 + 15) / 36 is exactly 5/6
open  222333444       | 3 medium 3:3          | 6/9
open  222223344444    | 3 large 5:5           | 10/12 is exactly 5/6
open  2222233344444   | 3 medium 5:5          | 10/13
open  222333          | 2.5 medium 3:3        | exactly 1/2
open  2223333         | 2.5714 small 3:4      | (3 × 4/7 + 4 × 3/7) / 7 = 24/49, just below 1/2
open  14?-            | 2.5 large 1:1         | can't tell and blanks are in no measure
quiet 15              | - unsaid              | two
quiet 115             | 2.5 unsaid            | 2.33 in half points
quiet 1155            | 3 unsaid              | four are as far apart as nobody may know
quiet 2223            | 2.5 unsaid            | every measure starts from the rounded mean
quiet 5555            | 4.5 unsaid            | also from the one that was cut
quiet 11555           | 3.4 large 2:3         | five: (4.8 + 4.8) / 5
quiet 33333           | 3 small 0:0           | five that agree
quiet 1155?           | 3 unsaid              | four scores of five people
";

fn outcome(line: &str) -> String {
    let (mode, answers) = line.split_once(' ').unwrap();
    let (answers, people) = (answers.trim(), answers.trim().len());
    let result = result(&format!("{mode} {people}/{} F1={answers}", people.max(2)));
    let shown = result.shown(0);
    let spread = match shown.spread() {
        None => "unsaid",
        Some(Spread::Small) => "small",
        Some(Spread::Medium) => "medium",
        Some(Spread::Large) => "large",
    };
    let sides = shown.counts().map(|counts| {
        let (below, above) = counts.sides();
        format!(" {below}:{above}")
    });
    format!("{} {spread}{}", mean_in_words(shown.mean()), sides.unwrap_or_default())
}
