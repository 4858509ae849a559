//! Two windows on one storage: nothing that was handed in is lost or written over.

use teamruimte::{
    app::{
        effect::{Effect, Offer},
        model::StorageProblem,
        msg::{Given, Msg, TurnMsg},
        route::Route,
    },
    domain::round::Mode,
    persist::{key::Key, restore::restore},
    texts::Lang,
};

use crate::common::{
    day,
    device::{Device, entries, given, model, record},
    sheets,
};

/// Two windows that were opened with the same running round.
fn two_windows() -> (Device, Device, teamruimte::domain::id::RoundId) {
    let mut one = Device::new();
    let round = one.begin(None, Mode::Quiet, 3);
    let other = Device::start(one.storage.clone());
    (one, other, round)
}

/// What one window does is seen by the other as soon as it reads or writes.
fn share(from: &Device, to: &mut Device) {
    to.storage = from.storage.clone();
}

#[test]
fn a_language_chosen_in_another_window_does_not_keep_answers_from_being_written() {
    let (mut one, mut other, round) = two_windows();
    other.send(Msg::Speak(Lang::En));
    share(&other, &mut one);
    one.send(Msg::WaitForNext(true));
    one.turn(round, &sheets(&["1234512345123"])[0]);
    assert_eq!(one.model.storage, None);
    one.reload();
    assert_eq!(one.model.handed_in(round), 1);
    assert_eq!(one.model.lang, Lang::En, "the habit of the other window stays");
}

#[test]
fn nobody_fills_in_a_round_that_another_window_has_closed() {
    let (mut one, mut other, round) = two_windows();
    let rows = sheets(&["1234512345123", "5432154321543"]);
    one.turn(round, &rows[0]);
    one.send(Msg::Close(round));
    assert_eq!(one.model.storage, None);
    share(&one, &mut other);
    other.turn(round, &rows[1]);
    assert_eq!(other.model.storage, Some(StorageProblem::Elsewhere));
    assert_eq!(other.storage, one.storage);
}

#[test]
fn a_habit_left_to_another_window_goes_in_no_copy_and_is_not_tried_again() {
    let (mut one, mut other, _) = two_windows();
    other.send(Msg::Speak(Lang::En));
    share(&other, &mut one);
    let before = one.second.clone();
    one.send(Msg::WaitForNext(true));
    assert_eq!((&one.storage, &one.second), (&other.storage, &before));
    assert_eq!(one.send(Msg::Went(Route::About)), []);
    assert!(one.model.settings.wait_for_next, "it holds in this window");
}

#[test]
fn a_window_that_does_not_know_the_newest_pile_stops() {
    let (mut one, mut other, round) = two_windows();
    let rows = sheets(&["1234512345123", "5432154321543"]);
    other.turn(round, &rows[0]);
    share(&other, &mut one);
    one.send(Msg::Turn(round, TurnMsg::Begin));
    assert_eq!(one.model.storage, Some(StorageProblem::Elsewhere));
    let before = format!("{:?}", one.model);
    for msg in [Msg::Turn(round, TurnMsg::HandIn), Msg::Close(round), Msg::Begin(None)] {
        assert_eq!(one.send(msg), [], "nothing is done any more");
    }
    assert_eq!(format!("{:?}", one.model), before);
    assert_eq!(one.storage, other.storage);
    one.send(Msg::Speak(Lang::En));
    assert_eq!(one.model.lang, Lang::En, "the words that say so can change");
    one.reload();
    one.turn(round, &rows[1]);
    assert_eq!((one.model.handed_in(round), one.model.storage), (2, None));
}

#[test]
fn a_window_that_could_not_read_the_second_copy_writes_over_no_other_window() {
    let rows = sheets(&["1234512345123", "5432154321543"]);
    for blind in [[true, false], [false, true], [true, true]] {
        let (one, _, round) = two_windows();
        let [mut one, mut other] = blind.map(|blind| {
            let start = if blind { Device::start_without_second_copy } else { Device::start };
            start(one.storage.clone())
        });
        other.turn(round, &rows[0]);
        assert_eq!(other.model.storage, None);
        share(&other, &mut one);
        one.turn(round, &rows[1]);
        assert_eq!(one.model.storage, Some(StorageProblem::Elsewhere), "{blind:?}");
        assert_eq!(one.storage, other.storage);
    }
}

#[test]
fn a_high_revision_of_a_copy_that_cannot_be_read_opens_no_way_past_another_window() {
    let rows = sheets(&["1234512345123", "5432154321543"]);
    let (one, mut other, round) = two_windows();
    // The second copy has the pile of a far later session, and it is damaged.
    let key = Key::Running(round);
    let broken = format!(
        r#"{{"format":"{}","schema":2,"revision":{},"body":{{}}}}"#,
        key.format(),
        1_u64 << 40
    );
    let restored = restore(&entries(&one.storage), &[(key.to_string(), broken)]);
    assert_eq!(restored.damaged.len(), 1);
    let mut one = Device::start(one.storage.clone());
    one.model = model(restored);
    other.turn(round, &rows[0]);
    share(&other, &mut one);
    one.turn(round, &rows[1]);
    assert_eq!(one.model.storage, Some(StorageProblem::Elsewhere));
    assert_eq!(one.storage, other.storage);
}

#[test]
fn what_was_done_without_the_second_copy_wins_over_what_it_still_has() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 3);
    let early = device.storage.clone();
    // A kill of the browser loses these writes in the first copy; the second one has them.
    for sheet in sheets(&["1234512345123", "5432154321543"]) {
        device.turn(round, &sheet);
    }
    let second = device.storage.clone();
    // The next start cannot read the second copy in time, and people go on.
    device = Device::start_without_second_copy(early);
    device.turn(round, &sheets(&["3333333333333"])[0]);
    // And the start after that reads both.
    let both = restore(&entries(&device.storage), &entries(&second));
    assert_eq!(
        both.running.get(&round).unwrap().gathered.pile.sheets(),
        sheets(&["3333333333333"])
    );
    let revision = record(&mut device.model, Key::Running(round)).unwrap().revision;
    assert!(revision < u64::MAX / 2, "there is room for many such starts");
}

#[test]
fn only_what_the_browser_took_counts_as_saved() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&["1234512345123"; 3]));
    let team = device.team_of(round);
    let effects =
        teamruimte::app::update::update(&mut device.model, Msg::SaveFile(team), &given(1));
    assert!(
        matches!(&effects[..], [Effect::Download { what: Offer::Team(of), .. }] if *of == team)
    );
    assert!(device.model.settings.saved.get(&team).is_none());
    device.send(Msg::Offered { what: Offer::Team(team), done: false });
    assert!(device.model.settings.saved.get(&team).is_none());
    device.send(Msg::Offered { what: Offer::Team(team), done: true });
    assert!(device.model.settings.saved.get(&team).is_some());
}

#[test]
fn a_turn_that_was_left_for_two_days_is_gone_and_its_round_is_not() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Quiet, 3);
    device.turn(round, &sheets(&["1234512345123"])[0]);
    device.send(Msg::Turn(round, TurnMsg::Begin));
    let later = |date: &str| Given { today: day(date), ..given(1000) };
    let went = |device: &mut Device, date: &str, to| {
        teamruimte::app::update::update(&mut device.model, Msg::Went(to), &later(date))
    };
    went(&mut device, "2026-11-23", Route::Start);
    assert!(device.model.has_draft(round));
    let effects = went(&mut device, "2026-11-24", Route::Cover(round));
    assert!(!device.model.has_draft(round));
    assert_eq!(device.model.handed_in(round), 1);
    assert!(
        matches!(&effects[..], [Effect::Keep(changes)] if changes[0].key == Key::Running(round))
    );
}
