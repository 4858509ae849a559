//! How much it takes: what a hand really does in the page is counted by the page itself, and not by
//! what a scene meant to do.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
};
use serde::Deserialize;

const TEAM: &str = "Wijkteam Oost";
const SHEET: &str = "4233 132 455 132";

/// Presses of a finger or a mouse button, and fields in which something was typed.
const COUNTER: &str = "
window.e2ePresses = 0;
window.e2eTyped = new Set();
addEventListener('pointerdown', (event) => { if (event.isTrusted) e2ePresses += 1; }, true);
addEventListener('input', (event) => {
    if (event.isTrusted && event.target.matches('input[type=text], textarea')) e2eTyped.add(event.target.id);
}, true);";

#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Effort {
    presses: u32,
    typed: Vec<String>,
}

async fn effort(it: &Browser) -> Outcome<Effort> {
    let script = "const all = { presses: e2ePresses, typed: [...e2eTyped] };
        e2ePresses = 0;
        e2eTyped.clear();
        return all";
    it.script(script, vec![]).await
}

#[tokio::test]
async fn the_first_question_is_four_clicks_one_name_and_one_number_away() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.before_each_page(COUNTER).await?;
        for mode in [Mode::Open, Mode::Quiet] {
            it.visit("").await?;
            it.start().begin_with_our_team().await?;
            // From field to field by the Tab key, as one types.
            it.tab_to(&it.say("new.name")?).await?;
            it.press(TEAM).await?;
            it.tab_to(&it.say("new.people")?).await?;
            it.press("6").await?;
            it.form().mode(mode).await?;
            it.form().begin().await?;
            it.cover().arrive_first().await?;
            it.cover().begin().await?;
            let effort = effort(it).await?;
            assert!(effort.presses <= 4, "{effort:?}");
            assert_eq!(effort.typed, ["team-name", "people"], "{mode:?}");
            it.wipe().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_turn_takes_sixteen_taps_at_most() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.before_each_page(COUNTER).await?;
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        for turn in 0..2 {
            effort(it).await?;
            it.take_turn(SHEET, Way::Taps).await?;
            let effort = effort(it).await?;
            assert!(effort.presses <= 16, "turn {turn}: {effort:?}");
            assert!(effort.presses >= 15, "the page counts: {effort:?}");
            assert_eq!(effort.typed, [""; 0]);
        }
        Ok(())
    })
    .await
}
