//! What may be seen of the answers to one activity: nothing, a mean in half points, or a dot for each.
//!
//! Half points are floor((4 × sum + n) / (2 × n)) / 2, then cut at 1.5 and 4.5. In a quiet round the
//! limits are three and five scores, and two for "I can't tell"; an open round shows from two on.
//! A round is written as its mode and the answers to the one activity that everybody was asked.

use teamruimte::domain::shown::Shown;

use super::{case::result, table::Table};

pub(crate) const TABLE: Table = Table { rule: "what may be shown", lines: LINES, outcome };

const LINES: &str = "
open  4       | only 1; ? 0                   | one score is one person
open  1?      | only 1; ? 1                   | a person who can't tell is no score
open  1-      | only 1; ? 0                   | a blank is neither
open  ??      | only 0; ? 2                   | nobody could tell
open  --      | only 0; ? 0                   | nobody answered
open  14      | dots 14; ? 0                  | from two on every answer is a dot
open  41?-    | dots 14; ? 1                  | two scores of four people
open  ?       | only 0; ? 1                   | an open round tells of a single one too
open  111     | dots 111; ? 0                 | all equal, and shown
open  1235    | dots 1235; ? 0                | four
open  12345   | dots 12345; ? 0               | five
quiet 4       | only 1; ? unsaid              | one
quiet 15      | only 2; ? unsaid              | two: nothing but how many
quiet 33      | only 2; ? unsaid              | two that agree
quiet ??      | only 0; ? unsaid              | below three people not even who could not tell
quiet --      | only 0; ? unsaid              | nothing at all
quiet 15?     | only 2; ? unsaid              | three people, but two scores
quiet 33-     | only 2; ? unsaid              | a blank does not make three
quiet 1??     | only 1; ? 2                   | two of three could not tell
quiet ???     | only 0; ? 3                   | all three could not tell
quiet ---     | only 0; ? unsaid              | three people and no answer
quiet 234     | 3 about 3; ? unsaid           | (36 + 3) / 6 = 6.5: six halves
quiet 223     | 3 about 2.5; ? unsaid         | 2.33: (28 + 3) / 6 = 5.2: five halves
quiet 233     | 3 about 2.5; ? unsaid         | 2.67: (32 + 3) / 6 = 5.8: five halves
quiet 222     | 3 about 2; ? unsaid           | (24 + 3) / 6 = 4.5: four halves
quiet 122     | 3 about 1.5 or lower; ? unsaid  | 1.67: (20 + 3) / 6 = 3.8: three halves
quiet 112     | 3 about 1.5 or lower; ? unsaid  | 1.33: (16 + 3) / 6 = 3.2: three halves
quiet 111     | 3 about 1.5 or lower; ? unsaid  | 1.0 would be two halves: cut
quiet 444     | 3 about 4; ? unsaid           | (48 + 3) / 6 = 8.5: eight halves
quiet 445     | 3 about 4.5 or higher; ? unsaid | 4.33: (52 + 3) / 6 = 9.2: nine halves
quiet 455     | 3 about 4.5 or higher; ? unsaid | 4.67: (56 + 3) / 6 = 9.8: nine halves
quiet 555     | 3 about 4.5 or higher; ? unsaid | 5.0 would be ten halves: cut
quiet 1112    | 4 about 1.5 or lower; ? unsaid  | 1.25: half up: (20 + 4) / 8 = 3 exactly
quiet 1111    | 4 about 1.5 or lower; ? unsaid  | (16 + 4) / 8 = 2.5: two halves, cut
quiet 1222    | 4 about 2; ? unsaid           | 1.75: half up: (28 + 4) / 8 = 4 exactly
quiet 1122    | 4 about 1.5 or lower; ? unsaid  | 1.5 itself
quiet 2223    | 4 about 2.5; ? unsaid         | 2.25: half up: (36 + 4) / 8 = 5 exactly
quiet 2333    | 4 about 3; ? unsaid           | 2.75: half up: (44 + 4) / 8 = 6 exactly
quiet 1234    | 4 about 2.5; ? unsaid         | 2.5 stays
quiet 3334    | 4 about 3.5; ? unsaid         | 3.25: half up: (52 + 4) / 8 = 7 exactly
quiet 3444    | 4 about 4; ? unsaid           | 3.75: half up: (60 + 4) / 8 = 8 exactly
quiet 4445    | 4 about 4.5 or higher; ? unsaid | 4.25: half up: (68 + 4) / 8 = 9 exactly
quiet 4555    | 4 about 4.5 or higher; ? unsaid | 4.75 would be ten halves: cut
quiet 1155    | 4 about 3; ? unsaid           | how far apart four are is not said
quiet 3333    | 4 about 3; ? unsaid           | and looks like four that agree
quiet 1234-   | 4 about 2.5; ? unsaid         | five people, but four scores
quiet 1234?   | 4 about 2.5; ? unsaid         | a single one who can't tell stays unsaid
quiet 123??   | 3 about 2; ? 2                | two are told
quiet 12345   | dots 12345; ? unsaid          | five scores are dots
quiet 11111   | dots 11111; ? unsaid          | all equal
quiet 12345?  | dots 12345; ? unsaid          | five scores of six people
quiet 12345?? | dots 12345; ? 2               | and two who could not tell
quiet ?????   | only 0; ? 5                   | only can't tell
quiet -----   | only 0; ? unsaid              | five people and no answer
";

fn outcome(line: &str) -> String {
    let (mode, answers) = line.split_once(' ').unwrap();
    let (answers, people) = (answers.trim(), answers.trim().len());
    let result = result(&format!("{mode} {people}/{} F1={answers}", people.max(2)));
    let scores = match result.shown(0) {
        Shown::Hidden { answers } => format!("only {answers}"),
        Shown::Rounded { answers, mean } => {
            let end = match (mean.is_lowest(), mean.is_highest()) {
                (true, _) => " or lower",
                (_, true) => " or higher",
                (false, false) => "",
            };
            format!("{answers} about {}{end}", mean.value())
        }
        Shown::Counted(counts) => {
            let dots = (1..).zip(counts.0);
            let dots =
                dots.map(|(score, count): (u32, u32)| score.to_string().repeat(count as usize));
            format!("dots {}", dots.collect::<String>())
        }
    };
    let cannot_tell = result.activities().first().unwrap().cannot_tell();
    let cannot_tell = cannot_tell.map_or_else(|| "unsaid".to_owned(), |number| number.to_string());
    format!("{scores}; ? {cannot_tell}")
}
