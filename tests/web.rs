//! The edge to the browser, in a browser: storage in good and bad days, the second copy, charts on a
//! canvas, and files. `cargo xtask test --only wasm` runs this in a headless Chromium.
//!
//! All tests share one page, so each puts back what it changed before it judges what it saw.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail loudly")]

use std::rc::Rc;

use js_sys::Reflect;
use teamruimte::{
    app::{effect::Change, model::StorageProblem},
    browser::{
        black_box,
        canvas::{Draw, Painter},
        files, storage,
    },
    chart::{
        room::{Corner, Room, Wall, emblem, highlight, room},
        scene::Scene,
        strip::{Dots, End, Strip, dimension_strip, scale, strip, strip_with_scale},
    },
    domain::{id::RoundId, instrument::Hue},
    persist::{
        envelope,
        key::Key,
        record::{Form, RunningRecord, Settings},
        restore::{Entry, restore},
    },
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlCanvasElement;

wasm_bindgen_test_configure!(run_in_browser);

fn js(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
}

/// Does `work` while a change of the page holds, and undoes the change in any case.
fn while_changed<T>(change: &str, undo: &str, work: impl FnOnce() -> T) -> T {
    js(change);
    let found = work();
    js(undo);
    found
}

fn stored(name: &str) -> Option<String> {
    js(&format!("localStorage.getItem({name:?})")).as_string()
}

fn store(name: &str, text: &str) {
    js(&format!("localStorage.setItem({name:?}, {text:?})"));
}

fn clear() {
    for (name, _) in storage::read_all() {
        storage::forget(&name);
    }
    js("localStorage.clear()");
}

fn settings(revision: u64) -> Change {
    let settings = Settings { wait_for_next: true, ..Settings::default() };
    let text = envelope::write(Key::Settings.format(), revision, &settings).unwrap();
    Change { key: Key::Settings, revision, text: Some(text), unread: Vec::new() }
}

fn form(revision: u64) -> Change {
    let text = envelope::write(Key::Form.format(), revision, &Form::default()).unwrap();
    Change { key: Key::Form, revision, text: Some(text), unread: Vec::new() }
}

fn removal(key: Key, revision: u64) -> Change {
    Change { key, revision, text: None, unread: Vec::new() }
}

// ---------------------------------------------------------------- storage

#[wasm_bindgen_test]
fn what_is_kept_is_read_back_until_it_is_removed() {
    clear();
    assert_eq!(storage::probe(), None);
    store("another:page", "not ours");
    let kept = storage::keep(&[settings(1), form(4)]);
    assert_eq!(kept, (vec![(Key::Settings, 1), (Key::Form, 4)], None));
    let mut found = storage::read_all();
    found.sort();
    let entry = |change: Change| (change.key.to_string(), change.text.unwrap());
    assert_eq!(found, [entry(form(4)), entry(settings(1))]);
    assert!(restore(&found, &[]).settings.wait_for_next);

    assert_eq!(storage::keep(&[removal(Key::Form, 5)]), (vec![(Key::Form, 5)], None));
    storage::forget(&Key::Settings.to_string());
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
            storage::forget("teamruimte:settings");
            (storage::probe(), storage::read_all(), storage::keep(&[settings(1)]))
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
    storage::keep(&[settings(1)]);
    let full = "throw new DOMException('full', 'QuotaExceededError');";
    let kept = with_set_item(full, || storage::keep(&[settings(2), form(1)]));
    assert_eq!(kept, (vec![], Some(StorageProblem::Full)));
    assert_eq!(stored("teamruimte:settings"), settings(1).text);
    assert_eq!(storage::keep(&[settings(2)]), (vec![(Key::Settings, 2)], None));
    clear();
}

#[wasm_bindgen_test]
fn storage_that_is_full_for_one_record_takes_the_others() {
    clear();
    let half = "if (name.endsWith('form')) throw new DOMException('full', 'QuotaExceededError');
                return window.theSetItem.call(this, name, text);";
    let kept = with_set_item(half, || storage::keep(&[form(1), settings(1)]));
    assert_eq!(kept, (vec![(Key::Settings, 1)], Some(StorageProblem::Full)));
    clear();
}

#[wasm_bindgen_test]
fn storage_that_only_pretends_is_found_out() {
    clear();
    let kept = with_set_item("", || storage::keep(&[settings(1)]));
    assert_eq!(kept, (vec![], Some(StorageProblem::Unreliable)));
    clear();
}

#[wasm_bindgen_test]
fn what_another_window_wrote_is_not_written_over() {
    clear();
    for revision in [5, 6] {
        store("teamruimte:settings", &settings(revision).text.unwrap());
        for change in [settings(5), removal(Key::Settings, 5)] {
            // What belongs together is written together or not at all.
            let kept = storage::keep(&[form(1), change]);
            assert_eq!(kept, (vec![], Some(StorageProblem::Elsewhere)));
            assert_eq!(stored("teamruimte:settings"), settings(revision).text);
            assert_eq!(stored("teamruimte:form"), None);
        }
    }
    assert_eq!(storage::keep(&[settings(7)]).1, None);
    let newer = "{\"format\":\"teamruimte.settings\",\"schema\":99,\"revision\":1,\"body\":{}}";
    store("teamruimte:settings", newer);
    assert_eq!(storage::keep(&[settings(8)]).1, Some(StorageProblem::Elsewhere));
    assert_eq!(stored("teamruimte:settings").as_deref(), Some(newer), "of a newer version");
    clear();
}

#[wasm_bindgen_test]
fn what_another_window_removed_stays_away() {
    clear();
    storage::keep(&[settings(1)]);
    js("localStorage.removeItem('teamruimte:settings')");
    assert_eq!(storage::keep(&[settings(2)]), (vec![], Some(StorageProblem::Elsewhere)));
    assert_eq!(stored("teamruimte:settings"), None);
    assert_eq!(storage::keep(&[removal(Key::Settings, 2)]), (vec![(Key::Settings, 2)], None));
    assert_eq!(storage::keep(&[settings(3)]), (vec![(Key::Settings, 3)], None));
    // What this window removed itself it may write again.
    storage::forget("teamruimte:settings");
    assert_eq!(storage::keep(&[settings(4)]), (vec![(Key::Settings, 4)], None));
    clear();
}

#[wasm_bindgen_test]
fn what_the_app_could_not_use_makes_room_for_what_it_can() {
    clear();
    let old = settings(5).text.unwrap();
    store("teamruimte:settings", &old);
    let change = Change { unread: vec![old.clone()], ..settings(6) };
    assert_eq!(storage::keep(std::slice::from_ref(&change)), (vec![(Key::Settings, 6)], None));
    assert_eq!(stored("teamruimte:settings"), change.text);
    assert_eq!(stored("teamruimte:aside:settings"), Some(old));
    // But not when another window has put something new there.
    clear();
    store("teamruimte:settings", &settings(9).text.unwrap());
    assert_eq!(storage::keep(&[change]), (vec![], Some(StorageProblem::Elsewhere)));
    clear();
}

#[wasm_bindgen_test]
fn a_text_that_cannot_be_read_is_set_aside_each_time() {
    clear();
    let wrong_body = settings(9).text.unwrap().replace("true", "\"often\"");
    let broken = ["{half", wrong_body.as_str(), ""];
    for text in broken {
        store("teamruimte:settings", text);
        assert_eq!(storage::keep(&[settings(1)]), (vec![(Key::Settings, 1)], None), "{text}");
        assert_eq!(stored("teamruimte:settings"), settings(1).text);
        storage::forget("teamruimte:settings");
    }
    let found = restore(&storage::read_all(), &[]);
    let mut aside: Vec<&str> = found.damaged.iter().map(|damaged| damaged.text.as_str()).collect();
    aside.sort_unstable();
    let mut expected = broken;
    expected.sort_unstable();
    assert_eq!(aside, expected);

    // What somebody removes is not kept aside.
    clear();
    let pile = Key::Running(RoundId::from_random([1; 16]));
    store(&pile.to_string(), "{half");
    assert_eq!(storage::keep(&[removal(pile, 1)]), (vec![(pile, 1)], None));
    assert_eq!(storage::read_all(), [] as [Entry; 0]);
}

// ---------------------------------------------------------------- the second copy

#[wasm_bindgen_test]
async fn the_black_box_has_what_was_kept_and_not_what_was_removed() {
    for (name, _) in black_box::read_all().await {
        black_box::forget(&name);
    }
    assert_eq!(black_box::read_all().await, []);
    let pile = Key::Running(RoundId::from_random([1; 16]));
    let running = RunningRecord { pile: Vec::new(), draft: None };
    let text = envelope::write(pile.format(), 1, &running).unwrap();
    let kept = Change { key: pile, revision: 1, text: Some(text.clone()), unread: Vec::new() };
    black_box::keep(&[settings(1), kept]);
    black_box::keep(&[settings(2)]);
    let found = black_box::read_all().await;
    let settings_name = Key::Settings.to_string();
    let expected = [(pile.to_string(), text), (settings_name.clone(), settings(2).text.unwrap())];
    assert_eq!(found, expected, "overwritten in place");
    assert!(restore(&[], &found).settings.wait_for_next, "a start goes by it");

    black_box::keep(&[removal(pile, 2)]);
    black_box::forget(&settings_name);
    assert_eq!(black_box::read_all().await, []);
}

#[wasm_bindgen_test]
async fn the_black_box_puts_aside_what_could_not_be_read() {
    for (name, _) in black_box::read_all().await {
        black_box::forget(&name);
    }
    let broken = Change { text: Some("{half".into()), ..settings(1) };
    black_box::keep(&[broken]);
    for revision in [2, 3] {
        black_box::keep(&[Change { unread: vec!["{half".into()], ..settings(revision) }]);
    }
    let found = black_box::read_all().await;
    let kept = (Key::Settings.to_string(), settings(3).text.unwrap());
    assert_eq!(found.len(), 2, "set aside once: {found:?}");
    assert!(found.contains(&kept));
    let aside = restore(&[], &found).damaged;
    assert!(aside.iter().all(|damaged| damaged.text == "{half"), "{aside:?}");
    assert_eq!(aside.len(), 1);
    for (name, _) in found {
        black_box::forget(&name);
    }
}

// ---------------------------------------------------------------- charts

fn a_room() -> Room {
    let wall = |value: f64| Wall { value: Some(value), previous: Some(3.0), label: "x".into() };
    let corner = |name: &str, hue| Corner {
        name: name.into(),
        hue,
        walls: vec![wall(1.0), wall(2.5), wall(5.0)],
    };
    let hues = [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet];
    Room { corners: hues.into_iter().map(|hue| corner("Toekomst creëren", hue)).collect() }
}

fn a_strip(dots: Dots) -> Strip {
    Strip { hue: Hue::Green, dots, mean: Some(3.2), previous: None }
}

/// Every chart with its name.
fn charts() -> Vec<(&'static str, Draw)> {
    let draw = |draw: fn(f64, f64) -> Scene| -> Draw { Rc::new(draw) };
    let open_ended = Dots::Mean { value: 1.5, open_ended: Some(End::Low) };
    vec![
        ("room", draw(|width, growth| room(&a_room(), width, growth))),
        ("emblem", draw(|width, growth| emblem(&a_room(), width, growth))),
        ("highlight", draw(|width, _| highlight(&a_room(), width, 1, 1))),
        ("strip", draw(|width, _| strip(&a_strip(Dots::Counts([1, 0, 2, 3, 1])), width))),
        ("rounded", Rc::new(move |width, _| strip(&a_strip(open_ended), width))),
        ("with scale", draw(|width, _| strip_with_scale(&a_strip(Dots::Counts([1; 5])), width))),
        ("scale", draw(|width, _| scale(width))),
        ("dimension", draw(|width, _| dimension_strip(&a_strip(Dots::None), width))),
    ]
}

/// Paints a chart 360 pixels wide at a density, and tells the size of its canvas and how many pixels
/// of it are painted.
fn painted(draw: &Draw, density: f64) -> ((u32, u32), f64) {
    let (with, without) = (
        format!(
            "Object.defineProperty(window, 'devicePixelRatio', \
             {{ value: {density}, configurable: true }})"
        ),
        "delete window.devicePixelRatio",
    );
    let document = web_sys::window().unwrap().document().unwrap();
    let parent = document.create_element("div").unwrap();
    parent.set_attribute("style", "width: 360px").unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    canvas.set_id("chart");
    parent.append_child(&canvas).unwrap();
    document.body().unwrap().append_child(&parent).unwrap();
    let painter = while_changed(&with, without, || Painter::new(&canvas, draw, false));
    let count = js("(() => {
        const canvas = document.getElementById('chart');
        const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let painted = 0;
        for (let at = 3; at < all.length; at += 4) painted += all[at] > 0;
        return painted;
    })()");
    drop(painter);
    parent.remove();
    ((canvas.width(), canvas.height()), count.as_f64().unwrap())
}

#[wasm_bindgen_test]
fn every_chart_is_painted_and_sharp_at_any_density() {
    assert_eq!(charts().len(), 8);
    for (name, draw) in charts() {
        let scene = draw(360.0, 1.0);
        let ((width, height), once) = painted(&draw, 1.0);
        assert!((f64::from(width) - scene.width).abs() <= 0.5, "{name}");
        assert!((f64::from(height) - scene.height).abs() <= 0.5, "{name}");
        assert!(once > 100.0, "{name}: {once} pixels");
        let ((wide, high), twice) = painted(&draw, 2.0);
        assert!(wide.abs_diff(2 * width) <= 1 && high.abs_diff(2 * height) <= 1, "{name}");
        // Twice as dense is about four times as many pixels; thin lines have softer edges at one.
        assert!((2.0..5.0).contains(&(twice / once)), "{name}: {once}, {twice}");
    }
}

#[wasm_bindgen_test]
fn a_chart_without_room_waits() {
    let draw: Draw = Rc::new(|_, _| unreachable!("nothing to draw on"));
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    drop(Painter::new(&canvas, &draw, false));
}

// ---------------------------------------------------------------- files

#[wasm_bindgen_test]
async fn a_file_is_offered_under_its_name_with_its_text() {
    let text = "{\"naam\":\"Wijkteam Oost – één\"}\n";
    let catch = "window.theClick = HTMLAnchorElement.prototype.click;
                 HTMLAnchorElement.prototype.click = function () {
                     window.offered = { name: this.download, address: this.href }; };";
    let back = "HTMLAnchorElement.prototype.click = window.theClick;";
    let offered = while_changed(catch, back, || files::download("teamruimte-één.json", text));
    assert!(offered.is_ok());
    let found = js("fetch(window.offered.address).then(async (response) => ({
        name: window.offered.name,
        kind: response.headers.get('content-type'),
        text: await response.text(),
    }))");
    let found = JsFuture::from(js_sys::Promise::from(found)).await.unwrap();
    let field = |name: &str| Reflect::get(&found, &name.into()).unwrap().as_string();
    assert_eq!(field("name").as_deref(), Some("teamruimte-één.json"));
    assert_eq!(field("text").as_deref(), Some(text));
    assert_eq!(field("kind").as_deref(), Some("application/json"));
}
