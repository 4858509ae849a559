//! Appointments on their way to people's calendars, read by a parser that is not ours: the same name
//! for ever, a higher number each time, days as days, and times that float.

mod read;

use e2e::{
    browser::Browser,
    failure::Outcome,
    past::{Held, Past},
    play::play,
    setting::Setting,
};
use read::{Read, Start, day, read};
use serde_json::json;
use teamruimte::domain::round::Mode as Kind;
use thirtyfour::Key;

const TEAM: &str = "Wijkteam Oost";
const WHAT: &str = "Elke maandag tien minuten rondje";
const SHEETS: [&str; 3] = ["4233 132 455 132", "5244 121 544 511", "4333 132 454 433"];

/// The appointment that the browser has just saved, as text.
async fn made(it: &Browser) -> Outcome<String> {
    let saved = it.downloaded().await?;
    it.hear("status", &it.say("calendar.made")?).await?;
    assert!(saved.name.strip_suffix(".ics").is_some(), "{}", saved.name);
    let text = saved.text()?;
    // Only the moment at which the file was made is one of the whole world.
    for line in text.lines().filter(|line| !line.starts_with("DTSTAMP")) {
        assert!(!line.contains("TZID") && !line.ends_with('Z'), "{line}");
    }
    Ok(text.to_owned())
}

/// Presses "put it in my calendar", of which there is one in sight.
async fn put(it: &Browser) -> Outcome<String> {
    it.press_button("calendar.put").await?;
    made(it).await
}

/// A round three months ago, with a step whose day comes in two weeks.
fn past() -> Outcome<Past> {
    let mut past = Past::of(TEAM)?;
    let (day, mode) = ("2026-10-06", Kind::Open);
    let held = Held { day, mode, people: 3, new: 0, earlier: false, sheets: &SHEETS };
    let round = past.hold(held)?;
    past.agree((WHAT, "Anna en Bo", "2026-11-17"), round, &[])?;
    Ok(past)
}

async fn arrive(it: &Browser) -> Outcome {
    it.open_file().bring(&past()?.file()?).await?;
    it.team().arrive(TEAM).await
}

#[tokio::test]
async fn the_day_of_a_step_keeps_its_name_and_its_number_grows_on_every_device() -> Outcome {
    play(Setting::dutch(), async |it| {
        arrive(it).await?;
        let first = read(&put(it).await?)?;
        assert_eq!(first.start, day("2026-12-08"));
        assert_eq!(first.title, it.say_with("calendar.step_title", &[("what", WHAT)])?);
        let second = read(&put(it).await?)?;
        assert!(second.sequence > first.sequence);
        assert_eq!(Read { sequence: first.sequence, ..second.clone() }, first);
        let file = it.team().save().await?;
        it.wipe().await?;
        it.open_file().bring(&file).await?;
        it.team().arrive(TEAM).await?;
        let third = read(&put(it).await?)?;
        assert!(third.sequence > second.sequence);
        assert_eq!(Read { sequence: first.sequence, ..third.clone() }, first);
        // A look moves the day. On the page of all steps the card has the same button.
        it.unfold("step.look").await?;
        it.press_button("step.going_on").await?;
        it.read(&it.say_with("step.next_look", &[("date", "13 december 2026")])?).await?;
        it.steps().open().await?;
        let moved = read(&put(it).await?)?;
        assert_eq!((&moved.uid, moved.start), (&first.uid, day("2026-12-13")));
        assert!(moved.sequence > third.sequence);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_planned_round_moves_in_the_calendar() -> Outcome {
    play(Setting::dutch(), async |it| {
        arrive(it).await?;
        let planned = read(&plan(it, "2027-01-12", "14:30").await?)?;
        assert_eq!(planned.start, Start::Floating("2027-01-12 14:30:00".to_owned()));
        assert_eq!(planned.title, it.say_with("calendar.round_title", &[("team", TEAM)])?);
        let at = [("date", "12 januari 2027"), ("time", "14:30")];
        it.read(&it.say_with("team.planned_at", &at)?).await?;
        it.reload().await?;
        it.read(&it.say_with("team.planned_at", &at)?).await?;
        let moved = read(&plan(it, "2027-01-19", "").await?)?;
        assert_eq!((&moved.uid, &moved.start), (&planned.uid, &day("2027-01-19")));
        assert!(moved.sequence > planned.sequence);
        let file = it.team().save().await?;
        it.wipe().await?;
        it.open_file().bring(&file).await?;
        it.team().arrive(TEAM).await?;
        it.read(&it.say_with("team.planned", &[("date", "19 januari 2027")])?).await?;
        // Taken back and planned anew it is still the same meeting.
        it.unfold("team.plan_other").await?;
        it.press_button("team.plan_back").await?;
        let advised = [("date", "29 december 2026"), ("weeks", "12"), ("least", "8")];
        it.read(&it.say_with("team.advised", &advised)?).await?;
        let again = read(&plan(it, "2027-01-19", "").await?)?;
        assert_eq!((&again.uid, &again.start), (&planned.uid, &moved.start));
        assert!(again.sequence > moved.sequence);
        Ok(())
    })
    .await
}

/// Plans the next round from the page of the team.
async fn plan(it: &Browser, on: &str, at: &str) -> Outcome<String> {
    unfold_plan(it).await?;
    it.pick("team.plan_day", on).await?;
    it.pick("team.plan_time", at).await?;
    submit(it).await?;
    made(it).await
}

async fn unfold_plan(it: &Browser) -> Outcome {
    it.script::<()>("document.querySelector('.next-round details').open = true", vec![]).await
}

/// The button of the plan; the card of a step has one with the same words.
async fn submit(it: &Browser) -> Outcome {
    it.click(".next-round button", &it.say("calendar.put")?).await
}

#[tokio::test]
async fn what_is_wrong_in_a_plan_is_said_and_nothing_is_lost() -> Outcome {
    play(Setting::dutch(), async |it| {
        arrive(it).await?;
        unfold_plan(it).await?;
        it.pick("team.plan_day", "2026-11-21").await?;
        it.pick("team.plan_time", "14:30").await?;
        submit(it).await?;
        it.hear("alert", &it.say("team.plan_problem_day")?).await?;
        it.drawn().await?;
        assert_eq!(it.focus().await?.words, it.say("team.plan_day")?);
        assert_eq!(it.typed("team.plan_day").await?, "2026-11-21");
        assert_eq!(it.typed("team.plan_time").await?, "14:30");
        it.pick("team.plan_day", "").await?;
        submit(it).await?;
        it.hear("alert", &it.say("team.plan_problem_day")?).await?;
        it.pick("team.plan_day", "2026-12-01").await?;
        submit(it).await?;
        let planned = read(&made(it).await?)?;
        assert_eq!(planned.start, Start::Floating("2026-12-01 14:30:00".to_owned()));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn half_a_time_is_no_time_that_was_left_open() -> Outcome {
    play(Setting::dutch(), async |it| {
        arrive(it).await?;
        unfold_plan(it).await?;
        it.pick("team.plan_day", "2026-12-01").await?;
        it.script::<()>("document.querySelector('#next-time').focus()", vec![]).await?;
        it.press("14").await?;
        submit(it).await?;
        it.hear("alert", &it.say("team.plan_problem_time")?).await?;
        it.drawn().await?;
        assert_eq!(it.focus().await?.words, it.say("team.plan_time")?);
        assert_eq!(it.typed("team.plan_day").await?, "2026-12-01");
        it.key(Key::Tab).await?;
        it.pick("team.plan_time", "14:30").await?;
        submit(it).await?;
        let planned = read(&made(it).await?)?;
        assert_eq!(planned.start, Start::Floating("2026-12-01 14:30:00".to_owned()));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_is_the_same_wherever_it_is_made() -> Outcome {
    play(Setting::dutch(), async |it| {
        let mut seen = Vec::new();
        for zone in ["Europe/Amsterdam", "Pacific/Auckland", "America/Los_Angeles"] {
            it.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
            arrive(it).await?;
            let step = put(it).await?;
            // A plan has a random name; all else is the same.
            let round = plan(it, "2027-03-28", "02:30").await?;
            let named = |line: &&str| !line.starts_with("UID:");
            seen.push((step, round.lines().filter(named).collect::<Vec<_>>().join("\n")));
            it.wipe().await?;
        }
        assert_eq!(seen[1], seen[0]);
        assert_eq!(seen[2], seen[0]);
        Ok(())
    })
    .await
}
