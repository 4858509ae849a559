//! The screens of a team that has been here before.

use super::Cast;
use crate::{
    browser::Browser,
    failure::Outcome,
    screens::{Mode, Way},
};

/// What a team has after its first rounds, in a browser where `a_round` was played.
pub async fn a_team(
    it: &Browser,
    cast: &Cast,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.go_home().await?;
    look(it, "start-with-team").await?;
    it.start().choose_team(&cast.team).await?;
    it.team().arrive(&cast.team).await?;
    let saved = it.team().save().await?;
    look(it, "team-saved").await?;
    it.unfold("team.manage").await?;
    it.unfold("team.remove_team").await?;
    look(it, "team-removal").await?;
    it.follow("team.new_round").await?;
    it.form().arrive().await?;
    look(it, "form-again").await?;
    it.visit("#/open").await?;
    it.drop_file(&saved).await?;
    it.open_file().found().await?;
    look(it, "open-found").await?;
    it.open_file().accept().await?;
    look(it, "team-opened").await?;
    // A quiet round of three, and one in which too few take part.
    it.go_home().await?;
    it.start().begin_with_another_team().await?;
    let three = cast.sheets.get(..3).unwrap_or_default();
    it.everyone_fills_in("Drie", Mode::Quiet, three).await?;
    it.cover().open_results().await?;
    it.unfold("results.table_show").await?;
    look(it, "results-of-three").await?;
    it.go_home().await?;
    it.start().begin_with_another_team().await?;
    it.form().prepare("Twee", 2, Mode::Quiet).await?;
    it.cover().begin().await?;
    look(it, "question-quiet").await?;
    it.visit("").await?;
    it.start().choose_team("Twee").await?;
    it.cover().resume().await?;
    it.question(0).arrive().await?;
    for place in 0..it.words().questions() {
        it.question(place).answer(3, Way::Keys).await?;
        it.question(place + 1).arrive().await?;
    }
    it.review().hand_in().await?;
    it.cover().to_close().await?;
    look(it, "close-with-too-few").await?;
    it.cover().confirm().await?;
    it.results().arrive().await?;
    look(it, "results-of-too-few").await
}
