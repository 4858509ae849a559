//! Anything done in any order: no panic, no result before its time, no sheet lost, and at every
//! moment a start from storage gives what is on the screen.

use std::collections::BTreeMap;

use proptest::prelude::*;
use teamruimte::{
    app::{
        effect::Effect,
        model::{Model, StorageProblem},
        msg::{Msg, TurnMsg},
        route::Route,
        update::allowed,
    },
    domain::{
        Map,
        answer::Sheet,
        id::RoundId,
        round::{Mode, Round},
        running::Running,
    },
    persist::{key::Key, restore::restore},
};

use crate::{
    common::{
        device::{Device, entries},
        tries,
    },
    deeds::{Around, any_deeds, form, message},
};

fn all_rounds(model: &Model) -> BTreeMap<RoundId, Round> {
    let rounds = model.teams.values().flat_map(teamruimte::domain::team::Team::rounds);
    rounds.map(|round| (round.id, round.clone())).collect()
}

fn piles(model: &Model) -> BTreeMap<RoundId, Vec<Sheet>> {
    model
        .running
        .iter()
        .map(|(id, running)| (*id, running.gathered.pile.sheets().to_vec()))
        .collect()
}

fn no_result_before_its_time(model: &Model, effects: &[Effect]) -> Result<(), TestCaseError> {
    let screens = effects.iter().filter_map(|effect| match effect {
        Effect::Go(route) | Effect::Replace(route) => Some(*route),
        _ => None,
    });
    for route in screens.chain([model.route]) {
        if let Route::Results(id) = route {
            let round = model.round(id);
            prop_assert!(round.is_some_and(|(_, round)| !round.is_running()), "{:?}", route);
        }
    }
    prop_assert_eq!(allowed(model, model.route), model.route, "a screen that may not be shown");
    Ok(())
}

/// Sheets come by handing in, and go only by taking back, by closing and with their round.
fn no_sheet_is_lost(
    before: &Map<RoundId, Running>,
    rounds: &BTreeMap<RoundId, Round>,
    model: &Model,
    msg: &Msg,
) -> Result<(), TestCaseError> {
    let now = piles(model);
    // What a closed round has is the sheet in hand of somebody who comes late.
    let ran = |id: &RoundId| rounds.get(id).is_none_or(Round::is_running);
    for (id, old) in before.iter().filter(|(id, _)| ran(id)) {
        let mut expected = old.gathered.pile.clone();
        match msg {
            Msg::Turn(round, TurnMsg::HandIn) if round == id => {
                if let Some(draft) = &old.draft {
                    expected.add(draft.sheet().clone());
                }
            }
            Msg::Turn(round, TurnMsg::TakeBack) if round == id => {
                let back = model
                    .running
                    .get(id)
                    .unwrap()
                    .draft
                    .as_ref()
                    .map(|draft| draft.sheet().clone());
                if now[id].len() < expected.sheets().len() {
                    prop_assert!(expected.take(&back.unwrap()), "another sheet was taken back");
                }
            }
            _ => {}
        }
        match model.round(*id) {
            Some((_, round)) if round.is_running() => {
                prop_assert_eq!(now[id].as_slice(), expected.sheets(), "{:?}", msg);
            }
            Some(_) => {
                prop_assert!(matches!(msg, Msg::Close(_) | Msg::AcceptFile), "closed by {:?}", msg);
                prop_assert!(!now.contains_key(id), "a pile is left");
            }
            None => {
                let by_hand =
                    matches!(msg, Msg::RemoveRound(..) | Msg::RemoveTeam(_) | Msg::AcceptFile);
                let nothing_in_it =
                    matches!(msg, Msg::ChooseAgain(_)) && old.gathered.pile.is_empty();
                prop_assert!(by_hand || nothing_in_it, "removed by {:?}", msg);
                prop_assert!(!now.contains_key(id), "a pile is left");
            }
        }
    }
    for (id, round) in rounds.iter().filter(|(_, round)| !round.is_running()) {
        let now = model.round(*id).map(|(_, now)| now);
        let by_hand = matches!(msg, Msg::RemoveRound(..) | Msg::RemoveTeam(_) | Msg::AcceptFile);
        let results = (round.result(), now.and_then(Round::result));
        let fits = match (msg, results) {
            (Msg::Talk(..), (before, now)) => before == now,
            (Msg::Turn(_, TurnMsg::HandIn), (Some(before), Some(now))) if before != now => {
                round.mode == Mode::Open && now.handed_in() == before.handed_in() + 1
            }
            _ => now == Some(round),
        };
        prop_assert!(fits || by_hand, "{:?} changed a closed round", msg);
    }
    Ok(())
}

/// Storage holds exactly what the model holds.
fn a_start_gives_the_same(device: &Device) -> Result<(), TestCaseError> {
    let model = &device.model;
    let found = restore(&entries(&device.storage), &[]);
    prop_assert_eq!(&found.damaged, &[]);
    prop_assert!(found.stale.is_empty(), "{:?}", found.stale);
    prop_assert_eq!(&found.teams, &model.teams);
    prop_assert_eq!(&found.running, &model.running);
    prop_assert_eq!(&found.settings, &model.settings);
    prop_assert_eq!(&found.form, &model.form);
    prop_assert_eq!(&found.step_form, &model.step_form);
    prop_assert_eq!(found.talk, model.talk);
    prop_assert_eq!(&found.gone, &model.gone);
    for (key, revision) in found.revisions.iter() {
        prop_assert_eq!(model.revisions.get(key), Some(revision));
    }
    for (id, running) in model.running.iter() {
        let runs = model.round(*id).is_some_and(|(_, round)| round.is_running());
        let late = running.draft.is_some() && model.takes_late(*id);
        prop_assert!(runs || late, "a pile of a round that does not run");
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn anything_in_any_order(deeds in any_deeds()) {
        let mut device = Device::new();
        device.send(Msg::Typed(form(0, 1)));
        device.send(Msg::Begin(None));
        for (deed, around) in deeds {
            device.full = match around {
                Around::Full => |_| true,
                Around::FullForRounds => |key| matches!(key, Key::Round(_)),
                Around::Nothing | Around::Reload => |_| false,
            };
            let (before, rounds) = (device.model.running.clone(), all_rounds(&device.model));
            let msg = message(&device, deed);
            let effects = device.send(msg.clone());
            no_result_before_its_time(&device.model, &effects)?;
            no_sheet_is_lost(&before, &rounds, &device.model, &msg)?;
            if device.model.dirty.is_empty() {
                a_start_gives_the_same(&device)?;
                if around == Around::Reload {
                    device.reload();
                }
            } else {
                prop_assert_eq!(device.model.storage, Some(StorageProblem::Full));
            }
        }
    }
}
