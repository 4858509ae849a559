//! All that can be kept, and whether it is all still there.

use std::sync::OnceLock;

use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use teamruimte::{
    app::{
        model::Model,
        msg::{HandsMsg, Msg, TurnMsg},
        results,
        route::Route,
        update::allowed,
    },
    domain::{
        Date,
        instrument::Instrument,
        learning::LearningId,
        pile::Pile,
        round::Mode,
        talk::{Part, Talk},
    },
    persist::{
        envelope, file,
        key::Key,
        record::{Form, KeptRecord, RoundRecord, RunningRecord, Settings, StepForm, TeamRecord},
        restore::{Restored, restore},
    },
    texts::Lang,
};

use crate::common::{
    day,
    device::{Device, Storage, entries, model, record},
    mutate::Mutation,
    sheets,
};
/// A device with everything that can be kept: rounds of every kind in two teams, removals, piles, a
/// draft, a form and settings.
pub(super) fn full_storage() -> &'static Storage {
    static STORAGE: OnceLock<Storage> = OnceLock::new();
    STORAGE.get_or_init(|| {
        let rows = sheets(&[
            "1234512345123",
            "5432154321543",
            "00000111111--",
            "3333333333333",
            "3345534412--0",
        ]);
        let mut device = Device::new();
        let first = device.play_rich(None, &rows[..4]);
        let team = device.team_of(first);
        device.play(Some(team), Mode::Quiet, 5, &rows);
        device.play(Some(team), Mode::Quiet, 3, &rows[..3]);
        device.agree(first, "Elke week een rondje");
        device.send(Msg::SaveFile(team));
        let running = device.begin(Some(team), Mode::Open, 6);
        device.send(Msg::Hands(running, HandsMsg::Begin(3)));
        device.send(Msg::Hands(running, HandsMsg::Done));
        device.send(Msg::Hands(running, HandsMsg::Begin(3)));
        for sheet in &rows[..2] {
            device.turn_with_comment(running, sheet, 6, "Nog \"even\" wachten");
        }
        device.send(Msg::Turn(running, TurnMsg::Begin));
        device.send(Msg::Turn(
            running,
            TurnMsg::Answer {
                place: 0,
                answer: Some(4.try_into().unwrap()),
                go_on: teamruimte::app::msg::GoOn::AtOnce,
            },
        ));
        let second = device.play(None, Mode::Quiet, 4, &rows[..4]);
        let other = device.team_of(second);
        let third = device.play(Some(other), Mode::Quiet, 4, &rows[1..]);
        device.send(Msg::RemoveRound(other, third));
        let running = device.begin(Some(other), Mode::Quiet, 4);
        device.turn(running, &rows[2]);
        device.send(Msg::Went(Route::Talk(first, Part::Choose)));
        device.send(Msg::Went(Route::Step(first)));
        // A form that was begun from a way to learn.
        let learning = LearningId::try_from("joint_visit".to_owned()).ok();
        let form = device.model.step_form.clone();
        device.send(Msg::StepTyped(StepForm { what: "Ga mee".into(), learning, ..form }));
        device.send(Msg::Speak(Lang::En));
        device.send(Msg::Typed(Form {
            name: "Noord".into(),
            people: "5".into(),
            ..Form::default()
        }));
        assert_eq!((device.model.storage, device.model.dirty.is_empty()), (None, true));
        device.storage
    })
}

pub(super) fn restored(storage: &Storage) -> Restored {
    restore(&entries(storage), &[])
}

/// What two starts must have in common to be the same.
pub(super) fn same(one: &Restored, other: &Restored) -> bool {
    one.teams == other.teams
        && one.running == other.running
        && one.settings == other.settings
        && one.form == other.form
        && one.step_form == other.step_form
        && one.talk == other.talk
}

pub(super) fn changed(storage: &Storage, which: usize, mutation: &Mutation) -> (String, Storage) {
    let name = storage.keys().nth(which % storage.len()).unwrap().clone();
    let mut storage = storage.clone();
    let text = mutation.apply(&storage[&name]);
    storage.insert(name.clone(), text);
    (name, storage)
}

/// The record in a text, written again with this revision; nothing when it is no such record.
pub(super) fn again(key: Key, text: &str, revision: u64) -> Option<String> {
    fn through<T: DeserializeOwned + Serialize>(
        key: Key,
        text: &str,
        revision: u64,
        tidy: impl FnOnce(&mut T),
    ) -> Option<String> {
        let mut body = envelope::read::<T>(text, key.format()).ok()?.body;
        tidy(&mut body);
        envelope::write(key.format(), revision, &body).ok()
    }
    let sorted =
        |sheets: &mut Vec<_>| *sheets = Pile::new(std::mem::take(sheets)).sheets().to_vec();
    match key {
        Key::Settings => through::<Settings>(key, text, revision, |_| ()),
        Key::Form => through::<Form>(key, text, revision, |_| ()),
        Key::StepForm => through::<StepForm>(key, text, revision, |_| ()),
        Key::Talk => through::<Talk>(key, text, revision, |_| ()),
        Key::Saved(_) => through::<Option<Date>>(key, text, revision, |_| ()),
        Key::Team(_) => through::<TeamRecord>(key, text, revision, |_| ()),
        Key::Instrument(_) => through::<Instrument>(key, text, revision, |_| ()),
        Key::Round(_) => through::<RoundRecord>(key, text, revision, |round| {
            if let Some(KeptRecord::Sheets(sheets)) =
                round.closed.as_mut().map(|closed| &mut closed.kept)
            {
                sorted(sheets);
            }
        }),
        Key::Running(_) => through::<RunningRecord>(key, text, revision, |running| {
            sorted(&mut running.pile);
            if let Some(draft) = &mut running.draft {
                draft.question = draft.question.filter(|place| *place < draft.sheet.len());
                draft.reviewed |= draft.question.is_none();
                // A sheet without a day counts from the day of the start.
                draft.since.get_or_insert(crate::common::day("2026-11-22"));
            }
        }),
    }
}

/// Whether a text is all there after the start: read as it stands, or reported with its content, or
/// without any use any more.
pub(super) fn is_accounted_for(name: &str, text: &str, model: &mut Model) -> bool {
    if model.damaged.iter().any(|damaged| damaged.name == name && damaged.text == text) {
        return true;
    }
    let Ok(key) = name.parse::<Key>() else { return false };
    let runs = |id| model.round(id).is_some_and(|(_, round)| round.is_running());
    let dated = matches!(key, Key::Running(id) if runs(id));
    if model.dirty.contains(&key) && !dated {
        // To be removed: a pile of a round that does not run, or a round that somebody removed.
        return match key {
            // What ran may only be the sheet in hand of somebody who comes late.
            Key::Running(id) => model.round(id).is_none_or(|(_, round)| !round.is_running()),
            Key::Round(id) => model.teams.values().any(|team| team.removed().contains_key(&id)),
            _ => false,
        };
    }
    if let Key::Running(id) = key {
        // Left where it is until somebody decides about its round.
        let round = Key::Round(id).to_string();
        if model.damaged.iter().any(|damaged| damaged.name == round) && model.round(id).is_none() {
            return true;
        }
    }
    if let (Key::Round(_), Ok(read)) = (key, envelope::read::<RoundRecord>(text, key.format())) {
        // Its team was removed: it goes with it.
        if model.gone.contains_key(&read.body.team) {
            return model.dirty.contains(&key);
        }
    }
    if let Key::Instrument(id) = key {
        // Its name tells its content, so nothing else can have been read under it.
        let read = envelope::read::<Instrument>(text, key.format());
        return read.is_ok_and(|read| read.body.fingerprint() == id);
    }
    let Some(now) = record(model, key) else { return false };
    now.text.is_some() && now.text == again(key, text, now.revision)
}

pub(super) fn nothing_is_lost(storage: &Storage) -> Result<(), TestCaseError> {
    let mut model = model(restored(storage));
    for (name, text) in storage {
        let short: String = text.chars().take(3000).collect();
        prop_assert!(is_accounted_for(name, text, &mut model), "{} {}", name, short);
    }
    Ok(())
}

/// Shows all rounds in all languages and makes all files: nothing that was let in may break these.
pub(super) fn everything_can_be_shown(model: &mut Model) {
    let teams: Vec<_> = model.teams.values().cloned().collect();
    for team in teams {
        let text = file::write(&team, day("2026-11-22")).unwrap();
        assert_eq!(file::read(text.as_bytes()).unwrap().teams, [team.clone().without_running()]);
        for round in team.rounds() {
            assert_eq!(
                allowed(model, Route::Results(round.id)) == Route::Results(round.id),
                !round.is_running()
            );
            for lang in Lang::ALL {
                model.lang = *lang;
                assert_eq!(results::view(model, round.id).is_some(), !round.is_running());
            }
        }
    }
}
