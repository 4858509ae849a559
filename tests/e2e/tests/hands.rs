//! Counting hands: numbers that cannot be are refused with a sentence, what was counted stays, a count
//! can be thrown away, and its end leads to the cover.

use e2e::{
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
};

const TEAM: &str = "Wijkteam Oost";

#[tokio::test]
async fn more_hands_than_people_are_refused_and_what_was_counted_stays() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        it.hands().open().await?;
        for none in ["0", "31", "twee"] {
            it.hands().begin(none).await?;
            it.hear("alert", &it.say("hands.problem_people")?).await?;
        }
        it.hands().begin("2").await?;
        it.question(0).arrive().await?;
        it.hands().count([0, 0, 0, 1, 0, 0], Way::Taps).await?;
        it.hands().counted(1, 2).await?;
        it.hands().write(3, "2").await?;
        it.hear("alert", &it.say_with("hands.problem_many", &[("people", "2")])?).await?;
        assert!(it.hands().is_held_up().await?);
        // Letters are no number either; and no key answers or goes on here.
        it.hands().write(3, "x").await?;
        assert!(it.hands().is_held_up().await?);
        it.reload().await?;
        it.question(0).see().await?;
        it.hands().counted(1, 2).await?;
        assert_eq!(it.hands().fields().await?, ["", "", "", "1", "", ""]);
        assert!(!it.hands().is_held_up().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_count_can_be_thrown_away() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        it.hands().open().await?;
        it.hands().begin("2").await?;
        it.question(0).arrive().await?;
        it.hands().count([2, 0, 0, 0, 0, 0], Way::Keys).await?;
        it.follow("turn.stop").await?;
        it.cover().arrive_first().await?;
        it.follow("cover.hands_on").await?;
        it.hands().arrive().await?;
        it.unfold("hands.forget").await?;
        it.press_button("app.remove_yes").await?;
        it.cover().arrive_first().await?;
        it.hear("status", &it.say("notice.hands_forgotten")?).await?;
        it.cover().counts(0, 3).await?;
        it.hands().open().await?;
        let field = "return document.querySelector('#hands-people').value";
        assert_eq!(it.script::<String>(field, vec![]).await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_cover_comes_when_all_hands_are_counted() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        it.hands().open().await?;
        it.hands().begin("2").await?;
        for place in 1..it.words().questions() {
            it.question(place - 1).go_on().await?;
            it.question(place).arrive().await?;
        }
        it.hands().done().await?;
        it.settled_at("round").await?;
        it.cover().counts(2, 3).await
    })
    .await
}
