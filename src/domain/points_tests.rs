//! Worked examples of the rules, with the check itself.

use std::sync::Arc;

use super::*;
use crate::domain::{
    answer::Sheet,
    change::{Newcomers, Obstacle},
    gathered::Gathered,
    id::RoundId,
    instrument::Instrument,
    people::People,
    result::{Attention, Response},
    round::Round,
    stamp::Stamp,
};
use crate::domain::{instrument::Orientation, round::State};

fn instrument() -> Arc<Instrument> {
    Arc::new(Instrument::parse(crate::content::CHECK).unwrap())
}

/// A closed round in which each row is one person, 13 digits: 0 can't tell, 1–5, - nothing.
fn result(mode: Mode, people: u32, rows: &[&str]) -> RoundResult {
    let instrument = instrument();
    let sheets = rows.iter().map(|row| sheet(row, &instrument)).collect();
    let mut round = Round {
        id: RoundId::from_random([1; 16]),
        stamp: Stamp::first(0),
        instrument,
        mode,
        begun: "2026-11-01".parse().unwrap(),
        ordinal: 1,
        people: People::new(people).unwrap(),
        new_people: Some(0),
        state: State::Running,
    };
    round.close(Gathered::of_sheets(sheets), "2026-11-02".parse().unwrap(), 0);
    round.result().unwrap()
}

/// The round right after, with nobody new.
fn since<'a>(then: &'a RoundResult, now: &'a RoundResult) -> Comparison<'a> {
    Comparison::new(then, now, Some(Newcomers { new: 0, team: now.people() }))
}

fn sheet(row: &str, instrument: &Instrument) -> Sheet {
    let answers =
        row.chars().map(|c| c.to_digit(10).map(|d| u8::try_from(d).unwrap().try_into().unwrap()));
    Sheet::from_answers(answers.collect(), instrument).unwrap()
}

fn rules_of(points: &[TalkingPoint]) -> Vec<Rule> {
    points.iter().map(|point| point.rule).collect()
}

#[test]
fn a_divided_activity_comes_before_a_low_one_and_something_good_is_last() {
    // place 0: 1,1,5,5 (divided); 1, 2, 3 low; 12 high
    let rows = ["1222333333335", "1222333333335", "5212333333334", "5221333333334"];
    let points = talking_points(&result(Mode::Open, 4, &rows), None);
    assert_eq!(rules_of(&points), [Rule::Spread, Rule::LowClear, Rule::High]);
    assert_eq!(points[0].places, [0]);
    assert_eq!(points[1].places, [2, 3, 1]);
    assert_eq!(points[2].places, [12]);
}

#[test]
fn one_against_the_rest_is_never_pointed_at() {
    // 1,5,5,5 differs much, but only one answer lies below the mean
    let rows = ["1333333333334", "5333333333334", "5333333333334", "5333333333334"];
    let points = talking_points(&result(Mode::Open, 4, &rows), None);
    assert!(!rules_of(&points).contains(&Rule::Spread), "{points:?}");
}

#[test]
fn a_quiet_round_of_four_uses_rounded_means_and_no_spread() {
    let rows = ["1222333333335", "1222333333335", "5212333333334", "5221333333334"];
    let quiet = result(Mode::Quiet, 4, &rows);
    let points = talking_points(&quiet, None);
    // rounded: 1, 2, 3 are 2.0, 1.5, 2.0 → in the order of the questions
    assert_eq!(rules_of(&points), [Rule::LowClear, Rule::High]);
    assert_eq!(points[0].places, [1, 2, 3]);
    assert_eq!(quiet.mean(12), Some(4.5));
}

#[test]
fn many_ties_name_nobody() {
    let rows = ["3333333333333"; 5];
    let points = talking_points(&result(Mode::Open, 5, &rows), None);
    assert_eq!(rules_of(&points), [Rule::LowEven, Rule::Best]);
    assert_eq!(points[0].places, [] as [usize; 0]);
}

#[test]
fn three_lowest_that_are_all_often_done_are_fine() {
    let rows = ["4445555555555"; 5];
    let points = talking_points(&result(Mode::Open, 5, &rows), None);
    assert_eq!(rules_of(&points), [Rule::LowFine, Rule::High]);
    assert_eq!(points[0].places, [0, 1, 2]);
}

#[test]
fn a_third_that_cannot_tell_is_a_topic() {
    let rows =
        ["0423333333333", "0423333333333", "3423333333333", "3423333333333", "3423333333333"];
    let points = talking_points(&result(Mode::Open, 5, &rows), None);
    assert_eq!(rules_of(&points).first(), Some(&Rule::Unknown));
    assert_eq!(points[0].places, [0]);
}

#[test]
fn fewer_than_three_or_than_half_give_no_advice() {
    assert_eq!(talking_points(&result(Mode::Open, 2, &["1234512345123"; 2]), None), []);
    let few = result(Mode::Open, 7, &["1234512345123"; 3]);
    assert_eq!(few.response(), Response::NotEnough);
    assert_eq!(talking_points(&few, None), []);
}

#[test]
fn change_is_named_above_the_limit_and_only_between_like_rounds() {
    let then = result(Mode::Open, 5, &["2333333333333"; 5]);
    let up = result(Mode::Open, 5, &["3333333333333"; 5]);
    let points = talking_points(&up, Some(&since(&then, &up)));
    assert_eq!(points.last().unwrap(), &TalkingPoint { rule: Rule::ChangeUp, places: vec![0] });
    let down = talking_points(&then, Some(&since(&up, &then)));
    assert_eq!(down[0], TalkingPoint { rule: Rule::ChangeDown, places: vec![0] });
    // 0.8 of five people is below the limit of 1.0
    let little = result(
        Mode::Open,
        5,
        &["3333333333333", "3333333333333", "3333333333333", "3333333333333", "2333333333333"],
    );
    assert_eq!(
        talking_points(&little, Some(&since(&then, &little))).last().unwrap().rule,
        Rule::Best
    );
    let quiet = result(Mode::Quiet, 5, &["3333333333333"; 5]);
    assert_eq!(since(&then, &quiet).obstacles(), [Obstacle::Mode]);
    let eight = result(Mode::Open, 8, &["3333333333333"; 8]);
    assert_eq!(since(&then, &eight).obstacles(), [Obstacle::Size]);
}

#[test]
fn a_dimension_is_named_when_the_gap_is_clear() {
    // future 3, reflect 2, organise 3, dialogue 3
    let clear = result(Mode::Open, 5, &["3333222333333"; 5]);
    let Attention::Clear(dimension) = clear.attention() else { panic!("{:?}", clear.attention()) };
    assert_eq!(dimension.id, "reflect");
    let even = result(Mode::Open, 5, &["3333333333333"; 5]);
    assert_eq!(even.attention(), Attention::Even);
    // reflect 2.75 against 3: a quarter of a point
    let maybe = result(
        Mode::Open,
        4,
        &["3333233333333", "3333323333333", "3333332333333", "3333333333333"],
    );
    let Attention::Maybe(dimension) = maybe.attention() else { panic!("{:?}", maybe.attention()) };
    assert_eq!(dimension.id, "reflect");
}

#[test]
fn balance_is_asked_about_from_half_a_point() {
    let performing = result(Mode::Open, 5, &["4444333444333"; 5]);
    assert_eq!(performing.balance(), Some(Orientation::Performance));
    assert_eq!(result(Mode::Open, 5, &["3333333333333"; 5]).balance(), None);
}
