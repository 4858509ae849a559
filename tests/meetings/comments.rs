//! A comment leaves its sheet at the moment of handing in, and a small quiet round keeps none.

use teamruimte::{
    app::msg::{Msg, TurnMsg},
    domain::{id::RoundId, round::Mode, text::Sentence},
    persist::key::Key,
};

use crate::common::{device::Device, sheets};

const ROWS: [&str; 5] =
    ["1234512345123", "5432154321543", "3333333333333", "3345534412444", "2222222222222"];

/// Plays turns, each with a comment on the third activity.
fn play(device: &mut Device, round: RoundId, words: &[&str]) {
    for (sheet, words) in sheets(&ROWS).iter().zip(words) {
        device.send(Msg::Turn(round, TurnMsg::Begin));
        let typed = format!("  {words} ");
        device.send(Msg::Turn(round, TurnMsg::Comment { place: 2, typed }));
        device.turn(round, sheet);
    }
}

fn comments(device: &Device, round: RoundId) -> Vec<String> {
    let result = device.model.round(round).unwrap().1.result().unwrap();
    result.comments(2).iter().map(|comment| comment.as_str().to_owned()).collect()
}

#[test]
fn comments_stand_by_text_after_the_reveal() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 3);
    play(&mut device, round, &["zelden tijd", "dat lukt altijd", "moeilijk"]);
    device.send(Msg::Close(round));
    assert_eq!(comments(&device, round), ["dat lukt altijd", "moeilijk", "zelden tijd"]);
    device.reload();
    assert_eq!(comments(&device, round).len(), 3);
    assert!(device.file_of(round).contains("moeilijk"));
}

#[test]
fn a_quiet_round_keeps_comments_from_five_people_on() {
    for (people, kept) in [(2, false), (3, false), (4, false), (5, true)] {
        let mut device = Device::new();
        let round = device.begin(None, Mode::Quiet, 5);
        let words = ["anderhalf woord", "bij ons", "collega’s", "daarom", "een beetje"];
        play(&mut device, round, &words[..people]);
        device.send(Msg::Close(round));
        assert_eq!(comments(&device, round).len(), if kept { people } else { 0 });
        let everything = device.storage.values().cloned().collect::<String>();
        assert_eq!(everything.contains("bij ons"), kept, "{people} people");
        assert_eq!(device.file_of(round).contains("bij ons"), kept);
    }
}

#[test]
fn a_comment_never_stands_beside_an_answer() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Quiet, 5);
    play(&mut device, round, &["tweede", "eerste"]);
    let text = device.kept(Key::Running(round)).unwrap();
    let record: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(record["body"]["comments"]["2"], serde_json::json!(["eerste", "tweede"]));
    let sheets = record["body"]["pile"].as_array().unwrap();
    let mut answers = sheets.iter().flat_map(|sheet| sheet.as_array().unwrap());
    assert!(answers.all(serde_json::Value::is_number));
    assert!(!device.file_of(round).contains("tweede"), "nothing of a running round leaves");
}

#[test]
fn who_takes_the_turn_back_takes_the_comment_back() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 3);
    play(&mut device, round, &["zelfde", "zelfde"]);
    device.send(Msg::Turn(round, TurnMsg::TakeBack));
    let running = device.model.running.get(&round).unwrap();
    assert_eq!(running.gathered.comments.at(2).len(), 1);
    assert_eq!(running.draft.as_ref().unwrap().comment(2), "zelfde");
    device.send(Msg::Turn(round, TurnMsg::Comment { place: 2, typed: String::new() }));
    device.send(Msg::Turn(round, TurnMsg::HandIn));
    let running = device.model.running.get(&round).unwrap();
    assert_eq!((running.gathered.people(), running.gathered.comments.at(2).len()), (2, 1));
}

#[test]
fn a_comment_is_kept_while_it_is_typed_and_cut_where_it_must_end() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 3);
    device.send(Msg::Turn(round, TurnMsg::Begin));
    let typed = "é".repeat(Sentence::MAX_CHARS + 5);
    device.send(Msg::Turn(round, TurnMsg::Comment { place: 0, typed }));
    device.send(Msg::Turn(round, TurnMsg::Comment { place: 13, typed: "nergens".into() }));
    device.reload();
    let draft = device.model.running.get(&round).unwrap().draft.clone().unwrap();
    assert_eq!(draft.comment(0).chars().count(), Sentence::MAX_CHARS);
    assert_eq!(draft.comments().len(), 1, "there is no fourteenth activity");
}
