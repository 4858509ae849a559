//! A rehearsal: a whole round with made-up people, from its door on the first screen to the end of the
//! talk. Nothing of it is kept, and it ends where it began.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Part, Way},
    setting::Setting,
};

const SHEET: &str = "5555 555 555 555";
const WHAT: &str = "Elke week een rondje";
const WORDS: &str = "Zo doen wij dat";
/// What a device may remember of how it is used.
const HABITS: [&str; 3] = ["teamruimte:settings", "teamruimte:form", "teamruimte:step-form"];

/// Neither copy has anything but habits, and those hold no word of the rehearsal.
async fn nothing_is_kept(it: &Browser, when: &str) -> Outcome {
    let kept = it.kept().await?;
    for (name, text) in kept.texts() {
        assert!(HABITS.contains(&name.as_str()), "{when}: {name}");
        for words in [WHAT, WORDS, &it.say("practice.team")?] {
            assert!(!text.contains(words), "{when}: {text}");
        }
    }
    Ok(())
}

/// From the door to the results.
async fn rehearse(it: &Browser, mode: Mode) -> Outcome {
    it.visit("").await?;
    it.start().practise(mode).await?;
    it.read(&it.say("cover.practice")?).await?;
    it.cover().counts(5, 6).await?;
    nothing_is_kept(it, "on the cover").await?;
    it.cover().begin().await?;
    it.question(0).comment(WORDS).await?;
    it.question(0).answer(5, Way::Taps).await?;
    it.question(0).has(Some(5)).await?;
    it.question(0).go_on().await?;
    for (place, answer) in e2e::sheet::answers(SHEET).enumerate().skip(1) {
        it.question(place).arrive().await?;
        it.question(place).answer(answer.unwrap_or(0), Way::Keys).await?;
    }
    it.review().arrive().await?;
    nothing_is_kept(it, "in a turn").await?;
    it.review().hand_in().await?;
    it.cover().arrive_all().await?;
    it.cover().open_results().await?;
    it.read(&it.say("practice.note")?).await?;
    let table = it.results().table().await?;
    assert_eq!(table.len(), it.words().questions());
    assert!(it.controls("button", &it.say("results.save_title")?).await?.is_empty());
    nothing_is_kept(it, "at the results").await
}

#[tokio::test]
async fn a_rehearsal_goes_through_the_talk_and_leaves_nothing() -> Outcome {
    play(Setting::dutch(), async |it| {
        for mode in [Mode::Open, Mode::Quiet] {
            rehearse(it, mode).await?;
            it.talk().begin().await?;
            it.talk().skip_to(Part::Choose).await?;
            it.talk().choose(0).await?;
            it.talk().next(Part::Talk).await?;
            it.talk().write_note(0, WORDS).await?;
            it.talk().next(Part::Step).await?;
            it.follow("talk_page.agree_step").await?;
            it.step().arrive().await?;
            it.step().write(WHAT).await?;
            nothing_is_kept(it, "while a step is written").await?;
            it.press_button("step.agree").await?;
            it.talk().arrive(Part::Step).await?;
            it.talk().next(Part::Close).await?;
            it.read(&it.say_with("step_words.line", &[("what", WHAT)])?).await?;
            assert!(it.controls("button", &it.say("team.save")?).await?.is_empty());
            nothing_is_kept(it, "at the end of the talk").await?;
            it.follow("talk_page.finish").await?;
            ended(it).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_rehearsal_can_end_at_the_results() -> Outcome {
    play(Setting::dutch(), async |it| {
        rehearse(it, Mode::Open).await?;
        it.press_button("practice.end").await?;
        ended(it).await
    })
    .await
}

/// The first screen, with no team in its list, also when the page is loaded anew.
async fn ended(it: &Browser) -> Outcome {
    it.start().arrive().await?;
    for _ in 0..2 {
        let text = it.page_text().await?;
        assert!(!text.contains(&it.say("start.teams_title")?), "{text}");
        nothing_is_kept(it, "after the end").await?;
        it.reload().await?;
    }
    assert!(["", "#/"].contains(&it.place().await?.as_str()), "{}", it.place().await?);
    Ok(())
}
