//! The talk about a round: every part can be left and taken up again.

use teamruimte::{
    app::{
        effect::Effect,
        msg::{Msg, TalkMsg},
        route::Route,
        update::allowed,
    },
    domain::{answer::Score, id::RoundId, points::Rule, round::Mode, talk::Part, talked::Topic},
};

use crate::common::{device::Device, sheets};

const ROWS: [&str; 4] = ["1234512345123", "5432154321543", "3333333333333", "4444444444444"];

fn talking(mode: Mode) -> (Device, RoundId) {
    let mut device = Device::new();
    let round = device.play(None, mode, 4, &sheets(&ROWS));
    device.send(Msg::Went(Route::Talk(round, Part::Start)));
    (device, round)
}

/// The clock of a screen, as its effect asks for it.
fn clock(effects: &[Effect]) -> Option<Msg> {
    effects.iter().find_map(|effect| match effect {
        Effect::Later { msg, .. } if matches!(**msg, Msg::Tick(_)) => Some((**msg).clone()),
        _ => None,
    })
}

#[test]
fn what_the_team_adds_is_kept_in_storage_and_file() {
    for mode in [Mode::Open, Mode::Quiet] {
        let (mut device, round) = talking(mode);
        let low = Topic::Point(Rule::Low);
        let messages = [
            TalkMsg::Dot { topic: low, dots: 3 },
            TalkMsg::Choose { topic: low, chosen: true },
            TalkMsg::Focus { topic: low, place: Some(4) },
            TalkMsg::Note { topic: low, typed: " eerst dit\n dan dat \n".into() },
            TalkMsg::Agree { place: 4, score: Score::new(2), why: "nog te druk ".into() },
            TalkMsg::Share("alleen de stap".into()),
        ];
        for msg in messages {
            device.send(Msg::Talk(round, msg));
        }
        let file = device.file_of(round);
        device.reload();
        let talked = device.model.round(round).unwrap().1.closed().unwrap().talked.clone();
        let notes = talked.topic(low).unwrap();
        assert_eq!((notes.dots, notes.chosen, notes.place), (3, true, Some(4)));
        assert_eq!(notes.note.as_ref().unwrap().as_str(), "eerst dit\ndan dat");
        assert_eq!(talked.agreed(4).unwrap().why.as_ref().unwrap().as_str(), "nog te druk");
        assert_eq!(talked.shared().unwrap().as_str(), "alleen de stap");
        let mut other = Device::new();
        other.send(Msg::FileRead(Some(file.into_bytes())));
        other.send(Msg::AcceptFile);
        assert_eq!(other.model.round(round).unwrap().1.closed().unwrap().talked, talked);
        device.send(Msg::Talk(round, TalkMsg::Agree { place: 4, score: None, why: String::new() }));
        let closed = device.model.round(round).unwrap().1.closed().unwrap();
        assert_eq!(closed.talked.agreed(4), None);
    }
}

#[test]
fn an_agreed_answer_changes_no_result() {
    let (mut device, round) = talking(Mode::Open);
    let before = device.model.round(round).unwrap().1.result();
    let score = Score::new(5);
    device.send(Msg::Talk(round, TalkMsg::Agree { place: 0, score, why: String::new() }));
    device.send(Msg::Talk(round, TalkMsg::Agree { place: 99, score, why: String::new() }));
    assert_eq!(device.model.round(round).unwrap().1.result(), before);
}

#[test]
fn the_clock_counts_minutes_and_goes_on_after_a_reload() {
    let (mut device, round) = talking(Mode::Open);
    let choose = Route::Talk(round, Part::Choose);
    let effects = device.send(Msg::Went(choose));
    let tick = clock(&effects).unwrap();
    for _ in 0..6 {
        device.send(tick.clone());
    }
    assert!(device.model.talk.unwrap().is_over(), "six of five minutes");
    device.reload();
    let effects = device.send(Msg::Went(choose));
    assert_eq!(device.model.talk.unwrap().minutes, 6);
    // Who looks at the results meanwhile stops the clock, and comes back to it.
    device.send(Msg::Went(Route::Results(round)));
    device.send(clock(&effects).unwrap());
    assert_eq!(device.model.talk.unwrap().minutes, 6);
    device.send(Msg::Went(choose));
    device.send(clock(&effects).unwrap());
    assert_eq!(device.model.talk.unwrap().minutes, 6, "a clock of a screen that was left");
    device.send(Msg::Went(Route::Talk(round, Part::Talk)));
    assert_eq!(device.model.talk.unwrap().minutes, 0, "each part has its own");
}

#[test]
fn there_is_no_talk_before_the_reveal_and_none_about_the_example() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 4);
    let talk = |round| Route::Talk(round, Part::Talk);
    assert_eq!(allowed(&device.model, talk(round)), Route::Cover(round));
    let example = device.model.example.rounds()[0].id;
    assert_eq!(allowed(&device.model, talk(example)), Route::Results(example));
    device.send(Msg::Talk(example, TalkMsg::Share("alles".into())));
    let closed = device.model.round(example).unwrap().1.closed().unwrap();
    assert!(closed.talked.is_empty());
}

#[test]
fn a_talk_is_finished_by_going_to_the_team_from_its_last_part() {
    let (mut device, round) = talking(Mode::Open);
    let team = device.team_of(round);
    device.send(Msg::Went(Route::Talk(round, Part::Talk)));
    device.send(Msg::Went(Route::Team(team)));
    assert_eq!(device.model.talk.map(|talk| talk.part), Some(Part::Talk), "only looked elsewhere");
    device.send(Msg::Went(Route::Talk(round, Part::Close)));
    device.send(Msg::Went(Route::Team(team)));
    device.reload();
    assert_eq!(device.model.talk, None);
}
