//! The one sentence on top, as the page says it: first whether enough people took part, then the
//! dimension that asks for attention. It is clear from 0.3 below the next one, a maybe from 0.2.
//!
//! With ten people an answer more or less is 0.1 of an activity and 1/30 of a dimension of three; the
//! dimension future has four activities.

use teamruimte::{app::results, texts::Lang};

use super::{
    case::{DIMENSIONS, round},
    common::closed::device_with,
    table::Table,
};

pub(crate) const TABLE: Table = Table { rule: "headline", lines: LINES, outcome };

const LINES: &str = "
open  1/2 *=3                                             | too few    | one answer of an open round
quiet 2/2 R=1 *=3                                         | too few    | two of a quiet round
quiet 2/5 R=1 *=3                                         | too few    | nothing is shown, so nothing else is said
open  2/5 R=1 *=3                                         | not enough | before the dimension, though it is clear
open  3/7 R=1 *=3                                         | not enough | three are enough, 3/7 is not
quiet 3/7 R=1 *=3                                         | not enough | in a quiet round too
open  2/2 R=1 *=3                                         | two        | no rule speaks below three
open  3/3 R=1 *=3                                         | clear R    | two points
open  3/6 R=1 *=3                                         | clear R    | half of the team is enough
open  5/5 *=3                                             | even       | all equal
open  5/5 R=2 D=2 *=3                                     | even       | two lowest: no gap between them
open  5/5 F1=2 F2=22233 *=3                               | clear F    | 1 + 0.6 lower, in four: 0.4
open  5/5 F1=2 F2=33332 *=3                               | clear F    | 1 + 0.2 lower, in four: 0.3 exactly
open  5/5 F1=2 *=3                                        | maybe F    | 1 in four: 0.25
open  10/10 F1=2 F2=3333333332 *=3                        | maybe F    | 1.1 in four: 0.275, just below
open  10/10 F1=2222222333 *=3                             | even       | 0.7 in four: 0.175, just below
open  5/5 F1=22223 *=3                                    | maybe F    | 0.8 in four: 0.2 exactly
open  5/5 F1=22233 *=3                                    | even       | 0.6 in four: 0.15
open  10/10 R=2222222333 *=3                              | clear R    | 0.7 in each
open  10/10 R=3333333222 *=3                              | clear R    | 0.3 in each: exactly 0.3
open  10/10 R1=3333333222 R2=3333333222 R3=3333333322 *=3 | maybe R    | 0.8 in three: 0.267, just below
open  10/10 R=3333333322 *=3                              | maybe R    | 0.2 in each: exactly 0.2
open  10/10 R1=3333333322 R2=3333333322 R3=3333333332 *=3 | even       | 0.5 in three: 0.167, just below
open  5/5 R=22223 D=22333 *=5                             | clear R    | 2.2 and 2.6: the gap is to the next, 0.4
open  5/5 R=22233 D=22333 *=5                             | maybe R    | 2.4 and 2.6: exactly 0.2
open  5/5 R1=1 R2=- R3=- D=2 *=3                          | clear D    | one shown activity is no dimension
open  5/5 R=1 F=- O=- D=-                                 | unknown    | one dimension has no next one
open  5/5 *=?                                             | unknown    | only can't tell
open  5/5 *=-                                             | unknown    | only blanks
quiet 4/4 R1=2223 *=3                                     | even       | shown 2.5, 3, 3: 0.167, though 0.25 in truth
quiet 4/4 R=2333 *=3                                      | even       | shown as 3, though 0.25 below in truth
quiet 4/4 R1=2223 R2=2223 *=3                             | clear R    | shown 2.5, 2.5, 3: 0.333
quiet 4/4 F1=2222 *=3                                     | maybe F    | 1 in four: 0.25
quiet 5/5 F1=2 F2=33332 *=3                               | clear F    | five: exact means, 0.3
";

fn outcome(line: &str) -> String {
    let round = round(line);
    let (id, check) = (round.id, round.instrument.clone());
    let mut device = device_with(round);
    device.model.lang = Lang::En;
    let found = results::view(&device.model, id).unwrap().headline;
    let texts = Lang::En.texts();
    let (say, headline) = (&texts.round.say, texts.headline());
    let mut all = vec![
        (say.too_few.to_owned(), "too few".to_owned()),
        (say.too_few_open.to_owned(), "too few".to_owned()),
        (say.not_enough.to_owned(), "not enough".to_owned()),
        (say.few_points.to_owned(), "two".to_owned()),
        (headline.even.to_owned(), "even".to_owned()),
        (headline.unknown.to_owned(), "unknown".to_owned()),
    ];
    for (letter, dimension) in DIMENSIONS.iter().zip(check.dimensions()) {
        let name = dimension.name.get("en");
        all.push((headline.clear(&name), format!("clear {letter}")));
        all.push((headline.maybe(&name.to_lowercase()), format!("maybe {letter}")));
    }
    let known = all.into_iter().find(|(sentence, _)| *sentence == found);
    known.map_or(found, |(_, word)| word)
}
