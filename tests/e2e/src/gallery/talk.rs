//! The screens of the talk after a round: each of its parts, with what a team does there.

use super::unfold_all;
use crate::{browser::Browser, failure::Outcome, screens::Part};

const NOTE: &str = "We horen het pas op vrijdag\nen dan is het te laat voor het \
    multidisciplinairoverlegvoorbereidingsformulier";

/// The seven parts, from the results of a round.
pub async fn the_talk(
    it: &Browser,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.talk().begin().await?;
    look(it, "talk-start").await?;
    it.talk().skip_to(Part::Look).await?;
    look(it, "talk-look").await?;
    it.talk().skip_to(Part::Good).await?;
    look(it, "talk-good").await?;
    it.talk().skip_to(Part::Choose).await?;
    look(it, "talk-choose").await?;
    it.talk().dot(0, 12).await?;
    it.talk().choose(0).await?;
    it.talk().choose(1).await?;
    look(it, "talk-choose-chosen").await?;
    it.talk().skip_to(Part::Talk).await?;
    it.talk().write_note(0, NOTE).await?;
    it.script::<()>("document.querySelector('.which .pill')?.click()", vec![]).await?;
    unfold_all(it).await?;
    it.script::<()>("document.querySelectorAll('.agreed .pill')[2]?.click()", vec![]).await?;
    look(it, "talk-talk").await?;
    it.talk().skip_to(Part::Step).await?;
    look(it, "talk-step").await?;
    it.talk().skip_to(Part::Close).await?;
    look(it, "talk-close-without-step").await?;
    it.talk().skip_to(Part::Step).await?;
    it.follow("talk_page.agree_step").await?;
    it.step().arrive().await?;
    it.step().write("Elke week een rondje van tien minuten").await?;
    it.press_button("step.agree").await?;
    it.talk().arrive(Part::Step).await?;
    look(it, "talk-step-agreed").await?;
    it.talk().skip_to(Part::Close).await?;
    it.type_into(&it.say("talk_page.share")?, "Alleen de stap").await?;
    look(it, "talk-close").await?;
    it.follow("talk_page.results").await?;
    it.results().arrive().await?;
    it.unfold("results.late_title").await?;
    look(it, "results-after-the-talk").await
}
