//! Addresses of the pages over time that somebody kept: what they lead to when a round or a team is gone.

use teamruimte::{
    app::{effect::Effect, msg::Msg, over_time::compare, route::Route, update::allowed},
    domain::{
        id::{RoundId, TeamId},
        round::Mode,
    },
};

use super::common::{device::Device, sheets};

const ROWS: [&str; 3] = ["1234512345123", "5432154321543", "3333333333333"];

/// A device with a team of two closed rounds.
fn with_two() -> (Device, TeamId, RoundId, RoundId) {
    let mut device = Device::new();
    let first = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let team = device.team_of(first);
    device.today = device.today.plus_days(84);
    let second = device.play(Some(team), Mode::Open, 3, &sheets(&ROWS));
    device.send(Msg::Went(Route::Start));
    (device, team, first, second)
}

#[test]
fn two_rounds_have_one_address_the_earlier_first() {
    let (mut device, team, first, second) = with_two();
    let address = Route::Compare(team, first, second);
    assert_eq!(allowed(&device.model, address), address);
    assert_eq!(allowed(&device.model, Route::Compare(team, second, first)), address);
    let effects = device.send(Msg::Went(Route::Compare(team, second, first)));
    assert!(effects.contains(&Effect::Replace(address)), "{effects:?}");
    assert_eq!(device.model.route, address);
    // The right address is left as it is.
    device.send(Msg::Went(Route::Start));
    let effects = device.send(Msg::Went(address));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Replace(_))), "{effects:?}");
}

#[test]
fn where_two_rounds_are_not_to_be_compared_the_address_leads_to_the_team() {
    let (mut device, team, first, second) = with_two();
    let other = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let running = device.begin(Some(team), Mode::Quiet, 3);
    let unknown = RoundId::from_random([99; 16]);
    let example = device.model.example.latest_closed().unwrap().id;
    for (what, then, now) in [
        ("both the same", first, first),
        ("one still runs", first, running),
        ("the other still runs", running, second),
        ("one of another team", first, other),
        ("both of another team", other, other),
        ("one of the example", example, second),
        ("one that never was", unknown, second),
    ] {
        let address = Route::Compare(team, then, now);
        assert_eq!(allowed(&device.model, address), Route::Team(team), "{what}");
        assert!(compare::view(&device.model, team, (then, now)).is_none(), "{what}");
    }
    device.send(Msg::RemoveRound(team, first));
    assert_eq!(allowed(&device.model, Route::Compare(team, first, second)), Route::Team(team));
    device.send(Msg::Undo);
    let address = Route::Compare(team, first, second);
    assert_eq!(allowed(&device.model, address), address);
}

#[test]
fn a_round_that_is_removed_takes_the_page_of_both_with_it() {
    let (mut device, team, first, second) = with_two();
    device.send(Msg::Went(Route::Compare(team, first, second)));
    device.send(Msg::Went(Route::Team(team)));
    device.send(Msg::RemoveRound(team, second));
    device.send(Msg::Went(Route::Compare(team, first, second)));
    assert_eq!(device.model.route, Route::Team(team));
}

#[test]
fn a_team_that_is_gone_has_no_pages() {
    let (mut device, team, first, second) = with_two();
    let pages = [
        Route::Team(team),
        Route::Trend(team),
        Route::Steps(team),
        Route::Compare(team, first, second),
    ];
    for page in pages {
        assert_eq!(allowed(&device.model, page), page);
    }
    device.send(Msg::RemoveTeam(team));
    for page in pages {
        assert_eq!(allowed(&device.model, page), Route::Nowhere, "{page}");
        assert_eq!(allowed(&device.model, page.to_string().parse().unwrap()), Route::Nowhere);
    }
    device.send(Msg::Undo);
    for page in pages {
        assert_eq!(allowed(&device.model, page), page);
    }
}

#[test]
fn the_example_can_be_seen_over_time_and_not_changed() {
    let mut device = Device::new();
    let (team, rounds) = (device.model.example.id, device.model.example.rounds());
    let (first, last) = (rounds[0].id, rounds[2].id);
    let example = device.model.example.clone();
    for page in [Route::Trend(team), Route::Steps(team), Route::Compare(team, first, last)] {
        device.send(Msg::Went(page));
        assert_eq!(device.model.route, page);
    }
    device.send(Msg::RemoveRound(team, first));
    device.send(Msg::PlanRound(team, None));
    device.send(Msg::RemoveTeam(team));
    assert_eq!(device.model.example, example);
    assert!(device.storage.keys().all(|name| !name.contains(&team.to_string())));
}
