//! A storage that takes only some of what it is given, or nothing for a while: what was handed in is
//! not lost, and is kept as soon as it can be.

use teamruimte::{
    app::{
        model::{Model, Start, StorageProblem},
        msg::Msg,
    },
    domain::round::Mode,
    persist::{
        key::Key,
        restore::{Restored, restore},
    },
};

use crate::common::{
    check,
    device::{Device, Storage, entries, start},
    sheets,
};

#[test]
fn the_sheets_stay_until_the_result_has_found_room() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Quiet, 3);
    for sheet in sheets(&["1234512345123", "5432154321543", "3333333333333"]) {
        device.turn(round, &sheet);
    }
    device.full = |key| matches!(key, Key::Round(_));
    device.send(Msg::Close(round));
    assert_eq!(device.model.storage, Some(StorageProblem::Full));
    // The machine stops here.
    let again = Device::start(device.storage.clone());
    assert_eq!(again.model.handed_in(round), 3);
    // Or there is room again.
    device.full = |_| false;
    device.send(Msg::WaitForNext(true));
    assert_eq!((device.model.storage, device.kept(Key::Running(round))), (None, None));
    device.reload();
    assert_eq!(device.model.round(round).unwrap().1.result().unwrap().handed_in(), 3);
}

#[test]
fn storage_that_was_away_for_a_moment_is_used_again() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Quiet, 3);
    device.blocked = true;
    device.turn(round, &sheets(&["1234512345123"])[0]);
    assert_eq!(device.model.storage, Some(StorageProblem::Blocked));
    let handed_in = |storage: &Storage| {
        let found = restore(&entries(storage), &entries(&device.second));
        found.running.get(&round).map(|running| running.gathered.people())
    };
    assert_eq!(handed_in(&device.storage), Some(1), "the second copy has it meanwhile");
    device.blocked = false;
    device.turn(round, &sheets(&["5432154321543"])[0]);
    assert_eq!(device.model.storage, None);
    device.reload();
    assert_eq!(device.model.handed_in(round), 2);
}

#[test]
fn where_storage_was_blocked_from_the_start_nothing_is_tried() {
    let mut device = Device::new();
    let start = Start { storage: Some(StorageProblem::Blocked), ..start() };
    let example = device.model.example.clone();
    device.model = Model::new(check(), example, Restored::default(), start);
    let effects = device.send(Msg::WaitForNext(true));
    assert_eq!((effects, device.model.storage), (vec![], Some(StorageProblem::Blocked)));
}
