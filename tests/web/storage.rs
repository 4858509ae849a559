//! The first copy of every record: in good days, blocked, full, and shared with another window.

use teamruimte::{
    app::{effect::Change, model::StorageProblem},
    browser::storage,
    persist::{
        key::Key,
        restore::{Entry, restore},
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{damaged, form, js, pile, pile_key, removal, settings, while_changed};

fn stored(name: &str) -> Option<String> {
    js(&format!("localStorage.getItem({name:?})")).as_string()
}

fn store(name: &str, text: &str) {
    js(&format!("localStorage.setItem({name:?}, {text:?})"));
}

/// Keeps, and tells what was done and the problem.
fn keep(changes: &[Change]) -> (Vec<(Key, u64)>, Option<StorageProblem>) {
    let kept = storage::keep(changes);
    (kept.done, kept.problem)
}

/// Empties storage, and lets this window forget what it has seen there.
fn clear() {
    for entry in storage::read_all() {
        storage::forget(&damaged(entry));
    }
    js("localStorage.clear()");
}

#[wasm_bindgen_test]
fn what_is_kept_is_read_back_until_it_is_removed() {
    clear();
    assert_eq!(storage::probe(), None);
    store("another:page", "not ours");
    let kept = keep(&[settings(1), form(4)]);
    assert_eq!(kept, (vec![(Key::Settings, 1), (Key::Form, 4)], None));
    let mut found = storage::read_all();
    found.sort();
    let entry = |change: Change| (change.key.to_string(), change.text.unwrap());
    assert_eq!(found, [entry(form(4)), entry(settings(1))]);
    assert!(restore(&found, &[]).settings.wait_for_next);

    assert_eq!(keep(&[removal(Key::Form, 5)]), (vec![(Key::Form, 5)], None));
    let name = Key::Settings.to_string();
    storage::forget(&damaged((name.clone(), "another text".into())));
    assert_eq!(stored(&name), settings(1).text, "only the text that was meant goes");
    storage::forget(&damaged((name, settings(1).text.unwrap())));
    assert_eq!(storage::read_all(), [] as [Entry; 0]);
    assert_eq!(stored("another:page").as_deref(), Some("not ours"));
    clear();
}

#[wasm_bindgen_test]
fn blocked_storage_is_told_and_harms_nobody() {
    clear();
    let ways =
        ["throw new DOMException('The operation is insecure.', 'SecurityError');", "return null;"];
    for way in ways {
        let block = format!(
            "window.theStorage = Object.getOwnPropertyDescriptor(window, 'localStorage');
             Object.defineProperty(window, 'localStorage', {{
                 configurable: true, get() {{ {way} }} }});"
        );
        let back = "Object.defineProperty(window, 'localStorage', window.theStorage);";
        let (probe, all, kept) = while_changed(&block, back, || {
            storage::forget(&damaged(("teamruimte:settings".into(), "{half".into())));
            (storage::probe(), storage::read_all(), keep(&[settings(1)]))
        });
        assert_eq!(probe, Some(StorageProblem::Blocked), "{way}");
        assert_eq!(all, [] as [Entry; 0]);
        assert_eq!(kept, (vec![], Some(StorageProblem::Blocked)));
    }
    assert_eq!(storage::probe(), None, "storage is there again");
    assert_eq!(stored("teamruimte:settings"), None);
}

const SET_ITEM_BACK: &str = "Storage.prototype.setItem = window.theSetItem;";

fn with_set_item<T>(body: &str, work: impl FnOnce() -> T) -> T {
    let change = format!(
        "window.theSetItem = Storage.prototype.setItem;
         Storage.prototype.setItem = function (name, text) {{ {body} }};"
    );
    while_changed(&change, SET_ITEM_BACK, work)
}

#[wasm_bindgen_test]
fn full_storage_keeps_what_it_had() {
    clear();
    keep(&[settings(1)]);
    let full = "throw new DOMException('full', 'QuotaExceededError');";
    let kept = with_set_item(full, || keep(&[settings(2), form(1)]));
    assert_eq!(kept, (vec![], Some(StorageProblem::Full)));
    assert_eq!(stored("teamruimte:settings"), settings(1).text);
    assert_eq!(keep(&[settings(2)]), (vec![(Key::Settings, 2)], None));
    clear();
}

#[wasm_bindgen_test]
fn storage_that_is_full_for_one_record_takes_the_others() {
    clear();
    let half = "if (name.endsWith('form')) throw new DOMException('full', 'QuotaExceededError');
                return window.theSetItem.call(this, name, text);";
    let kept = with_set_item(half, || keep(&[form(1), settings(1)]));
    assert_eq!(kept, (vec![(Key::Settings, 1)], Some(StorageProblem::Full)));
    clear();
}

#[wasm_bindgen_test]
fn storage_that_is_taken_away_meanwhile_is_no_other_window() {
    clear();
    assert_eq!(keep(&[pile(1)]).1, None);
    let block = "window.theGetItem = Storage.prototype.getItem;
        Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError') };";
    let back = "Storage.prototype.getItem = window.theGetItem;";
    let kept = while_changed(block, back, || keep(&[pile(2)]));
    assert_eq!(kept, (vec![], Some(StorageProblem::Blocked)));
    clear();
}

#[wasm_bindgen_test]
fn nothing_is_removed_once_something_found_no_room() {
    clear();
    keep(&[pile(1)]);
    let half = "if (name.endsWith('form')) throw new DOMException('full', 'QuotaExceededError');
                return window.theSetItem.call(this, name, text);";
    let changes = [form(1), removal(pile_key(), 2)];
    let kept = with_set_item(half, || keep(&changes));
    assert_eq!(kept, (vec![], Some(StorageProblem::Full)));
    assert_eq!(stored(&pile_key().to_string()), pile(1).text);
    clear();
}

#[wasm_bindgen_test]
fn storage_that_only_pretends_is_found_out() {
    clear();
    let kept = with_set_item("", || keep(&[settings(1)]));
    assert_eq!(kept, (vec![], Some(StorageProblem::Unreliable)));
    clear();
}

#[wasm_bindgen_test]
fn what_another_window_wrote_is_not_written_over() {
    clear();
    let name = pile_key().to_string();
    for revision in [5, 6] {
        store(&name, &pile(revision).text.unwrap());
        for change in [pile(5), removal(pile_key(), 5)] {
            // What belongs together is written together or not at all.
            let kept = keep(&[form(1), change]);
            assert_eq!(kept, (vec![], Some(StorageProblem::Elsewhere)));
            assert_eq!(stored(&name), pile(revision).text);
            assert_eq!(stored("teamruimte:form"), None);
        }
    }
    assert_eq!(keep(&[pile(7)]).1, None);
    let newer = "{\"format\":\"teamruimte.running\",\"schema\":99,\"revision\":1,\"body\":{}}";
    store(&name, newer);
    assert_eq!(keep(&[pile(8)]).1, Some(StorageProblem::Newer));
    assert_eq!(stored(&name).as_deref(), Some(newer), "of a newer version");
    clear();
}

#[wasm_bindgen_test]
fn a_habit_that_another_window_wrote_stays_and_stops_nothing() {
    clear();
    store("teamruimte:settings", &settings(5).text.unwrap());
    let kept = storage::keep(&[settings(5), pile(1)]);
    assert_eq!((kept.done, kept.left), (vec![(pile_key(), 1)], vec![Key::Settings]));
    assert_eq!(kept.problem, None);
    assert_eq!(stored("teamruimte:settings"), settings(5).text);
    clear();
}

#[wasm_bindgen_test]
fn what_another_window_removed_stays_away() {
    clear();
    let name = pile_key().to_string();
    keep(&[pile(1)]);
    js(&format!("localStorage.removeItem({name:?})"));
    assert_eq!(keep(&[pile(2)]), (vec![], Some(StorageProblem::Elsewhere)));
    assert_eq!(stored(&name), None);
    assert_eq!(keep(&[removal(pile_key(), 2)]), (vec![(pile_key(), 2)], None));
    assert_eq!(keep(&[pile(3)]), (vec![(pile_key(), 3)], None));
    // What this window removed itself it may write again.
    storage::forget(&damaged((name, pile(3).text.unwrap())));
    assert_eq!(keep(&[pile(4)]), (vec![(pile_key(), 4)], None));
    clear();
}

#[wasm_bindgen_test]
fn what_the_app_could_not_use_makes_room_for_what_it_can() {
    clear();
    let old = settings(5).text.unwrap();
    store("teamruimte:settings", &old);
    let change = Change { unread: vec![old.clone()], ..settings(6) };
    assert_eq!(keep(std::slice::from_ref(&change)), (vec![(Key::Settings, 6)], None));
    assert_eq!(stored("teamruimte:settings"), change.text);
    assert_eq!(stored("teamruimte:aside:settings"), Some(old));
    // But not when another window has put something new there.
    clear();
    store("teamruimte:settings", &settings(9).text.unwrap());
    assert_eq!(keep(&[change]), (vec![], None));
    assert_eq!(stored("teamruimte:settings"), settings(9).text);
    clear();
}

#[wasm_bindgen_test]
fn a_text_that_cannot_be_read_is_set_aside_each_time() {
    clear();
    let wrong_body = settings(9).text.unwrap().replace("true", "\"often\"");
    let broken = ["{half", wrong_body.as_str(), ""];
    for text in broken {
        store("teamruimte:settings", text);
        assert_eq!(keep(&[settings(1)]), (vec![(Key::Settings, 1)], None), "{text}");
        assert_eq!(stored("teamruimte:settings"), settings(1).text);
        storage::forget(&damaged(("teamruimte:settings".into(), settings(1).text.unwrap())));
    }
    let found = restore(&storage::read_all(), &[]);
    let mut aside: Vec<&str> = found.damaged.iter().map(|damaged| damaged.text.as_str()).collect();
    aside.sort_unstable();
    let mut expected = broken;
    expected.sort_unstable();
    assert_eq!(aside, expected);

    // What somebody removes is not kept aside.
    clear();
    store(&pile_key().to_string(), "{half");
    // Nor is what was set aside, also when one of several was deleted by hand.
    store(&format!("{}+", pile_key().aside()), "{half");
    assert_eq!(keep(&[removal(pile_key(), 1)]), (vec![(pile_key(), 1)], None));
    assert_eq!(storage::read_all(), [] as [Entry; 0]);
}
