//! "A third or more could not tell": at least two people, and a third or more of those who answered
//! the activity. Blanks are not asked along. All activities of which that is so are listed.

use teamruimte::domain::points::Rule;

use super::{case::of_rules, table::Table};

pub(crate) const TABLE: Table = Table { rule: "unknown", lines: LINES, outcome };

const LINES: &str = "
open  2/2 F1=?? *=3              | none             | below three people nothing is proposed
open  3/3 F1=?33 *=3             | none             | a third, but one person
open  3/3 F1=??3 *=3             | unknown F1       | two of three, though only one score
open  4/4 F1=??33 *=3            | unknown F1       | two of four
open  4/4 F1=?333 *=3            | none             | a quarter, and one person
open  5/5 F1=??333 *=3           | unknown F1       | two of five
open  6/6 F1=??3333 *=3          | unknown F1       | a third exactly
open  7/7 F1=??33333 *=3         | none             | 2/7, just below a third
open  7/7 F1=??3333- *=3         | unknown F1       | two of six: a blank is not asked along
open  9/9 F1=???333333 *=3       | unknown F1       | a third exactly
open 10/10 F1=???3333333 *=3     | none             | three of ten
open  4/4 F1=??-- *=3            | unknown F1       | two of two
open  5/5 F1=????? *=3           | unknown F1       | nobody can tell
open  5/5 F1=?---- *=3           | none             | one of one
open  5/5 F1=----- *=3           | none             | blanks are not can't tell
open  5/5 F=??333 D3=??333 *=3   | unknown F1 F2 F3 F4 D3 | all of them; equal ones in order
open  5/5 F1=??333 D3=???33 *=3  | unknown D3 F1    | the larger share first
open  6/6 F1=??---- D3=???333 *=3 | unknown F1 D3   | two of two is a larger share than three of six
open  3/7 F1=??3 *=3             | none             | below half of the team
quiet 2/2 F1=?? *=3              | none             | two people
quiet 3/3 F1=?33 *=3             | none             | a single one stays unsaid
quiet 3/3 F1=??3 *=3             | unknown F1       | two are told from three people on
quiet 6/6 F1=??3333 *=3          | unknown F1       | a third exactly
quiet 7/7 F1=??33333 *=3         | none             | just below
quiet 5/5 F1=??333 D3=???33 *=3  | unknown F1 D3    | in the order of asking
";

fn outcome(line: &str) -> String {
    of_rules(line, &[Rule::Unknown])
}
