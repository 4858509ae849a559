//! What is said of the last file of a team: never that what is here stands in it when it does not.

use teamruimte::{
    app::{model::StorageProblem, msg::Msg},
    domain::{Date, id::TeamId, round::Mode},
    persist::key::Key,
    texts::Lang,
};

use crate::common::{
    day,
    device::{Device, Storage},
    sheets,
};

const ROW: &str = "1234512345123";

/// Two windows with the same closed rounds, of two teams.
fn two_windows() -> (Device, Device, [TeamId; 2]) {
    let mut one = Device::new();
    let teams = [(); 2].map(|()| {
        let round = one.play(None, Mode::Open, 3, &sheets(&[ROW; 3]));
        one.team_of(round)
    });
    let other = Device::start(one.storage.clone());
    (one, other, teams)
}

/// When the team was last saved, for a window that starts now.
fn saved(storage: &Storage, team: TeamId) -> Option<Date> {
    Device::start(storage.clone()).model.settings.saved.get(&team).copied()
}

#[test]
fn a_round_closed_in_one_window_is_not_in_the_file_that_another_saved() {
    let (mut one, mut other, [team, _]) = two_windows();
    other.send(Msg::SaveFile(team));
    assert!(saved(&other.storage, team).is_some());
    one.storage = other.storage;
    one.play(Some(team), Mode::Open, 3, &sheets(&[ROW; 3]));
    let closed = |device: &Device| {
        let rounds = device.model.team(team).unwrap().rounds().len();
        rounds > 1 && !device.model.team(team).unwrap().rounds()[1].is_running()
    };
    let again = Device::start(one.storage.clone());
    assert!(!closed(&again) || saved(&one.storage, team).is_none());
    assert_eq!(one.model.storage, Some(StorageProblem::Elsewhere));
    // Loaded again it can be closed, and the promise goes.
    one.reload();
    let round = one.model.team(team).unwrap().rounds()[1].id;
    one.send(Msg::Close(round));
    assert_eq!((one.model.storage, saved(&one.storage, team)), (None, None));
}

#[test]
fn a_file_of_a_window_that_is_behind_is_not_the_newest() {
    let (mut one, mut other, [team, _]) = two_windows();
    one.play(Some(team), Mode::Open, 3, &sheets(&[ROW; 3]));
    other.storage = one.storage;
    other.send(Msg::SaveFile(team));
    assert_eq!(saved(&other.storage, team), None);
    assert_eq!(other.model.storage, Some(StorageProblem::Elsewhere));
}

#[test]
fn windows_with_different_teams_stop_each_other_in_nothing() {
    let (mut one, mut other, [first, second]) = two_windows();
    other.send(Msg::SaveFile(first));
    one.storage = other.storage;
    one.play(Some(second), Mode::Open, 3, &sheets(&[ROW; 3]));
    one.send(Msg::SaveFile(second));
    assert_eq!(one.model.storage, None);
    assert!([first, second].iter().all(|team| saved(&one.storage, *team).is_some()));
}

#[test]
fn what_the_settings_of_schema_1_say_of_files_holds_until_it_is_said_anew() {
    let (one, _, [first, second]) = two_windows();
    let mut storage = one.storage;
    storage.retain(|name, _| !name.contains("saved"));
    let old = format!(
        r#"{{"format":"teamruimte.settings","schema":1,"revision":7,"body":{{"saved":{{"{first}":"2026-11-01","{second}":"2026-11-02"}}}}}}"#
    );
    storage.insert(Key::Settings.to_string(), old.clone());
    assert_eq!(saved(&storage, first), Some(day("2026-11-01")));
    let mut device = Device::start(storage);
    device.send(Msg::Speak(Lang::En));
    device.play(Some(second), Mode::Open, 3, &sheets(&[ROW; 3]));
    assert_eq!(saved(&device.storage, first), Some(day("2026-11-01")));
    assert_eq!(saved(&device.storage, second), None);
    // Also when a crash brings the old settings back.
    device.storage.insert(Key::Settings.to_string(), old);
    assert_eq!(saved(&device.storage, second), None);
}

#[test]
fn nothing_is_left_of_the_files_of_a_team_that_was_removed() {
    let (mut one, _, [first, _]) = two_windows();
    one.send(Msg::SaveFile(first));
    let before = one.storage.clone();
    one.send(Msg::RemoveTeam(first));
    let of_files = |storage: &Storage| {
        storage.iter().any(|(name, text)| {
            (name.contains("saved") || text.contains("saved"))
                && format!("{name}{text}").contains(&first.to_string())
        })
    };
    assert!(of_files(&before) && !of_files(&one.storage));
    // A copy that comes back after a crash goes at the first chance.
    let mut device = Device::start(before.into_iter().chain(one.storage).collect());
    device.send(Msg::WaitForNext(true));
    assert!(!of_files(&device.storage));
}
