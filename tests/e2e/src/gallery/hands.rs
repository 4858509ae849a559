//! The screens of what a team does besides answering in turns: hands, comments, somebody who comes
//! late, a rehearsal, and a removal that can be undone.

use super::{Cast, unfold_all};
use crate::{
    browser::Browser,
    failure::Outcome,
    screens::{Mode, Way},
};

const WORDS: &str = "We doen dit elke week, behalve als het druk is, en dan vergeten we meteen \
    Samenwerkingsverbandscoördinatorenoverlegverslagen";

/// A round with hands and comments, from the first hand to the results.
pub async fn hands_and_comments(
    it: &Browser,
    cast: &Cast,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.visit("#/new").await?;
    it.form().prepare(&cast.team, cast.sheets.len(), Mode::Open).await?;
    it.hands().open().await?;
    look(it, "hands-group").await?;
    it.hands().begin("0").await?;
    it.hear("alert", &it.say("hands.problem_people")?).await?;
    look(it, "hands-group-with-problem").await?;
    it.hands().begin("2").await?;
    it.question(0).arrive().await?;
    it.hands().count([0, 1, 0, 1, 0, 0], Way::Taps).await?;
    look(it, "hands-count").await?;
    it.hands().write(3, "9").await?;
    it.hear("alert", &it.say_with("hands.problem_many", &[("people", "2")])?).await?;
    look(it, "hands-too-many").await?;
    it.follow("turn.stop").await?;
    it.cover().arrive_first().await?;
    look(it, "cover-counting").await?;
    for (number, sheet) in cast.sheets.iter().enumerate() {
        if number == 0 {
            a_turn_with_a_comment(it, sheet, &mut look).await?;
        } else {
            it.take_turn(sheet, Way::Keys).await?;
        }
    }
    it.cover().to_close().await?;
    look(it, "close-counting").await?;
    it.cover().confirm().await?;
    it.results().arrive().await?;
    unfold_all(it).await?;
    it.script::<()>("document.querySelectorAll('.agreed .pill')[2].click()", vec![]).await?;
    look(it, "results-with-comments").await
}

async fn a_turn_with_a_comment(
    it: &Browser,
    sheet: &str,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.cover().begin().await?;
    it.question(0).comment(WORDS).await?;
    look(it, "question-with-comment").await?;
    it.question(0).see().await?;
    it.question(0).answer(4, Way::Taps).await?;
    it.question(0).has(Some(4)).await?;
    it.question(0).go_on().await?;
    for (place, answer) in crate::sheet::answers(sheet).enumerate().skip(1) {
        it.question(place).arrive().await?;
        it.question(place).answer(answer.unwrap_or(0), Way::Keys).await?;
    }
    it.review().arrive().await?;
    look(it, "review-with-comment").await?;
    it.review().hand_in().await?;
    it.cover().arrive_next().await
}

/// A rehearsal, and what was removed, in a browser where [`hands_and_comments`] was played.
pub async fn practice_and_removal(
    it: &Browser,
    cast: &Cast,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.visit("").await?;
    unfold_all(it).await?;
    look(it, "start-practice").await?;
    it.visit("").await?;
    it.start().practise(Mode::Quiet).await?;
    look(it, "cover-practice").await?;
    it.take_turn("4233 132 455 132", Way::Keys).await?;
    it.cover().open_results().await?;
    it.unfold("results.late_title").await?;
    look(it, "results-practice").await?;
    it.press_button("practice.end").await?;
    it.start().arrive().await?;
    it.start().choose_team(&cast.team).await?;
    it.team().arrive(&cast.team).await?;
    it.unfold("team.manage").await?;
    it.unfold("team.remove_team").await?;
    it.press_button("app.remove_yes").await?;
    it.start().arrive().await?;
    it.hear("status", &it.say("notice.removed")?).await?;
    look(it, "team-removed").await
}
