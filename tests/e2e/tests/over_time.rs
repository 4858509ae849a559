//! Rounds over time: three rounds with different numbers of people, the first with an earlier version
//! of the check. The last is played, with a step that was carried over two rounds; then the team looks
//! back.

mod compared;
mod past;

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Way},
    setting::Setting,
};

use compared::{the_earlier_check_is_told_before_any_number, the_last_two_can_be_compared};
use past::{DIMENSIONS, LATER, SIX, WHAT, mean, tenths};
pub(crate) use past::{TEAM, two_rounds};

#[tokio::test]
async fn a_team_sees_what_changed_in_three_rounds_and_what_became_of_its_step() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.open_file().bring(&two_rounds()?.file()?).await?;
        it.team().arrive(TEAM).await?;
        the_team_knows_what_is_next(it).await?;
        it.follow("team.new_round").await?;
        it.form().arrive().await?;
        the_round_begins_with_the_step(it).await?;
        for sheet in LATER {
            it.take_turn(sheet, Way::Keys).await?;
        }
        it.cover().open_results().await?;
        it.follow("compare.link_previous").await?;
        it.compare().arrive().await?;
        the_last_two_can_be_compared(it).await?;
        // Any two, by the lists: the youngest stands first.
        it.select("compare.then", 2).await?;
        the_earlier_check_is_told_before_any_number(it).await?;
        it.back().await?;
        it.results().arrive().await?;
        it.click("a", TEAM).await?;
        it.team().arrive(TEAM).await?;
        it.follow("team.how").await?;
        it.arrive(&it.say("trend.title")?).await?;
        the_table_has_what_was_answered(it).await?;
        it.back().await?;
        it.team().arrive(TEAM).await?;
        it.steps().open().await?;
        it.reload().await?;
        it.see_heading(&it.say("step.list")?).await?;
        the_step_has_its_history(it).await
    })
    .await
}

async fn the_team_knows_what_is_next(it: &Browser) -> Outcome {
    // The day of the step has come, and twelve weeks are over.
    it.read(&it.say("step.due")?).await?;
    let last = [("date", "25 augustus 2026")];
    it.read(&it.say_with("team.time_for_round", &last)?).await?;
    it.read(&it.say_with("team.advised_now", &[("weeks", "12")])?).await?;
    for (date, people) in [("12 mei 2026", "5"), ("25 augustus 2026", "6")] {
        let title = [("date", date), ("answered", people), ("team", people)];
        it.read(&it.say_with("team.closed", &title)?).await?;
    }
    let label = "return document.querySelector('.timeline canvas').ariaLabel";
    let rounds = it.say_counted("app.rounds", 2)?;
    let from_to = [("rounds", &*rounds), ("from", "12 mei 2026"), ("to", "25 augustus 2026")];
    let wanted = it.say_with("team.line_label", &from_to)?;
    assert_eq!(it.script::<String>(label, vec![]).await?, wanted);
    Ok(())
}

/// The step is asked for before anything else; then the form, which asks how many are new.
async fn the_round_begins_with_the_step(it: &Browser) -> Outcome {
    it.read(&it.say("step.first_steps")?).await?;
    let first = "const [step, field] = ['.step', '#people'].map((e) => document.querySelector(e));
        return !!(step.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)";
    assert!(it.script::<bool>(first, vec![]).await?);
    it.type_into(&it.say("step.brought")?, "Het gaat vanzelf.").await?;
    it.press_button("step.done").await?;
    it.hear("status", &it.say("notice.step_looked_at")?).await?;
    it.read(&it.say("step.noted_today")?).await?;
    it.form().arrive().await?;
    it.form().people("6").await?;
    it.form().mode(Mode::Open).await?;
    it.form().begin().await?;
    it.hear("alert", &it.say("new.problem_new_people")?).await?;
    it.form().new_people("0").await?;
    it.form().begin().await?;
    it.cover().arrive_first().await
}

async fn the_table_has_what_was_answered(it: &Browser) -> Outcome {
    it.read(&it.say("trend.note_wording")?).await?;
    it.read(&it.say_with("trend.note_people", &[("least", "5"), ("most", "6")])?).await?;
    it.unfold("results.table_show").await?;
    let kind = it.say("round.mode.open.name")?;
    let table = it.numbers_table().await?;
    let rounds: [(&str, &[&str], usize); 3] = [
        ("22 november 2026", &LATER, 13),
        ("25 augustus 2026", &SIX, 13),
        ("12 mei 2026", &SIX[..5], 12),
    ];
    assert_eq!(table.len(), 1 + rounds.len());
    for ((date, sheets, asked), row) in rounds.into_iter().zip(&table[1..]) {
        let people = sheets.len().to_string();
        let mut wanted = vec![date.to_owned(), kind.clone(), people];
        for places in DIMENSIONS {
            let means: Vec<f64> =
                places.filter(|at| *at < asked).map(|at| mean(sheets, at)).collect();
            wanted.push(tenths(means.iter().sum::<f64>() / means.len() as f64));
        }
        for place in 0..13 {
            let known = place < asked;
            wanted.push(if known { tenths(mean(sheets, place)) } else { "–".to_owned() });
        }
        assert_eq!(*row, wanted);
    }
    Ok(())
}

async fn the_step_has_its_history(it: &Browser) -> Outcome {
    let line = |date: &str, state: &str, brought: &str| -> Outcome<String> {
        let state = it.say(state)?;
        let line = it.say_with("step.look_line", &[("date", date), ("state", &state)])?;
        Ok(format!("{line} {brought}"))
    };
    let wanted = [
        line("22 november 2026", "step.was_done", "Het gaat vanzelf.")?,
        line("25 augustus 2026", "step.was_going_on", "Het scheelt misverstanden.")?,
    ];
    assert_eq!(it.steps().history(WHAT).await?, wanted);
    it.read(&it.say_with("step.agreed_on", &[("date", "12 mei 2026")])?).await?;
    // And the way back to the round that it came from.
    it.follow("step.of_round").await?;
    it.results().arrive().await?;
    it.read("12 mei 2026").await
}
