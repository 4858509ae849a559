//! From how many points a change of one activity is named: 1.25 with three or four answers to it in
//! one of the rounds, 1.0 with five or six, 0.85 with seven or eight, 0.75 above; 1.5 where either mean
//! is in half points. With new people each limit is a fifth higher.
//!
//! A row is the mode and the answers to one activity then and now; `+1` means that one person is new.

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
open  2333--- -> 33444--                 | none | 7 people, 4 and 5 answers: 0.85 is enough for seven answers
open  2222--- -> 33334--                 | none | 7 people, 4 and 5 answers: 1.2, just below
open  2222--- -> 33344--                 | up   | 7 people, 4 and 5 answers: 1.4
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
open  22222222- -> 33333322-             | none | 9 people, 8 answers: 0.75, which is enough for nine
open  22222222- -> 33333332-             | up   | 9 people, 8 answers: 0.875
open  222222222222 -> 333333333222       | up   | 12 people: 0.75 exactly
open  222222222222 -> 333333332222       | none | 12 people: 0.667
open  111111112222 -> 2222222222223      | none | 12 and 13: 27/13 - 16/12 = 0.744, just below
open  2222222222222 -> 3333333333222     | up   | 13 people: 0.769; the last row holds above twelve
open  2222222222222 -> 3333333332222     | none | 13 people: 0.692
open  222222222222- -> 333333333222-     | up   | 13 people, 12 answers: 0.75 exactly
open  22222 -> 22222                     | none | all equal
open  2222- -> 3333-                     | none | 5 people, 4 answers: 1.0; the answers decide on the limit
open  2222- -> 3334-                     | up   | 5 people, 4 answers: 1.25 exactly
open  222 -> 334 +1                      | none | 3 people, one new: 1.333 of 1.5
open  222 -> 344 +1                      | up   | 3 people, one new: 1.667
open  2222 -> 3344 +1                    | up   | 4 people, one new: 1.5 exactly
open  22222 -> 33334 +1                  | up   | 5 people, one new: 1.2 exactly
open  22222 -> 33333 +1                  | none | 5 people, one new: 1.0
open  3333333333 -> 4444444443 +3        | up   | 10 people, three new: 0.9 exactly
open  3333333333 -> 4444444433 +3        | none | 10 people, three new: 0.8
quiet 222 -> 333                         | none | shown 2 and 3
quiet 222 -> 334                         | up   | shown 2 and 3.5: 1.5 exactly
quiet 222 -> 344                         | up   | shown 2 and 3.5
quiet 222 -> 444 +1                      | up   | one new: 2 of 1.8
quiet 222 -> 344 +1                      | none | one new: 1.5 of 1.8
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
    let (now, new) = now.split_once('+').unwrap_or((now, "0"));
    let both = format!("{} -> {} new={}", round(then.trim()), round(now.trim()), new.trim());
    let word = match of_rules(&both, &[Rule::ChangeUp, Rule::ChangeDown]).as_str() {
        "none" => "none",
        "change_up F1" => "up",
        "change_down F1" => "down",
        other => panic!("{other}"),
    };
    word.to_owned()
}
