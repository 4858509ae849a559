//! What happens around turns: a device that is left alone, people who join and leave, and a choice
//! that is made again before anyone has answered.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
};
use serde_json::json;

const TEAM: &str = "Wijkteam Oost";
const FIRST: &str = "4233 132 455 132";
const SECOND: &str = "5244 121 544 51-";

/// Time that passes when it is told to; no pause is longer than a glance.
const CLOCK: &str = "
const now = Date.now.bind(Date);
const later = window.setTimeout;
let passed = 0;
Date.now = () => now() + passed;
window.setTimeout = (work, ms, ...rest) => later(work, Math.min(ms ?? 0, 100), ...rest);
window.e2ePass = (seconds) => { passed += seconds * 1000; };";

async fn seconds_pass(it: &Browser, seconds: u32) -> Outcome {
    it.note(format!("{seconds} seconds pass"));
    it.script("e2ePass(arguments[0])", vec![json!(seconds)]).await
}

#[tokio::test]
async fn the_cover_comes_over_answers_that_nobody_looks_at() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.before_each_page(CLOCK).await?;
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.cover().begin().await?;
        for place in 0..2 {
            it.question(place).answer(5, Way::Keys).await?;
            it.question(place + 1).arrive().await?;
        }
        seconds_pass(it, 100).await?;
        // A touch, and the two minutes begin anew.
        it.question(2).answer(5, Way::Keys).await?;
        it.question(3).arrive().await?;
        seconds_pass(it, 100).await?;
        it.question(3).answer(5, Way::Taps).await?;
        it.question(4).arrive().await?;
        seconds_pass(it, 121).await?;
        it.cover().arrive_busy().await?;
        let shown = "return document.querySelectorAll('[role=radio], .review__row').length";
        assert_eq!(it.script::<u32>(shown, vec![]).await?, 0);
        assert!(!it.place().await?.contains("question"));
        // Its person goes on where it was.
        it.cover().resume().await?;
        it.question(4).arrive().await?;
        it.question(4).back().await?;
        it.question(3).arrive().await?;
        it.question(3).has(Some(5)).await?;
        // Elsewhere nothing happens by itself.
        it.visit("#/about").await?;
        seconds_pass(it, 300).await?;
        it.drawn().await?;
        it.see_heading(&it.say("about_page.title")?).await
    })
    .await
}

#[tokio::test]
async fn no_button_of_the_browser_leads_back_into_a_paused_turn() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.cover().begin().await?;
        it.question(0).answer(5, Way::Keys).await?;
        it.question(1).arrive().await?;
        it.press_button("turn.stop").await?;
        it.cover().arrive_busy().await?;
        for step in ["back", "forward", "forward", "back", "back", "forward"] {
            let script = format!("history.{step}()");
            it.script::<()>(&script, vec![]).await?;
            it.drawn().await?;
            it.place().await?;
            let shown = "return document.querySelectorAll('[role=radio], .review__row').length";
            assert_eq!(it.script::<u32>(shown, vec![]).await?, 0, "after {step}");
        }
        // By hand neither, and its person goes on.
        it.visit("").await?;
        it.start().choose_team(TEAM).await?;
        it.cover().arrive_busy().await?;
        let within = it.place().await? + "/question/1";
        it.go(&within).await?;
        it.drawn().await?;
        it.see_heading(&it.say("cover.title_draft")?).await?;
        assert!(!it.place().await?.contains("question"));
        it.cover().resume().await?;
        it.question(1).arrive().await
    })
    .await
}

#[tokio::test]
async fn a_device_that_slept_wakes_with_the_cover() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.before_each_page(CLOCK).await?;
        // Asleep: no timer of more than a second rings.
        let asleep = "const ring = window.setTimeout;
            window.setTimeout = (work, ms, ...rest) => (ms ?? 0) > 1000 ? 0 : ring(work, ms, ...rest);";
        it.before_each_page(asleep).await?;
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.cover().begin().await?;
        seconds_pass(it, 100).await?;
        // Scrolling is use, too.
        it.script::<()>("dispatchEvent(new Event('scroll'))", vec![]).await?;
        seconds_pass(it, 100).await?;
        let wake = "document.dispatchEvent(new Event('visibilitychange'))";
        it.script::<()>(wake, vec![]).await?;
        it.question(0).arrive().await?;
        seconds_pass(it, 3600).await?;
        it.script::<()>(wake, vec![]).await?;
        it.cover().arrive_busy().await
    })
    .await
}

#[tokio::test]
async fn people_join_and_leave_while_a_round_runs() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 2, Mode::Open).await?;
        it.take_turn(FIRST, Way::Keys).await?;
        people(it, 2).await?;
        it.press_button("cover.more").await?;
        it.cover().counts(1, 3).await?;
        it.reload().await?;
        it.cover().counts(1, 3).await?;
        it.take_turn(SECOND, Way::Keys).await?;
        people(it, 3).await?;
        it.press_button("cover.fewer").await?;
        it.cover().counts(2, 2).await?;
        it.see_heading(&it.say("cover.title_all")?).await?;
        // Who has handed in cannot be counted away.
        people(it, 2).await?;
        let fewer = it.say("cover.fewer")?;
        let disabled = "return [...document.querySelectorAll('button')].find((b) => b.innerText === arguments[0]).ariaDisabled === 'true'";
        assert!(it.script::<bool>(disabled, vec![json!(fewer)]).await?);
        // The button that can do no more keeps the focus, and does nothing.
        it.press_button("cover.fewer").await?;
        assert_eq!(it.focus().await?.words, fewer);
        it.hear("status", &it.say_with("cover.counter", &[("done", "2"), ("people", "2")])?).await?;
        it.cover().open_results().await
    })
    .await
}

/// Opens what is folded under the number of people, unless it is open.
async fn people(it: &Browser, people: u32) -> Outcome {
    let words = it.say_with("cover.people", &[("people", &people.to_string())])?;
    it.read(&words).await?;
    let open = "document.querySelector('.people-now').open = true";
    it.script(open, vec![]).await
}

#[tokio::test]
async fn a_double_tap_does_not_open_the_results() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 2, Mode::Open).await?;
        it.take_turn(FIRST, Way::Keys).await?;
        it.take_turn(SECOND, Way::Keys).await?;
        it.cover().arrive_all().await?;
        // The second tap comes with the screen.
        let taps = "const [open, confirm] = arguments;
            [...document.querySelectorAll('a')].find((a) => a.innerText === open).click();
            return new Promise((done) => requestAnimationFrame(function look() {
                const button = [...document.querySelectorAll('button')]
                    .find((button) => button.innerText === confirm);
                if (!button) return requestAnimationFrame(look);
                button.click();
                done();
            }));";
        let words = [it.say("cover.open_results")?, it.say("close.confirm")?];
        it.script::<()>(taps, words.iter().map(|words| json!(words)).collect()).await?;
        it.arrive(&it.say("close.title")?).await?;
        it.drawn().await?;
        it.see_heading(&it.say("close.title")?).await?;
        it.cover().confirm().await?;
        it.results().arrive().await
    })
    .await
}

#[tokio::test]
async fn the_promise_can_be_chosen_again_until_the_first_answer() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        it.press_button("cover.choose_again").await?;
        it.form().arrive().await?;
        it.form().mode(Mode::Quiet).await?;
        it.form().begin().await?;
        it.cover().arrive_first().await?;
        it.read(&it.say("round.mode.quiet.name")?).await?;
        it.cover().begin().await?;
        it.press("3").await?;
        it.question(1).arrive().await?;
        it.press_button("turn.stop").await?;
        it.cover().arrive_busy().await?;
        assert!(it.controls("button", &it.say("cover.choose_again")?).await?.is_empty());
        it.cover().leave().await?;
        it.team().arrive(TEAM).await?;
        let rounds = "return document.querySelectorAll('.rounds li').length";
        assert_eq!(it.script::<u32>(rounds, vec![]).await?, 1, "the first one left nothing behind");
        Ok(())
    })
    .await
}
