//! The rounds of a team on a line: real days, today, and the next round where there is one.

use teamruimte::{
    app::{msg::Msg, team_page},
    chart::timeline::Timeline,
    domain::{Date, id::TeamId, plan::Meeting, round::Mode},
    texts::Lang,
};

use super::common::{
    day,
    device::Device,
    past::{all, device_of, held},
};

fn line(device: &Device, team: TeamId) -> Timeline {
    team_page::view(&device.model, team).unwrap().line.unwrap()
}

fn number(date: &str) -> i32 {
    day(date).number()
}

#[test]
fn the_rounds_stand_on_the_days_on_which_they_were_opened() {
    let (device, team, _) = device_of(&[
        held("2026-03-10", all(3, 4)),
        held("2026-06-18", all(3, 2)).quiet().begun("2026-06-16"),
        held("2026-11-03", all(3, 4)),
    ]);
    let line = line(&device, team);
    let days: Vec<i32> = line.rounds.iter().map(|round| round.day).collect();
    assert_eq!(days, ["2026-03-10", "2026-06-18", "2026-11-03"].map(number));
    let rooms: Vec<bool> = line.rounds.iter().map(|round| round.room.is_some()).collect();
    assert_eq!(rooms, [true, false, true], "two people of a quiet round show no shape");
    assert_eq!((line.today.day, line.today.label.as_str()), (number("2026-11-22"), "vandaag"));
    let next = line.next.unwrap();
    assert_eq!((next.day, next.label.as_str()), (number("2027-01-26"), "volgende ronde"));
    assert!(line.ticks.is_sorted_by_key(|tick| tick.day) && !line.ticks.is_empty());
    let (from, to) = (number("2026-03-10"), next.day);
    assert!(line.ticks.iter().all(|tick| (from..=to).contains(&tick.day)));
}

#[test]
fn rounds_that_overlapped_stand_in_the_order_of_the_line() {
    // Two devices: the one that began first was opened last.
    let (device, team, _) = device_of(&[
        held("2026-05-20", all(3, 4)).begun("2026-05-01"),
        held("2026-05-11", all(4, 4)),
    ]);
    let days: Vec<i32> = line(&device, team).rounds.iter().map(|round| round.day).collect();
    assert_eq!(days, ["2026-05-11", "2026-05-20"].map(number));
    let label = team_page::view(&device.model, team).unwrap().line_label;
    assert!(
        label.starts_with("2 rondes op een tijdlijn, van 11 mei 2026 tot 20 mei 2026."),
        "{label}"
    );
}

#[test]
fn the_next_round_is_the_planned_day_then_the_advised_one_and_none_while_one_runs() {
    let (mut device, team, _) = device_of(&[held("2026-11-03", all(3, 4))]);
    let next = |device: &Device| line(device, team).next.map(|next| next.day);
    let advised = day("2026-11-03").plus_days(12 * 7).number();
    assert_eq!(next(&device), Some(advised));
    device.send(Msg::PlanRound(team, Some(Meeting { on: day("2026-12-24"), at: None })));
    assert_eq!(next(&device), Some(number("2026-12-24")));
    device.send(Msg::PlanRound(team, None));
    assert_eq!(next(&device), Some(advised));
    device.begin(Some(team), Mode::Open, 4);
    assert_eq!(next(&device), None);
    assert_eq!(line(&device, team).rounds.len(), 1, "what runs is not on the line");
}

#[test]
fn a_day_that_has_passed_stays_where_it_was() {
    let (mut device, team, _) = device_of(&[held("2026-01-06", all(3, 4))]);
    device.today = day("2029-01-01");
    device.send(Msg::Speak(Lang::En));
    let line = line(&device, team);
    assert_eq!(line.next.as_ref().unwrap().day, number("2026-03-31"));
    assert!(line.next.unwrap().day < line.today.day);
    assert_eq!(line.today.label, "today");
    // Three years on: the line names years, up to today.
    let years: Vec<_> = line.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(years, ["2027", "2028", "2029"]);
    let label = team_page::view(&device.model, team).unwrap().line_label;
    assert!(label.starts_with("One round on a time line, on 6 January 2026."), "{label}");
}

#[test]
fn the_first_and_last_days_of_all_calendars_can_be_drawn() {
    let last: Date = day("9999-12-31");
    let (mut device, team, _) =
        device_of(&[held("0001-01-01", all(3, 4)), held("9999-12-31", all(4, 4))]);
    device.today = last;
    let line = line(&device, team);
    assert_eq!(line.next.unwrap().day, last.number(), "there is no day after it");
    assert_eq!(line.ticks.len(), 9999);
}
