//! From how many points a change of one activity is named: 1.25 with three or four people in the
//! smaller round, 1.0 with five or six, 0.85 with seven or eight, 0.75 above; 1.5 where either mean is
//! in half points.
//!
//! A row is the mode and the answers to one activity then and now; a person without an answer counts
//! as one who took part. Where whole answers cannot give a limit exactly, somebody has no answer.

use teamruimte::domain::points::Rule;

use super::{case::of_rules, table::Table};

pub(crate) const TABLE: Table = Table { rule: "limits of change", lines: LINES, outcome };

const LINES: &str = "
open  222 -> 333                         | none | 3 people: 1.0
open  222 -> 334                         | up   | 3 people: 1.333
open  222 -> 3334                        | up   | 3 and 4: 3.25 - 2 is 1.25 exactly
open  223 -> 3344                        | none | 3 and 4: 3.5 - 2.333 = 1.167, just below
open  2222 -> 3333                       | none | 4 people: 1.0, which is enough for five
open  2222 -> 3334                       | up   | 4 people: 1.25 exactly
open  3334 -> 2222                       | down | the same way down
open  1222 -> 33333                      | up   | 4 and 5: 3 - 1.75 is 1.25 exactly
open  2222 -> 33334                      | none | 4 and 5: 1.2, just below: the smaller round decides
open  33334 -> 2222                      | none | the same with the smaller round now
open  22222 -> 33333                     | up   | 5 people: 1.0 exactly
open  33333 -> 22222                     | down | the same way down
open  22222 -> 33332                     | none | 5 people: 0.8
open  22223 -> 333334                    | none | 5 and 6: 3.167 - 2.2 = 0.967, just below
open  22222 -> 333333                    | up   | 5 and 6: 1.0 exactly
open  222222 -> 333333                   | up   | 6 people: 1.0 exactly
open  222222 -> 333332                   | none | 6 people: 0.833
open  222222 -> 3333332                  | none | 6 and 7: 0.857, which is enough for seven
open  111112 -> 2222223                  | none | 6 and 7: 15/7 - 7/6 = 0.976, just below
open  2222222 -> 3333332                 | up   | 7 people: 0.857
open  2222222 -> 3333322                 | none | 7 people: 0.714
open  2333--- -> 33444--                 | up   | 7 people, 4 and 5 answers: 3.6 - 2.75 is 0.85 exactly
open  3333--- -> 34444--                 | none | 7 people, 4 and 5 answers: 0.8
open  2222223 -> 33333333                | up   | 7 and 8: 3 - 2.143 = 0.857
open  2222233 -> 33333334                | none | 7 and 8: 3.125 - 2.286 = 0.839, just below
open  22222222 -> 33333332               | up   | 8 people: 0.875
open  22222222 -> 33333322               | none | 8 people: 0.75, which is enough for nine
open  22222222 -> 333333322              | none | 8 and 9: 0.778
open  11111222 -> 222222233              | none | 8 and 9: 20/9 - 11/8 = 0.847, just below
open  22222222 -> 333333332              | up   | 8 and 9: 0.889
open  222222222 -> 333333322             | up   | 9 people: 0.778
open  222222222 -> 333333222             | none | 9 people: 0.667
open  111122222 -> 2222222333            | none | 9 and 10: 23/10 - 14/9 = 0.744, just below
open  22222222- -> 33333322-             | up   | 9 people, 8 answers: 0.75 exactly
open  222222222222 -> 333333333222       | up   | 12 people: 0.75 exactly
open  222222222222 -> 333333332222       | none | 12 people: 0.667
open  111111112222 -> 2222222222223      | none | 12 and 13: 27/13 - 16/12 = 0.744, just below
open  2222222222222 -> 3333333333222     | up   | 13 people: 0.769; the last row holds above twelve
open  2222222222222 -> 3333333332222     | none | 13 people: 0.692
open  222222222222- -> 333333333222-     | up   | 13 people, 12 answers: 0.75 exactly
open  22222 -> 22222                     | none | all equal
open  2222- -> 3333-                     | up   | 5 people, 4 answers: 1.0; people decide on the limit
quiet 222 -> 333                         | none | shown 2 and 3
quiet 222 -> 334                         | up   | shown 2 and 3.5: 1.5 exactly
quiet 222 -> 344                         | up   | shown 2 and 3.5
quiet 2222 -> 3333                       | none | shown 2 and 3
quiet 2222 -> 3334                       | up   | shown 2 and 3.5: 1.5 exactly, though 1.25 in truth
quiet 2223 -> 3344                       | none | shown 2.5 and 3.5, though 1.25 in truth
quiet 3334 -> 2222                       | down | the same way down
quiet 1111 -> 3333                       | up   | shown 1.5 or lower and 3
quiet 111 -> 233                         | none | shown 1.5 or lower and 2.5: 1.0, though 1.667 in truth
quiet 5555 -> 3333                       | down | shown 4.5 or higher and 3
quiet 2222 -> 33333                      | none | one of the two is rounded: 1.0
quiet 2222 -> 34334                      | none | shown 2 and 3.4: 1.4, just below
quiet 2222 -> 34344                      | up   | shown 2 and 3.6
quiet 2222- -> 3333-                     | none | 5 people, 4 answers: rounded too
quiet 2222-- -> 3333444                  | none | 6 people, 4 answers, and 7: shown 2 and 3.429, just below
quiet 22222 -> 33333                     | up   | five: exact means, 1.0
quiet 22222 -> 33332                     | none | five: 0.8
";

fn outcome(line: &str) -> String {
    let (mode, answers) = line.split_once(' ').unwrap();
    let (then, now) = answers.split_once("->").unwrap();
    let round = |answers: &str| {
        let people = answers.len();
        format!("{mode} {people}/{people} F1={answers} *=3")
    };
    let both = format!("{} -> {}", round(then.trim()), round(now.trim()));
    let word = match of_rules(&both, &[Rule::ChangeUp, Rule::ChangeDown]).as_str() {
        "none" => "none",
        "change_up F1" => "up",
        "change_down F1" => "down",
        other => panic!("{other}"),
    };
    word.to_owned()
}
