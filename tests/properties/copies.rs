//! The two copies of everything: the newer one that can be read counts, and what was removed stays
//! away.

use proptest::prelude::*;
use teamruimte::{
    app::{msg::Msg, route::Route},
    domain::round::Mode,
    persist::{
        key::Key,
        restore::{Restored, restore},
    },
};

use crate::{
    common::{
        device::{Device, Storage, entries},
        mutate::any_mutation,
        sheets, tries,
    },
    kept::{changed, full_storage, restored, same},
};
proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn a_copy_that_cannot_be_read_gives_way_to_the_other(
        which in any::<usize>(), mutation in any_mutation(), first in any::<bool>(),
    ) {
        let (name, storage) = changed(full_storage(), which, &mutation);
        let unreadable = |found: &Restored| {
            found.damaged.iter().any(|d| d.name == name && d.text == storage[&name])
        };
        if unreadable(&restored(&storage)) {
            let (broken, whole) = (entries(&storage), entries(full_storage()));
            let both = if first { restore(&broken, &whole) } else { restore(&whole, &broken) };
            prop_assert!(unreadable(&both));
            prop_assert_eq!(both.damaged.len(), 1);
            prop_assert!(same(&both, &restored(full_storage())));
        }
    }

    #[test]
    fn two_copies_that_cannot_be_read_are_both_reported(
        which in any::<usize>(), one in any_mutation(), other in any_mutation(),
    ) {
        let (name, storage) = changed(full_storage(), which, &one);
        let (_, black_box) = changed(full_storage(), which, &other);
        let alone = |storage: &Storage| restored(storage).damaged.iter().any(|d| d.name == name);
        if alone(&storage) && alone(&black_box) {
            let both = restore(&entries(&storage), &entries(&black_box));
            for text in [&storage[&name], &black_box[&name]] {
                prop_assert!(both.damaged.iter().any(|d| d.name == name && d.text == *text));
            }
        }
    }
}

/// A device at three moments: a pile grows, then the round is closed.
fn moments() -> [Storage; 3] {
    let rows = sheets(&["1234512345123", "5432154321543", "3333333333333"]);
    let mut device = Device::start(full_storage().clone());
    let round = device.begin(None, Mode::Quiet, 3);
    device.turn(round, &rows[0]);
    let early = device.storage.clone();
    device.turn(round, &rows[1]);
    device.turn(round, &rows[2]);
    let late = device.storage.clone();
    device.send(Msg::Close(round));
    [early, late, device.storage]
}

#[test]
fn the_newer_copy_counts_wherever_it_stands() {
    let moments = moments();
    for (old, new) in [(0, 1), (1, 2), (0, 2)] {
        let (old, new) = (&moments[old], &moments[new]);
        let expected = restored(new);
        for found in [restore(&entries(old), &entries(new)), restore(&entries(new), &entries(old))]
        {
            assert!(same(&found, &expected));
            assert!(found.damaged.is_empty());
            let of_both = |key: &Key| found.revisions.get(key).unwrap();
            assert!(expected.revisions.iter().all(|(key, revision)| of_both(key) == revision));
        }
    }
}

#[test]
fn a_pile_that_outlived_its_round_is_removed_at_the_first_chance() {
    let [_, late, closed] = moments();
    let pile = late.keys().find(|name| !closed.contains_key(*name)).unwrap();
    assert!(pile.starts_with("teamruimte:running:"));
    // The machine stopped between the two writes.
    let mut storage = closed.clone();
    storage.insert(pile.clone(), late[pile].clone());
    let found = restored(&storage);
    assert!(found.stale.contains(&pile.parse().unwrap()));
    assert!(!found.running.contains_key(&pile.rsplit(':').next().unwrap().parse().unwrap()));
    let mut device = Device::start(storage);
    device.send(Msg::Went(Route::About));
    assert_eq!(device.model.storage, None);
    assert!(!device.storage.contains_key(pile), "the pile is still there");
}

#[test]
fn a_round_that_was_removed_does_not_come_back() {
    let mut device = Device::start(full_storage().clone());
    let before = device.storage.clone();
    let (team, round) = {
        let team = device.model.teams.values().find(|team| team.rounds().len() > 3).unwrap();
        (team.id, team.latest_closed().unwrap().id)
    };
    device.send(Msg::RemoveRound(team, round));
    let found = restore(&entries(&before), &entries(&device.storage));
    assert!(found.teams.get(&team).unwrap().round(round).is_none());
    assert!(found.stale.contains(&Key::Round(round)));
    let mut device = Device::start(before.into_iter().chain(device.storage).collect());
    device.send(Msg::Went(Route::About));
    assert_eq!(device.kept(Key::Round(round)), None);
}

#[test]
fn a_removed_team_does_not_come_back_with_an_old_copy() {
    let mut device = Device::start(full_storage().clone());
    let team = *device.model.teams.keys().next().unwrap();
    device.send(Msg::RemoveTeam(team));
    let (old, new) = (entries(full_storage()), entries(&device.storage));
    for found in [restore(&old, &new), restore(&new, &old)] {
        assert!(found.teams.get(&team).is_none());
        let mut device = Device::start(
            full_storage().clone().into_iter().chain(device.storage.clone()).collect(),
        );
        device.send(Msg::Went(Route::About));
        assert_eq!(device.model.storage, None);
        let left = restore(&entries(&device.storage), &[]);
        assert!(
            left.teams.get(&team).is_none() && left.stale.is_empty() && left.damaged.is_empty()
        );
    }
}

#[test]
fn a_removed_team_comes_back_with_its_file() {
    let mut device = Device::start(full_storage().clone());
    let team = device.model.teams.values().next().unwrap().clone();
    device.send(Msg::SaveFile(team.id));
    let (_, file) = device.downloads.pop().unwrap();
    device.send(Msg::RemoveTeam(team.id));
    device.reload();
    assert!(device.model.teams.get(&team.id).is_none());
    device.send(Msg::FileRead(Some(file.into_bytes())));
    device.send(Msg::AcceptFile);
    device.reload();
    assert_eq!(device.model.teams.get(&team.id), Some(&team.without_running()));
}
