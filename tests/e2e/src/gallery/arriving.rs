//! The screens that a team sees before it has anything.

use crate::{browser::Browser, failure::Outcome};

/// Before there is anything on the device.
pub async fn arriving(
    it: &Browser,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    it.visit("").await?;
    look(it, "start").await?;
    it.start().begin_with_our_team().await?;
    look(it, "form").await?;
    it.form().begin().await?;
    it.hear("alert", &it.say("new.problem_mode")?).await?;
    look(it, "form-with-problems").await?;
    it.form().people("14").await?;
    it.read(&it.say("new.people_untested")?).await?;
    look(it, "form-with-many-people").await?;
    it.visit("#/open").await?;
    look(it, "open").await?;
    let other = it.lay_down("vakantie.json", b"{}")?;
    it.choose(&other).await?;
    it.open_file().refuses("open.not_ours").await?;
    look(it, "open-refused").await?;
    it.visit("#/about").await?;
    look(it, "about").await?;
    it.visit("#/paper/answers").await?;
    it.read(&it.say("paper.no_name")?).await?;
    look(it, "paper-answers").await?;
    it.visit("#/paper/talk").await?;
    it.read(&it.say("paper.points")?).await?;
    look(it, "paper-talk").await?;
    it.visit("#/elders").await?;
    look(it, "nowhere").await?;
    it.visit("").await?;
    it.start().look_around().await?;
    it.read(&it.say("team.example")?).await?;
    look(it, "example-team").await?;
    it.team().latest_results().await?;
    look(it, "example-results").await
}
