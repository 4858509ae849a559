//! A window that is stopped in a turn: whoever loads it again is asked first, and does not stand
//! in the answers of the person who fills in elsewhere.

use teamruimte::{
    app::{
        model::StorageProblem,
        msg::{Msg, TurnMsg},
        route::Route,
    },
    domain::{id::RoundId, round::Mode},
};

use crate::common::{device::Device, sheets};

/// Stops a window at `last`, after it did `before`; another window has begun a turn meanwhile.
fn stopped(before: &[TurnMsg], last: Msg) -> (Device, RoundId) {
    let mut one = Device::new();
    let round = one.begin(None, Mode::Quiet, 3);
    for msg in before {
        one.send(Msg::Turn(round, msg.clone()));
    }
    let mut other = Device::start(one.storage.clone());
    other.turn(round, &sheets(&["1234512345123"])[0]);
    other.send(Msg::Turn(round, TurnMsg::Begin));
    assert_eq!(other.model.storage, None);
    one.storage = other.storage.clone();
    one.send(match last {
        Msg::Turn(_, msg) => Msg::Turn(round, msg),
        other => other,
    });
    assert_eq!(one.model.storage, Some(StorageProblem::Elsewhere));
    assert_eq!(one.storage, other.storage);
    (one, round)
}

/// Loads the page again at the address that it has.
fn loaded_again(mut one: Device) -> Route {
    one.reload();
    one.send(Msg::Went(one.address));
    one.model.route
}

#[test]
fn a_window_that_stops_in_a_turn_comes_back_at_the_cover() {
    let here = RoundId::from_random([0; 16]);
    let turn = |msg| Msg::Turn(here, msg);
    let answer =
        TurnMsg::Answer { place: 0, answer: None, go_on: teamruimte::app::msg::GoOn::Stay };
    for (before, last) in [
        (&[][..], turn(TurnMsg::Begin)),
        (&[TurnMsg::Begin], turn(answer)),
        (&[TurnMsg::Begin], turn(TurnMsg::HandIn)),
        (&[TurnMsg::Begin, TurnMsg::HandIn], turn(TurnMsg::TakeBack)),
    ] {
        let told = format!("{last:?} after {before:?}");
        let (one, round) = stopped(before, last);
        assert_eq!(one.address, Route::Cover(round), "{told}");
        assert_eq!(loaded_again(one), Route::Cover(round), "{told}");
    }
}

#[test]
fn a_form_whose_round_could_not_begin_is_there_again() {
    let mut one = Device::new();
    let first = one.play(None, Mode::Open, 3, &sheets(&["1234512345123"; 3]));
    let team = one.team_of(first);
    one.send(Msg::Show(Route::New(Some(team))));
    let mut other = Device::start(one.storage.clone());
    other.begin(Some(team), Mode::Quiet, 3);
    one.storage = other.storage;
    let form = teamruimte::persist::record::Form {
        team: Some(team),
        people: "3".into(),
        new_people: "0".into(),
        mode: Some(Mode::Open),
        ..Default::default()
    };
    one.send(Msg::Typed(form));
    one.send(Msg::Begin(Some(team)));
    assert_eq!(one.model.storage, Some(StorageProblem::Elsewhere));
    assert_eq!(one.address, Route::New(Some(team)));
}
