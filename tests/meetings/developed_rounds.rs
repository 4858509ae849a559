//! Which rounds the development of a team shows: the last or all of them, in order of time, from none
//! to more than a team will ever hold.

use teamruimte::{
    chart::{palette::Palette, svg::svg, trend::trend as drawing},
    texts::Lang,
};

use super::{
    common::{
        PLACES, day,
        past::{Held, all, device_of, held},
    },
    developed::{developed, line, of, told},
};

#[test]
fn the_last_five_are_shown_or_all() {
    let past: Vec<Held> =
        (1..=7).map(|month| held(&format!("2026-{month:02}-10"), all(3, 4))).collect();
    let (device, team, _) = device_of(&past);
    for (all, rounds, first) in [(false, 5, "2026-03-10"), (true, 7, "2026-01-10")] {
        let (view, table) = of(&device, team, all);
        assert_eq!((view.rounds, view.dimensions.rounds.len()), (7, rounds));
        assert_eq!(view.dimensions.rounds[0].day, day(first).number());
        assert_eq!(table.len(), 1 + rounds);
        assert_eq!((table[1][0].as_str(), table[1][1].as_str()), ("10 juli 2026", "Open ronde"));
    }
}

#[test]
fn rounds_that_overlapped_stand_by_the_day_of_their_results() {
    let (view, table) = developed(&[
        held("2026-05-20", all(3, 4)).begun("2026-05-01"),
        held("2026-05-11", all(4, 4)),
    ]);
    let days: Vec<i32> = view.dimensions.rounds.iter().map(|round| round.day).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!(told(line(&view, 1)), "4,0 -3,0");
    assert_eq!(view.about, "Oost · 11 mei 2026 tot 20 mei 2026");
    assert_eq!(table[1][0], "20 mei 2026");
}

#[test]
fn any_number_of_rounds_of_any_size_can_be_seen() {
    for number in [1_u32, 2, 10, 200] {
        let round = |at: u32| {
            let on = day("2010-01-04").plus_days(at * 28).to_string();
            let people = if at.is_multiple_of(2) { 3 } else { 12 };
            let held = held(&on, all(u8::try_from(at % 5).unwrap() + 1, people));
            if at.is_multiple_of(3) { held.quiet() } else { held }
        };
        let past: Vec<Held> = (0..number).map(round).collect();
        let (view, table) = developed(&past);
        let rounds = usize::try_from(number).unwrap();
        assert_eq!((view.rounds, view.dimensions.rounds.len()), (rounds, rounds));
        let lines = view.groups.iter().flat_map(|group| &group.lines).map(|(_, line)| line);
        for line in view.dimensions.lines.iter().chain(lines) {
            assert_eq!(line.readings.len(), rounds);
        }
        assert_eq!(table.len(), 1 + rounds);
        assert!(table.iter().all(|row| row.len() == 3 + 4 + PLACES));
        for width in [200.0, 640.0] {
            let drawn = svg(&drawing(&view.dimensions, width), &Palette::light(), "sans-serif");
            assert!(!drawn.unwrap().contains("NaN"));
        }
        let texts = Lang::Nl.texts();
        let names = [view.lines_picture(texts).name, view.smalls_picture(texts).name];
        assert_ne!(names[0], names[1]);
    }
}

#[test]
fn a_team_without_results_has_no_lines() {
    let (device, team, _) = device_of(&[]);
    let (view, table) = of(&device, team, true);
    assert_eq!((view.rounds, view.about.as_str()), (0, "Oost"));
    assert!(view.dimensions.lines.is_empty() && view.groups.is_empty() && view.notes.is_empty());
    assert_eq!(table.len(), 1);
    let (view, _) = developed(&[held("2026-03-10", all(3, 4))]);
    assert_eq!(view.notes, [] as [&str; 0], "one round differs from nothing");
}
