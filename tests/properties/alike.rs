//! Quiet rounds below five answers that must look alike: from any sheets others are made that round to
//! the same, and nothing that a page, a drawing, a file or a record holds may tell one from the other.

use proptest::{collection::vec, prelude::*};
use teamruimte::domain::{
    answer::{Answer, Score, Sheet},
    gathered::Gathered,
    points::talking_points,
    result::Attention,
    round::Mode,
    shown::Shown,
    text::Sentence,
};

use crate::{
    common::{
        PLACES, check,
        closed::{closed, next_to},
        given::any_sheets,
        tries,
    },
    everything::{Everything, of_closed, play},
};

/// The answers on one activity.
pub(crate) type Column = Vec<Option<Answer>>;

pub(crate) fn columns(sheets: &[Sheet]) -> Vec<Column> {
    (0..PLACES).map(|place| sheets.iter().map(|sheet| sheet.answer(place)).collect()).collect()
}

pub(crate) fn from_columns(columns: &[Column]) -> Vec<Sheet> {
    let people = columns.first().map_or(0, Vec::len);
    let row = |person: usize| columns.iter().map(|column| column[person]).collect();
    (0..people).map(|person| Sheet::from_answers(row(person), &check()).unwrap()).collect()
}

fn score(number: u8) -> Option<Answer> {
    Score::new(number).map(Answer::Scored)
}

/// Twice the mean in half points, half rounded up, cut to 1.5 and 4.5; see measures.rs.
fn halves(scores: &[u8]) -> u32 {
    let (sum, n) = (scores.iter().map(|s| u32::from(*s)).sum::<u32>(), scores.len() as u32);
    ((4 * sum + n) / (2 * n)).clamp(3, 9)
}

/// Another column of which a quiet round below five people shows the same; `luck` chooses it.
fn looks_the_same(column: &Column, luck: usize) -> Column {
    let people = column.len();
    let scored: Vec<u8> = column
        .iter()
        .filter_map(|answer| match answer {
            Some(Answer::Scored(score)) => Some(score.get()),
            _ => None,
        })
        .collect();
    let unsure = column.iter().filter(|answer| **answer == Some(Answer::CannotTell)).count();
    let all = |n: usize| {
        (0..5_u32.pow(n as u32)).map(move |number| {
            (0..n as u32).map(|at| (number / 5_u32.pow(at) % 5 + 1) as u8).collect::<Vec<u8>>()
        })
    };
    let same: Vec<Vec<u8>> = all(scored.len())
        .filter(|other| scored.len() < 3 || halves(other) == halves(&scored))
        .collect();
    let others = people - scored.len();
    // From two on "I can't tell" is shown, when at least three people handed in.
    let unsure = match (people, unsure) {
        (3.., 2..) => unsure,
        (3.., _) => luck % 2.min(others + 1),
        _ => luck % (others + 1),
    };
    let mut answers: Column = same[luck % same.len()].iter().map(|n| score(*n)).collect();
    answers.extend(std::iter::repeat_n(Some(Answer::CannotTell), unsure));
    answers.resize(people, None);
    answers.rotate_left(luck % people);
    answers
}

/// Another pile of which a quiet round below five people shows the same.
pub(crate) fn alike(sheets: &[Sheet], luck: &[usize]) -> Vec<Sheet> {
    let columns = columns(sheets);
    let other = columns.iter().zip(luck).map(|(column, luck)| looks_the_same(column, *luck));
    from_columns(&other.collect::<Vec<_>>())
}

pub(crate) fn pile(sheets: &[Sheet]) -> Gathered {
    Gathered::of_sheets(sheets.to_vec())
}

/// The sheets, and what their people wrote.
fn written(sheets: &[Sheet], comments: &[(usize, Sentence)]) -> Gathered {
    let mut gathered = pile(sheets);
    for (place, comment) in comments {
        gathered.comments.add(*place, comment.clone());
    }
    gathered
}

/// What every comment begins with; it is found nowhere else.
const MARK: &str = "zqx";

/// Words on some activities.
fn any_comments() -> impl Strategy<Value = Vec<(usize, Sentence)>> {
    let words = "[a-z]{1,9}";
    let words = words.prop_map(|rest| Sentence::parse(&format!("{MARK}{rest}")).unwrap().unwrap());
    vec((0..PLACES, words), 0..6)
}

/// What `play` finds, part by part: a difference names the part.
pub(crate) fn assert_the_same(one: &Everything, other: &Everything) -> Result<(), TestCaseError> {
    prop_assert_eq!(&one.points, &other.points);
    prop_assert_eq!(&one.ideas, &other.ideas);
    prop_assert_eq!(&one.result, &other.result);
    prop_assert_eq!(&one.record, &other.record);
    prop_assert_eq!(&one.file, &other.file);
    prop_assert_eq!(format!("{:?}", one.views), format!("{:?}", other.views));
    prop_assert_eq!(&one.drawings, &other.drawings);
    for (ours, theirs) in one.over_time.iter().zip(&other.over_time) {
        prop_assert_eq!(ours, theirs);
    }
    prop_assert_eq!(one, other);
    Ok(())
}

proptest! {
    #![proptest_config(tries(48))]

    #[test]
    fn a_quiet_round_below_five_is_known_by_its_rounded_means(
        sheets in any_sheets(1..=4), before in any_sheets(3..=4), luck in vec(any::<usize>(), PLACES),
    ) {
        let other = alike(&sheets, &luck);
        prop_assume!(pile(&sheets) != pile(&other));
        assert_the_same(&play(Mode::Quiet, &before, &sheets), &play(Mode::Quiet, &before, &other))?;
        // As the round before it is known by them, too.
        assert_the_same(&play(Mode::Quiet, &sheets, &before), &play(Mode::Quiet, &other, &before))?;
        // And these sheets do differ: an open round, which promises nothing of the kind, shows it.
        let open = |sheets| play(Mode::Open, &before, sheets).file;
        prop_assert_ne!(open(&sheets), open(&other));
    }

}

proptest! {
    #![proptest_config(tries(48))]

    #[test]
    fn a_closed_round_is_the_same_whatever_was_written(
        sheets in any_sheets(1..=4), luck in vec(any::<usize>(), PLACES), people in 2_u32..=8,
        (comments, others) in (any_comments(), any_comments()),
    ) {
        let other = alike(&sheets, &luck);
        let (one, other) = (written(&sheets, &comments), written(&other, &others));
        prop_assume!(one.comments != other.comments);
        let round = |mode, gathered: &Gathered| {
            closed((mode, people, Some(1)), check(), gathered.clone())
        };
        prop_assert_eq!(round(Mode::Quiet, &one), round(Mode::Quiet, &other));
        let (found, same) = (of_closed(round(Mode::Quiet, &one)), of_closed(round(Mode::Quiet, &other)));
        assert_the_same(&found, &same)?;
        prop_assert!(!format!("{found:?}").contains(MARK), "words were kept");
        // An open round keeps the words.
        let open = |gathered| of_closed(round(Mode::Open, gathered)).record;
        prop_assert_ne!(open(&one), open(&other));
    }

    #[test]
    fn two_people_show_nothing(
        sheets in any_sheets(1..=2), before in any_sheets(3..=8), comments in any_comments(),
    ) {
        let facts = (Mode::Quiet, 2, Some(0));
        let result = closed(facts, check(), written(&sheets, &comments)).result().unwrap();
        let then = closed((Mode::Quiet, 3, Some(0)), check(), pile(&before)).result().unwrap();
        prop_assert!(result.is_hidden() && !result.may_advise());
        prop_assert!(!result.is_rounded() && !result.is_counted());
        for (place, shown) in result.activities().iter().enumerate() {
            prop_assert!(matches!(shown.scores(), Shown::Hidden { .. }), "{:?}", shown);
            prop_assert_eq!((shown.cannot_tell(), result.mean(place)), (None, None));
            prop_assert!(result.comments(place).is_empty());
        }
        for dimension in result.instrument().dimensions() {
            prop_assert_eq!(result.dimension_mean(dimension), None);
        }
        prop_assert_eq!((result.attention(), result.balance()), (Attention::Unknown, None));
        let pair = next_to(then.clone(), result.clone(), Some(0));
        prop_assert_eq!(talking_points(&result, Some(&pair.compare())), []);
        let pair = next_to(result, then.clone(), Some(0));
        prop_assert_eq!(talking_points(&then, Some(&pair.compare())), talking_points(&then, None));
        let all = play(Mode::Quiet, &before, &sheets);
        prop_assert!(all.ideas.iter().all(Vec::is_empty));
        prop_assert!(all.views.iter().flatten().all(|view| view.room.is_none()));
        // Dashed lines and digits: the drawings of a round that nobody answered.
        let blank = vec![Sheet::blank(&check()); sheets.len()];
        let nothing = play(Mode::Quiet, &before, &blank);
        prop_assert_eq!(&all.drawings, &nothing.drawings);
        prop_assert_eq!(&all.lines, &nothing.lines);
    }
}
