//! Two devices that plan apart: no plan is lost, none comes back after its round, and the number of a
//! calendar file never goes down.

use teamruimte::{
    app::msg::Msg,
    domain::{
        id::{RoundId, TeamId},
        plan::Meeting,
        round::Mode,
    },
};

use super::common::{day, device::Device, sheets};

fn meeting(on: &str) -> Option<Meeting> {
    on.parse().ok().map(|on| Meeting { on, at: None })
}

/// A device with a team, one round and two steps, and a copy of it.
fn two() -> (Device, Device, TeamId, RoundId) {
    let mut ours = Device::new();
    let round = ours.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = ours.team_of(round);
    ours.agree(round, "Elke week een rondje");
    ours.agree(round, "Samen lunchen");
    let mut theirs = Device::new();
    bring(&ours, &mut theirs, round);
    (ours, theirs, team, round)
}

/// Opens the file of one device on the other.
fn bring(from: &Device, to: &mut Device, round: RoundId) {
    to.send(Msg::FileRead(Some(from.file_of(round).into_bytes())));
    to.send(Msg::AcceptFile);
}

fn planned(device: &Device, team: TeamId) -> Option<Meeting> {
    device.model.team(team).unwrap().planned()
}

fn sequence(device: &Device) -> u32 {
    let (_, text) = device.downloads.last().unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
    line.unwrap().parse().unwrap()
}

#[test]
fn what_was_done_elsewhere_does_not_lose_a_plan() {
    let (mut ours, mut theirs, team, round) = two();
    ours.send(Msg::PlanRound(team, meeting("2027-02-15")));
    for _ in 0..2 {
        let step = theirs.model.team(team).unwrap().steps()[0].id;
        theirs.send(Msg::RemoveStep(team, step));
    }
    bring(&theirs, &mut ours, round);
    assert_eq!(planned(&ours, team), meeting("2027-02-15"));
    bring(&ours, &mut theirs, round);
    assert_eq!(planned(&theirs, team), meeting("2027-02-15"));
}

#[test]
fn the_number_of_a_calendar_file_never_goes_down() {
    let (mut ours, mut theirs, team, round) = two();
    ours.send(Msg::PlanRound(team, meeting("2027-02-15")));
    bring(&ours, &mut theirs, round);
    ours.send(Msg::PlanRound(team, meeting("2027-02-16")));
    ours.send(Msg::PlanRound(team, meeting("2027-02-17")));
    let step = theirs.model.team(team).unwrap().steps()[0].id;
    theirs.send(Msg::RemoveStep(team, step));
    bring(&theirs, &mut ours, round);
    assert_eq!(planned(&ours, team), meeting("2027-02-17"));
    ours.send(Msg::PlanRound(team, meeting("2027-02-18")));
    assert_eq!(sequence(&ours), 3);
}

#[test]
fn a_plan_does_not_come_back_after_its_round() {
    for moves in [0, 3] {
        let (mut ours, mut theirs, team, round) = two();
        ours.send(Msg::PlanRound(team, meeting("2027-02-15")));
        bring(&ours, &mut theirs, round);
        // It is moved here, however often, while the round is held there.
        for _ in 0..moves {
            ours.send(Msg::PlanRound(team, meeting("2027-02-22")));
        }
        theirs.today = day("2027-02-15");
        theirs.play(Some(team), Mode::Open, 4, &sheets(&["3333333333333"; 4]));
        assert_eq!(planned(&theirs, team), None);
        bring(&theirs, &mut ours, round);
        assert_eq!(planned(&ours, team), None, "moved {moves} times");
        bring(&ours, &mut theirs, round);
        assert_eq!(planned(&theirs, team), None, "moved {moves} times");
    }
}
