//! What people can do about what cannot be read: open their file, or delete it.

use teamruimte::{
    app::msg::Msg,
    persist::{
        envelope::RecordError,
        restore::{Damaged, restore},
    },
};

use crate::{
    common::device::{Device, Storage, entries, model},
    kept::{full_storage, restored, same},
};
/// Damages everything of a kind in all copies.
fn without(kind: &str) -> Storage {
    let damaged = full_storage().iter().map(|(name, text)| {
        let hit = name.starts_with(&format!("teamruimte:{kind}"));
        (name.clone(), if hit { text[..text.len() / 2].to_owned() } else { text.clone() })
    });
    damaged.collect()
}

#[test]
fn a_team_file_brings_back_what_cannot_be_read() {
    let mut whole = Device::start(full_storage().clone());
    let teams: Vec<_> = whole.model.teams.values().cloned().collect();
    for team in &teams {
        whole.send(Msg::SaveFile(team.id));
    }
    let files: Vec<String> = whole.downloads.iter().map(|(_, text)| text.clone()).collect();
    for kind in ["team", "round", "instrument", "running", "settings", "form", ""] {
        let mut device = Device::start(without(kind));
        assert!(!device.model.damaged.is_empty(), "{kind}");
        let reported: Vec<String> = device.model.damaged.iter().map(|d| d.text.clone()).collect();
        for file in &files {
            device.send(Msg::FileRead(Some(file.clone().into_bytes())));
            device.send(Msg::AcceptFile);
        }
        assert_eq!((device.model.storage, device.model.dirty.is_empty()), (None, true), "{kind}");
        device.reload();
        for team in &teams {
            let found = &device.model.teams.get(&team.id).unwrap();
            for round in team.rounds().iter().filter(|round| !round.is_running()) {
                assert_eq!(found.round(round.id), Some(round), "{kind}");
            }
        }
        // And what could not be read can still be looked at.
        for text in reported {
            assert!(device.storage.values().any(|kept| *kept == text), "{kind}: {text}");
        }
    }
}

#[test]
fn deleting_one_broken_copy_keeps_the_other() {
    let whole = full_storage();
    for name in whole.keys() {
        let broken = vec![(name.clone(), "{half".to_owned())];
        let mut device = Device::start(whole.clone());
        device.model = model(restore(&entries(whole), &broken));
        assert_eq!(device.model.damaged.len(), 1);
        let damaged = device.model.damaged[0].clone();
        device.send(Msg::ForgetDamaged(damaged));
        assert_eq!(device.model.damaged, []);
        assert!(same(&restored(&device.storage), &restored(whole)), "{name} is gone");
    }
}

#[test]
fn what_was_never_damaged_cannot_be_deleted_as_such() {
    let mut device = Device::start(full_storage().clone());
    for (name, text) in full_storage() {
        let why = RecordError::Damaged("for the test");
        let (name, text) = (name.clone(), text.clone());
        device.send(Msg::ForgetDamaged(Damaged { name, text, why }));
    }
    assert_eq!(device.storage, *full_storage());
}
