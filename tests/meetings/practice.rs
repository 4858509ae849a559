//! A rehearsal is a whole round, and nothing of it is kept.

use teamruimte::{
    app::{
        model::Owner,
        msg::{Msg, TalkMsg},
        route::Route,
    },
    domain::{round::Mode, talk::Part},
    persist::record::StepForm,
};

use crate::common::{device::Device, sheet};

#[test]
fn what_was_typed_before_a_rehearsal_is_there_after_it() {
    let mut device = Device::new();
    let rows = ["1234512345123", "5432154321543", "3333333333333"].map(sheet);
    let own = device.play(None, Mode::Open, 3, &rows);
    device.send(Msg::Went(Route::Talk(own, Part::Look)));
    device.send(Msg::Tick(device.model.ticking));
    device.send(Msg::Went(Route::Results(own)));
    device.send(Msg::Went(Route::Step(own)));
    let typed = StepForm { what: "Half getypt".into(), ..device.model.step_form.clone() };
    device.send(Msg::StepTyped(typed.clone()));
    let before = device.storage.clone();
    device.send(Msg::Practise(Mode::Open));
    let Route::Cover(round) = device.model.route else { panic!("{:?}", device.model.route) };
    device.turn(round, &sheet("5555555555555"));
    device.send(Msg::Close(round));
    device.send(Msg::Went(Route::Talk(round, Part::Step)));
    device.agree(round, "Iets anders");
    device.send(Msg::EndPractice);
    assert_eq!(device.model.step_form, typed);
    assert_eq!(device.model.talk.map(|talk| (talk.round, talk.minutes)), Some((own, 1)));
    assert_eq!(device.storage, before);
}

#[test]
fn a_rehearsal_runs_from_the_first_turn_to_the_step_and_leaves_nothing() {
    for mode in [Mode::Open, Mode::Quiet] {
        let mut device = Device::new();
        device.send(Msg::Practise(mode));
        let Route::Cover(round) = device.model.route else { panic!("{:?}", device.model.route) };
        assert_eq!(device.model.handed_in(round), 5, "five made-up people have handed in");
        device.turn(round, &sheet("5555555555555"));
        device.send(Msg::Close(round));
        let result = device.model.round(round).unwrap().1.result().unwrap();
        assert_eq!((result.handed_in(), result.people()), (6, 6));
        assert!(result.may_advise());
        device.send(Msg::Went(Route::Talk(round, Part::Choose)));
        device.send(Msg::Talk(round, TalkMsg::Share("alles".into())));
        device.agree(round, "Elke week een rondje");
        let team = device.team_of(round);
        assert_eq!(device.model.owner(team), Owner::Practice);
        assert_eq!(device.model.team(team).unwrap().steps().len(), 1);
        device.send(Msg::SaveFile(team));
        assert!(device.downloads.is_empty());
        assert!(device.model.dirty.is_empty());
        let kept: Vec<&String> = device.storage.keys().collect();
        let habits = ["teamruimte:settings", "teamruimte:form"];
        assert!(kept.iter().all(|name| habits.contains(&name.as_str())), "{kept:?}");
        device.send(Msg::EndPractice);
        assert!(device.model.round(round).is_none() && device.model.running.is_empty());
        assert!(device.model.dirty.is_empty());
    }
}

#[test]
fn a_rehearsal_that_was_only_left_does_not_stand_in_the_way_of_a_real_talk() {
    let mut device = Device::new();
    let rows = ["1234512345123", "5432154321543", "3333333333333"].map(sheet);
    let own = device.play(None, Mode::Open, 3, &rows);
    device.send(Msg::Practise(Mode::Open));
    let Route::Cover(round) = device.model.route else { panic!("{:?}", device.model.route) };
    // The name of the app leads to the start, where nothing ends a rehearsal by hand.
    device.send(Msg::Went(Route::Start));
    device.send(Msg::Went(Route::Talk(own, Part::Choose)));
    device.send(Msg::Tick(device.model.ticking));
    device.send(Msg::Went(Route::Step(own)));
    let typed = StepForm { what: "Echt getypt".into(), ..device.model.step_form.clone() };
    device.send(Msg::StepTyped(typed.clone()));
    assert!(device.model.round(round).is_none(), "a real round ends the rehearsal");
    device.send(Msg::EndPractice);
    device.reload();
    assert_eq!(device.model.step_form, typed);
    assert_eq!(device.model.talk.map(|talk| (talk.round, talk.minutes)), Some((own, 1)));
}

#[test]
fn a_round_that_begins_ends_a_rehearsal() {
    let mut device = Device::new();
    device.send(Msg::Practise(Mode::Quiet));
    device.begin(None, Mode::Open, 3);
    assert!(device.model.practice.is_none());
}
