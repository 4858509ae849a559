//! Hands and turns in one open round.

use teamruimte::{
    app::{
        msg::{HandsMsg, Msg, TurnMsg},
        route::Route,
        update::allowed,
    },
    domain::{
        counts::{Counts, Tally},
        id::RoundId,
        round::Mode,
    },
};

use crate::common::{device::Device, sheets};

fn tally(counts: [u32; 5], cannot_tell: u32) -> Tally {
    Tally { counts: Counts(counts), cannot_tell }
}

fn count(device: &mut Device, round: RoundId, place: usize, tally: Tally) {
    device.send(Msg::Hands(round, HandsMsg::Count { place, tally }));
}

#[test]
fn two_raise_hands_and_six_take_turns() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 8);
    device.send(Msg::Hands(round, HandsMsg::Begin(2)));
    assert_eq!(device.model.route, Route::Hands(round, Some(0)));
    count(&mut device, round, 0, tally([0, 0, 0, 1, 1], 0));
    count(&mut device, round, 1, tally([0, 0, 0, 0, 1], 0));
    device.reload();
    assert_eq!(device.model.handed_in(round), 0, "hands count from the moment they are done");
    // More hands than people: what was counted stays.
    count(&mut device, round, 1, tally([1, 1, 1, 0, 0], 0));
    device.send(Msg::Hands(round, HandsMsg::Done));
    assert_eq!((device.model.handed_in(round), device.model.route), (2, Route::Cover(round)));
    for sheet in sheets(&["3333333333333"; 6]) {
        device.turn(round, &sheet);
    }
    device.send(Msg::Close(round));
    let result = device.model.round(round).unwrap().1.result().unwrap();
    assert_eq!((result.handed_in(), result.people()), (8, 8));
    let counts = |place: usize| result.shown(place).counts().unwrap();
    assert_eq!(counts(0), Counts([0, 0, 6, 1, 1]));
    assert_eq!(counts(1), Counts([0, 0, 6, 0, 1]), "seven answers: one raised no hand");
    assert_eq!(counts(2), Counts([0, 0, 6, 0, 0]));
    let kept = device.model.round(round).unwrap().1.clone();
    device.reload();
    assert_eq!(device.model.round(round).unwrap().1, &kept, "all of it is in storage");
}

#[test]
fn a_count_goes_on_where_it_was_until_it_is_done_or_thrown_away() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 4);
    device.send(Msg::Hands(round, HandsMsg::Begin(3)));
    count(&mut device, round, 0, tally([3, 0, 0, 0, 0], 0));
    device.send(Msg::Went(Route::Cover(round)));
    device.send(Msg::Hands(round, HandsMsg::Begin(3)));
    assert_eq!(device.model.route, Route::Hands(round, Some(1)), "the first without hands");
    device.send(Msg::Hands(round, HandsMsg::Done));
    // The group turns out to be larger than the team was.
    device.send(Msg::Hands(round, HandsMsg::Begin(6)));
    let counting = device.model.running.get(&round).unwrap().counting.clone().unwrap();
    assert_eq!(
        (counting.people(), counting.first_empty()),
        (6, Some(0)),
        "another group, another count"
    );
    device.send(Msg::Hands(round, HandsMsg::Done));
    assert_eq!(device.model.round(round).unwrap().1.people.get(), 6);
    device.send(Msg::Hands(round, HandsMsg::Forget));
    assert_eq!(device.model.handed_in(round), 0);
}

#[test]
fn a_quiet_round_has_no_hands() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Quiet, 6);
    assert_eq!(allowed(&device.model, Route::Hands(round, None)), Route::Cover(round));
    device.send(Msg::Hands(round, HandsMsg::Begin(3)));
    device.send(Msg::Hands(round, HandsMsg::Done));
    assert_eq!(device.model.handed_in(round), 0);
    assert!(device.model.running.get(&round).unwrap().is_untouched());
}

#[test]
fn the_promise_cannot_be_chosen_again_once_hands_are_counted() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 6);
    assert!(device.model.is_untouched(round));
    device.send(Msg::Hands(round, HandsMsg::Begin(3)));
    assert!(!device.model.is_untouched(round));
    device.send(Msg::ChooseAgain(round));
    assert!(device.model.round(round).is_some());
    device.send(Msg::Turn(round, TurnMsg::Begin));
    assert_eq!(allowed(&device.model, Route::Hands(round, Some(99))), Route::Hands(round, None));
}
