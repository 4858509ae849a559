//! Looking back by the keyboard alone: every list, filter and form is reached and used, the focus can
//! be seen, and "back" leads to where somebody came from. What is open or half typed stays so.

use e2e::{browser::Browser, failure::Outcome, past, play::play, setting::Setting, wait::until};
use serde_json::json;
use thirtyfour::Key;

const TEAM: &str = "Wijkteam Oost";

#[tokio::test]
async fn looking_back_takes_no_more_than_a_keyboard() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.open_file().bring(&past::years(TEAM)?.file()?).await?;
        it.team().arrive(TEAM).await?;
        the_steps(it).await?;
        the_comparison(it).await?;
        the_development(it).await?;
        the_plan(it).await
    })
    .await
}

/// Goes with the Tab key to these words, and presses Enter.
async fn enter(it: &Browser, words: &str) -> Outcome {
    it.tab_to(words).await?;
    it.key(Key::Enter).await
}

/// Waits until the switch with these words, which has the focus, is pressed.
async fn is_pressed(it: &Browser, words: &str) -> Outcome {
    let script = "const it = document.activeElement;
        return it.ariaPressed === 'true' && it.innerText.trim() === arguments[0]";
    until(&format!("{words:?} to be chosen, with the focus on it"), async || {
        let is: bool = it.script(script, vec![json!(words)]).await?;
        Ok(is.then_some(()))
    })
    .await
}

async fn the_steps(it: &Browser) -> Outcome {
    enter(it, &it.say("team.all_steps")?).await?;
    it.steps().arrive().await?;
    for (filter, number) in
        [("step.filter_done", 1), ("step.filter_dropped", 1), ("step.filter_all", 4)]
    {
        it.forget_focus().await?;
        let words = it.say_with(filter, &[("n", &number.to_string())])?;
        it.tab_to(&words).await?;
        it.press(" ").await?;
        is_pressed(it, &words).await?;
        assert_eq!(it.steps().list().await?.len(), number);
    }
    it.back().await?;
    it.team().arrive(TEAM).await
}

async fn the_comparison(it: &Browser) -> Outcome {
    enter(it, &it.say("compare.link")?).await?;
    it.compare().arrive().await?;
    let before = it.place().await?;
    for list in ["compare.then", "compare.now"] {
        it.forget_focus().await?;
        it.tab_to(&it.say(list)?).await?;
        it.key(Key::Down).await?;
        until("the page of two other rounds", async || {
            Ok((it.place().await? != before).then_some(()))
        })
        .await?;
        it.see_heading(&it.say("compare.title")?).await?;
    }
    it.back().await?;
    it.team().arrive(TEAM).await
}

async fn the_development(it: &Browser) -> Outcome {
    enter(it, &it.say("team.how")?).await?;
    it.arrive(&it.say("trend.title")?).await?;
    for (key, rounds) in [("trend.all", 6), ("trend.last", 5)] {
        it.forget_focus().await?;
        let words = it.say_with(key, &[("n", &rounds.to_string())])?;
        it.tab_to(&words).await?;
        it.press(" ").await?;
        is_pressed(it, &words).await?;
    }
    enter(it, &it.say("results.table_show")?).await?;
    assert_eq!(it.numbers_table().await?.len(), 1 + 5);
    it.back().await?;
    it.team().arrive(TEAM).await
}

async fn the_plan(it: &Browser) -> Outcome {
    enter(it, &it.say("team.plan")?).await?;
    it.tab_to(&it.say("team.plan_day")?).await?;
    it.tab_to(&it.say("team.plan_time")?).await?;
    // A clock of twelve hours takes the letters, too.
    it.press("0930AM").await?;
    assert_eq!(it.typed("team.plan_time").await?, "09:30");
    enter(it, &it.say("calendar.put")?).await?;
    it.hear("status", &it.say("calendar.made")?).await?;
    let file = it.downloaded().await?;
    assert!(file.text()?.contains("T093000\r\n"), "{}", file.text()?);
    it.drawn().await?;
    let focus = it.focus().await?;
    assert_ne!(focus.tag, "body", "nobody has to begin at the top of the page again");
    Ok(())
}

#[tokio::test]
async fn a_list_of_rounds_keeps_the_focus_from_choice_to_choice() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.open_file().bring(&past::years(TEAM)?.file()?).await?;
        it.team().arrive(TEAM).await?;
        it.follow("compare.link").await?;
        it.compare().arrive().await?;
        let list = it.say("compare.then")?;
        it.tab_to(&list).await?;
        // The second and the third from above, without going back to the list in between.
        for place in [2, 3] {
            it.key(Key::Down).await?;
            let chosen = "const list = document.querySelector('#compare-then');
                return document.activeElement === list && list.selectedIndex";
            until(&format!("round {place} to be chosen, with the focus on the list"), async || {
                let at: serde_json::Value = it.script(chosen, vec![]).await?;
                Ok((at == json!(place)).then_some(()))
            })
            .await?;
            assert!(it.focus().await?.outlined);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_somebody_opened_stays_filled_when_the_page_changes() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.open_file().bring(&past::years(TEAM)?.file()?).await?;
        it.team().arrive(TEAM).await?;
        it.click("summary", &it.say_with("team.older", &[("n", "6")])?).await?;
        it.unfold("team.manage").await?;
        no_open_fold_is_empty(it).await?;
        // The file no longer has everything, and the page says so.
        it.press_button("calendar.put").await?;
        it.read(&it.say("team.saved_never")?).await?;
        it.downloaded().await?;
        no_open_fold_is_empty(it).await?;
        it.follow("team.how").await?;
        it.arrive(&it.say("trend.title")?).await?;
        it.unfold("results.table_show").await?;
        no_open_fold_is_empty(it).await?;
        it.click("button", &it.say_with("trend.all", &[("n", "6")])?).await?;
        it.drawn().await?;
        no_open_fold_is_empty(it).await
    })
    .await
}

#[tokio::test]
async fn a_plan_that_is_being_typed_survives_a_change_of_the_page() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.open_file().bring(&past::years(TEAM)?.file()?).await?;
        it.team().arrive(TEAM).await?;
        it.unfold("team.plan").await?;
        it.pick("team.plan_day", "2027-02-02").await?;
        it.pick("team.plan_time", "14:30").await?;
        it.click(".step button", &it.say("calendar.put")?).await?;
        it.read(&it.say("team.saved_never")?).await?;
        it.downloaded().await?;
        assert_eq!(it.typed("team.plan_day").await?, "2027-02-02");
        assert_eq!(it.typed("team.plan_time").await?, "14:30");
        Ok(())
    })
    .await
}

async fn no_open_fold_is_empty(it: &Browser) -> Outcome {
    let script = "return [...document.querySelectorAll('main details[open]')]
        .filter((fold) => fold.childElementCount < 2)
        .map((fold) => fold.querySelector('summary').innerText)";
    until("open folds with something in them", async || {
        let empty: Vec<String> = it.script(script, vec![]).await?;
        if empty.is_empty() {
            return Ok(Some(()));
        }
        Err(e2e::failure::Failure::new(format!("open and empty: {empty:?}")))
    })
    .await
}
