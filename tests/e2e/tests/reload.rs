//! Loading the page anew, going back, and a flat battery: everything goes on where it was, and
//! nobody sees what was handed in.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
};

const TEAM: &str = "Wijkteam Oost";
const FIRST: &str = "4233 132 455 132";
const SECOND: &str = "5244 121 544 51-";

#[tokio::test]
async fn every_screen_comes_back_after_a_reload_as_it_was() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        comes_back(it).await?;
        it.visit("#/about").await?;
        comes_back(it).await?;

        it.visit("#/new").await?;
        it.form().name(TEAM).await?;
        it.form().mode(Mode::Open).await?;
        comes_back(it).await?;
        let chosen = "return [document.querySelector('#team-name').value,
            document.querySelector('[name=mode]:checked').closest('label').innerText.split('\\n')[0]]";
        let chosen: Vec<String> = it.script(chosen, vec![]).await?;
        assert_eq!(chosen, [TEAM, "Open ronde"]);
        it.form().people("3").await?;
        it.form().begin().await?;
        it.cover().arrive_first().await?;
        comes_back(it).await?;

        a_turn(it).await?;
        it.cover().to_close().await?;
        comes_back(it).await?;
        it.cover().confirm().await?;
        it.results().arrive().await?;
        comes_back(it).await?;
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
        comes_back(it).await?;

        let file = it.team().save().await?;
        let before = it.kept().await?;
        it.visit("#/open").await?;
        it.drop_file(&file).await?;
        it.open_file().found().await?;
        it.reload().await?;
        assert_eq!(it.heading().await?, it.say("open.title")?);
        assert!(!it.page_text().await?.contains(&it.say("open.found")?), "a file is looked at once");
        assert_eq!(it.kept().await?, before);
        Ok(())
    })
    .await
}

/// The first turn with a reload at every kind of screen, and the second without.
async fn a_turn(it: &Browser) -> Outcome {
    let answer = |place: usize| {
        FIRST.bytes().filter(|byte| *byte != b' ').nth(place).map(|digit| digit - b'0')
    };
    it.cover().begin().await?;
    for place in 0..it.words().questions() {
        if [0, 6, 12].contains(&place) {
            comes_back(it).await?;
            it.question(place).has(None).await?;
            // The keys answer at once.
            it.question(place).arrive().await?;
            it.question(place).answer(answer(place).unwrap_or(0), Way::Keys).await?;
            it.question(place + 1).arrive().await?;
            if place + 1 < it.words().questions() {
                it.question(place + 1).back().await?;
            } else {
                it.review().change(place).await?;
            }
            it.question(place).arrive().await?;
            comes_back(it).await?;
            it.question(place).has(answer(place)).await?;
            it.press_button("turn.next").await?;
        } else {
            it.question(place).answer(answer(place).unwrap_or(0), Way::Keys).await?;
        }
        it.question(place + 1).arrive().await?;
    }
    let own = it.review().answers().await?;
    comes_back(it).await?;
    assert_eq!(it.review().answers().await?, own);
    it.review().hand_in().await?;
    it.reload().await?;
    it.see_heading(&it.say("cover.title_next")?).await?;
    it.cover().counts(1, 3).await?;
    assert!(it.controls("summary", &it.say("cover.take_back")?).await?.is_empty());
    comes_back(it).await?;
    it.take_turn(SECOND, Way::Keys).await?;
    it.cover().counts(2, 3).await
}

#[tokio::test]
async fn many_turns_leave_one_cover_behind() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        let length = "return history.length";
        it.take_turn(FIRST, Way::Keys).await?;
        it.settled_at("round").await?;
        let after_one: u32 = it.script(length, vec![]).await?;
        it.take_turn(SECOND, Way::Taps).await?;
        it.take_turn(FIRST, Way::Keys).await?;
        it.settled_at("round").await?;
        let after_three: u32 = it.script(length, vec![]).await?;
        assert_eq!(after_one, after_three);
        it.back().await?;
        it.see_heading(&it.say("new.title")?).await
    })
    .await
}

#[tokio::test]
async fn what_is_not_here_leads_to_the_start() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &[FIRST, SECOND]).await?;
        let gone = it.place().await?;
        it.wipe().await?;
        it.visit(&gone).await?;
        it.see_heading(&it.say("nowhere.title")?).await?;
        it.follow("nowhere.home").await?;
        it.arrive(&it.say("start.title")?).await
    })
    .await
}

#[tokio::test]
async fn a_turn_goes_on_where_it_was_after_a_flat_battery() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        it.take_turn(FIRST, Way::Keys).await?;
        it.cover().begin().await?;
        for place in 0..6 {
            it.question(place).answer(5, Way::Keys).await?;
            it.question(place + 1).arrive().await?;
        }
        let (place, before) = (it.place().await?, it.kept().await?);
        it.lose_power().await?;
        it.visit("").await?;
        assert_eq!(it.kept().await?.black_box, before.black_box);
        it.read(&it.say_with("start.running", &[("done", "1"), ("people", "3")])?).await?;
        it.start().choose_team(TEAM).await?;
        it.cover().arrive_busy().await?;
        it.cover().resume().await?;
        it.question(6).arrive().await?;
        assert_eq!(it.place().await?, place);
        it.question(6).back().await?;
        it.question(5).arrive().await?;
        it.question(5).has(Some(5)).await?;

        // And once more with the tab that the browser had open.
        it.question(5).answer(1, Way::Keys).await?;
        it.question(6).arrive().await?;
        it.kept().await?;
        it.lose_power().await?;
        it.visit(&place).await?;
        it.question(6).see().await?;
        for place in 6..it.words().questions() {
            it.press_button("turn.skip").await?;
            it.question(place + 1).arrive().await?;
        }
        let own = it.review().answers().await?;
        assert_eq!(own[..5], ["5 · Bijna altijd"; 5]);
        assert_eq!(own[5], "1 · Bijna nooit");
        assert_eq!(own[6..], ["Geen antwoord"; 7]);
        it.review().hand_in().await?;
        it.cover().counts(2, 3).await
    })
    .await
}

#[tokio::test]
async fn going_back_never_shows_what_was_handed_in() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        it.take_turn(FIRST, Way::Taps).await?;
        // Step by step to the page before the app, one of the steps with a reload.
        let mut steps = 0;
        while it.address_now().await? != "about:blank" {
            nothing_of_a_turn(it).await?;
            if steps == 1 {
                it.reload().await?;
                nothing_of_a_turn(it).await?;
            }
            steps += 1;
            it.back().await?;
            it.drawn().await?;
        }
        assert!(steps > 1, "{steps} steps back");
        // The next person finds nothing either.
        it.visit("").await?;
        it.start().choose_team(TEAM).await?;
        it.cover().arrive_next().await?;
        it.cover().begin().await?;
        it.question(0).has(None).await?;
        let second = it.place().await?.replace("question/1", "question/2");
        it.visit(&second).await?;
        it.question(1).see().await?;
        it.question(1).has(None).await
    })
    .await
}

/// Whether a reload brings back the same screen with the same words, and writes nothing.
async fn comes_back(it: &Browser) -> Outcome {
    let (place, words, kept) = (it.place().await?, it.lasting_text().await?, it.kept().await?);
    it.reload().await?;
    assert_eq!(it.place().await?, place);
    assert_eq!(it.lasting_text().await?, words, "after a reload of {place}");
    assert_eq!(it.kept().await?, kept, "after a reload of {place}");
    Ok(())
}

/// No answer and no list of answers is on the screen.
async fn nothing_of_a_turn(it: &Browser) -> Outcome {
    let script = "return document.querySelectorAll('[role=radio], .review__row').length";
    let shown: u32 = it.script(script, vec![]).await?;
    assert_eq!(shown, 0, "at {}", it.place().await?);
    Ok(())
}
