//! The development of a team: a reading for every round and every line, gaps where nothing is known,
//! and the same numbers in the table.

use teamruimte::{
    app::over_time::trend::{self, TrendView},
    chart::trend::{Line, Reading},
    domain::id::TeamId,
};

use super::common::{
    PLACES, day,
    device::Device,
    past::{Held, all, changed, device_of, held, reworded, without},
};

pub(crate) fn developed(past: &[Held]) -> (TrendView, Vec<Vec<String>>) {
    let (device, team, _) = device_of(past);
    of(&device, team, true)
}

pub(crate) fn of(device: &Device, team: TeamId, all: bool) -> (TrendView, Vec<Vec<String>>) {
    let view = trend::view(&device.model, team, all).unwrap();
    (view, trend::table(&device.model, team, all))
}

/// The line of the activity with this number.
pub(crate) fn line(view: &TrendView, number: usize) -> &Line {
    let mut lines = view.groups.iter().flat_map(|group| &group.lines);
    &lines.find(|(known, _)| *known == Some(number)).unwrap().1
}

/// What is known of each round, and a dash before what is joined to the round before.
pub(crate) fn told(line: &Line) -> String {
    let reading = |reading: &Reading| match (reading.value, reading.joined) {
        (None, false) => "?".to_owned(),
        (None, true) => panic!("nothing is joined to a gap"),
        (Some(_), joined) => {
            let (dash, open) =
                (if joined { "-" } else { "" }, if reading.rounded { "~" } else { "" });
            format!("{dash}{open}{}", reading.label)
        }
    };
    line.readings.iter().map(reading).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_round_has_its_mean_on_its_day() {
    let (view, _) = developed(&[
        held("2026-03-10", all(3, 4)),
        held("2026-06-16", ["2333333333333", "3333333333333", "3333333333333", "3333333333333"]),
        held("2026-11-03", all(4, 4)),
    ]);
    // Each counts from the first: that has no round before it.
    assert_eq!(told(line(&view, 1)), "3,0 -2,8 -4,0");
    assert_eq!(told(&view.dimensions.lines[0]), "3,0 -2,9 -4,0");
    let days: Vec<i32> = view.dimensions.rounds.iter().map(|round| round.day).collect();
    let expected = ["2026-03-10", "2026-06-16", "2026-11-03"].map(|date| day(date).number());
    assert_eq!(days, expected);
    let labels: Vec<_> = view.dimensions.rounds.iter().map(|round| round.label.as_str()).collect();
    assert_eq!(labels, ["10 mrt", "16 jun", "3 nov"]);
    assert!(view.dimensions.rounds.iter().all(|round| round.note == "n = 4"));
    assert_eq!(view.about, "Oost · 10 maart 2026 tot 3 november 2026");
    assert_eq!(view.groups.iter().map(|group| group.lines.len()).sum::<usize>(), PLACES);
}

#[test]
fn what_was_asked_in_other_words_begins_a_new_line() {
    let (view, _) = developed(&[
        held("2026-03-10", all(3, 4)).asked(&reworded(4)),
        held("2026-06-16", all(3, 4)).asked(&reworded(4)),
        held("2026-09-16", all(4, 4)),
        held("2026-11-03", all(4, 4)),
    ]);
    assert_eq!(told(line(&view, 5)), "3,0 -3,0 4,0 -4,0");
    assert_eq!(told(line(&view, 6)), "3,0 -3,0 -4,0 -4,0");
    let dimensions: Vec<_> = view.dimensions.lines.iter().map(told).collect();
    assert_eq!(dimensions[1], "3,0 -3,0 4,0 -4,0");
    assert_eq!(dimensions[0], "3,0 -3,0 -4,0 -4,0");
    assert!(view.notes[0].starts_with("Sommige uitspraken zijn tussendoor veranderd."));
}

#[test]
fn what_nobody_answered_is_a_gap_and_no_other_mean_is_joined() {
    let (view, table) = developed(&[
        held("2026-03-10", all(3, 4)),
        held("2026-06-16", vec!["-333333333333"; 4]),
        held("2026-11-03", all(4, 4)),
    ]);
    assert_eq!(line(&view, 1).readings.len(), 3);
    assert_eq!(line(&view, 1).readings[1], Reading::default());
    // The mean of the three others is another mean.
    assert_eq!(told(&view.dimensions.lines[0]), "3,0 3,0 4,0");
    assert_eq!(told(&view.dimensions.lines[1]), "3,0 -3,0 -4,0");
    let place = table[0].iter().position(|head| head == "Resultaatgericht werken").unwrap();
    let column: Vec<_> = table[1..].iter().map(|row| row[place].as_str()).collect();
    assert_eq!(column, ["4,0", "Geen antwoord", "3,0"]);
}

#[test]
fn a_quiet_round_of_two_is_a_gap_and_one_of_three_is_in_half_points() {
    let (view, table) = developed(&[
        held("2026-03-10", all(3, 4)).quiet(),
        held("2026-06-16", all(5, 2)).quiet(),
        held("2026-11-03", all(5, 3)).quiet(),
        held("2026-11-20", all(4, 5)).quiet(),
    ]);
    let known: Vec<_> = line(&view, 1).readings.iter().map(|it| (it.value, it.rounded)).collect();
    let expected = [(Some(3.0), true), (None, false), (Some(4.5), true), (Some(4.0), false)];
    assert_eq!(known, expected);
    let known: Vec<_> =
        view.dimensions.lines[2].readings.iter().map(|it| (it.value, it.rounded)).collect();
    assert_eq!(known, expected);
    assert!(view.notes.iter().any(|note| note.starts_with("Waar te weinig mensen meededen")));
    assert!(
        view.notes
            .contains(&"Er deden 2 tot 5 mensen mee. Een verschil kan daardoor komen.".to_owned())
    );
    let cells: Vec<_> =
        table[1..].iter().map(|row| (row[2].as_str(), row[3].as_str(), row[7].as_str())).collect();
    assert_eq!(
        cells,
        [
            ("5", "4,0", "4,0"),
            ("3", "4,5", "4,5 of hoger"),
            ("2", "–", "niet te zien"),
            ("4", "3,0", "3,0"),
        ]
    );
}

#[test]
fn names_are_those_of_the_last_round_and_what_is_gone_keeps_its_line() {
    let renamed = changed(|data| {
        data["activities"][1]["name"]["nl"] = "Vragen stellen".into();
        data["activities"].as_array_mut().unwrap().remove(0);
    });
    let (view, table) =
        developed(&[held("2026-03-10", all(3, 4)), held("2026-06-16", all(4, 4)).asked(&renamed)]);
    let names: Vec<_> = view.groups[0]
        .lines
        .iter()
        .map(|(number, line)| (*number, line.name.as_str(), told(line)))
        .collect();
    // A name is no question: the line goes on.
    assert_eq!(names[0], (Some(1), "Vragen stellen", "3,0 -4,0".into()));
    assert_eq!(*names.last().unwrap(), (None, "Resultaatgericht werken", "3,0 ?".into()));
    assert_eq!(told(&view.dimensions.lines[0]), "3,0 4,0", "a dimension of other activities");
    let heads = &table[0];
    assert_eq!(heads.len(), 3 + 4 + PLACES);
    assert_eq!(heads.last().unwrap(), "Resultaatgericht werken");
    assert!(!heads.contains(&"Kernvragen stellen".to_owned()));
    assert_eq!(table[1].last().unwrap(), "–");
    // A round that comes to ask more has a line that begins there.
    let (view, _) = developed(&[
        held("2026-03-10", all(3, 4)).asked(&without(0)),
        held("2026-06-16", all(4, 4)),
    ]);
    assert_eq!(told(line(&view, 1)), "? 4,0");
}

#[test]
fn a_dimension_keeps_its_gap_when_activities_change_places() {
    let turned = changed(|data| data["activities"].as_array_mut().unwrap().swap(0, 1));
    let (view, _) = developed(&[
        held("2026-03-10", vec!["-333333333333"; 4]).asked(&turned),
        held("2026-06-16", vec!["-333333333333"; 4]),
        held("2026-09-16", vec!["3-33333333333"; 4]).asked(&turned),
    ]);
    // At first the second activity had no answer, later the first: the same place, and another thing.
    assert_eq!(told(&view.dimensions.lines[0]), "3,0 3,0 -3,0");
}
