//! What a team sees first on its page: one thing to do next, from what it began or planned itself.
//! Whoever comes back after three months has forgotten the rest.

use teamruimte::{
    app::{
        msg::Msg,
        route::Route,
        team_page::{self, NextView, TeamPage},
    },
    domain::{id::TeamId, look::StepState, plan::Meeting, round::Mode, talk::Part},
    texts::Lang,
};

use super::common::{
    day,
    device::Device,
    past::{all, device_of, held},
    sheet, sheets,
};

fn page(device: &Device, team: TeamId) -> TeamPage {
    team_page::view(&device.model, team).unwrap()
}

/// What is next: the sentence, where the first button leads and where the second.
fn next(device: &Device, team: TeamId) -> (String, Route, Option<Route>) {
    let NextView { sentence, main, other } = page(device, team).next;
    (sentence.unwrap_or_default(), main.0, other.map(|other| other.0))
}

/// On another day; the page follows at the first message of that day.
fn on(device: &mut Device, date: &str) {
    device.today = day(date);
    device.send(Msg::Unsay(0));
}

#[test]
fn a_team_without_a_round_begins_one() {
    let mut device = Device::new();
    let round = device.begin(None, Mode::Open, 4);
    let team = device.team_of(round);
    device.send(Msg::RemoveRound(team, round));
    let page = page(&device, team);
    assert_eq!(next(&device, team), (String::new(), Route::New(Some(team)), None));
    assert_eq!((page.line, page.line_label.as_str(), page.plan), (None, "", None));
    assert_eq!((page.rounds.len(), page.all_rounds, page.latest_two), (0, 0, None));
    assert!(!page.running);
}

#[test]
fn a_round_that_runs_comes_before_everything_and_tells_only_how_many() {
    let mut device = Device::new();
    let first = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(first);
    device.agree(first, "Elke week een rondje");
    on(&mut device, "2027-03-01");
    let round = device.begin(Some(team), Mode::Quiet, 4);
    device.turn(round, &sheet("5555555555555"));
    let (sentence, main, other) = next(&device, team);
    assert!(sentence.contains('1') && sentence.contains('4'), "{sentence}");
    assert_eq!((main, other), (Route::Cover(round), Some(Route::Results(first))));
    let page = page(&device, team);
    assert!(page.running && page.plan.is_none(), "no next round while one runs");
    assert_eq!(page.line.unwrap().next, None);
    // The step whose day has come stands above it.
    assert!(page.steps[0].due);
    assert_eq!(page.rounds[0].id, round);
    assert_eq!(
        (page.rounds[0].title.as_str(), page.rounds[0].route),
        ("Loopt sinds 1 maart 2027", main)
    );
    assert!(page.rounds[0].room.is_none() && page.rounds[1].room.is_some());
    assert_eq!(page.latest_two, None, "the other one still runs");
}

#[test]
fn between_two_rounds_the_team_waits_for_the_day_that_is_advised() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(round);
    let wait = "De volgende ronde is rond 14 februari 2027.".to_owned();
    let (results, begin) = (Route::Results(round), Route::New(Some(team)));
    for date in ["2026-11-22", "2027-02-13"] {
        on(&mut device, date);
        assert_eq!(next(&device, team), (wait.clone(), results, Some(begin)), "{date}");
    }
    on(&mut device, "2027-02-14");
    let time = "Het is tijd voor een nieuwe ronde. De vorige was op 22 november 2026.".to_owned();
    assert_eq!(next(&device, team), (time.clone(), begin, Some(results)));
    on(&mut device, "2027-08-01");
    assert_eq!(next(&device, team), (time, begin, Some(results)));
    let plan = page(&device, team).plan.unwrap();
    assert_eq!((plan.meeting, plan.proposed), (None, day("2027-08-01")), "no day that is past");
    assert_eq!(
        plan.sentence,
        "Een goed moment is nu: de vorige ronde is meer dan 12 weken geleden."
    );
}

#[test]
fn a_planned_day_takes_the_place_of_the_advised_one() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(round);
    let meeting = Meeting { on: day("2027-01-18"), at: "09:30".parse().ok() };
    device.send(Msg::PlanRound(team, Some(meeting)));
    let plan = page(&device, team).plan.unwrap();
    assert_eq!(plan.sentence, "Jullie planden hem op 18 januari 2027 om 09:30.");
    assert_eq!((plan.meeting, plan.proposed), (Some(meeting), meeting.on));
    assert!(next(&device, team).0.contains("18 januari 2027"));
    device.model.lang = Lang::En;
    let sentence = page(&device, team).plan.unwrap().sentence;
    assert_eq!(sentence, "You planned it on 18 January 2027 at 09:30.");
    device.model.lang = Lang::Nl;
    on(&mut device, "2027-01-18");
    assert_eq!(next(&device, team).1, Route::New(Some(team)));
    device.send(Msg::PlanRound(team, Some(Meeting { on: day("2027-02-01"), at: None })));
    assert_eq!(
        page(&device, team).plan.unwrap().sentence,
        "Jullie planden hem op 1 februari 2027."
    );
    device.send(Msg::PlanRound(team, None));
    assert!(next(&device, team).0.contains("14 februari 2027"), "the advised day is back");
}

#[test]
fn a_talk_goes_on_where_it_was() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(round);
    device.send(Msg::Went(Route::Talk(round, Part::Choose)));
    let (sentence, main, other) = next(&device, team);
    assert!(sentence.starts_with("Jullie zijn in het gesprek, bij: "), "{sentence}");
    assert_eq!((main, other), (Route::Talk(round, Part::Choose), Some(Route::Results(round))));
    // The talk of another team is not theirs.
    let other = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let others = next(&device, device.team_of(other));
    assert_eq!(others.1, Route::Results(other));
}

#[test]
fn a_talk_that_nobody_finished_does_not_hide_the_next_round() {
    let mut device = Device::new();
    let first = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(first);
    device.send(Msg::Went(Route::Talk(first, Part::Close)));
    device.send(Msg::Went(Route::Start));
    on(&mut device, "2027-02-14");
    assert_eq!(next(&device, team).1, Route::New(Some(team)), "its day has come");
    let second = device.begin(Some(team), Mode::Open, 4);
    assert_eq!(next(&device, team).1, Route::Cover(second), "a round runs");
    device.turn(second, &sheet("3333333333333"));
    device.turn(second, &sheet("3333333333333"));
    device.send(Msg::Close(second));
    assert_eq!(next(&device, team).1, Route::Results(second), "that talk was of the round before");
}

#[test]
fn the_example_team_is_left_and_nothing_else() {
    let device = Device::new();
    let team = device.model.example.id;
    let latest = device.model.example.latest_closed().unwrap().id;
    assert_eq!(next(&device, team), (String::new(), Route::Results(latest), Some(Route::Start)));
    assert_eq!(page(&device, team).rounds.len(), 3);
}

#[test]
fn due_steps_stand_first() {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(round);
    for (date, what) in [("2026-11-22", "eerst"), ("2026-11-23", "dan"), ("2026-12-14", "nu")] {
        on(&mut device, date);
        device.agree(round, what);
    }
    let steps = page(&device, team).steps;
    let found: Vec<_> = steps.iter().map(|step| (step.what.as_str(), step.due)).collect();
    assert_eq!(found, [("dan", true), ("eerst", true), ("nu", false)]);
    let step = steps[0].id;
    device.send(Msg::LookedAt { team, step, state: StepState::Done, brought: String::new() });
    let page = page(&device, team);
    let left: Vec<_> = page.steps.iter().map(|step| step.what.as_str()).collect();
    assert_eq!((left, page.all_steps), (vec!["eerst", "nu"], 3));
}

#[test]
fn the_page_lists_five_rounds_and_the_rest_when_asked() {
    let days = (1..=7).map(|month| format!("2026-{month:02}-10"));
    let past: Vec<_> = days.map(|day| held(&day, all(3, 4))).collect();
    let (device, team, ids) = device_of(&past);
    let page = page(&device, team);
    let of = |lines: &[team_page::RoundLine]| lines.iter().map(|line| line.id).collect::<Vec<_>>();
    let newest_first: Vec<_> = ids.iter().rev().copied().collect();
    assert_eq!(of(&page.rounds), newest_first[..5]);
    assert_eq!(of(&team_page::older_rounds(&device.model, team)), newest_first[5..]);
    assert_eq!(of(&team_page::rounds(&device.model, team)), newest_first);
    assert_eq!((page.all_rounds, page.latest_two), (7, Some((ids[5], ids[6]))));
    assert_eq!(page.rounds[0].title, "10 juli 2026 · 4 van de 4 mensen");
    assert!(team_page::older_rounds(&device_of(&past[..5]).0.model, team).is_empty());
}
