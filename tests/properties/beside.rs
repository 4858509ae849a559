//! Quiet rounds below five answers beside other rounds of their team: what was rounded stays so over time.

use proptest::{collection::vec, prelude::*};
use teamruimte::domain::{answer::Sheet, round::Mode};

use crate::{
    alike::{alike, assert_the_same, pile},
    common::{
        PLACES,
        given::{any_mode, any_sheets},
        sheets, tries,
    },
    everything::{play, play_all},
};

proptest! {
    #![proptest_config(tries(16))]

    /// Rounds beside it tell no more: not one of the other mode, not one that is counted, and not one
    /// that comes later.
    #[test]
    fn rounds_beside_it_do_not_undo_the_rounding(
        sheets in any_sheets(1..=4), luck in vec(any::<usize>(), PLACES),
        (first, mode) in (any_sheets(3..=7), any_mode()), last in any_sheets(3..=7),
    ) {
        let other = alike(&sheets, &luck);
        prop_assume!(pile(&sheets) != pile(&other));
        let past = |sheets: &[Sheet]| {
            play_all(7, &[(mode, &first), (Mode::Quiet, sheets), (Mode::Quiet, &last)])
        };
        assert_the_same(&past(&sheets), &past(&other))?;
    }
}

/// What is held against each other over time does say what may be said: one sheet of an open round
/// makes a difference on every page, and so does one half point of a quiet one.
#[test]
fn what_may_be_shown_over_time_is_seen() {
    let before = sheets(&["3333333333333"; 3]);
    let differ = |mode, one: &str, other: &str| {
        let of = |row| play(mode, &before, &sheets(&["3333333333333", "3333333333333", row]));
        let (one, other) = (of(one), of(other));
        assert_eq!(one.over_time.len(), other.over_time.len());
        assert_ne!(one.lines, other.lines);
        let differing = one.over_time.iter().zip(&other.over_time).filter(|(a, b)| a != b);
        differing.count()
    };
    let seen = differ(Mode::Open, "3333333333333", "5333333333333");
    assert!(seen > 10, "{seen} pages and pictures");
    assert_eq!(differ(Mode::Quiet, "3333333333333", "5333333333333"), seen);
}
