//! Comments: they leave their sheet when it is handed in, stand sorted by text where enough people
//! took part, and are gone everywhere where too few did.

use e2e::{
    browser::Browser,
    failure::{Failure, Outcome},
    play::play,
    screens::{Mode, Way},
    setting::Setting,
    sheet::{answers, counts},
};
use serde_json::{Value, json};

const TEAM: &str = "Team Stil";
const SIX: [&str; 6] = [
    "4233 152 455 132",
    "4303 152 454 433",
    "5244 151 544 501",
    "3234 251 354 402",
    "1230 251 455 132",
    "4233 152 355 241",
];
/// In the order of handing in; the first two of each place are not in the order of the alphabet.
const WORDS: [&str; 6] =
    ["vrijdag zie ik niemand", "daar is tijd voor", "", "anders gaat het mis", "", ""];
const SORTED: [&str; 3] = ["anders gaat het mis", "daar is tijd voor", "vrijdag zie ik niemand"];
const THREE: [&str; 3] = ["1525 143 244 300", "2515 253 254 302", "3555 343 234 203"];
const TWO: [&str; 2] = ["1525 143 244 310", "2515 253 254 302"];
/// The question with which comments are written.
const PLACE: usize = 2;

/// A round of these people, each with a comment, up to the cover after the last turn.
async fn everyone_comments(it: &Browser, mode: Mode, sheets: &[&str]) -> Outcome {
    it.visit("").await?;
    it.start().begin_with_our_team().await?;
    it.form().prepare(TEAM, sheets.len(), mode).await?;
    for (sheet, words) in sheets.iter().zip(WORDS) {
        it.cover().begin().await?;
        for (place, answer) in answers(sheet).enumerate() {
            if place == PLACE && !words.is_empty() {
                it.question(place).comment(words).await?;
                it.question(place).answer(answer.unwrap_or(0), Way::Taps).await?;
                // Who writes goes on by hand.
                it.question(place).has(answer).await?;
                it.question(place).go_on().await?;
            } else {
                it.question(place).answer(answer.unwrap_or(0), Way::Keys).await?;
            }
            it.question(place + 1).arrive().await?;
        }
        it.review().hand_in().await?;
    }
    it.cover().arrive_all().await
}

/// Everything that the browser keeps, in one text.
async fn everything(it: &Browser) -> Outcome<String> {
    let kept = it.kept().await?;
    Ok(kept.texts().map(|(name, text)| format!("{name} {text}\n")).collect())
}

/// The words of nobody are in this text.
fn no_words(text: &str, sheets: &[&str]) {
    for words in WORDS.iter().take(sheets.len()).filter(|words| !words.is_empty()) {
        assert!(!text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn of_six_people_comments_stand_by_text_beside_the_dots() -> Outcome {
    play(Setting::dutch(), async |it| {
        everyone_comments(it, Mode::Quiet, &SIX).await?;
        let kept = it.kept().await?;
        let (_, text) = kept.record("teamruimte:running:").ok_or_else(no_record)?;
        let running: Value = serde_json::from_str(text)?;
        assert_eq!(running["body"]["comments"], json!({ "2": SORTED }));
        it.cover().open_results().await?;
        for reloaded in [false, true] {
            assert_eq!(it.results().comments(PLACE).await?, SORTED, "reloaded: {reloaded}");
            assert_eq!(it.results().comments(PLACE + 1).await?, [""; 0]);
            for (place, row) in it.results().table().await?.iter().enumerate() {
                let [one, two, three, four, five, _] = counts(&SIX, place);
                if one + two + three + four + five >= 5 {
                    let dots = [one, two, three, four, five].map(|count| count.to_string());
                    assert_eq!(row.cells.first_chunk(), Some(&dots), "{}", row.activity);
                }
            }
            it.reload().await?;
        }
        let file = it.results().save().await?.json()?;
        assert_eq!(file["rounds"][0]["closed"]["comments"], json!({ "2": SORTED }));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_three_people_no_number_is_finer_than_half_a_point_and_no_comment_is_left() -> Outcome {
    play(Setting::dutch(), async |it| {
        everyone_comments(it, Mode::Quiet, &THREE).await?;
        assert!(everything(it).await?.contains(WORDS[0]), "they wait for the closing");
        it.cover().open_results().await?;
        it.unfold("results.table_show").await?;
        let unfold = "for (const fold of document.querySelectorAll('details')) fold.open = true";
        it.script::<()>(unfold, vec![]).await?;
        for (place, row) in it.results().table().await?.iter().enumerate() {
            assert_eq!(row.cells[..5].join(" "), "– – – – –", "{}", row.activity);
            assert_eq!(row.cells[8], "–", "{}", row.activity);
            rounded(&row.cells[7]);
            assert_eq!(it.results().comments(place).await?, [""; 0]);
        }
        let means =
            "return [...document.querySelectorAll('.activity__mean')].map((e) => e.innerText)";
        for mean in it.script::<Vec<String>>(means, vec![]).await? {
            rounded(&mean);
        }
        no_words(&it.page_text().await?, &THREE);
        let kept = it.kept().await?;
        let (_, text) = kept.record("teamruimte:round:").ok_or_else(no_record)?;
        let round: Value = serde_json::from_str(text)?;
        only_half_points(&round["body"]["closed"]);
        no_words(&everything(it).await?, &THREE);
        let file = it.results().save().await?;
        no_words(file.text()?, &THREE);
        only_half_points(&file.json()?["rounds"][0]["closed"]);
        it.reload().await?;
        no_words(&everything(it).await?, &THREE);
        Ok(())
    })
    .await
}

/// Every number in this text is a whole one or a half.
fn rounded(text: &str) {
    let numbers = text.split(|c: char| !c.is_ascii_digit() && c != ',');
    for number in numbers.filter(|number| number.contains(',')) {
        assert!(number.ends_with(",0") || number.ends_with(",5"), "{text}");
    }
}

/// A closed round of three holds how many answered or could not tell, and a mean in half points.
fn only_half_points(closed: &Value) {
    assert!(closed.get("comments").is_none() && closed.get("hands").is_none(), "{closed}");
    for shown in closed["kept"]["shown"]["activities"].as_array().into_iter().flatten() {
        for (field, value) in shown.as_object().into_iter().flatten() {
            assert!(["answers", "half_points", "cannot_tell"].contains(&field.as_str()), "{shown}");
            assert!(value.is_u64(), "{shown}");
        }
    }
}

#[tokio::test]
async fn of_two_people_nothing_is_shown_and_the_page_says_why() -> Outcome {
    play(Setting::dutch(), async |it| {
        everyone_comments(it, Mode::Quiet, &TWO).await?;
        it.cover().to_close().await?;
        it.read(&it.say("round.say.too_few_before_close")?).await?;
        it.cover().confirm().await?;
        it.results().arrive().await?;
        assert_eq!(it.heading().await?, it.say("round.say.too_few")?);
        let drawn = "return document.querySelectorAll('canvas, table, .activity, .point').length";
        assert_eq!(it.script::<u32>(drawn, vec![]).await?, 0);
        no_words(&it.page_text().await?, &TWO);
        no_words(&everything(it).await?, &TWO);
        let file = it.results().save().await?;
        no_words(file.text()?, &TWO);
        assert!(!file.text()?.contains("half_points"));
        Ok(())
    })
    .await
}

fn no_record() -> Failure {
    Failure::new("the round has no record")
}
