//! What may be shown of a round, and that nothing else can be found out: two piles that must look
//! the same are played, and everything that the app then has, shows or writes must be the same.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    app::results::{self, ResultsView},
    chart::{strip::Dots, svg},
    domain::{
        answer::{Answer, Score, Sheet},
        id::RoundId,
        points::talking_points,
        round::Mode,
    },
    persist::key::Key,
    texts::Lang,
};

use super::common::{
    PLACES, check,
    device::Device,
    given::{any_mode, any_sheet, any_sheets},
    tries,
};

/// The answers on one activity.
type Column = Vec<Option<Answer>>;

fn columns(sheets: &[Sheet]) -> Vec<Column> {
    (0..PLACES).map(|place| sheets.iter().map(|sheet| sheet.answer(place)).collect()).collect()
}

fn from_columns(columns: &[Column]) -> Vec<Sheet> {
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

/// Everything that can be seen, read or found of a closed round.
#[derive(Debug, PartialEq)]
struct Everything {
    views: Vec<Option<ResultsView>>,
    /// What is saved or copied of the views, byte by byte.
    taken_away: Vec<String>,
    points: String,
    result: String,
    file: String,
    records: BTreeMap<String, String>,
    model: String,
}

/// The pictures as files, and the numbers as text.
fn taken_away((view, lang): (&ResultsView, &Lang)) -> Vec<String> {
    let texts = lang.texts();
    let pictures = [view.room_picture(texts), view.activities_picture(texts)];
    let of_picture = |picture: results::Picture| {
        picture.name.clone() + &svg::file(&picture.scene, &picture.title).unwrap()
    };
    let numbers = results::table::as_text(&view.groups, texts);
    pictures.into_iter().flatten().map(of_picture).chain([numbers]).collect()
}

fn everything(device: &mut Device, round: RoundId) -> Everything {
    let view = |device: &mut Device, lang| {
        device.model.lang = lang;
        results::view(&device.model, round)
    };
    let result = device.model.round(round).unwrap().1.result().unwrap();
    let team = device.team_of(round);
    let before = device
        .model
        .team(team)
        .unwrap()
        .previous(round)
        .and_then(teamruimte::domain::round::Round::result);
    let views: Vec<Option<ResultsView>> =
        Lang::ALL.iter().map(|lang| view(device, *lang)).collect();
    Everything {
        taken_away: views.iter().flatten().zip(Lang::ALL).flat_map(taken_away).collect(),
        views,
        points: format!("{:?}", talking_points(&result, before.as_ref())),
        result: format!("{result:?}"),
        file: device.file_of(round),
        records: device.storage.clone(),
        model: format!("{:?}", device.model),
    }
}

/// A round of these sheets after a round of those, closed, with all there is to find of it.
fn play(mode: Mode, then: &[Sheet], now: &[Sheet]) -> Everything {
    let mut device = Device::new();
    let people = now.len().max(2) as u32;
    let first = device.play(None, mode, people, then);
    let team = device.team_of(first);
    let round = device.play(Some(team), mode, people, now);
    everything(&mut device, round)
}

proptest! {
    #![proptest_config(tries(48))]

    #[test]
    fn a_quiet_round_below_five_is_known_by_its_rounded_means(
        sheets in any_sheets(1..=4), before in any_sheets(3..=4), luck in vec(any::<usize>(), PLACES),
    ) {
        let other: Vec<Column> = columns(&sheets)
            .iter()
            .zip(luck)
            .map(|(column, luck)| looks_the_same(column, luck))
            .collect();
        let other = from_columns(&other);
        prop_assert_eq!(play(Mode::Quiet, &before, &sheets), play(Mode::Quiet, &before, &other));
        // As the round before it is known by them, too.
        prop_assert_eq!(play(Mode::Quiet, &sheets, &before), play(Mode::Quiet, &other, &before));
    }

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
                prop_assert_eq!(&group.mean, texts.results.not_enough_answers);
                prop_assert_eq!((group.strip.mean, group.strip.dots), (None, Dots::None));
                for row in &group.rows {
                    let none = [texts.round.say.no_answer, texts.results.table_not_shown];
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
