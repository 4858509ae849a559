//! What became of the steps: agreements that nobody comes back to are the weak spot of such talks, so
//! every look is kept, on this device and in the file.

use teamruimte::{
    app::{
        msg::Msg,
        steps::{self, Filter, StepView},
    },
    domain::{
        id::{RoundId, StepId, TeamId},
        look::StepState,
        round::Mode,
    },
    texts::Lang,
};

use super::common::{day, device::Device, sheets};

/// A device with a team that agreed on these, one a day from the first day on.
pub(crate) fn with_steps(whats: &[&str]) -> (Device, TeamId, RoundId) {
    let mut device = Device::new();
    let round = device.play(None, Mode::Open, 4, &sheets(&["3333333333333"; 4]));
    let team = device.team_of(round);
    for what in whats {
        device.agree(round, what);
        device.today = device.today.plus_days(1);
    }
    (device, team, round)
}

fn id(device: &Device, team: TeamId, what: &str) -> StepId {
    let steps = device.model.team(team).unwrap().steps();
    steps.iter().find(|step| step.what.as_str() == what).unwrap().id
}

pub(crate) fn look(device: &mut Device, team: TeamId, what: &str, state: StepState, brought: &str) {
    let (step, brought) = (id(device, team, what), brought.into());
    device.send(Msg::LookedAt { team, step, state, brought });
}

pub(crate) fn on(device: &mut Device, date: &str) {
    device.today = day(date);
    device.send(Msg::Unsay(0));
}

fn whats(device: &Device, team: TeamId, filter: Filter) -> Vec<String> {
    steps::steps(&device.model, team, filter).into_iter().map(|step| step.what).collect()
}

pub(crate) fn step(device: &Device, team: TeamId, what: &str) -> StepView {
    let all = steps::steps(&device.model, team, Filter::All);
    all.into_iter().find(|step| step.what == what).unwrap()
}

/// The history of a step: what each line says, and what it brought.
pub(crate) fn history(device: &Device, team: TeamId, what: &str) -> Vec<(String, String)> {
    let looks = step(device, team, what).history.into_iter();
    looks.map(|look| (look.line, look.brought.unwrap_or_default())).collect()
}

pub(crate) fn lines(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(line, brought)| ((*line).to_owned(), (*brought).to_owned())).collect()
}

#[test]
fn each_filter_has_its_steps_and_their_number() {
    let (mut device, team, _) = with_steps(&["een", "twee", "drie", "vier", "vijf"]);
    look(&mut device, team, "een", StepState::Done, "");
    look(&mut device, team, "drie", StepState::Dropped, "");
    look(&mut device, team, "vijf", StepState::GoingOn, "");
    on(&mut device, "2026-12-14");
    // Due is "twee", and not "vijf", whose day has moved; then what goes on, then what is over.
    assert_eq!(whats(&device, team, Filter::All), ["twee", "vijf", "vier", "drie", "een"]);
    assert_eq!(whats(&device, team, Filter::GoingOn), ["twee", "vijf", "vier"]);
    assert_eq!(whats(&device, team, Filter::Done), ["een"]);
    assert_eq!(whats(&device, team, Filter::Dropped), ["drie"]);
    let counts = steps::counts(&device.model, team).map(|(_, number)| number);
    assert_eq!(counts, [3, 1, 1, 5]);
    for (filter, number) in steps::counts(&device.model, team) {
        assert_eq!(whats(&device, team, filter).len(), number, "{filter:?}");
    }
    on(&mut device, "2026-12-16");
    assert_eq!(whats(&device, team, Filter::GoingOn), ["vier", "twee", "vijf"]);
}

#[test]
fn a_step_goes_on_over_two_rounds_with_all_that_was_seen() {
    let (mut device, team, round) = with_steps(&["Elke week een rondje"]);
    let what = "Elke week een rondje";
    assert_eq!(step(&device, team, what).state, "Kijk weer op 13 december 2026");
    on(&mut device, "2026-12-13");
    assert!(step(&device, team, what).due);
    look(&mut device, team, what, StepState::GoingOn, "Meer rust");
    let seen = step(&device, team, what);
    assert_eq!((seen.due, seen.looked_today, seen.for_calendar), (false, true, true));
    assert_eq!(seen.state, "Kijk weer op 3 januari 2027");
    on(&mut device, "2027-02-14");
    let second = device.play(Some(team), Mode::Open, 4, &sheets(&["4333333333333"; 4]));
    assert!(step(&device, team, what).due && !step(&device, team, what).looked_today);
    look(&mut device, team, what, StepState::GoingOn, "");
    on(&mut device, "2027-05-10");
    device.play(Some(team), Mode::Open, 4, &sheets(&["4333333333333"; 4]));
    look(&mut device, team, what, StepState::Done, "Het is gewoon geworden");
    let expected = lines(&[
        ("10 mei 2027: gedaan", "Het is gewoon geworden"),
        ("14 februari 2027: loopt nog", ""),
        ("13 december 2026: loopt nog", "Meer rust"),
    ]);
    assert_eq!(history(&device, team, what), expected);
    let seen = step(&device, team, what);
    assert_eq!((seen.kind, seen.state.as_str()), (StepState::Done, "gedaan"));
    assert_eq!((seen.due, seen.for_calendar), (false, false));
    assert_eq!(
        (seen.round, seen.agreed.as_str()),
        (Some(round), "Afgesproken op 22 november 2026")
    );
    assert_eq!(
        (seen.by.as_str(), seen.notice.unwrap().as_str()),
        ("Anna · elke maandag", "Dan merken we: minder dubbel werk")
    );
    // Its round may go; the step stays.
    device.send(Msg::RemoveRound(team, round));
    assert_eq!(step(&device, team, what).round, None);
    assert_eq!(history(&device, team, what), expected);
    assert!(device.model.round(second).is_some());
}

#[test]
fn who_looks_twice_on_one_day_corrects_and_keeps_the_sentence() {
    let (mut device, team, _) = with_steps(&["een"]);
    on(&mut device, "2026-12-13");
    look(&mut device, team, "een", StepState::Done, "Meer rust");
    assert_eq!(history(&device, team, "een"), lines(&[("13 december 2026: gedaan", "Meer rust")]));
    look(&mut device, team, "een", StepState::GoingOn, "");
    assert_eq!(
        history(&device, team, "een"),
        lines(&[("13 december 2026: loopt nog", "Meer rust")])
    );
    look(&mut device, team, "een", StepState::Dropped, "Te druk");
    assert_eq!(
        history(&device, team, "een"),
        lines(&[("13 december 2026: losgelaten", "Te druk")])
    );
    device.model.lang = Lang::En;
    assert_eq!(history(&device, team, "een"), lines(&[("13 December 2026: dropped", "Te druk")]));
}

#[test]
fn what_was_done_can_go_on_after_all() {
    let (mut device, team, _) = with_steps(&["een"]);
    on(&mut device, "2026-12-13");
    look(&mut device, team, "een", StepState::Done, "");
    assert_eq!(whats(&device, team, Filter::GoingOn), [] as [&str; 0]);
    on(&mut device, "2027-01-10");
    look(&mut device, team, "een", StepState::GoingOn, "Toch weer nodig");
    let seen = step(&device, team, "een");
    assert_eq!(
        (seen.kind, seen.state.as_str()),
        (StepState::GoingOn, "Kijk weer op 31 januari 2027")
    );
    let expected = lines(&[
        ("10 januari 2027: loopt nog", "Toch weer nodig"),
        ("13 december 2026: gedaan", ""),
    ]);
    assert_eq!(history(&device, team, "een"), expected);
}

#[test]
fn only_a_day_that_is_still_to_come_is_for_calendars() {
    let (mut device, team, _) = with_steps(&["een"]);
    for (date, due, calendar) in
        [("2026-12-12", false, true), ("2026-12-13", true, true), ("2026-12-14", true, false)]
    {
        on(&mut device, date);
        let seen = step(&device, team, "een");
        assert_eq!((seen.due, seen.for_calendar), (due, calendar), "{date}");
    }
}
