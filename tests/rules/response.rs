//! How much of the team took part. Below half nothing is proposed, below three quarters a sentence
//! reminds of the others; both limits are exact. Fewer than three people get no talking points at all.

use teamruimte::domain::result::Response;

use super::{case::result, table::Table};

pub(crate) const TABLE: Table = Table { rule: "taking part", lines: LINES, outcome };

const LINES: &str = "
open  2/2   *=3         | enough; no advice      | everyone, but two
open  3/3   *=3         | enough; advice         | everyone, three
open  3/6   *=3         | caution; advice        | half exactly
open  3/7   *=3         | not enough; no advice  | just below half
open  2/4   *=3         | caution; no advice     | half, but two
open  2/5   *=3         | not enough; no advice  | below half, and two
open  14/29 *=3         | not enough; no advice  | 0.483
open  15/30 *=3         | caution; advice        | half of the largest team
open  3/4   *=3         | enough; advice         | three quarters exactly
open  6/8   *=3         | enough; advice         | three quarters exactly
open  3/5   *=3         | caution; advice        | 0.6
open  5/7   *=3         | caution; advice        | 0.714
open  14/19 *=3         | caution; advice        | 0.737, just below three quarters
open  22/29 *=3         | enough; advice         | 0.759, just above
open  5/3   *=3         | enough; advice         | more than the team was said to have: the team is five
open  3/6   hands=2 *=3 | caution; advice        | hands take part: one sheet and a group of two
open  3/6   *=-         | caution; advice        | who handed in blanks took part
quiet 2/2   *=3         | enough; no advice      | two
quiet 3/6   *=3         | caution; advice        | half exactly
quiet 3/7   *=3         | not enough; no advice  | just below half
quiet 3/4   *=3         | enough; advice         | three quarters exactly
";

fn outcome(line: &str) -> String {
    let result = result(line);
    let share = match result.response() {
        Response::NotEnough => "not enough",
        Response::Caution => "caution",
        Response::Enough => "enough",
    };
    format!("{share}; {}", if result.may_advise() { "advice" } else { "no advice" })
}
