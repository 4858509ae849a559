//! What goes to people's calendars: it moves with every file, and the count travels with the team.

use icalendar::{Calendar, CalendarComponent, Component as _, Event};
use teamruimte::{
    app::msg::Msg,
    domain::{
        id::{StepId, TeamId},
        look::StepState,
        plan::Meeting,
        round::Mode,
    },
};

use super::common::{day, device::Device, sheets};

/// A device with a team, a closed round and a step.
fn with_step() -> (Device, TeamId, StepId) {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(round);
    device.agree(round, "Elke week een rondje");
    let step = device.model.team(team).unwrap().steps()[0].id;
    (device, team, step)
}

/// The last file that was offered, as a calendar reads it.
fn offered(device: &Device) -> Event {
    let (name, text) = device.downloads.last().unwrap();
    assert_eq!(name.rsplit('.').next(), Some("ics"), "{name}");
    let calendar: Calendar = text.parse().unwrap();
    let [CalendarComponent::Event(event)] = &calendar.components[..] else { panic!("{text}") };
    event.clone()
}

fn property<'a>(event: &'a Event, name: &str) -> Option<&'a str> {
    event.property_value(name)
}

#[test]
fn each_file_of_a_step_replaces_the_one_before() {
    let (mut device, team, step) = with_step();
    device.send(Msg::InviteToStep(team, step));
    let first = offered(&device);
    assert_eq!(property(&first, "DTSTART"), Some("20261213"));
    assert_eq!(first.get_summary(), Some("Kijk weer naar onze stap: Elke week een rondje"));
    assert!(first.get_description().unwrap().starts_with("Wie: Anna\n"));
    assert_eq!(first.get_sequence(), Some(0));

    device.send(Msg::InviteToStep(team, step));
    let second = offered(&device);
    assert_eq!((second.get_uid(), second.get_sequence()), (first.get_uid(), Some(1)));
    assert_eq!(property(&second, "DTSTART"), property(&first, "DTSTART"));

    // The count is kept, so a file of tomorrow is later than one of today.
    device.reload();
    device.today = day("2026-12-14");
    let brought = String::new();
    device.send(Msg::LookedAt { team, step, state: StepState::GoingOn, brought });
    device.send(Msg::InviteToStep(team, step));
    let third = offered(&device);
    assert_eq!((third.get_uid(), third.get_sequence()), (first.get_uid(), Some(2)));
    assert_eq!(property(&third, "DTSTART"), Some("20270104"));
}

#[test]
fn nobody_is_asked_to_look_at_what_is_over_or_overdue() {
    let (mut device, team, step) = with_step();
    device.today = day("2026-12-14");
    device.send(Msg::InviteToStep(team, step));
    assert!(device.downloads.is_empty(), "its day has passed");
    device.send(Msg::LookedAt { team, step, state: StepState::Done, brought: String::new() });
    device.send(Msg::InviteToStep(team, step));
    assert!(device.downloads.is_empty(), "it is done");
}

#[test]
fn a_round_that_is_moved_stays_one_appointment() {
    let (mut device, team, _) = with_step();
    let at = |on: &str, at: &str| Some(Meeting { on: day(on), at: at.parse().ok() });
    device.send(Msg::PlanRound(team, at("2027-02-15", "09:30")));
    let first = offered(&device);
    assert_eq!(property(&first, "DTSTART"), Some("20270215T093000"));
    // 50 minutes of talk and 6 for each of 4 people are 74: up to the next quarter.
    assert_eq!(property(&first, "DTEND"), Some("20270215T104500"));
    assert_eq!(first.get_summary(), Some("Wijkteam Oost: nieuwe ronde"));

    // Taken back and planned anew, for the whole day.
    device.send(Msg::PlanRound(team, None));
    assert_eq!(device.model.team(team).unwrap().planned(), None);
    device.reload();
    device.send(Msg::PlanRound(team, at("2027-02-22", "")));
    let second = offered(&device);
    assert_eq!((second.get_uid(), second.get_sequence()), (first.get_uid(), Some(1)));
    assert_eq!(property(&second, "DTSTART"), Some("20270222"));

    // A day that is past is no plan.
    let files = device.downloads.len();
    device.send(Msg::PlanRound(team, at("2026-11-21", "")));
    assert_eq!(device.downloads.len(), files);
    let planned = device.model.team(team).unwrap().planned().unwrap();
    assert_eq!(planned.on, day("2027-02-22"));
}

#[test]
fn the_plan_is_over_when_its_round_begins() {
    let (mut device, team, _) = with_step();
    let advised = device.model.team(team).unwrap().next_round();
    assert_eq!(advised, Some(day("2027-02-14")), "twelve weeks later");
    device.send(Msg::PlanRound(team, Some(Meeting { on: day("2027-02-15"), at: None })));
    let first = offered(&device);
    assert_eq!(device.model.team(team).unwrap().next_round(), Some(day("2027-02-15")));
    device.today = day("2027-02-15");
    device.play(Some(team), Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    assert_eq!(device.model.team(team).unwrap().planned(), None);
    device.send(Msg::PlanRound(team, Some(Meeting { on: day("2027-05-10"), at: None })));
    assert_ne!(offered(&device).get_uid(), first.get_uid());
    assert_eq!(offered(&device).get_sequence(), Some(0));
}

#[test]
fn the_plan_is_over_when_its_round_is_held_also_after_a_removal() {
    let (mut device, team, _) = with_step();
    let second = device.play(Some(team), Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    device.send(Msg::PlanRound(team, Some(Meeting { on: day("2027-02-15"), at: None })));
    let first = offered(&device);
    device.send(Msg::RemoveRound(team, second));
    let planned = device.model.team(team).unwrap().planned();
    assert_eq!(planned.unwrap().on, day("2027-02-15"));
    device.today = day("2027-02-15");
    device.play(Some(team), Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    assert_eq!(device.model.team(team).unwrap().planned(), None);
    device.reload();
    assert_eq!(device.model.team(team).unwrap().planned(), None);
    device.send(Msg::PlanRound(team, Some(Meeting { on: day("2027-05-10"), at: None })));
    assert_ne!(offered(&device).get_uid(), first.get_uid());
}
