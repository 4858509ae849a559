//! Files: ours open on any device and lose nothing; every other gets its own sentence.

use e2e::{
    browser::Browser,
    failure::Outcome,
    files::Saved,
    play::play,
    screens::{Mode, Number, Way},
    setting::Setting,
    storage::of_a_newer_version,
};
use serde_json::json;

const TEAM: &str = "Wijkteam Oost";
const A: [&str; 2] = ["4233 132 455 132", "5244 121 544 51-"];
const B: [&str; 3] = ["1111 222 333 444", "2222 333 444 555", "3333 444 555 000"];
const C: [&str; 1] = ["5432 154 321 543"];

const LARGEST: usize = 20 * 1024 * 1024;

#[tokio::test]
async fn a_file_that_cannot_be_opened_says_why_and_changes_nothing() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &A).await?;
        let ours = it.results().save().await?;
        let newer = of_a_newer_version(ours.text()?);
        assert_ne!(newer, ours.text()?);
        let half = &ours.bytes[..ours.bytes.len() / 2];
        let without_team = json!({ "format": "teamruimte.rescue", "schema": 1, "storage": {} });
        let files: [(&str, Vec<u8>, &str); 8] = [
            ("foto.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\xfd".to_vec(), "open.not_ours"),
            ("notulen.json", "Notulen van dinsdag, met thee.".into(), "open.not_ours"),
            ("leeg.json", Vec::new(), "open.not_ours"),
            ("anders.json", br#"{"format":"iets anders","schema":1}"#.to_vec(), "open.not_ours"),
            ("half.json", half.to_vec(), "open.broken"),
            ("groot.json", vec![b' '; LARGEST + LARGEST / 20], "open.too_large"),
            ("nieuwer.json", newer.into(), "open.newer"),
            ("zonder-team.json", without_team.to_string().into(), "open.empty"),
        ];
        it.go("#/open").await?;
        it.open_file().arrive().await?;
        let before = it.kept().await?;
        for (name, bytes, why) in files {
            let path = it.lay_down(name, &bytes)?;
            it.choose(&path).await?;
            it.open_file().refuses(why).await.map_err(|failure| failure.during(name))?;
            assert_eq!(it.heading().await?, it.say("open.title")?, "{name}");
            assert!(it.controls("button", &it.say("open.accept")?).await?.is_empty(), "{name}");
            assert_eq!(it.kept().await?, before, "{name}");
            if bytes.len() < LARGEST {
                it.choose(&it.lay_down(&ours.name, &ours.bytes)?).await?;
                it.open_file().found().await?;
                it.drop_file(&Saved { name: name.to_owned(), bytes }).await?;
                it.open_file().refuses(why).await.map_err(|failure| failure.during(name))?;
            }
        }
        // Whoever looks and says no has changed nothing either.
        it.drop_file(&ours).await?;
        it.open_file().found().await?;
        it.press_button("app.cancel").await?;
        it.read(&it.say("open.choose")?).await?;
        assert_eq!(it.kept().await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_of_a_team_that_is_here_adds_its_rounds_and_loses_none() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &A).await?;
        let of_a = it.results().table().await?;
        let with_a = it.results().save().await?;
        next_round(it, &B).await?;
        let of_b = it.results().table().await?;
        let with_a_and_b = it.results().save().await?;

        // Another device, on which the team went on from the first file.
        it.wipe().await?;
        // A file may be dropped on any screen.
        it.visit("").await?;
        it.drop_file(&with_a).await?;
        it.open_file().arrive().await?;
        it.open_file().accept().await?;
        it.team().arrive(TEAM).await?;
        it.follow("team.new_round").await?;
        prepare(it, &B).await?;
        it.take_turn(C[0], Way::Keys).await?;
        it.go("#/open").await?;
        it.drop_file(&with_a_and_b).await?;
        it.read(&it.say("open.already")?).await?;
        it.open_file().accept().await?;
        it.team().arrive(TEAM).await?;
        rounds(it, &[(2, &of_a), (3, &of_b)]).await?;
        it.reload().await?;
        rounds(it, &[(2, &of_a), (3, &of_b)]).await?;
        // The round that runs here still has its one sheet.
        it.follow("team.go_on").await?;
        it.cover().counts(1, 3).await?;

        // What is removed here stays removed.
        it.cover().leave().await?;
        it.team().arrive(TEAM).await?;
        it.unfold("team.manage").await?;
        it.unfold("team.remove_team").await?;
        it.press_button("app.remove_yes").await?;
        it.hear("status", &it.say("notice.removed")?).await?;
        let left = it.kept().await?;
        for (name, text) in left.texts() {
            let of_team = ["round", "running", "instrument"].iter().any(|kind| name.contains(kind));
            assert!(!of_team && !text.contains(TEAM), "{name}: {text}");
        }
        // Until a file brings it back.
        it.go("#/open").await?;
        it.drop_file(&with_a_and_b).await?;
        it.open_file().accept().await?;
        it.team().arrive(TEAM).await?;
        rounds(it, &[(2, &of_a), (3, &of_b)]).await
    })
    .await
}

#[tokio::test]
async fn a_rescue_file_opens_again() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Quiet, &B).await?;
        let before = it.results().table().await?;
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
        it.follow("team.new_round").await?;
        prepare(it, &B).await?;
        it.take_turn(C[0], Way::Keys).await?;
        it.crash().await?;
        it.press_button("page.crash_save").await?;
        let rescue = it.downloaded().await?;
        it.wipe().await?;
        it.visit("#/open").await?;
        it.drop_file(&rescue).await?;
        it.open_file().found().await?;
        it.open_file().accept().await?;
        it.team().arrive(TEAM).await?;
        rounds(it, &[(3, &before)]).await
    })
    .await
}

#[tokio::test]
async fn after_a_fault_nothing_is_written_and_everything_can_be_saved() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &A).await?;
        let before = it.kept().await?;
        // The page refuses to make elements: whatever draws with it cannot go on.
        it.script::<()>(
            "window.e2eMake = Document.prototype.createElement;
             Document.prototype.createElement = () => { throw new Error('no elements today') };
             Document.prototype.importNode = Document.prototype.createElement;",
            vec![],
        )
        .await?;
        it.go("#/about").await?;
        it.see_heading(&it.say("page.crash_title")?).await?;
        let complaints = it.forgive().await?;
        assert!(complaints.iter().any(|said| said.contains("panicked")), "{complaints:?}");
        it.go("#/").await?;
        it.drawn().await?;
        it.see_heading(&it.say("page.crash_title")?).await?;
        let after = it.kept().await?;
        assert_eq!((&after.storage, &after.black_box), (&before.storage, &before.black_box));
        it.script::<()>("Document.prototype.createElement = e2eMake", vec![]).await?;
        it.press_button("page.crash_save").await?;
        let file = it.downloaded().await?.json()?;
        assert_eq!(file["storage"], json!(before.storage));
        it.forgive().await?;
        it.press_button("page.crash_reload").await?;
        it.started().await?;
        let after = it.kept().await?;
        assert_eq!((&after.storage, &after.black_box), (&before.storage, &before.black_box));
        Ok(())
    })
    .await
}

/// Plays another round of the team whose results are on the screen.
async fn next_round(it: &Browser, sheets: &[&str]) -> Outcome {
    it.click("a", TEAM).await?;
    it.team().arrive(TEAM).await?;
    it.follow("team.new_round").await?;
    prepare(it, sheets).await?;
    for sheet in sheets {
        it.take_turn(sheet, Way::Keys).await?;
    }
    it.cover().arrive_all().await?;
    it.cover().open_results().await
}

async fn prepare(it: &Browser, sheets: &[&str]) -> Outcome {
    it.form().arrive().await?;
    it.form().people(&sheets.len().to_string()).await?;
    it.form().new_people("0").await?;
    it.form().mode(Mode::Open).await?;
    it.form().begin().await?;
    it.cover().arrive_first().await
}

/// Whether the team has exactly these closed rounds, with these numbers.
async fn rounds(it: &Browser, wanted: &[(u32, &Vec<Number>)]) -> Outcome {
    let script =
        "return [...document.querySelectorAll('.rounds a[href$=results]')].map((a) => a.innerText)";
    let lines: Vec<String> = it.script(script, vec![]).await?;
    assert_eq!(lines.len(), wanted.len(), "{lines:?}");
    for (people, table) in wanted {
        let number = people.to_string();
        let words =
            it.say_after_date("team.closed", &[("answered", &number), ("team", &number)])?;
        let line = lines.iter().find(|line| line.contains(&words));
        let line = line.and_then(|line| line.lines().next()).unwrap_or_default();
        it.click("a", line).await?;
        it.results().arrive().await?;
        assert_eq!(numbers(&it.results().table().await?), numbers(table), "{words}");
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
    }
    Ok(())
}

/// The numbers of a round itself. Beside them stand those of the round before, and which of two
/// rounds of one day was before the other is not kept.
fn numbers(table: &[Number]) -> Vec<&[String]> {
    table.iter().map(|row| &row.cells[..9]).collect()
}
