//! What was removed by mistake comes back with one press, as it was: a round, and a team with a round
//! that runs. What was meant to go is gone once its screen is left.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
};
use serde_json::Value;

const TEAM: &str = "Wijkteam Oost";
const SHEETS: [&str; 3] = ["4233 132 455 132", "5244 121 544 51-", "4334 232 445 242"];

/// Removes what the text of this summary names, with its "are you sure".
async fn remove(it: &Browser, words: &str) -> Outcome {
    it.unfold("team.manage").await?;
    it.click("summary", words).await?;
    it.press_button("app.remove_yes").await?;
    it.hear("status", &it.say("notice.removed")?).await
}

/// Records by kind, without what every write changes.
async fn records(it: &Browser, kind: &str) -> Outcome<Vec<Value>> {
    let kept = it.kept().await?;
    assert_eq!(kept.storage, kept.black_box, "both copies say the same");
    let start = format!("teamruimte:{kind}:");
    let of_kind = kept.storage.iter().filter(|(name, _)| name.starts_with(&start));
    let mut found = Vec::new();
    for (_, text) in of_kind {
        let mut body: Value = serde_json::from_str::<Value>(text)?["body"].take();
        if let Some(fields) = body.as_object_mut() {
            fields.remove("stamp");
        }
        found.push(body);
    }
    Ok(found)
}

async fn rounds_listed(it: &Browser) -> Outcome<u32> {
    it.script("return document.querySelectorAll('.rounds li').length", vec![]).await
}

#[tokio::test]
async fn a_round_that_was_removed_comes_back_with_its_numbers() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &SHEETS).await?;
        let numbers = it.results().table().await?;
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
        let before = records(it, "round").await?;
        let title = [("date", "22 november 2026"), ("answered", "3"), ("team", "3")];
        let title = it.say_with("team.closed", &title)?;
        let removal = it.say_with("team.remove_round", &[("round", &title)])?;
        remove(it, &removal).await?;
        assert_eq!(rounds_listed(it).await?, 0);
        assert!(records(it, "round").await?.is_empty());
        it.press_button("notice.undo").await?;
        it.hear("status", &it.say("notice.brought_back")?).await?;
        it.reload().await?;
        assert_eq!(rounds_listed(it).await?, 1);
        assert_eq!(records(it, "round").await?, before);
        it.team().latest_results().await?;
        assert_eq!(it.results().table().await?, numbers);
        // Once the screen is left, what was removed stays away.
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
        remove(it, &removal).await?;
        it.go_home().await?;
        assert!(it.controls("button", &it.say("notice.undo")?).await?.is_empty());
        it.start().choose_team(TEAM).await?;
        it.team().arrive(TEAM).await?;
        assert_eq!(rounds_listed(it).await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_team_that_was_removed_comes_back_with_the_round_that_runs() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &SHEETS).await?;
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
        it.follow("team.new_round").await?;
        it.form().arrive().await?;
        it.form().people("3").await?;
        it.form().new_people("0").await?;
        it.form().mode(Mode::Quiet).await?;
        it.form().begin().await?;
        it.cover().arrive_first().await?;
        it.take_turn(SHEETS[0], Way::Keys).await?;
        it.cover().leave().await?;
        it.team().arrive(TEAM).await?;
        let before = (records(it, "round").await?, records(it, "running").await?);
        assert_eq!((before.0.len(), before.1.len()), (2, 1));
        remove(it, &it.say("team.remove_team")?).await?;
        it.start().arrive().await?;
        assert!(!it.page_text().await?.contains(TEAM));
        assert!(records(it, "round").await?.is_empty() && records(it, "running").await?.is_empty());
        it.press_button("notice.undo").await?;
        it.team().arrive(TEAM).await?;
        it.hear("status", &it.say("notice.brought_back")?).await?;
        it.reload().await?;
        assert_eq!((records(it, "round").await?, records(it, "running").await?), before);
        it.follow("team.go_on").await?;
        it.cover().arrive_next().await?;
        it.cover().counts(1, 3).await?;
        it.read(&it.say("round.mode.quiet.name")?).await
    })
    .await
}
