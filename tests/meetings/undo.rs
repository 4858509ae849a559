//! What was removed by mistake comes back, and the promise stands.

use teamruimte::{
    app::{
        model::Notice,
        msg::{Msg, TurnMsg},
        route::Route,
    },
    domain::{round::Mode, talk::Part},
    persist::{
        file,
        record::{Form, StepForm},
    },
};

use crate::common::{device::Device, sheet, sheets};

const ROWS: [&str; 3] = ["1234512345123", "5432154321543", "3333333333333"];

#[test]
fn a_round_comes_back_as_it_was() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Quiet, 3, &sheets(&ROWS));
    let team = device.team_of(round);
    let result = device.model.round(round).unwrap().1.result();
    let file = device.file_of(round);
    device.send(Msg::RemoveRound(team, round));
    assert!(device.model.round(round).is_none());
    device.send(Msg::Undo);
    assert_eq!(device.model.notice, Some(Notice::BroughtBack));
    device.reload();
    assert_eq!(device.model.round(round).unwrap().1.result(), result);
    // An older copy changes nothing, and the removal does not come back with a file.
    device.send(Msg::FileRead(Some(file.into_bytes())));
    device.send(Msg::AcceptFile);
    assert_eq!(device.model.round(round).unwrap().1.result(), result);
    let opened = file::read(device.file_of(round).as_bytes()).unwrap();
    assert!(opened.teams[0].removed().is_empty());
}

#[test]
fn a_team_comes_back_with_what_ran() {
    let mut device = Device::new();
    let closed = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let team = device.team_of(closed);
    let running = device.begin(Some(team), Mode::Quiet, 5);
    device.turn(running, &sheet("5555555555555"));
    device.send(Msg::Turn(running, TurnMsg::Begin));
    device.send(Msg::RemoveTeam(team));
    let names: Vec<&String> = device.storage.keys().collect();
    assert!(names.iter().all(|name| !name.contains(":round:") && !name.contains(":running:")));
    device.send(Msg::Undo);
    assert_eq!(device.model.route, Route::Team(team));
    device.reload();
    assert_eq!(device.model.handed_in(running), 1);
    assert!(device.model.has_draft(running) && device.model.round(closed).is_some());
    assert_eq!(device.model.round(running).unwrap().1.mode, Mode::Quiet);
}

#[test]
fn what_was_removed_can_be_brought_back_until_its_screen_is_left() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let team = device.team_of(round);
    device.send(Msg::RemoveRound(team, round));
    device.send(Msg::Went(Route::Start));
    device.send(Msg::Undo);
    assert!(device.model.round(round).is_none());
    assert_eq!(device.model.undo, None);
}

#[test]
fn a_step_is_removed_with_its_names_and_can_be_brought_back() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let team = device.team_of(round);
    device.agree(round, "Anna belt iedere week");
    let file = device.file_of(round);
    let step = device.model.team(team).unwrap().steps()[0].clone();
    device.send(Msg::RemoveStep(team, step.id));
    device.send(Msg::Undo);
    assert_eq!(device.model.team(team).unwrap().steps()[0].what, step.what);
    device.send(Msg::RemoveStep(team, step.id));
    assert_eq!(device.model.notice, Some(Notice::Removed));
    assert!(device.storage.values().all(|text| !text.contains("Anna")));
    // Nor does it come back with an older file, or after a start.
    device.send(Msg::FileRead(Some(file.into_bytes())));
    device.send(Msg::AcceptFile);
    device.reload();
    assert!(device.model.team(team).unwrap().steps().is_empty());
    assert_eq!(device.model.team(team).unwrap().removed_steps().len(), 1);
}

#[test]
fn what_was_typed_goes_with_its_round_and_its_team() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 3, &sheets(&ROWS));
    let team = device.team_of(round);
    device.send(Msg::Went(Route::Step(round)));
    let typed = StepForm { who: "Anna".into(), ..device.model.step_form.clone() };
    device.send(Msg::StepTyped(typed));
    device.send(Msg::Went(Route::Talk(round, Part::Look)));
    device.send(Msg::RemoveRound(team, round));
    assert_eq!((device.model.talk, &device.model.step_form), (None, &StepForm::default()));
    device.send(Msg::Undo);
    device.send(Msg::Went(Route::New(Some(team))));
    let typed = Form { people: "7".into(), ..device.model.form.clone() };
    device.send(Msg::Typed(typed));
    device.send(Msg::RemoveTeam(team));
    assert_eq!(device.model.form, Form::default());
    assert!(device.model.dirty.is_empty());
    assert!(device.storage.values().all(|text| !text.contains("Anna")));
    assert!(!device.storage.contains_key("teamruimte:talk"));
}
