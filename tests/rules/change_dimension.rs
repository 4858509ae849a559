//! From how many points a change of a dimension is named: 0.7 with three answers, 0.6 with four, 0.5
//! with five to seven, 0.4 from eight on; the activity with the fewest answers decides. With new people
//! each limit is a fifth higher. Every activity of it has to be in both rounds, in the same words, with
//! three answers, and none with an average in half points.
//!
//! The outcome is that of Reflect (R1, R2, R3).

use teamruimte::domain::change::{Direction, Finding, Hindrance};

use super::{case::pair, table::Table};

pub(crate) const TABLE: Table = Table { rule: "change of a dimension", lines: LINES, outcome };

const LINES: &str = "
open  3/3 *=3 -> open  3/3 R1,R2=4 *=3                | none     | 3 people: 2/3 is below 0.7
open  3/3 *=3 -> open  3/3 R1,R2=4 R3=334 *=3         | up       | 3 people: (1 + 1 + 0.333) / 3 = 0.778
open  3/3 *=3 -> open  4/4 R1,R2=4 *=3                | none     | 3 and 4: the smaller decides
open  4/4 *=3 -> open  4/4 R1,R2=4 *=3                | up       | 4 people: 0.667
open  4/4 *=3 -> open  4/4 R1=4 R2=3344 *=3           | none     | 4 people: 1.5 / 3 is 0.5
open  4/4 *=3 -> open  4/4 R1=4 R2=3444 *=3           | none     | 4 people: 1.75 / 3 is 0.583
open  4/4 *=3 -> open  5/5 R1=4 R2=34444 *=3          | up       | 4 and 5: 1.8 / 3 is 0.6 exactly
open  5/5 R1=4 R2=34444 *=3 -> open 4/4 *=3           | down     | the same the other way
open  5/5 *=3 -> open  5/5 R1=4 R2=33344 *=3          | none     | 5 people: 1.4 / 3 = 0.467
open  5/5 *=3 -> open  5/5 R1=4 R2=33444 *=3          | up       | 5 people: 1.6 / 3 = 0.533
open  6/6 *=3 -> open  6/6 R1=4 R2=333444 *=3         | up       | 6 people: 0.5 exactly
open  7/7 *=3 -> open  7/7 R1=4 R2=3333444 *=3        | none     | 7 people: 0.476
open  7/7 *=3 -> open  8/8 R1=4 R2=33333444 *=3       | none     | 7 and 8: 0.458
open  8/8 *=3 -> open  8/8 R1=4 R2=33333344 *=3       | up       | 8 people: 1.25 / 3 = 0.417
open  8/8 *=3 -> open  8/8 R1=4 R2=33333334 *=3       | none     | 8 people: 1.125 / 3 = 0.375
open 10/10 *=3 -> open 10/10 R1=4 R2=3333333344 *=3   | up       | 10 people: 1.2 / 3 is 0.4 exactly
open  8/8 *=3 -> open  8/8 R1=4 R2=3333334- *=3       | none     | 7 answers to one: 1.143 / 3 = 0.381
open  8/8 R3=3333333- *=3 -> open 8/8 R1=4 R2=33333344 *=3 | none | 7 answers to one then: 0.417 of 0.5
open  5/5 *=3 -> open  5/5 R1=5 R2=1 *=3              | none     | one up, one down
open  5/5 *=3 -> open  5/5 new=1 R1=4 R2=33444 *=3    | none     | one new: 0.533 of 0.6
open  5/5 *=3 -> open  5/5 new=1 R1=4 R2=34444 *=3    | up       | one new: 1.8 / 3 is 0.6 exactly
open  5/5 reworded=R1 *=3 -> open 5/5 R=5 *=3         | wording  | one statement was another
open  5/5 anchors=R2 *=3 -> open 5/5 R=5 *=3          | wording  | one anchor was another
open  5/5 reworded=F1 *=3 -> open 5/5 R=5 *=3         | up       | other words in another dimension
open  5/5 R1=33--- *=3 -> open 5/5 R=5 *=3            | few      | two scores to one of them then
open  5/5 *=3 -> open  5/5 R2=55??? R=5 *=3           | few      | two scores to one of them now
open  5/5 *=3 -> open  5/5 R1=- R=5 *=3               | few      | none to one of them now
open  5/5 *=3 -> quiet 5/5 R=5 *=3                    | rounds   | another mode
open  5/5 *=3 -> open  3/5 R=5 *=3                    | rounds   | other numbers of people
quiet 4/4 *=2 -> quiet 4/4 *=4                        | rounded  | never in a quiet round of four
quiet 4/4 *=2 -> quiet 5/5 *=4                        | rounded  | nor against one
quiet 5/5 R1=2222- *=2 -> quiet 5/5 *=4               | rounded  | nor where one activity has four answers
quiet 5/5 *=3 -> quiet 5/5 R1=4 R2=33444 *=3          | up       | five of a quiet round
";

fn outcome(line: &str) -> String {
    let pair = pair(line);
    let reflect = &pair.now.instrument().dimensions()[1];
    let word = match pair.compare().dimension(reflect) {
        Finding::Moved(Direction::Up, _) => "up",
        Finding::Moved(Direction::Down, _) => "down",
        Finding::NotClear => "none",
        Finding::Untold(Hindrance::Rounds) => "rounds",
        Finding::Untold(Hindrance::NotAsked) => "not asked",
        Finding::Untold(Hindrance::Wording) => "wording",
        Finding::Untold(Hindrance::TooFew) => "few",
        Finding::Untold(Hindrance::Rounded) => "rounded",
    };
    word.to_owned()
}
