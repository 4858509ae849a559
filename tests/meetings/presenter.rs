//! The second window: nothing of any answer before the reveal, and never notes or comments.

use teamruimte::{
    app::{
        msg::{HandsMsg, Msg, TalkMsg, TurnMsg},
        presenter::{Shows, Slide, slide},
        route::Route,
    },
    domain::{
        answer::Score,
        counts::{Counts, Tally},
        round::Mode,
        talk::Part,
        talked::Topic,
    },
};

use crate::common::{device::Device, sheet};

/// The slide as it goes over the line.
fn sent(device: &Device) -> String {
    serde_json::to_string(&slide(&device.model)).unwrap()
}

/// Two meetings in which people answer differently, message by message.
fn messages(device: &Device, row: &str, words: &str) -> Vec<Msg> {
    let Route::Cover(round) = device.model.route else { panic!("{:?}", device.model.route) };
    let sheet = sheet(row);
    let mut all = vec![Msg::Turn(round, TurnMsg::Begin)];
    for place in 0..sheet.len() {
        let (answer, go_on) = (sheet.answer(place), teamruimte::app::msg::GoOn::AtOnce);
        all.push(Msg::Turn(round, TurnMsg::Answer { place, answer, go_on }));
        all.push(Msg::Turn(round, TurnMsg::Comment { place, typed: words.into() }));
    }
    all.push(Msg::Turn(round, TurnMsg::HandIn));
    all
}

#[test]
fn before_the_reveal_two_rounds_with_other_answers_show_the_same() {
    for mode in [Mode::Open, Mode::Quiet] {
        let (mut one, mut other) = (Device::new(), Device::new());
        one.begin(None, mode, 3);
        other.begin(None, mode, 3);
        for _ in 0..3 {
            let first = messages(&one, "1111111111111", "Nooit");
            let second = messages(&other, "5554545454550", "Altijd al zo");
            for (a, b) in first.into_iter().zip(second) {
                one.send(a);
                other.send(b);
                assert_eq!(sent(&one), sent(&other));
                let running = slide(&one.model);
                assert!(matches!(running.shows, Shows::Running(_)), "{running:?}");
            }
        }
    }
}

#[test]
fn counted_hands_are_not_on_the_slide() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 4);
    device.send(Msg::Hands(round, HandsMsg::Begin(4)));
    let before = sent(&device);
    assert!(before.contains("Bijna nooit"), "{before}");
    let tally = Tally { counts: Counts([1, 0, 2, 0, 1]), cannot_tell: 0 };
    device.send(Msg::Hands(round, HandsMsg::Count { place: 0, tally }));
    assert_eq!(sent(&device), before);
}

#[test]
fn notes_and_comments_are_on_no_slide() {
    let mut device = Device::new();
    let rows = ["1234512345123", "5432154321543", "3333333333333"];
    let round = device.begin(None, Mode::Open, 3);
    for row in rows {
        device.turn_with_comment(round, &sheet(row), 2, "Een geheim woord");
    }
    device.send(Msg::Close(round));
    let (place, topic) = (2, Topic::Activity(2));
    device.send(Msg::Talk(round, TalkMsg::Choose { topic, chosen: true }));
    let secret = || "Een geheim woord".to_owned();
    device.send(Msg::Talk(round, TalkMsg::Note { topic, typed: secret() }));
    device.send(Msg::Talk(round, TalkMsg::Dot { topic, dots: 47 }));
    device.send(Msg::Talk(round, TalkMsg::Share(secret())));
    device.send(Msg::Talk(round, TalkMsg::Focus { topic, place: Some(place) }));
    let score = Score::new(2);
    device.send(Msg::Talk(round, TalkMsg::Agree { place, score, why: secret() }));
    device.send(Msg::Went(Route::Talk(round, Part::Talk)));
    let Shows::Talk(talk) = slide(&device.model).shows else { panic!("no talk") };
    assert!(talk.asked.iter().any(|asked| asked.strip.is_some()), "the question is there");
    for route in Part::ALL.map(|part| Route::Talk(round, part)).into_iter().chain([
        Route::Results(round),
        Route::Step(round),
        Route::Team(device.team_of(round)),
        Route::Start,
    ]) {
        device.send(Msg::Went(route));
        let sent = sent(&device);
        assert!(!sent.contains("geheim") && !sent.contains("47"), "{sent}");
        // What was sent is what is drawn.
        assert_eq!(serde_json::from_str::<Slide>(&sent).unwrap(), slide(&device.model));
    }
}

#[test]
fn the_slide_follows_the_part_of_the_talk_and_its_clock() {
    let mut device = Device::new();
    let rows = ["1234512345123", "5432154321543", "3333333333333"].map(sheet);
    let round = device.play(None, Mode::Quiet, 3, &rows);
    assert!(matches!(slide(&device.model).shows, Shows::Results(_)));
    device.send(Msg::Went(Route::Talk(round, Part::Look)));
    for _ in 0..6 {
        device.send(Msg::Tick(device.model.ticking));
    }
    let Shows::Talk(talk) = slide(&device.model).shows else { panic!("no talk") };
    assert_eq!(talk.clock, "6 van 5 minuten, langer dan gepland");
    assert!(talk.over && talk.room.is_some());
}
