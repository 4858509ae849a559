//! Two rounds side by side, as marks and numbers: what stands beside what, and where a line may join
//! them.

use teamruimte::{
    app::{msg::Msg, over_time::compare},
    chart::strip::Dots,
    domain::round::Mode,
    texts::Lang,
};

use super::{
    common::{
        PLACES,
        device::Device,
        past::{all, changed, held, reworded, without},
        sheets,
    },
    compared::{row, two},
};

/// Which activities are joined, by number, and which dimensions, by place.
fn joined(view: &compare::CompareView) -> (Vec<usize>, Vec<usize>) {
    let rows = view.groups.iter().flat_map(|group| &group.rows);
    let rows = rows.filter(|row| row.strip.joined).map(|row| row.number);
    let dimensions = view.dimensions.iter().enumerate().filter(|(_, row)| row.strip.joined);
    (rows.collect(), dimensions.map(|(place, _)| place).collect())
}

#[test]
fn both_numbers_of_answers_stand_beside_both_means() {
    let view = two(&[
        held("2026-03-10", ["2-33333333333", "4033333333333", "4-33333333333", "2333333333333"]),
        held("2026-06-16", ["5033333333333", "4233333333333", "-433333333333", "4433333333333"]),
    ]);
    let told = |number| {
        let row = row(&view, number);
        let [then, now] = [&row.then, &row.now].map(|told| told.clone().unwrap());
        [(then.mean, then.answers), (now.mean, now.answers)]
    };
    assert_eq!(told(1), [("3,0".into(), 4), ("4,3".into(), 3)]);
    assert_eq!(told(2), [("niet te zien".into(), 1), ("3,3".into(), 3)]);
    assert_eq!(row(&view, 2).word, Some("te weinig antwoorden om te vergelijken"));
    assert_eq!(view.dimensions[0].word, Some("te weinig antwoorden om te vergelijken"));
    // The strip has the marks of both: those of the earlier round below the line.
    let strip = row(&view, 1).strip;
    assert_eq!(strip.dots, Dots::Counts([0, 0, 0, 2, 1]));
    assert_eq!(strip.previous, Some(Dots::Counts([0, 2, 0, 2, 0])));
    assert_eq!(row(&view, 2).strip.previous, Some(Dots::None));
}

#[test]
fn a_line_joins_the_same_question_in_the_same_mode_only() {
    let everything = ((1..=PLACES).collect(), vec![0, 1, 2, 3]);
    let then = || held("2026-03-10", all(3, 5));
    let now = || held("2026-06-16", all(4, 5));
    assert_eq!(joined(&two(&[then(), now()])), everything);
    assert_eq!(joined(&two(&[then().quiet(), now().quiet()])), everything);
    assert_eq!(joined(&two(&[then(), now().quiet()])), (vec![], vec![]));
    // A line says that something moved, so nothing is joined where that may not be said.
    assert_eq!(joined(&two(&[then(), now().with_new(None)])), (vec![], vec![]));
    let but_five = (1..=PLACES).filter(|number| *number != 5).collect();
    let view = two(&[then().asked(&reworded(4)), now()]);
    assert_eq!(joined(&view), (but_five, vec![0, 2, 3]));
}

#[test]
fn a_dimension_is_joined_when_both_means_are_of_the_same_activities() {
    // Nobody answered the first activity in the later round.
    let view = two(&[held("2026-03-10", all(3, 5)), held("2026-06-16", vec!["-444444444444"; 5])]);
    assert_eq!(joined(&view).1, [1, 2, 3]);
    assert_eq!(view.dimensions[0].word, Some("te weinig antwoorden om te vergelijken"));
    // In another order the same activities are the same.
    let turned = changed(|data| data["activities"].as_array_mut().unwrap().swap(0, 1));
    let then = held("2026-03-10", vec!["3-33333333333"; 5]).asked(&turned);
    let view = two(&[then, held("2026-06-16", vec!["-444444444444"; 5])]);
    assert_eq!(joined(&view).1, [0, 1, 2, 3]);
}

#[test]
fn other_words_are_said_with_what_was_asked_then() {
    let view =
        two(&[held("2026-03-10", all(1, 5)).asked(&reworded(4)), held("2026-06-16", all(5, 5))]);
    assert_eq!(view.weak, ["Bij 1 vraag stonden er andere woorden. Die kun je niet vergelijken."]);
    let (it, word) =
        (row(&view, 5), "In de andere ronde stonden andere woorden. Vergelijken kan niet.");
    assert_eq!((it.word, it.moved), (Some(word), false));
    assert_eq!(it.statement_then.as_deref(), Some("Wij deden dit anders."));
    assert_ne!(it.statement, "Wij deden dit anders.");
    assert_eq!(it.then.as_ref().unwrap().mean, "1,0", "the numbers stand there all the same");
    let dimension = "Niet alle vragen waren hetzelfde. Vergelijken kan niet.";
    assert_eq!((view.dimensions[1].word, view.dimensions[1].moved), (Some(dimension), false));
    assert!(row(&view, 6).moved && row(&view, 6).statement_then.is_none());
    // In the picture of the shapes its wall then is left out.
    let room = view.room.unwrap();
    let walls = room.corners.iter().flat_map(|corner| &corner.walls);
    let then: Vec<bool> = walls.map(|wall| wall.previous.is_some()).collect();
    let expected: Vec<bool> = (0..PLACES).map(|place| place != 4).collect();
    assert_eq!(then, expected);
    // Where the rounds cannot be compared for another reason, this is still said of its row.
    let view = two(&[
        held("2026-03-10", all(1, 5)).asked(&reworded(4)),
        held("2026-06-16", all(5, 5)).quiet(),
    ]);
    assert_eq!((row(&view, 5).word, row(&view, 6).word), (Some(word), None));
}

#[test]
fn what_only_one_of_them_asked_stands_alone() {
    let fewer = without(0);
    let shown = |view: &compare::CompareView| {
        let it = row(view, 1);
        (it.then.is_some(), it.word, it.strip.previous)
    };
    let added = two(&[held("2026-03-10", all(3, 5)).asked(&fewer), held("2026-06-16", all(3, 5))]);
    assert_eq!(shown(&added), (false, Some("stond niet in de andere ronde"), None));
    assert_eq!(added.only_then, []);
    assert!(!added.dimensions[0].strip.joined);
    let gone = two(&[held("2026-03-10", all(3, 5)), held("2026-06-16", all(3, 5)).asked(&fewer)]);
    let [only] = &gone.only_then[..] else { panic!("{:?}", gone.only_then) };
    assert_eq!((only.number, only.name.as_str()), (1, "Resultaatgericht werken"));
    assert!(only.now.is_none() && only.word.is_none() && !only.moved);
    assert_eq!(only.then.as_ref().unwrap().mean, "3,0");
    assert_eq!(only.strip.dots, Dots::None);
    // Every row of the table has six cells, and none is missing.
    for (view, rows) in [(&added, 1 + 4 + 13), (&gone, 1 + 4 + 12 + 1)] {
        let table = view.table(Lang::Nl);
        assert_eq!(table.len(), rows);
        assert!(table.iter().all(|row| row.len() == 6));
    }
    let last = gone.table(Lang::Nl).pop().unwrap();
    assert_eq!(last, ["Resultaatgericht werken", "3,0", "5", "–", "–", "–"]);
}

#[test]
fn a_language_that_only_one_round_has_is_in_nobodys_way() {
    fn only_english(data: &mut serde_json::Value) {
        match data {
            serde_json::Value::Object(fields) if fields.contains_key("nl") => {
                fields.retain(|code, _| code == "en");
            }
            serde_json::Value::Object(fields) => fields.values_mut().for_each(only_english),
            serde_json::Value::Array(items) => items.iter_mut().for_each(only_english),
            _ => {}
        }
    }
    let view = two(&[
        held("2026-03-10", all(3, 5)).asked(&changed(only_english)),
        held("2026-06-16", all(5, 5)),
    ]);
    assert_eq!(view.weak, [] as [&str; 0]);
    assert!(view.groups.iter().flat_map(|group| &group.rows).all(|row| row.moved));
    assert_eq!(joined(&view).0.len(), PLACES);
}

#[test]
fn a_round_that_shows_nothing_stands_beside_without_a_picture() {
    let view = two(&[held("2026-03-10", all(1, 2)).quiet(), held("2026-06-16", all(5, 3)).quiet()]);
    assert!(view.room.is_none() && view.room_picture(Lang::Nl.texts()).is_none());
    for it in view.groups.iter().flat_map(|group| &group.rows) {
        assert_eq!(it.then.as_ref().unwrap().mean, "niet te zien");
        assert_eq!((it.then.as_ref().unwrap().answers, it.strip.previous), (2, Some(Dots::None)));
    }
    assert!(view.dimensions.iter().all(|row| row.then == "te weinig antwoorden"));
}

#[test]
fn what_was_played_is_compared_as_what_was_made() {
    let mut device = Device::new();
    let rows = sheets(&["3333333333333"; 4]);
    let first = device.play(None, Mode::Open, 4, &rows);
    let team = device.team_of(first);
    assert_eq!(compare::latest(device.model.team(team).unwrap()), None);
    device.today = device.today.plus_days(90);
    let second = device.play(Some(team), Mode::Open, 4, &sheets(&["5333333333333"; 4]));
    let latest = compare::latest(device.model.team(team).unwrap());
    assert_eq!(latest, Some((first, second)));
    let view = compare::view(&device.model, team, (second, first)).unwrap();
    assert_eq!((view.then.round, view.now.round), (first, second));
    let played = ["2026-11-22", "2027-02-20"];
    let made = two(&[held(played[0], all(3, 4)), held(played[1], vec!["5333333333333"; 4])]);
    assert_eq!((&view.groups, &view.found), (&made.groups, &made.found));
    assert!(view.file_stem.ends_with("-2026-11-22-2027-02-20"), "{}", view.file_stem);
    // The rounds to choose from are those that are closed, the youngest first.
    let running = device.begin(Some(team), Mode::Open, 4);
    let choices = compare::choices(&device.model, team);
    assert_eq!(choices.iter().map(|side| side.round).collect::<Vec<_>>(), [second, first]);
    assert!(compare::view(&device.model, team, (first, running)).is_none());
    assert!(compare::view(&device.model, team, (first, first)).is_none());
    // What somebody adds later to an open round is in it.
    device.send(Msg::RemoveRound(team, running));
    device.turn(second, &sheets(&["1333333333333"])[0]);
    let view = compare::view(&device.model, team, (first, second)).unwrap();
    assert_eq!(row(&view, 1).now.as_ref().unwrap().answers, 5);
}
