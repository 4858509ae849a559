//! The screens of a round.

use super::Cast;
use crate::{
    browser::Browser,
    failure::Outcome,
    screens::{Mode, Way},
};

/// A round, from the first cover to the last.
pub async fn a_round(
    it: &Browser,
    cast: &Cast,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.visit("#/new").await?;
    it.form().prepare(&cast.team, cast.sheets.len(), Mode::Open).await?;
    look(it, "cover-first").await?;
    it.cover().begin().await?;
    look(it, "question").await?;
    it.question(0).answer(4, Way::Keys).await?;
    it.question(1).arrive().await?;
    it.question(1).back().await?;
    it.question(0).arrive().await?;
    look(it, "question-answered").await?;
    it.go_home().await?;
    it.start().choose_team(&cast.team).await?;
    it.cover().arrive_busy().await?;
    it.unfold("cover.start_over").await?;
    look(it, "cover-busy").await?;
    it.cover().resume().await?;
    it.question(0).arrive().await?;
    for place in 0..it.words().questions() {
        it.question(place).arrive().await?;
        if place == 8 {
            it.question(place).on().await?;
        } else {
            it.question(place).answer(2, Way::Keys).await?;
        }
    }
    it.review().arrive().await?;
    look(it, "review").await?;
    it.review().hand_in().await?;
    look(it, "cover-next").await?;
    it.cover().to_close().await?;
    look(it, "close-early").await?;
    it.follow("close.wait").await?;
    it.cover().arrive_next().await?;
    for sheet in cast.sheets.iter().skip(1) {
        it.take_turn(sheet, Way::Keys).await?;
    }
    it.cover().arrive_all().await?;
    look(it, "cover-all").await?;
    it.cover().to_close().await?;
    look(it, "close").await?;
    it.cover().confirm().await?;
    it.results().arrive().await?;
    look(it, "results").await?;
    it.unfold("results.table_show").await?;
    it.script::<()>(
        "for (const fold of document.querySelectorAll('details')) fold.open = true",
        vec![],
    )
    .await?;
    look(it, "results-unfolded").await?;
    it.follow("step.to_step").await?;
    it.step().arrive().await?;
    look(it, "step").await?;
    it.script::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true;
         for (const answer of document.querySelectorAll('.asked label:first-of-type input')) answer.click()",
        vec![],
    )
    .await?;
    it.press_button("step.agree").await?;
    look(it, "step-with-problems").await?;
    it.step().write(&"Elke week een rondje van tien minuten waarin iedereen vertelt waar je mee bezig bent en waar je vastloopt".repeat(2)).await?;
    it.press_button("step.agree").await?;
    it.team().arrive(&cast.team).await?;
    it.unfold("step.look").await?;
    look(it, "team-with-step").await?;
    // Whoever looked may have folded it.
    it.script::<()>("document.querySelector('.step details').open = true", vec![]).await?;
    it.press_button("step.done").await?;
    look(it, "team-with-step-done").await?;
    it.steps().open().await?;
    look(it, "steps-all-done").await
}
