//! The clock of the talk, and choosing what to talk about by other means than the proposals. The clock
//! tells and never calls, stands still while nobody looks, and each part has its own.

use e2e::{
    failure::{Failure, Outcome},
    play::play,
    screens::Part,
    setting::Setting,
};
use thirtyfour::Key;

use crate::talk::{choose_another, to_the_talk};

#[tokio::test]
async fn the_clock_counts_the_minutes_of_a_part_and_says_when_they_are_over() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.hold_time().await?;
        to_the_talk(it).await?;
        it.talk().clock(0, 5, false).await?;
        it.seconds_pass(59).await?;
        it.talk().clock(0, 5, false).await?;
        it.seconds_pass(1).await?;
        it.talk().clock(1, 5, false).await?;
        it.seconds_pass(4 * 60).await?;
        it.talk().clock(5, 5, false).await?;
        it.seconds_pass(60).await?;
        it.talk().clock(6, 5, true).await?;
        // It calls nobody: it is in no region that screen readers listen to.
        let calls = "return !!document.querySelector('.clock').closest('[role=status], [role=alert], [aria-live]')";
        assert!(!it.script::<bool>(calls, vec![]).await?);
        // The time stands still while nobody looks, and goes on after a reload.
        it.reload().await?;
        it.talk().clock(6, 5, true).await?;
        it.follow("talk_page.results").await?;
        it.results().arrive().await?;
        it.seconds_pass(10 * 60).await?;
        let on = it.say_with("results.talk_on", &[("part", &Part::Start.name(it)?)])?;
        it.click("a", &on).await?;
        it.talk().clock(6, 5, true).await?;
        it.seconds_pass(60).await?;
        it.talk().clock(7, 5, true).await?;
        // Each part has its own minutes.
        it.talk().skip_to(Part::Talk).await?;
        it.talk().clock(0, 20, false).await?;
        it.read(&it.say("talk_page.nothing_chosen")?).await?;
        it.seconds_pass(60).await?;
        it.talk().clock(1, 20, false).await
    })
    .await
}

#[tokio::test]
async fn an_activity_that_the_team_chooses_itself_is_in_the_list_at_once() -> Outcome {
    play(Setting::dutch(), async |it| {
        to_the_talk(it).await?;
        it.talk().skip_to(Part::Choose).await?;
        let own = choose_another(it, 1).await?;
        e2e::wait::until("the own activity in the list", async || {
            Ok(it.talk().topics().await?.contains(&own).then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn keys_pass_an_activity_without_choosing_it() -> Outcome {
    play(Setting::dutch(), async |it| {
        to_the_talk(it).await?;
        it.talk().skip_to(Part::Choose).await?;
        it.script::<()>("document.querySelector('#own-topic').focus()", vec![]).await?;
        for _ in 0..3 {
            it.key(Key::Down).await?;
        }
        let kept = it.kept().await?;
        let (_, round) =
            kept.record("teamruimte:round:").ok_or_else(|| Failure::new("no round"))?;
        let chosen = round.matches("activity").count();
        assert_eq!(chosen, 0, "{round}");
        Ok(())
    })
    .await
}
