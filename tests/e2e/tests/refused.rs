//! Who comes late to a quiet round and who wants to count hands in it hear why that cannot be, also
//! when they come by the address.

use e2e::{
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
    wait::until,
};

const TEAM: &str = "Team Stil";
const THREE: [&str; 3] = ["1525 143 244 300", "2515 253 254 302", "3555 343 234 203"];

#[tokio::test]
async fn a_quiet_round_refuses_hands_and_late_people_and_says_why() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, THREE.len(), Mode::Quiet).await?;
        assert!(it.controls("a", &it.say("cover.hands")?).await?.is_empty());
        it.unfold("cover.hands_why_not").await?;
        it.read(&it.say("round.say.hands_quiet")?).await?;
        let cover = it.place().await?;
        for hands in ["hands", "hands/1"] {
            it.go(&format!("{cover}/{hands}")).await?;
            it.settled_at("round").await?;
            it.see_heading(&it.say("cover.title_first")?).await?;
        }
        for sheet in THREE {
            it.take_turn(sheet, Way::Keys).await?;
        }
        it.cover().open_results().await?;
        let before = it.kept().await?;
        it.unfold("results.late_title").await?;
        it.read(&it.say("round.say.late_quiet")?).await?;
        assert!(it.controls("button", &it.say("results.late_begin")?).await?.is_empty());
        for late in ["question/1", "review"] {
            it.go(&format!("{cover}/{late}")).await?;
            until("the address of the results", async || {
                Ok(it.place().await?.ends_with("/results").then_some(()))
            })
            .await?;
            it.read(&it.say("round.say.late_quiet")?).await?;
            assert!(it.controls("[role=radio]", "1").await?.is_empty());
        }
        assert_eq!(it.kept().await?.storage, before.storage);
        Ok(())
    })
    .await
}
