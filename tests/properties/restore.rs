//! Loading what is kept, after anything may have happened to it: no panic, and nothing is lost. Each
//! text is either read as it stands, or reported with its content and left alone.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    app::{
        effect::Effect,
        msg::{Msg, TurnMsg},
        route::Route,
    },
    domain::round::{Mode, Round},
    persist::{
        envelope::{self, SCHEMA},
        key::Key,
        record::Form,
    },
};

use crate::{
    common::{
        device::{Device, Storage, model},
        mutate::any_mutation,
        sheets, tries,
    },
    kept::{changed, everything_can_be_shown, full_storage, nothing_is_lost, restored, same},
};
#[test]
fn the_storage_to_begin_with_is_read_in_full() {
    let all = restored(full_storage());
    assert_eq!((all.damaged.is_empty(), all.stale.is_empty()), (true, true));
    assert_eq!((all.teams.len(), all.running.len()), (2, 2));
    assert_eq!(all.revisions.len(), full_storage().len());
    nothing_is_lost(full_storage()).unwrap();
}

/// A storage of which one or two texts were changed.
fn any_changed() -> impl Strategy<Value = Storage> {
    vec((any::<usize>(), any_mutation()), 1..3).prop_map(|changes| {
        let storage = full_storage().clone();
        changes
            .iter()
            .fold(storage, |storage, (which, mutation)| changed(&storage, *which, mutation).1)
    })
}

/// What people may go on to do.
fn go_on(device: &mut Device) -> Vec<Effect> {
    let mut effects = Vec::new();
    let teams: Vec<_> = device.model.teams.keys().copied().collect();
    let rounds: Vec<Round> = device
        .model
        .teams
        .values()
        .flat_map(teamruimte::domain::team::Team::rounds)
        .cloned()
        .collect();
    let mut send = |msg| effects.extend(device.send(msg));
    send(Msg::WaitForNext(true));
    for round in &rounds {
        send(Msg::Went(Route::Cover(round.id)));
        send(Msg::Turn(round.id, TurnMsg::Begin));
        send(Msg::Turn(round.id, TurnMsg::HandIn));
        send(Msg::Close(round.id));
    }
    for team in &teams {
        send(Msg::SaveFile(*team));
        send(Msg::Typed(Form {
            people: "4".into(),
            new_people: "1".into(),
            mode: Some(Mode::Open),
            ..Form::default()
        }));
        send(Msg::Begin(Some(*team)));
    }
    effects
}

/// And how they may clear up after it.
fn clear_up(device: &mut Device) {
    let teams: Vec<_> = device.model.teams.values().cloned().collect();
    for team in &teams {
        for round in team.rounds().iter().take(2) {
            device.send(Msg::RemoveRound(team.id, round.id));
        }
    }
    for damaged in device.model.damaged.clone() {
        device.send(Msg::SaveDamaged(damaged.clone()));
        device.send(Msg::ForgetDamaged(damaged));
    }
    for team in &teams {
        device.send(Msg::RemoveTeam(team.id));
    }
}

proptest! {
    #![proptest_config(tries(1600))]

    #[test]
    fn nothing_is_lost_of_what_was_changed(storage in any_changed()) {
        nothing_is_lost(&storage)?;
    }
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn whatever_is_read_can_be_shown_and_saved(storage in any_changed()) {
        everything_can_be_shown(&mut model(restored(&storage)));
    }

    #[test]
    fn what_could_not_be_read_is_not_written_over(which in any::<usize>(), mutation in any_mutation()) {
        let (_, storage) = changed(full_storage(), which, &mutation);
        let mut device = Device::start(storage.clone());
        let unread: BTreeSet<String> = device.model.damaged.iter().map(|d| d.name.clone()).collect();
        for effect in go_on(&mut device) {
            let Effect::Keep(changes) = effect else { continue };
            // Teams and rounds that could not be read are left alone. Everything else has one place,
            // which is needed again; storage sets aside what stands there.
            let kept = |key: &Key| matches!(key, Key::Team(_) | Key::Round(_));
            for change in changes.iter().filter(|change| kept(&change.key)) {
                prop_assert!(!unread.contains(&change.key.to_string()), "{:?}", change);
            }
        }
        let texts: Vec<&String> = device.storage.values().collect();
        // But a pile goes with its round, also one that could not be read and was set aside.
        let closed = |name: &str| match name.parse() {
            Ok(Key::Running(id)) => device.model.round(id).is_some_and(|(_, r)| !r.is_running()),
            _ => false,
        };
        for (name, text) in unread.iter().map(|name| (name, &storage[name])) {
            prop_assert_eq!(texts.contains(&text), !closed(name), "{}: {}", name, text);
        }
        clear_up(&mut device);
        prop_assert_eq!(&device.model.damaged, &[]);
    }
}

#[test]
fn records_in_each_others_place_are_not_taken_for_one_another() {
    let names: Vec<&String> = full_storage().keys().collect();
    for one in &names {
        for other in &names {
            let mut storage = full_storage().clone();
            storage.insert((*one).clone(), full_storage()[*other].clone());
            storage.insert((*other).clone(), full_storage()[*one].clone());
            nothing_is_lost(&storage).unwrap_or_else(|error| panic!("{one} and {other}: {error}"));
            let mut storage = full_storage().clone();
            storage.insert((*one).clone(), full_storage()[*other].clone());
            nothing_is_lost(&storage).unwrap_or_else(|error| panic!("{other} at {one}: {error}"));
        }
    }
}

#[test]
fn texts_set_aside_and_names_of_others_are_left_alone() {
    let mut storage = full_storage().clone();
    storage.insert("teamruimte:aside:settings".into(), "{half".into());
    storage.insert("teamruimte:unknown".into(), "{half".into());
    storage.insert("another:settings".into(), "{half".into());
    let found = restored(&storage);
    assert!(same(&found, &restored(full_storage())));
    assert_eq!(found.damaged.len(), 1);
    assert_eq!(
        (found.damaged[0].name.as_str(), found.damaged[0].text.as_str()),
        ("teamruimte:aside:settings", "{half")
    );
}

#[test]
fn a_text_without_its_record_is_a_text_of_a_newer_version() {
    let newer = |text: &String| {
        let (ours, newer) = (format!("\"schema\":{SCHEMA}"), format!("\"schema\":{}", SCHEMA + 1));
        text.replacen(&ours, &newer, 1)
    };
    let storage: Storage =
        full_storage().iter().map(|(name, text)| (name.clone(), newer(text))).collect();
    let found = restored(&storage);
    assert!(found.teams.is_empty());
    let told: Vec<_> = found.damaged.iter().map(|damaged| damaged.why.clone()).collect();
    let newer = envelope::RecordError::Newer(SCHEMA + 1);
    assert_eq!(
        told.iter().filter(|why| **why == newer).count(),
        full_storage().len() - 2,
        "{told:?}"
    );
}

#[test]
fn habits_of_a_newer_version_do_not_keep_answers_from_being_written() {
    let newer = |kind: &str| {
        format!("{{\"format\":\"teamruimte.{kind}\",\"schema\":99,\"revision\":3,\"body\":{{}}}}")
    };
    let habits = ["settings", "form"].map(|kind| (format!("teamruimte:{kind}"), newer(kind)));
    let mut device = Device::start(habits.clone().into());
    let round = device.play(None, Mode::Open, 3, &sheets(&["1234512345123"; 3]));
    assert_eq!(device.model.storage, None);
    device.reload();
    assert_eq!(device.model.round(round).unwrap().1.result().unwrap().handed_in(), 3);
    for (name, text) in habits {
        assert_eq!(device.storage.get(&name), Some(&text), "the newer version has it back");
    }
}

#[test]
fn a_team_without_its_name_is_damaged_and_not_removed() {
    for (name, text) in
        full_storage().iter().filter(|(name, _)| name.starts_with("teamruimte:team:"))
    {
        for broken in [
            text.replace("\"name\":\"Wijkteam Oost\",", ""),
            text.replace("\"Wijkteam Oost\"", "null"),
        ] {
            assert_ne!(*text, broken);
            let mut storage = full_storage().clone();
            storage.insert(name.clone(), broken);
            let found = restored(&storage);
            assert!(found.gone.is_empty() && found.stale.is_empty());
            nothing_is_lost(&storage).unwrap();
        }
    }
}

#[test]
fn numbers_at_their_limits_do_no_harm() {
    let mut by_kind: BTreeMap<&str, &String> = BTreeMap::new();
    for (name, text) in full_storage() {
        by_kind.insert(name.split(':').nth(1).unwrap(), text);
    }
    for (kind, text) in by_kind {
        let name = full_storage().iter().find(|(_, other)| *other == text).unwrap().0;
        for revision in [u64::MAX, u64::MAX - 1, 1 << 53] {
            let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
            value["revision"] = revision.into();
            let mut storage = full_storage().clone();
            storage.insert(name.clone(), value.to_string());
            nothing_is_lost(&storage).unwrap_or_else(|error| panic!("{kind}: {error}"));
            let mut device = Device::start(storage);
            go_on(&mut device);
            clear_up(&mut device);
        }
    }
}
