//! A quiet round keeps its promise: nothing that is kept, saved or shown ties an answer to a person,
//! an order or a time, or says more than may be shown. Looked for while the round runs, after every
//! hand-in, and after it was closed.

mod records;

use std::collections::BTreeMap;

use e2e::{
    browser::Browser,
    failure::Outcome,
    files::Saved,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
    sheet::answers,
    storage::Kept,
    view::Theme,
};
use records::{bare, bare_text, body, fields, inspect, no_time, pile, shown, without_running};
use serde_json::{Value, json};

const TEAM: &str = "Team Stil";

/// Five people: one cannot tell alone, two cannot tell together, all agree, one leaves a gap.
const FIVE: [&str; 5] = [
    "4233 152 455 132",
    "4303 152 454 433",
    "5244 151 544 501",
    "3234 251 354 40-",
    "1230 251 455 132",
];
const THREE: [&str; 3] = ["1525 143 244 300", "2515 253 254 302", "3555 343 234 -03"];
/// Other answers than those of [`THREE`], of which exactly the same may be shown.
const LIKE_THREE: [&str; 3] = ["2534 243 254 105", "2535 243 234 -01", "2525 253 244 50-"];
const TWO: [&str; 2] = ["1525 143 244 310", "2515 253 254 302"];
const LIKE_TWO: [&str; 2] = ["4442 333 111 550", "1111 222 555 104"];

#[tokio::test]
async fn of_five_people_only_counts_remain() -> Outcome {
    play(Setting::dutch(), async |it| {
        let file = quiet_round(it, &FIVE).await?;
        let table = it.results().table().await?;
        let cells = |place: usize| table[place].cells.join(" ");
        assert_eq!(cells(0), "1 0 1 2 1 – 5 3,4 veel verschil");
        // Four answers are too few for dots, also in a round of five.
        assert_eq!(cells(2), "– – – – – – 4 3,5 –");
        assert_eq!(cells(11), "– – – – – 2 3 3,0 –");
        assert_eq!(cells(12), "– – – – – – 4 2,0 –");
        assert_eq!(it.results().points().await?.len(), 3);
        assert_eq!(file.json()?["rounds"][0]["people"], 5);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_three_people_only_rounded_means_remain() -> Outcome {
    play(Setting::dutch(), async |it| {
        quiet_round(it, &THREE).await?;
        it.read(&it.say("round.say.why_rounded")?).await?;
        for row in it.results().table().await? {
            assert_eq!(row.cells[..5].join(" "), "– – – – –", "{}", row.activity);
            assert_eq!(row.cells[8], "–", "{}", row.activity);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_two_people_nothing_remains_but_that_they_took_part() -> Outcome {
    play(Setting::dutch(), async |it| {
        quiet_round(it, &TWO).await?;
        assert_eq!(it.heading().await?, it.say("round.say.too_few")?);
        assert_eq!(it.results().table().await?, []);
        assert_eq!(it.results().points().await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn people_of_whom_the_same_may_be_shown_cannot_be_told_apart() -> Outcome {
    for (these, those) in [(&THREE[..], &LIKE_THREE[..]), (&TWO[..], &LIKE_TWO[..])] {
        play(Setting::dutch(), async |it| {
            it.in_theme(Theme::Light).await?;
            let mut seen = Vec::new();
            for sheets in [these, those] {
                it.visit("").await?;
                it.whole_round(TEAM, Mode::Quiet, sheets).await?;
                let pictures: Vec<String> = it
                    .script(
                        "return [...document.querySelectorAll('canvas')].map((c) => c.toDataURL())",
                        vec![],
                    )
                    .await?;
                let kept = it.kept().await?;
                let file = it.results().save().await?.json()?.to_string();
                let mut all = bare(&kept);
                all.insert("the file".to_owned(), bare_text(&kept, &file));
                all.insert("the page".to_owned(), it.page_text().await?);
                all.insert("the pictures".to_owned(), pictures.join(" "));
                seen.push(all);
                it.wipe().await?;
            }
            same(&seen[0], &seen[1]);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_order_in_which_people_hand_in_leaves_no_trace() -> Outcome {
    play(Setting::dutch(), async |it| {
        let mut seen = Vec::new();
        for order in [[0, 1, 2, 3, 4], [4, 2, 3, 0, 1]] {
            it.visit("").await?;
            it.start().begin_with_our_team().await?;
            it.everyone_fills_in(TEAM, Mode::Quiet, &order.map(|person| FIVE[person])).await?;
            let mut all = bare(&it.kept().await?);
            it.cover().open_results().await?;
            let closed = it.kept().await?;
            all.extend(
                bare(&closed).into_iter().map(|(name, text)| (format!("closed {name}"), text)),
            );
            let file = it.results().save().await?.json()?.to_string();
            all.insert("the file".to_owned(), bare_text(&closed, &file));
            seen.push(all);
            it.wipe().await?;
        }
        same(&seen[0], &seen[1]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn answers_that_were_taken_back_leave_no_trace() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.take_turn(THREE[0], Way::Keys).await?;
        let before = it.kept().await?;
        it.take_turn(THREE[1], Way::Keys).await?;
        it.unfold("cover.take_back").await?;
        it.press_button("cover.take_back_yes").await?;
        it.review().arrive().await?;
        it.hear("status", &it.say("notice.taken_back")?).await?;
        it.review().change(0).await?;
        it.question(0).has(Some(2)).await?;
        it.question(0).answer(5, Way::Keys).await?;
        it.review().arrive().await?;
        assert_eq!(
            body(&it.kept().await?, "teamruimte:running:")?["pile"],
            pile(&[THREE[0]])["pile"]
        );
        it.review().hand_in().await?;
        let kept = it.kept().await?;
        inspect(&kept)?;
        let changed = THREE[1].replacen('2', "5", 1);
        assert_eq!(body(&kept, "teamruimte:running:")?, pile(&[THREE[0], &changed]));
        assert_eq!(without_running(&kept), without_running(&before));
        // Whoever begins ends the chance of the one before.
        it.cover().begin().await?;
        it.back().await?;
        it.cover().arrive_busy().await?;
        assert!(it.controls("summary", &it.say("cover.take_back")?).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pile_that_could_not_be_read_does_not_outlive_its_round() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.take_turn(THREE[0], Way::Keys).await?;
        it.take_turn(THREE[1], Way::Keys).await?;
        let mut kept = it.kept().await?;
        let (name, text) = kept.record("teamruimte:running:").ok_or_else(no_pile)?;
        let (name, half) = (name.clone(), text.trim_end_matches('}').to_owned());
        kept.storage.insert(name, half);
        it.plant(&kept).await?;
        it.visit("").await?;
        it.start().choose_team(TEAM).await?;
        it.take_turn(THREE[2], Way::Keys).await?;
        it.cover().open_results().await?;
        after_closing(&it.kept().await?, &THREE)
    })
    .await
}

#[tokio::test]
async fn the_rescue_file_holds_nothing_of_a_round_that_runs() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, 5, Mode::Quiet).await?;
        it.take_turn(FIVE[0], Way::Keys).await?;
        it.take_turn(FIVE[1], Way::Keys).await?;
        it.fill_in(FIVE[2], Way::Keys).await?;
        let kept = it.kept().await?;
        let (name, text) = kept.record("teamruimte:running:").ok_or_else(no_pile)?;
        let (name, text) = (name.clone(), text.clone());
        it.crash().await?;
        it.press_button("page.crash_save").await?;
        let rescue = it.downloaded().await?;
        let file = rescue.json()?;
        fields("the rescue file", &file, &["format", "schema", "storage", "black_box"]);
        assert_eq!(file["storage"], file["black_box"]);
        assert!(!rescue.text()?.contains(&name), "the name of the pile");
        for (found, _) in file["storage"].as_object().into_iter().flatten() {
            assert!(!found.contains("running"), "{found}");
        }
        no_sheet(&[FIVE[0], FIVE[1], FIVE[2]], rescue.text()?);
        assert_eq!(
            it.kept().await?.storage.get(&name),
            Some(&text),
            "the pile stays on the device"
        );
        it.press_button("page.crash_reload").await?;
        it.started().await?;
        it.read(&it.say("review.title")?).await
    })
    .await
}

/// Holds all that one meeting left behind against all that another did.
fn same(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) {
    assert!(one.keys().eq(other.keys()), "{:?} {:?}", one.keys(), other.keys());
    for (name, text) in one {
        assert_eq!(Some(text), other.get(name), "{name}");
    }
}

/// Plays a quiet round of these people from the start screen to the results, looking into
/// everything that is kept on the way, and gives the team file.
async fn quiet_round(it: &Browser, sheets: &[&str]) -> Outcome<Saved> {
    it.visit("").await?;
    it.start().begin_with_our_team().await?;
    it.form().prepare(TEAM, sheets.len(), Mode::Quiet).await?;
    let begun = it.kept().await?;
    for number in 1..=sheets.len() {
        it.take_turn(sheets[number - 1], Way::Keys).await?;
        let kept = it.kept().await?;
        inspect(&kept)?;
        assert_eq!(without_running(&kept), without_running(&begun), "after {number} turns");
        assert_eq!(body(&kept, "teamruimte:running:")?, pile(&sheets[..number]));
        it.cover().counts(number, sheets.len()).await?;
    }
    while_running(it, sheets).await?;
    it.cover().open_results().await?;
    after_closing(&it.kept().await?, sheets)?;
    let file = it.results().save().await?;
    team_file(&file, sheets)?;
    after_closing(&it.kept().await?, sheets)?;
    Ok(file)
}

/// The team file of a team whose only round runs knows nothing of that round.
async fn while_running(it: &Browser, sheets: &[&str]) -> Outcome {
    let kept = it.kept().await?;
    let (name, _) = kept.record("teamruimte:round:").ok_or_else(no_pile)?;
    let id = name.trim_start_matches("teamruimte:round:");
    it.cover().leave().await?;
    it.team().arrive(TEAM).await?;
    it.read(&it.say("round.say.running_not_in_file")?).await?;
    let file = it.team().save().await?;
    assert_eq!(file.json()?["rounds"], json!([]));
    assert!(!file.text()?.contains(id), "the id of the round");
    no_sheet(sheets, file.text()?);
    it.follow("team.go_on").await?;
    it.cover().arrive_all().await
}

/// What is kept of a closed quiet round is what may be shown, to the field.
fn after_closing(kept: &Kept, sheets: &[&str]) -> Outcome {
    inspect(kept)?;
    for (name, text) in kept.texts() {
        assert!(!name.contains("running"), "{name}");
        no_sheet(sheets, text);
    }
    closed_round(&body(kept, "teamruimte:round:")?, sheets);
    Ok(())
}

fn team_file(file: &Saved, sheets: &[&str]) -> Outcome {
    let (text, file) = (file.text()?, file.json()?);
    no_sheet(sheets, text);
    fields(
        "the team file",
        &file,
        &["format", "schema", "app", "saved_on", "team", "instruments", "rounds"],
    );
    assert_eq!(file["rounds"].as_array().map(Vec::len), Some(1));
    for part in ["saved_on", "team", "rounds"] {
        no_time(part, &json!({ part: file[part] }));
    }
    closed_round(&file["rounds"][0], sheets);
    Ok(())
}

fn closed_round(round: &Value, sheets: &[&str]) {
    let closed = &round["closed"];
    fields("a closed round", closed, &["on", "kept"]);
    let quiet = json!({ "shown": { "handed_in": sheets.len(), "activities": shown(sheets) } });
    assert_eq!(closed["kept"], quiet);
}

/// No text holds the answers of one person in a row.
fn no_sheet(sheets: &[&str], text: &str) {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for sheet in sheets {
        let row = json!(answers(sheet).collect::<Vec<_>>()).to_string();
        assert!(!tight.contains(row.trim_matches(['[', ']'])), "{row}");
    }
}

fn no_pile() -> e2e::failure::Failure {
    e2e::failure::Failure::new("the round has no record")
}
