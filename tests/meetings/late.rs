//! Somebody comes after the results were opened.

use teamruimte::{
    app::{
        model::Notice,
        msg::{Msg, TurnMsg},
        route::Route,
        update::allowed,
    },
    domain::{round::Mode, running::Stage},
    persist::{key::Key, restore::restore},
};

use crate::common::{
    device::{Device, entries},
    sheet, sheets,
};

const ROWS: [&str; 3] = ["1234512345123", "5432154321543", "3333333333333"];

#[test]
fn a_person_is_added_to_an_open_round_and_the_round_says_so() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let stamp = device.model.round(round).unwrap().1.stamp;
    device.send(Msg::Turn(round, TurnMsg::Begin));
    assert_eq!(device.model.route, Route::Turn(round, Stage::Question(0)));
    device.reload();
    assert!(device.model.has_draft(round), "a reload loses nothing");
    device.send(Msg::Went(Route::Results(round)));
    device.turn(round, &sheet("5555555555555"));
    assert_eq!(device.model.route, Route::Results(round));
    assert_eq!(device.model.notice, Some(Notice::AddedLate));
    let after = device.model.round(round).unwrap().1;
    let result = after.result().unwrap();
    assert_eq!((result.handed_in(), result.people(), result.late()), (4, 4, 1));
    assert!(after.stamp > stamp, "later than any copy");
    assert_eq!(device.kept(Key::Running(round)), None);
    device.reload();
    assert_eq!(device.model.round(round).unwrap().1.result().unwrap(), result);
}

#[test]
fn an_old_copy_of_a_late_turn_does_not_come_back_after_a_crash() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    device.send(Msg::Turn(round, TurnMsg::Begin));
    let before = entries(&device.storage);
    device.turn(round, &sheet("5555555555555"));
    // The browser was killed: its storage has lost the last seconds, the second copy has them.
    let found = restore(&before, &entries(&device.storage));
    assert!(found.running.is_empty(), "{:?}", found.running);
    assert!(found.stale.contains(&Key::Running(round)));
    let result = found.teams.values().next().unwrap().round(round).unwrap().result().unwrap();
    assert_eq!((result.handed_in(), result.late()), (4, 1));
}

#[test]
fn another_file_takes_nothing_from_who_comes_late() {
    let mut other = Device::new();
    let file = {
        let round = other.play(None, Mode::Open, 3, &sheets(&ROWS));
        other.file_of(round)
    };
    let mut device = Device::new();
    device.begin(None, Mode::Open, 3);
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.send(Msg::Turn(round, TurnMsg::Pause));
    device.send(Msg::FileRead(Some(file.into_bytes())));
    device.send(Msg::AcceptFile);
    assert!(device.model.has_draft(round));
}

#[test]
fn nobody_is_added_to_a_quiet_round() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Quiet, 3, &sheets(&ROWS));
    let before = device.storage.clone();
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.turn(round, &sheet("5555555555555"));
    assert_eq!(device.storage, before);
    let turn = Route::Turn(round, Stage::Question(0));
    assert_eq!(allowed(&device.model, turn), Route::Results(round));
}

#[test]
fn nobody_is_added_to_the_example() {
    let mut device = Device::new();
    for id in device.model.example.rounds().iter().map(|round| round.id).collect::<Vec<_>>() {
        device.send(Msg::Turn(id, TurnMsg::Begin));
        assert!(!device.model.has_draft(id) && !device.model.takes_late(id));
    }
}

#[test]
fn the_cover_of_a_late_turn_is_the_page_of_the_results() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    device.send(Msg::Turn(round, TurnMsg::Begin));
    device.send(Msg::Idle);
    assert_eq!(device.model.route, Route::Results(round));
    assert!(device.model.has_draft(round), "what was answered waits for its person");
}
