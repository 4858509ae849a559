//! When a change between two rounds may be named at all: people enough in both, the same mode and
//! words, numbers of people that differ by one or a fifth of the larger at most, and a third of the
//! team new at most. The change itself is two points everywhere here, above every limit.

use teamruimte::domain::{change::Obstacle, points::Rule};

use super::{
    case::{of_rules, pair},
    table::Table,
};

pub(crate) const TABLE: Table = Table { rule: "change may be named", lines: LINES, outcome };

const LINES: &str = "
open  3/3 *=3 -> open  3/3 F1=5 *=3                  | change_up F1   | three in both
open  3/3 *=3 -> open  2/2 F1=5 *=3                  | too few        | two now
open  2/2 *=3 -> open  3/3 F1=5 *=3                  | too few        | two then
open  1/2 *=3 -> open  3/3 F1=5 *=3                  | too few, size  | one then
quiet 2/2 *=3 -> quiet 3/3 F1=5 *=3                  | too few        | two then, in quiet rounds
open  3/6 *=3 -> open  3/6 F1=5 *=3                  | change_up F1   | half of the team in both
open  3/7 *=3 -> open  3/6 F1=5 *=3                  | too few        | below half then
open  3/6 *=3 -> open  3/7 F1=5 *=3                  | too few        | below half now
open  5/5 *=3 -> quiet 5/5 F1=5 *=3                  | mode           | people answer otherwise when it is quiet
quiet 5/5 *=3 -> open  5/5 F1=5 *=3                  | mode           | and the other way round
open  4/4 *=3 -> open  5/5 F1=5 *=3                  | change_up F1   | one person more
open  5/5 *=3 -> open  4/5 F1=5 *=3                  | change_up F1   | one person less
open  3/3 *=3 -> open  4/4 F1=5 *=3                  | change_up F1   | one is allowed, also of four
open  3/3 *=3 -> open  5/5 F1=5 *=3                  | size           | two of five
open  5/5 *=3 -> open  3/5 F1=5 *=3                  | size           | two of five, the other way
open  9/9 *=3 -> open  7/9 F1=5 *=3                  | size           | two of nine are more than a fifth
open 10/10 *=3 -> open 8/10 F1=5 *=3                 | change_up F1   | two of ten are a fifth exactly
open  8/8 *=3 -> open 10/10 F1=5 *=3                 | change_up F1   | of the larger, whichever it is
open 14/14 *=3 -> open 11/14 F1=5 *=3                | size           | three of fourteen: 0.214
open 15/15 *=3 -> open 12/15 F1=5 *=3                | change_up F1   | three of fifteen are a fifth exactly
open  5/5 *=3 -> open  5/5 hands=2 F1=5 *=3          | change_up F1   | hands count as people
open  6/6 *=3 -> open  6/6 new=2 F1=5 *=3            | change_up F1   | a third is new, exactly
open  5/5 *=3 -> open  5/5 new=2 F1=5 *=3            | team           | two of five are more than a third
open  5/6 *=3 -> open  5/6 new=2 F1=5 *=3            | change_up F1   | of the team, not of those who took part
open  9/9 *=3 -> open  9/9 new=3 F1=5 *=3            | change_up F1   | three of nine
open  8/8 *=3 -> open  8/8 new=3 F1=5 *=3            | team           | three of eight
open  5/5 *=3 -> open  5/5 new=? F1=5 *=3            | team           | nobody asked
open  5/5 new=5 *=3 -> open 5/5 F1=5 *=3             | change_up F1   | who was new then does not matter now
open  5/5 reworded=F1 *=3 -> open 5/5 F1,D1=5 *=3    | change_up D1   | another statement: that one alone is left out
open  5/5 *=3 -> open  5/5 anchors=F1 F1,D1=5 *=3    | change_up D1   | another anchor
open  5/5 F1=33--- *=3 -> open 5/5 F1,D1=5 *=3       | change_up D1   | two scores then
open  5/5 *=3 -> open  5/5 F1=55--- D1=5 *=3         | change_up D1   | two scores now
open  5/5 F1=33333 *=3 -> open 5/5 F1=????? D1=5 *=3 | change_up D1   | nobody can tell now
open  5/5 *=3 -> open  5/5 *=3                       | none           | nothing moved
open  5/5 F1=3 *=3 -> open 5/5 F1=1 *=3              | change_down F1 | down
open  5/5 *=3 -> open  5/5 F1,R1,D1=1 *=3            | change_down F1 R1 | two at most; equal ones in order
open  5/5 *=3 -> open  5/5 F1=1 D1=5 *=3             | change_down F1; change_up D1 | one of each
open  5/5 R1=2 *=3 -> open 5/5 F1=4 R1,D1=5 *=3      | change_up R1 D1 | the largest first: 3, 2, and 1 is left out
open  5/5 *=3 -> quiet 3/5 new=? F1=5 *=3            | mode, size, team | all that stand in the way
open  5/5 D1=2 *=3 -> open 5/5 F1,D1=5 *=3           | change_up D1 F1 | the largest first: 3 and 2
quiet 5/5 D1=2 *=3 -> quiet 5/5 F1,D1=5 *=3          | change_up F1 D1 | in a quiet round in the order of asking
";

fn outcome(line: &str) -> String {
    let pair = pair(line);
    let word = |obstacle: &Obstacle| match obstacle {
        Obstacle::TooFew => "too few",
        Obstacle::Mode => "mode",
        Obstacle::Size => "size",
        Obstacle::Team => "team",
    };
    let words: Vec<&str> = pair.compare().obstacles().iter().map(word).collect();
    let named = of_rules(line, &[Rule::ChangeUp, Rule::ChangeDown]);
    if words.is_empty() {
        return named;
    }
    // What cannot be compared gives no point either.
    assert_eq!(named, "none", "{line}");
    words.join(", ")
}
