//! The screens of a team that has been at it for years, and of one that has hardly begun.

use super::{Cast, unfold_all};
use crate::{browser::Browser, failure::Outcome, past, past::Past};

/// What a team sees of its past: it comes as a file, as on another device.
pub async fn over_time(
    it: &Browser,
    cast: &Cast,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    let years = past::years(&cast.team)?;
    open(it, &years, &cast.team).await?;
    look(it, "team-of-years").await?;
    it.unfold("team.plan").await?;
    look(it, "team-plan").await?;
    it.steps().open().await?;
    it.steps().filter("step.filter_all", 4).await?;
    look(it, "steps").await?;
    it.back().await?;
    it.see_heading(&cast.team).await?;
    it.follow("team.how").await?;
    it.see_heading(&it.say("trend.title")?).await?;
    it.click("button", &it.say_with("trend.all", &[("n", "6")])?).await?;
    look(it, "trend").await?;
    it.unfold("results.table_show").await?;
    look(it, "trend-table").await?;
    it.back().await?;
    it.see_heading(&cast.team).await?;
    it.follow("compare.link").await?;
    it.see_heading(&it.say("compare.title")?).await?;
    look(it, "compare").await?;
    it.select("compare.then", 5).await?;
    it.read(&it.say("compare.no_words")?).await?;
    unfold_all(it).await?;
    look(it, "compare-weak").await?;
    it.back().await?;
    it.see_heading(&cast.team).await?;
    it.follow("team.new_round").await?;
    it.form().arrive().await?;
    look(it, "form-with-steps").await?;
    it.wipe().await?;
    let many = past::many(200)?;
    open(it, &many, "Wijkteam Altijd").await?;
    look(it, "team-of-200-rounds").await?;
    it.follow("team.how").await?;
    it.see_heading(&it.say("trend.title")?).await?;
    it.click("button", &it.say_with("trend.all", &[("n", "200")])?).await?;
    look(it, "trend-of-200-rounds").await?;
    it.wipe().await?;
    let one = past::many(1)?;
    open(it, &one, "Wijkteam Altijd").await?;
    look(it, "team-of-one-round").await
}

async fn open(it: &Browser, past: &Past, name: &str) -> Outcome {
    it.open_file().bring(&past.file()?).await?;
    it.team().arrive(name).await
}
