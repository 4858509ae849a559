//! The second copy: overwritten in place, and nothing in it that was removed.

use teamruimte::{
    app::effect::Change,
    browser::black_box,
    persist::{
        key::Key,
        restore::{Entry, restore},
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{damaged, pile, pile_key, removal, settings};

async fn all() -> Vec<Entry> {
    black_box::read_all().await.unwrap()
}

async fn empty() {
    for entry in all().await {
        black_box::forget(&damaged(entry));
    }
}

#[wasm_bindgen_test]
async fn the_black_box_has_what_was_kept_and_not_what_was_removed() {
    empty().await;
    assert_eq!(all().await, []);
    let (name, text) = (pile_key().to_string(), pile(1).text.unwrap());
    black_box::keep(&[settings(1), pile(1)]);
    black_box::keep(&[settings(2)]);
    let found = all().await;
    let settings_name = Key::Settings.to_string();
    let expected = [(name, text), (settings_name.clone(), settings(2).text.unwrap())];
    assert_eq!(found, expected, "overwritten in place");
    assert!(restore(&[], &found).settings.wait_for_next, "a start goes by it");

    black_box::keep(&[removal(pile_key(), 2)]);
    black_box::forget(&damaged((settings_name.clone(), "another text".into())));
    assert_eq!(all().await.len(), 1, "only the text that was meant goes");
    black_box::forget(&damaged((settings_name, settings(2).text.unwrap())));
    assert_eq!(all().await, []);
}

#[wasm_bindgen_test]
async fn the_black_box_puts_aside_what_could_not_be_read() {
    empty().await;
    let broken = Change { text: Some("{half".into()), ..settings(1) };
    black_box::keep(&[broken]);
    for revision in [2, 3] {
        black_box::keep(&[Change { unread: vec!["{half".into()], ..settings(revision) }]);
    }
    let found = all().await;
    let kept = (Key::Settings.to_string(), settings(3).text.unwrap());
    assert_eq!(found.len(), 2, "set aside once: {found:?}");
    assert!(found.contains(&kept));
    let aside = restore(&[], &found).damaged;
    assert!(aside.iter().all(|damaged| damaged.text == "{half"), "{aside:?}");
    assert_eq!(aside.len(), 1);
    empty().await;
}
