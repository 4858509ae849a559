//! The history of a step on two devices: a file brings what was seen there, and nothing is lost here.

use teamruimte::{
    app::{
        msg::Msg,
        steps::{self, Filter},
    },
    domain::look::StepState,
};

use super::{
    common::device::Device,
    steps::{history, lines, look, on, step, with_steps},
};

#[test]
fn the_history_is_the_same_after_a_reload_and_on_another_device() {
    let (mut device, team, round) = with_steps(&["een", "twee"]);
    for (date, state) in [
        ("2026-12-13", StepState::GoingOn),
        ("2027-01-03", StepState::Dropped),
        ("2027-02-01", StepState::GoingOn),
    ] {
        on(&mut device, date);
        look(&mut device, team, "een", state, "Zin");
    }
    let view = |device: &Device| steps::steps(&device.model, team, Filter::All);
    let before = view(&device);
    assert_eq!(before.iter().map(|step| step.history.len()).collect::<Vec<_>>(), [0, 3]);
    let date = device.today;
    device.reload();
    device.send(Msg::Unsay(0));
    assert_eq!(view(&device), before);
    let mut other = Device::new();
    other.today = date;
    other.send(Msg::FileRead(Some(device.file_of(round).into_bytes())));
    other.send(Msg::AcceptFile);
    assert_eq!(view(&other), before);
    // Both look again, apart: each file brings the other's look.
    on(&mut device, "2027-03-01");
    look(&mut device, team, "een", StepState::GoingOn, "Hier");
    on(&mut other, "2027-03-08");
    look(&mut other, team, "een", StepState::Done, "Daar");
    let (ours, theirs) = (device.file_of(round), other.file_of(round));
    for (to, file) in [(&mut device, theirs), (&mut other, ours)] {
        on(to, "2027-03-08");
        to.send(Msg::FileRead(Some(file.into_bytes())));
        to.send(Msg::AcceptFile);
    }
    assert_eq!(view(&device), view(&other));
    let history = history(&device, team, "een");
    assert_eq!(
        history[..2],
        lines(&[("8 maart 2027: gedaan", "Daar"), ("1 maart 2027: loopt nog", "Hier")])
    );
    assert_eq!(history.len(), 5);
}

#[test]
fn of_two_looks_apart_the_last_day_says_when_to_look_again() {
    let (mut device, team, round) = with_steps(&["een"]);
    let mut other = Device::new();
    other.send(Msg::FileRead(Some(device.file_of(round).into_bytes())));
    other.send(Msg::AcceptFile);
    // Here somebody looks early and often, there once and last.
    on(&mut device, "2026-12-13");
    look(&mut device, team, "een", StepState::Done, "");
    look(&mut device, team, "een", StepState::GoingOn, "");
    on(&mut other, "2026-12-20");
    look(&mut other, team, "een", StepState::GoingOn, "");
    let (ours, theirs) = (device.file_of(round), other.file_of(round));
    for (to, file) in [(&mut device, theirs), (&mut other, ours)] {
        on(to, "2026-12-20");
        to.send(Msg::FileRead(Some(file.into_bytes())));
        to.send(Msg::AcceptFile);
        assert_eq!(step(to, team, "een").state, "Kijk weer op 10 januari 2027");
    }
}
