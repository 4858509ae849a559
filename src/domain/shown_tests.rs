//! Worked examples of the gate, by hand from content/rules.toml.

use super::*;

fn gathered(answers: &[u8]) -> Gathered {
    let sheet = |n: &u8| serde_json::from_str(&format!("[{n}]")).unwrap();
    Gathered::of_sheets(answers.iter().map(sheet).collect())
}

fn quiet_of(answers: &[u8]) -> ActivityShown {
    ActivityShown::of(Mode::Quiet, &gathered(answers), 0)
}

#[test]
fn five_in_a_quiet_round_show_dots_and_four_a_rounded_mean() {
    assert_eq!(quiet_of(&[1, 2, 3, 4, 5]).scores(), Shown::Counted(Counts([1, 1, 1, 1, 1])));
    // 1 + 2 + 3 + 4 = 10; 2.5 exactly
    let four = quiet_of(&[1, 2, 3, 4]).scores();
    assert_eq!(four, Shown::Rounded { answers: 4, mean: HalfMean(5) });
    assert_eq!(four.spread(), None);
    assert_eq!(four.counts(), None);
}

#[test]
fn halves_are_rounded_up_in_whole_numbers() {
    // (4·9 + 4) / 8 = 5: a mean of 2.25 becomes 2.5
    assert_eq!(quiet_of(&[2, 2, 2, 3]).scores().mean(), Some(2.5));
    // 7 / 3 = 2.33 becomes 2.5; 8 / 3 = 2.67 too
    assert_eq!(quiet_of(&[2, 2, 3]).scores().mean(), Some(2.5));
    assert_eq!(quiet_of(&[2, 3, 3]).scores().mean(), Some(2.5));
}

#[test]
fn the_ends_do_not_say_what_all_three_chose() {
    let low = quiet_of(&[1, 1, 1]).scores();
    assert_eq!(low, quiet_of(&[1, 2, 1]).scores());
    let Shown::Rounded { mean, .. } = low else { panic!("{low:?}") };
    assert!(mean.is_lowest());
    assert_eq!(quiet_of(&[5, 5, 5]).scores().mean(), Some(4.5));
}

#[test]
fn two_in_a_quiet_round_show_nothing() {
    assert_eq!(quiet_of(&[5, 1]).scores(), Shown::Hidden { answers: 2 });
    assert_eq!(quiet_of(&[0, 0]).cannot_tell(), None);
}

#[test]
fn a_single_cannot_tell_stays_unsaid_in_a_quiet_round() {
    assert_eq!(quiet_of(&[0, 3, 3, 3, 3, 3]).cannot_tell(), None);
    assert_eq!(quiet_of(&[0, 0, 3, 3, 3]).cannot_tell(), Some(2));
    let open = ActivityShown::of(Mode::Open, &gathered(&[0, 3, 3]), 0);
    assert_eq!(open.cannot_tell(), Some(1));
}

#[test]
fn an_open_round_shows_dots_from_two_answers() {
    let one = ActivityShown::of(Mode::Open, &gathered(&[4]), 0).scores();
    assert_eq!(one, Shown::Hidden { answers: 1 });
    let two = ActivityShown::of(Mode::Open, &gathered(&[4, 1]), 0).scores();
    assert_eq!(two.mean(), Some(2.5));
}

#[test]
fn spread_limits_are_exact() {
    // 3,3,4,4: average distance exactly 1/2 is no longer small
    assert_eq!(Counts([0, 0, 2, 2, 0]).spread(), Some(Spread::Medium));
    assert_eq!(Counts([0, 0, 3, 1, 0]).spread(), Some(Spread::Small));
    // 1,1,3,3: average distance 1
    assert_eq!(Counts([2, 0, 2, 0, 0]).spread(), Some(Spread::Large));
    assert_eq!(Counts([2, 0, 2, 0, 0]).sides(), (2, 2));
    // 2,3,4: mean 3, distance 2/3
    assert_eq!(Counts([0, 1, 1, 1, 0]).spread(), Some(Spread::Medium));
    assert_eq!(Counts::default().spread(), None);
    // 2,2,3,4,4,4: total 19 of six; Σ|6·score − 19| = 7+7+1+5+5+5 = 30 = 5/6 of 36, and large
    assert_eq!(Counts([0, 2, 1, 3, 0]).spread(), Some(Spread::Large));
    // 1,3,3,3,4,4: total 18; Σ|6·score − 18| = 12+0+0+0+6+6 = 24, which is less
    assert_eq!(Counts([1, 0, 3, 2, 0]).spread(), Some(Spread::Medium));
    // 1,2,3,4,4,4: total 18; Σ = 12+6+0+6+6+6 = 36, which is more
    assert_eq!(Counts([1, 1, 1, 3, 0]).spread(), Some(Spread::Large));
}

#[test]
fn a_record_cannot_say_more_than_a_quiet_round_shows() {
    let counts = Shown::Counted(Counts([1, 1, 1, 1, 0]));
    assert_eq!(ActivityShown::from_quiet(counts, None, 6), Err(SaysTooMuch));
    let hidden = Shown::Hidden { answers: 2 };
    assert!(ActivityShown::from_quiet(hidden, None, 2).is_ok());
    assert_eq!(ActivityShown::from_quiet(hidden, Some(1), 5), Err(SaysTooMuch));
    assert_eq!(ActivityShown::from_quiet(hidden, Some(2), 3), Err(SaysTooMuch));
    assert_eq!(HalfMean::from_halves(10), None);
}
