//! What may be shown of a round, and that nothing else can be found out: two piles that must look
//! the same are played, and everything that the app then has, shows or writes must be the same. Quiet
//! rounds below five answers are in alike.rs.

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    app::results,
    chart::strip::Dots,
    domain::{
        answer::{Answer, Sheet},
        round::Mode,
    },
    persist::key::Key,
    texts::Lang,
};

use crate::{
    alike::{columns, from_columns},
    common::{
        PLACES,
        device::Device,
        given::{any_mode, any_sheet, any_sheets},
        tries,
    },
    everything::play,
};

proptest! {
    #![proptest_config(tries(48))]

    #[test]
    fn a_quiet_round_from_five_on_ties_no_two_answers_to_one_person(
        sheets in any_sheets(5..=8), turns in vec(0_usize..8, PLACES),
    ) {
        let mut other = columns(&sheets);
        for (column, turn) in other.iter_mut().zip(turns) {
            let people = column.len();
            column.rotate_left(turn % people);
        }
        let other = from_columns(&other);
        prop_assert_eq!(play(Mode::Quiet, &sheets, &sheets), play(Mode::Quiet, &sheets, &other));
    }

    #[test]
    fn the_order_of_handing_in_leaves_no_trace(
        mode in any_mode(), (sheets, other) in any_sheets(1..=8)
            .prop_flat_map(|sheets| (Just(sheets.clone()), Just(sheets).prop_shuffle())),
    ) {
        prop_assert_eq!(play(mode, &sheets, &sheets), play(mode, &other, &other));
        let running = |sheets: &[Sheet]| {
            let mut device = Device::new();
            let round = device.begin(None, mode, 8);
            for sheet in sheets {
                device.turn(round, sheet);
            }
            (device.storage.clone(), device.file_of(round))
        };
        prop_assert_eq!(running(&sheets), running(&other));
    }

    #[test]
    fn while_a_round_runs_only_the_number_of_sheets_is_known(
        mode in any_mode(), (sheets, other) in (1_usize..=6)
            .prop_flat_map(|n| (vec(any_sheet(), n), vec(any_sheet(), n))),
    ) {
        let seen = |sheets: &[Sheet]| {
            let mut device = Device::new();
            let round = device.begin(None, mode, 6);
            for sheet in sheets {
                device.turn(round, sheet);
            }
            let pile = Key::Running(round);
            let mut records = device.storage.clone();
            assert!(records.remove(&pile.to_string()).is_some());
            let shown = results::view(&device.model, round);
            (records, device.file_of(round), shown, device.model.handed_in(round))
        };
        prop_assert_eq!(seen(&sheets), seen(&other));
        prop_assert_eq!(seen(&sheets).2, None);
    }

    #[test]
    fn a_quiet_round_below_three_shows_how_many_and_nothing_else(sheets in any_sheets(1..=2)) {
        let all = play(Mode::Quiet, &sheets, &sheets);
        for (view, lang) in all.views.iter().flatten().zip(Lang::ALL) {
            let texts = lang.texts();
            prop_assert_eq!(&view.headline, texts.round.say.too_few);
            prop_assert!(view.room.is_none() && view.points.is_empty() && view.previous.is_none());
            prop_assert!(view.notes.is_empty() && view.above_dimensions.is_empty());
            for group in &view.groups {
                prop_assert_eq!(&group.mean, texts.results().not_enough_answers);
                prop_assert_eq!((group.strip.mean, group.strip.dots), (None, Dots::None));
                for row in &group.rows {
                    let none = [texts.round.say.no_answer, texts.results().table_not_shown];
                    prop_assert!(none.contains(&row.mean.as_str()), "{}", row.mean);
                    prop_assert_eq!((row.strip.mean, row.strip.dots), (None, Dots::None));
                    prop_assert_eq!((row.counts, row.cannot_tell), (None, None));
                    prop_assert_eq!((row.spread, row.tag), (None, None));
                }
            }
        }
        let file: serde_json::Value = serde_json::from_str(&all.file).unwrap();
        let records = all.records.iter().filter(|(name, _)| !name.contains(":instrument:"));
        for text in records.map(|(_, text)| text.clone()).chain([file["rounds"].to_string()]) {
            for more in ["half_points", "counts", "cannot_tell", "sheets", "pile"] {
                prop_assert!(!text.contains(more), "{} in {}", more, text);
            }
        }
    }

    #[test]
    fn an_activity_shows_what_its_own_answers_allow(sheets in any_sheets(3..=8)) {
        let all = play(Mode::Quiet, &sheets, &sheets);
        let rows = all.views[0].iter().flat_map(|view| &view.groups).flat_map(|group| &group.rows);
        for (row, column) in rows.zip(columns(&sheets)) {
            let scored = column.iter().filter(|a| matches!(a, Some(Answer::Scored(_)))).count();
            let unsure = column.iter().filter(|a| **a == Some(Answer::CannotTell)).count();
            prop_assert_eq!(row.answers as usize, scored);
            prop_assert_eq!(row.counts.is_some(), scored >= 5);
            prop_assert_eq!(row.spread.is_some(), scored >= 5);
            prop_assert_eq!(matches!(row.strip.dots, Dots::Mean { .. }), scored == 3 || scored == 4);
            prop_assert_eq!(row.cannot_tell.map(|n| n as usize), (unsure >= 2).then_some(unsure));
        }
    }
}
