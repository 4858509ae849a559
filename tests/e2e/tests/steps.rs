//! From the results to one small step, and back to it: kept through a reload, in the file, and first
//! on the page of the team from the day on which it is looked at again.

use e2e::{browser::Browser, failure::Outcome, play::play, screens::Mode, setting::Setting};
use serde_json::json;

const TEAM: &str = "Wijkteam Oost";
const SHEETS: [&str; 4] =
    ["4233 132 455 132", "5244 121 544 51-", "4334 232 445 242", "4243 131 554 13-"];
const WHAT: &str = "Elke maandag tien minuten rondje";

async fn a_round(it: &Browser) -> Outcome {
    it.visit("").await?;
    it.whole_round(TEAM, Mode::Open, &SHEETS).await?;
    it.follow("step.to_step").await?;
    it.step().arrive().await
}

#[tokio::test]
async fn a_team_agrees_on_a_step_and_finds_it_again() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        // Three weeks after the day of every scene.
        assert_eq!(it.typed("step.look_again").await?, "2026-12-13");
        it.press_button("step.agree").await?;
        it.hear("alert", &it.say("step.problem_what")?).await?;
        it.drawn().await?;
        assert_eq!(it.focus().await?.words, it.say("step.what")?);
        it.step().write(WHAT).await?;
        it.type_into(&it.say("step.who")?, "Anna en Bo").await?;
        it.type_into(&it.say("step.notice")?, "minder dubbel werk").await?;
        // Nothing typed is lost.
        it.reload().await?;
        it.see_heading(&it.say("step.title")?).await?;
        assert_eq!(it.typed("step.what").await?, WHAT);
        assert_eq!(it.typed("step.who").await?, "Anna en Bo");
        it.press_button("step.agree").await?;
        it.team().arrive(TEAM).await?;
        it.hear("status", &it.say("notice.step_agreed")?).await?;
        the_step_is_here(it).await?;

        let file = it.team().save().await?;
        it.wipe().await?;
        it.visit("#/open").await?;
        it.drop_file(&file).await?;
        it.open_file().found().await?;
        it.open_file().accept().await?;
        it.team().arrive(TEAM).await?;
        the_step_is_here(it).await?;

        it.unfold("step.look").await?;
        it.type_into(&it.say("step.brought")?, "We weten het nu van elkaar").await?;
        // The page is drawn anew, and what was typed is still there.
        it.team().save().await?;
        assert_eq!(it.typed("step.brought").await?, "We weten het nu van elkaar");
        it.press_button("step.done").await?;
        it.hear("status", &it.say("notice.step_looked_at")?).await?;
        it.reload().await?;
        it.see_heading(TEAM).await?;
        it.steps().open().await?;
        it.read(&it.say("step.was_done")?).await?;
        let state = it.say("step.was_done")?;
        let seen = [("date", "22 november 2026"), ("state", &*state)];
        let line = format!("{} We weten het nu van elkaar", it.say_with("step.look_line", &seen)?);
        assert_eq!(it.steps().history(WHAT).await?, [line]);
        // It was not done after all.
        it.press_button("step.again").await?;
        it.read(&it.say_with("step.next_look", &[("date", "13 december 2026")])?).await
    })
    .await
}

async fn the_step_is_here(it: &Browser) -> Outcome {
    it.read(WHAT).await?;
    it.read("Anna en Bo").await?;
    it.read(&it.say_with("step.noticed_by", &[("notice", "minder dubbel werk")])?).await?;
    it.read(&it.say_with("step.next_look", &[("date", "13 december 2026")])?).await
}

#[tokio::test]
async fn an_idea_is_taken_over_and_what_holds_back_gets_its_help() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        it.unfold("step.ideas").await?;
        let ideas = "return [...document.querySelectorAll('.idea')].map((idea) => idea.children[1].innerText)";
        let ideas: Vec<String> = it.script(ideas, vec![]).await?;
        assert!(!ideas.is_empty());
        it.script::<()>("document.querySelector('.idea').click()", vec![]).await?;
        assert_eq!(it.typed("step.what").await?, ideas[0]);
        it.unfold("step.check").await?;
        // Wanting: yes; being able: no; being allowed: a bit.
        for (place, answer) in [(0, 2), (1, 0), (2, 1)] {
            let script = "document.querySelectorAll('.asked')[arguments[0]].querySelectorAll('input')[arguments[1]].click()";
            it.script::<()>(script, vec![json!(place), json!(answer)]).await?;
        }
        it.hear("status", &it.say("round.triad.capacity.help")?).await?;
        let other = it.say("round.triad.opportunity.help")?;
        assert!(!it.page_text().await?.contains(&other), "only the lowest decides");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_way_to_learn_is_taken_over_and_not_proposed_again() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        it.unfold("learning.title").await?;
        // The cards of the ideas, which stand above, have no small words.
        let cards = "return [...document.querySelectorAll('.idea:has(small)')]
            .map((card) => card.children[1].innerText)";
        let before: Vec<String> = it.script(cards, vec![]).await?;
        assert!((1..=3).contains(&before.len()), "{before:?}");
        it.unfold("learning.about_styles").await?;
        it.read(&it.say("learning.styles_note")?).await?;
        it.script::<()>("document.querySelector('.idea:has(small)').click()", vec![]).await?;
        assert_eq!(it.typed("step.what").await?, before[0]);
        it.press_button("step.agree").await?;
        it.team().arrive(TEAM).await?;
        it.read(&before[0]).await?;
        it.follow("team.latest_result").await?;
        it.follow("step.to_step").await?;
        it.step().arrive().await?;
        it.unfold("learning.title").await?;
        let after: Vec<String> = it.script(cards, vec![]).await?;
        assert!(!after.is_empty() && !after.contains(&before[0]), "{after:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_whose_day_has_come_is_the_first_thing_on_the_page() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        it.step().write(WHAT).await?;
        it.pick("step.look_again", "2026-11-22").await?;
        it.press_button("step.agree").await?;
        it.team().arrive(TEAM).await?;
        it.read(&it.say("step.due")?).await?;
        let above = "const step = document.querySelector('.step.is-due');
            const next = [...document.querySelectorAll('a')].find((a) => a.innerText === arguments[0]);
            return !!(step.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)";
        let next = it.say("team.new_round")?;
        assert!(it.script::<bool>(above, vec![json!(next)]).await?);
        // It goes on, and is looked at again in three weeks.
        it.press_button("step.going_on").await?;
        it.read(&it.say_with("step.next_look", &[("date", "13 december 2026")])?).await
    })
    .await
}

#[tokio::test]
async fn a_day_can_be_typed_piece_by_piece() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        it.script::<()>("document.querySelector('#step-look-again').focus()", vec![]).await?;
        // Without its first piece it is no day any more, and the others must stay.
        it.key(thirtyfour::Key::Backspace).await?;
        assert_eq!(it.typed("step.look_again").await?, "");
        it.drawn().await?;
        it.press("12").await?;
        assert!(it.typed("step.look_again").await?.starts_with("2026-12-1"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_second_tap_settles_no_other_step() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        for what in [WHAT, "Nog iets"] {
            it.step().write(what).await?;
            it.press_button("step.agree").await?;
            it.team().arrive(TEAM).await?;
            if what == WHAT {
                it.back().await?;
                it.results().arrive().await?;
                it.follow("step.to_step").await?;
                it.step().arrive().await?;
            }
        }
        // The later one stands first.
        assert_eq!(it.steps().list().await?, ["Nog iets", WHAT]);
        let tap = "const done = [...document.querySelectorAll('.step')][0].querySelectorAll('.row button')[1];
            done.dispatchEvent(new MouseEvent('click', { detail: arguments[0], bubbles: true }))";
        it.script::<()>(tap, vec![json!(2)]).await?;
        it.drawn().await?;
        it.script::<()>(tap, vec![json!(1)]).await?;
        it.hear("status", &it.say("notice.step_looked_at")?).await?;
        it.script::<()>(tap, vec![json!(2)]).await?;
        it.drawn().await?;
        let open = "return document.querySelectorAll('.steps > ul > .step').length";
        assert_eq!(it.script::<u32>(open, vec![]).await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_and_the_names_in_it_can_be_removed() -> Outcome {
    play(Setting::dutch(), async |it| {
        a_round(it).await?;
        it.step().write(WHAT).await?;
        it.type_into(&it.say("step.who")?, "Anna en Bo").await?;
        it.press_button("step.agree").await?;
        it.team().arrive(TEAM).await?;
        for undone in [true, false] {
            it.unfold("team.manage").await?;
            it.click("summary", &it.say_with("team.remove_step", &[("step", WHAT)])?).await?;
            it.press_button("app.remove_yes").await?;
            it.hear("status", &it.say("notice.removed")?).await?;
            let steps = "return document.querySelectorAll('.step').length";
            assert_eq!(it.script::<u32>(steps, vec![]).await?, 0);
            assert!(!it.page_text().await?.contains("Anna"));
            if undone {
                it.press_button("notice.undo").await?;
                it.read("Anna en Bo").await?;
            }
        }
        it.reload().await?;
        it.see_heading(TEAM).await?;
        assert!(!it.page_text().await?.contains(WHAT));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_example_agrees_on_nothing() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.follow("start.door_example").await?;
        it.follow("team.latest_result").await?;
        it.results().arrive().await?;
        assert!(it.controls("a", &it.say("step.to_step")?).await?.is_empty());
        Ok(())
    })
    .await
}
