//! The comparison and the development leave the page: as pictures that name their rounds, and as
//! numbers. And pages with one round, two, or two hundred.

use e2e::{browser::Browser, failure::Outcome, files::Saved, past, play::play, setting::Setting};
use serde_json::json;

use crate::over_time::{TEAM, two_rounds};

#[tokio::test]
async fn two_rounds_and_the_development_are_saved_and_copied() -> Outcome {
    play(Setting::dutch(), async |it| {
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        it.cdp("Browser.grantPermissions", allowed).await?;
        it.open_file().bring(&two_rounds()?.file()?).await?;
        it.team().arrive(TEAM).await?;
        it.follow("compare.link").await?;
        it.compare().arrive().await?;
        let stem = "teamruimte-wijkteam-oost";
        let both = format!("{stem}-2026-05-12-2026-08-25-{}", it.say("compare.picture_name")?);
        taken(it, "results.room_title", &both, "picture.name_room").await?;
        taken(it, "results.activities_title", &both, "picture.name_activities").await?;
        it.back().await?;
        it.team().arrive(TEAM).await?;
        it.follow("team.how").await?;
        it.arrive(&it.say("trend.title")?).await?;
        taken(it, "trend.dimensions_title", stem, "trend.name_dimensions").await?;
        taken(it, "trend.activities_title", stem, "trend.name_activities").await
    })
    .await
}

/// Takes the drawing with this title along in every way.
async fn taken(it: &Browser, title: &str, stem: &str, end: &str) -> Outcome {
    let (title, stem) = (it.say(title)?, format!("{stem}-{}", it.say(end)?));
    let fold = format!("{} {title}", it.say("picture.save")?);
    it.click("summary", &fold).await?;
    it.press_button("picture.svg").await?;
    let svg = saved(it).await?;
    assert_eq!(svg.name, format!("{stem}.svg"));
    let words = words_of(it, &svg).await?;
    for said in [&*title, TEAM, "12 mei 2026", "25 augustus 2026"] {
        assert!(words.contains(said), "{said:?} in {words}");
    }
    it.press_button("picture.png").await?;
    let png = saved(it).await?;
    assert_eq!(png.name, format!("{stem}.png"));
    assert_eq!(png.bytes[..8], *b"\x89PNG\r\n\x1a\n");
    it.press_button("picture.copy").await?;
    it.hear("status", &it.say("notice.picture_copied")?).await?;
    it.press_button("picture.copy_numbers").await?;
    it.hear("status", &it.say("notice.numbers_copied")?).await?;
    let text: String = it.script("return navigator.clipboard.readText()", vec![]).await?;
    it.click("summary", &fold).await?;
    it.unfold("results.table_show").await?;
    let table = it.numbers_table().await?;
    let lines: Vec<String> = table.iter().map(|row| row.join("\t")).collect();
    let copied: Vec<&str> = text.trim_end().lines().collect();
    // Above the table stands of whom and when it is, and what to mind.
    let above = copied.len() - lines.len();
    assert!(above > 0 && copied[0].contains(TEAM), "{copied:?}");
    assert_eq!(copied[above..], lines);
    it.unfold("results.table_show").await
}

/// What can be read in a drawing.
async fn words_of(it: &Browser, svg: &Saved) -> Outcome<String> {
    let read = "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
        if (read.querySelector('parsererror')) return 'no drawing';
        return [...read.querySelectorAll('title, text')].map((e) => e.textContent.trim()).join(' ')";
    it.script(read, vec![json!(svg.text()?)]).await
}

async fn saved(it: &Browser) -> Outcome<Saved> {
    let saved = it.downloaded().await?;
    it.hear("status", &it.say("notice.text_saved")?).await?;
    Ok(saved)
}

#[tokio::test]
async fn rounds_that_cannot_be_compared_show_numbers_and_no_words() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.open_file().bring(&past::years(TEAM)?.file()?).await?;
        it.team().arrive(TEAM).await?;
        it.follow("compare.link").await?;
        it.compare().arrive().await?;
        // The first round was open and asked other words; the last was quiet.
        it.select("compare.then", 5).await?;
        it.read(&it.say("compare.no_words")?).await?;
        let mode = it.say("round.say.weak_mode")?;
        assert!(it.compare().weak().await?.contains(&mode));
        assert_eq!(it.compare().found().await?, [it.say("compare.no_words")?]);
        let words = [it.say("compare.up")?, it.say("compare.down")?, it.say("compare.not_clear")?];
        let mut lines = it.compare().dimensions().await?;
        lines.extend(it.compare().activities().await?.into_iter().map(|pair| pair.numbers));
        for line in lines {
            assert!(words.iter().all(|word| !line.contains(word)), "{line}");
        }
        // What makes it weak goes with the picture.
        let title = it.say("results.activities_title")?;
        it.click("summary", &format!("{} {title}", it.say("picture.save")?)).await?;
        it.press_button("picture.svg").await?;
        let words = words_of(it, &saved(it).await?).await?;
        assert!(words.contains(&mode), "{words}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_team_has_its_pages_with_one_round_two_and_two_hundred() -> Outcome {
    play(Setting::dutch(), async |it| {
        for rounds in [1, 2, 200] {
            let past = past::many(rounds)?;
            it.open_file().bring(&past.file()?).await?;
            it.team().arrive("Wijkteam Altijd").await?;
            let rounds = usize::try_from(rounds)?;
            assert_eq!(listed(it).await?, rounds.min(5));
            let can_compare = !it.controls("a", &it.say("compare.link")?).await?.is_empty();
            assert_eq!(can_compare, rounds > 1);
            if rounds > 5 {
                let older = it.say_with("team.older", &[("n", &rounds.to_string())])?;
                it.click("summary", &older).await?;
                e2e::wait::until("all rounds", async || {
                    Ok((listed(it).await? == rounds).then_some(()))
                })
                .await?;
            }
            it.go(&format!("#/team/{}/trend", past.id())).await?;
            it.arrive(&it.say("trend.title")?).await?;
            if rounds == 1 {
                it.read(&it.say("trend.one")?).await?;
            }
            if rounds > 5 {
                it.click("button", &it.say_with("trend.all", &[("n", "200")])?).await?;
            }
            it.unfold("results.table_show").await?;
            e2e::wait::until("a row for each round", async || {
                Ok((it.numbers_table().await?.len() == rounds + 1).then_some(()))
            })
            .await?;
            it.back().await?;
            it.team().arrive("Wijkteam Altijd").await?;
            if rounds > 1 {
                it.follow("compare.link").await?;
                it.compare().arrive().await?;
                let choices = "return document.querySelector('#compare-then').options.length";
                assert_eq!(it.script::<usize>(choices, vec![]).await?, rounds);
                it.select("compare.then", rounds - 1).await?;
                it.compare().arrive().await?;
            }
            it.wipe().await?;
        }
        Ok(())
    })
    .await
}

/// How many rounds stand in the lists of the page.
async fn listed(it: &Browser) -> Outcome<usize> {
    it.script("return document.querySelectorAll('.rounds li').length", vec![]).await
}

#[tokio::test]
async fn an_address_of_two_rounds_leads_where_it_can() -> Outcome {
    play(Setting::dutch(), async |it| {
        let past = two_rounds()?;
        it.open_file().bring(&past.file()?).await?;
        it.team().arrive(TEAM).await?;
        it.follow("compare.link").await?;
        it.compare().arrive().await?;
        let place = it.place().await?;
        let [then, now] = place.rsplit('/').take(2).collect::<Vec<_>>()[..] else {
            panic!("{place}")
        };
        let team = format!("#/team/{}", past.id());
        // The other way round they are the same two.
        it.visit(&format!("{team}/compare/{then}/{now}")).await?;
        it.see_heading(&it.say("compare.title")?).await?;
        assert_eq!(it.place().await?, place);
        // One round is nothing to compare.
        it.visit(&format!("{team}/compare/{now}/{now}")).await?;
        it.see_heading(TEAM).await?;
        assert_eq!(it.place().await?, team);
        Ok(())
    })
    .await
}
