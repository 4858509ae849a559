//! An open meeting of eight in three ways at once: two raise hands, six take turns, and somebody
//! comes after the reveal. Every hand and every answer is in the numbers once, at every moment.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Number, Way},
    setting::Setting,
    sheet::{answers, counts},
};
use serde_json::json;

const TEAM: &str = "Wijkteam Oost";
/// What two people raise their hands for; at some statements one of them raises none, or nobody.
const HANDS: [&str; 2] = ["4433 2-2 455 1-2", "5233 1-- 454 0-2"];
const SIX: [&str; 6] = [
    "4233 132 455 132",
    "4333 132 454 433",
    "5244 121 544 511",
    "3234 231 354 422",
    "4230 231 455 13-",
    "4240 132 414 520",
];
/// What the third of the six hands in when it has thought again.
const THIRD_AGAIN: &str = "1244 121 544 511";
const LATE: &str = "5555 555 111 0-3";

#[tokio::test]
async fn hands_turns_a_second_thought_and_a_late_person_are_all_counted_once() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, 8, Mode::Open).await?;
        it.cover().counts(0, 8).await?;
        two_raise_hands(it).await?;
        it.cover().counts(2, 8).await?;
        it.read(&it.say_counted("cover.hands_done", 2)?).await?;
        for (number, sheet) in SIX.into_iter().enumerate() {
            it.take_turn(sheet, Way::Keys).await?;
            it.cover().counts(3 + number, 8).await?;
            if number == 2 {
                the_third_thinks_again(it).await?;
                it.cover().counts(5, 8).await?;
            }
        }
        it.cover().arrive_all().await?;
        it.cover().open_results().await?;

        let eight: Vec<&str> = HANDS.into_iter().chain(six_at_last()).collect();
        let before = numbers(it, &eight).await?;
        let late = it.say("round.say.late_open")?;
        assert!(!it.page_text().await?.contains(&late), "nobody has come late yet");

        it.results().let_in_late().await?;
        it.answer_all(LATE, Way::Keys).await?;
        it.review().hand_in().await?;
        it.results().arrive().await?;
        it.hear("status", &it.say("notice.added_late")?).await?;
        it.read(&late).await?;
        let nine: Vec<&str> = eight.into_iter().chain([LATE]).collect();
        let after = numbers(it, &nine).await?;
        assert_ne!(before, after);

        it.reload().await?;
        it.read(&late).await?;
        assert_eq!(numbers(it, &nine).await?, after, "after a reload");
        in_the_file(it, &after, &nine).await
    })
    .await
}

/// Counts the hands of two people, with a pause and a reload in the middle.
async fn two_raise_hands(it: &Browser) -> Outcome {
    it.hands().open().await?;
    it.hands().begin("2").await?;
    for place in 0..it.words().questions() {
        it.question(place).arrive().await?;
        let hands = counts(&HANDS, place);
        it.hands().count(hands, if place % 2 == 0 { Way::Taps } else { Way::Keys }).await?;
        it.hands().counted(hands.iter().sum(), 2).await?;
        if place == 4 {
            pause(it, place).await?;
        }
        if place + 1 < it.words().questions() {
            it.question(place).go_on().await?;
        }
    }
    it.press_button("hands.done").await?;
    // Whatever screen comes, the count is kept: it is there when the app starts anew.
    it.visit("").await?;
    let running = [("done", "2"), ("people", "8")];
    it.read(&it.say_with("start.running", &running)?).await?;
    it.start().choose_team(TEAM).await?;
    it.cover().arrive_next().await
}

/// Hands that are still being counted are in no number yet, and wait for whoever counts.
async fn pause(it: &Browser, place: usize) -> Outcome {
    it.follow("turn.stop").await?;
    it.cover().arrive_first().await?;
    it.cover().counts(0, 8).await?;
    it.reload().await?;
    it.follow("cover.hands_on").await?;
    it.hands().arrive().await?;
    it.hands().begin("2").await?;
    // It goes on at the first statement without hands, and one can look back.
    it.question(place + 1).arrive().await?;
    it.question(place + 1).back().await?;
    it.question(place).arrive().await?;
    let hands = counts(&HANDS, place)
        .map(|count| if count == 0 { String::new() } else { count.to_string() });
    assert_eq!(it.hands().fields().await?, hands);
    Ok(())
}

async fn the_third_thinks_again(it: &Browser) -> Outcome {
    it.unfold("cover.take_back").await?;
    it.press_button("cover.take_back_yes").await?;
    it.review().arrive().await?;
    // While it thinks, it has not handed in.
    let review = it.place().await?;
    it.go(review.trim_end_matches("/review")).await?;
    it.cover().arrive_busy().await?;
    it.cover().counts(4, 8).await?;
    it.cover().resume().await?;
    it.review().arrive().await?;
    it.review().change(0).await?;
    it.question(0).has(Some(5)).await?;
    it.question(0).answer(1, Way::Keys).await?;
    it.review().arrive().await?;
    it.review().hand_in().await
}

fn six_at_last() -> [&'static str; 6] {
    let mut six = SIX;
    six[2] = THIRD_AGAIN;
    six
}

/// The table, held against what people chose: how often each answer, and how many answered.
async fn numbers(it: &Browser, sheets: &[&str]) -> Outcome<Vec<Number>> {
    let people = sheets.len().to_string();
    let meta = [("answered", &*people), ("team", &*people), ("mode", "open ronde")];
    it.read(&it.say_after_date("results.meta", &meta)?).await?;
    let table = it.results().table().await?;
    assert_eq!(table.len(), it.words().questions());
    let mut different = 0;
    for (place, row) in table.iter().enumerate() {
        let [one, two, three, four, five, cannot_tell] = counts(sheets, place);
        let n = one + two + three + four + five;
        let wanted = [one, two, three, four, five, cannot_tell, n].map(|number| number.to_string());
        assert_eq!(row.cells.first_chunk(), Some(&wanted), "{}", row.activity);
        if usize::try_from(n)? < sheets.len() {
            different += 1;
            let said = it.say_counted("results.of_answers", usize::try_from(n)?)?;
            assert!(note(it, place).await?.contains(&said), "{}: {said}", row.activity);
        }
    }
    assert!(different > 0, "some statements have fewer answers than people");
    Ok(table)
}

/// The small line below an activity.
async fn note(it: &Browser, place: usize) -> Outcome<String> {
    let script = "return document.querySelectorAll('.activity__notes')[arguments[0]].innerText";
    it.script(script, vec![json!(place)]).await
}

/// The file has the sheets, the hands and who came late, and opens to the same numbers.
async fn in_the_file(it: &Browser, seen: &[Number], sheets: &[&str]) -> Outcome {
    let file = it.results().save().await?;
    let closed = file.json()?["rounds"][0]["closed"].clone();
    assert_eq!(closed["late"], 1);
    assert_eq!(closed["hands"]["people"], 2);
    assert_eq!(closed["hands"]["counts"][0], json!(counts(&HANDS, 0)));
    let mut kept: Vec<String> = closed["kept"]["sheets"]
        .as_array()
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    let turns = six_at_last().into_iter().chain([LATE]);
    let mut given: Vec<String> =
        turns.map(|sheet| json!(answers(sheet).collect::<Vec<_>>()).to_string()).collect();
    kept.sort();
    given.sort();
    assert_eq!(kept, given);
    it.wipe().await?;
    it.visit("#/open").await?;
    it.drop_file(&file).await?;
    it.open_file().found().await?;
    it.open_file().accept().await?;
    it.team().arrive(TEAM).await?;
    it.team().latest_results().await?;
    it.read(&it.say("round.say.late_open")?).await?;
    assert_eq!(numbers(it, sheets).await?, seen, "from the file");
    Ok(())
}
