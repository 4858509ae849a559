//! From the reveal to the saved step: seven parts, each of which can be left, loaded anew, skipped and
//! taken up again without losing a word, and a clock that tells and never calls.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Part},
    setting::Setting,
};
use serde_json::{Value, json};

const TEAM: &str = "Wijkteam Oost";
const SHEETS: [&str; 5] = [
    "4233 132 455 132",
    "5244 121 544 51-",
    "4334 232 445 242",
    "4243 131 554 13-",
    "4233 132 454 132",
];
const NOTE: &str = "We horen elkaar pas op vrijdag";
const OWN_NOTE: &str = "Dit kozen we zelf";
const WHAT: &str = "Elke maandag tien minuten rondje";
const SHARED: &str = "Alleen de stap";
const WHY: &str = "Het gebeurt nog niet elke week";

/// The talk of a team that has just opened its results.
pub(crate) async fn to_the_talk(it: &Browser) -> Outcome {
    it.visit("").await?;
    it.whole_round(TEAM, Mode::Open, &SHEETS).await?;
    it.talk().begin().await
}

/// The page anew: the same part, with the same words.
async fn reload(it: &Browser, part: Part) -> Outcome {
    let before = it.place().await?;
    it.reload().await?;
    it.talk().is_at(part).await?;
    assert_eq!(it.place().await?, before);
    Ok(())
}

#[tokio::test]
async fn a_team_talks_through_seven_parts_and_a_reload_in_each_loses_nothing() -> Outcome {
    play(Setting::dutch(), async |it| {
        to_the_talk(it).await?;
        reload(it, Part::Start).await?;
        it.talk().next(Part::Look).await?;
        reload(it, Part::Look).await?;
        it.read(&it.say("talk_page.alone")?).await?;
        it.talk().next(Part::Good).await?;
        reload(it, Part::Good).await?;
        it.talk().next(Part::Choose).await?;
        let own = choose(it).await?;
        it.talk().next(Part::Talk).await?;
        talk(it, &own).await?;
        it.talk().next(Part::Step).await?;
        agree_on_a_step(it).await?;
        it.talk().next(Part::Close).await?;
        close(it).await?;
        let all = it.kept().await?;
        let file = it.talk().save(1).await?.json()?;
        in_the_file(&file);
        it.follow("talk_page.finish").await?;
        it.team().arrive(TEAM).await?;
        it.read(WHAT).await?;
        let round = |name: &&String| name.starts_with("teamruimte:round:");
        let now = it.kept().await?;
        let name = all.storage.keys().find(round).cloned().unwrap_or_default();
        assert_eq!(now.storage.get(&name), all.storage.get(&name), "saving changes no round");
        Ok(())
    })
    .await
}

/// Points at topics, chooses the first and an activity of their own, and gives its name.
async fn choose(it: &Browser) -> Outcome<String> {
    let proposed = it.talk().topics().await?.len();
    it.talk().dot(0, 3).await?;
    it.talk().dot(1, 2).await?;
    it.talk().undot(1).await?;
    it.talk().choose(0).await?;
    let own = choose_another(it, 1).await?;
    it.drawn().await?;
    reload(it, Part::Choose).await?;
    let choices = it.talk().choices().await?;
    let dots = |dots: usize| it.say_counted("talk_page.dots_counted", dots);
    assert_eq!(choices[0], format!("{}, chosen", dots(3)?));
    assert_eq!(choices[1], dots(1)?);
    assert_eq!(choices[proposed], format!("{}, chosen", dots(0)?));
    assert_eq!(it.talk().topics().await?[proposed], own);
    Ok(own)
}

/// Chooses an activity that the app does not propose, and gives its name.
pub(crate) async fn choose_another(it: &Browser, option: usize) -> Outcome<String> {
    it.note(format!("choose activity {option} of the others"));
    let script = "const own = document.querySelector('#own-topic');
        own.value = own.options[arguments[0]].value;
        own.dispatchEvent(new Event('change', { bubbles: true }));
        return own.options[arguments[0]].innerText";
    let own = it.script(script, vec![json!(option)]).await?;
    it.press_button("talk_page.own_take").await?;
    Ok(own)
}

/// Notes with both topics, an activity to talk about, and an answer agreed on.
async fn talk(it: &Browser, own: &str) -> Outcome {
    assert_eq!(it.talk().topics().await?.len(), 2, "only what was chosen");
    it.read(own).await?;
    it.talk().write_note(0, NOTE).await?;
    it.talk().write_note(1, OWN_NOTE).await?;
    let which =
        "const pill = document.querySelector('.which .pill'); pill.click(); return pill.innerText";
    let which: String = it.script(which, vec![]).await?;
    it.read(&it.say("round.say.agreed")?).await?;
    it.script::<()>(
        "for (const fold of document.querySelectorAll('.topic details')) fold.open = true",
        vec![],
    )
    .await?;
    agreed(it, 3).await?;
    it.type_into(&it.say("results.agreed_why")?, WHY).await?;
    reload(it, Part::Talk).await?;
    assert_eq!(it.talk().notes().await?, [NOTE, OWN_NOTE]);
    let chosen = "return [...document.querySelectorAll('.which :checked')].map((e) => e.closest('label').innerText)";
    assert_eq!(it.script::<Vec<String>>(chosen, vec![]).await?, [which]);
    let answer = "return [document.querySelector('.agreed :checked').closest('label').textContent,
        document.querySelector('.agreed input[type=text]').value]";
    assert_eq!(it.script::<Vec<String>>(answer, vec![]).await?, ["3", WHY]);
    // Skipping to the end and coming back leaves it where it was.
    it.talk().skip_to(Part::Close).await?;
    it.read(&it.say("talk_page.no_step")?).await?;
    it.talk().back(Part::Step).await?;
    it.talk().back(Part::Talk).await?;
    assert_eq!(it.talk().notes().await?, [NOTE, OWN_NOTE]);
    // And the results know the way back.
    it.follow("talk_page.results").await?;
    it.results().arrive().await?;
    it.read(NOTE).await?;
    it.read(WHY).await?;
    let on = it.say_with("results.talk_on", &[("part", &Part::Talk.name(it)?)])?;
    it.click("a", &on).await?;
    it.talk().arrive(Part::Talk).await
}

/// Taps an answer to agree on.
async fn agreed(it: &Browser, answer: u8) -> Outcome {
    it.note(format!("agree on {answer}"));
    let script = "document.querySelectorAll('.agreed .pill')[arguments[0] - 1].click()";
    it.script(script, vec![json!(answer)]).await
}

/// A step, whose form leads back to the talk.
async fn agree_on_a_step(it: &Browser) -> Outcome {
    reload(it, Part::Step).await?;
    it.follow("talk_page.agree_step").await?;
    it.step().arrive().await?;
    it.step().write(WHAT).await?;
    it.type_into(&it.say("step.who")?, "Anna en Bo").await?;
    it.press_button("step.agree").await?;
    it.talk().arrive(Part::Step).await?;
    it.hear("status", &it.say("notice.step_agreed")?).await?;
    it.read(&it.say_with("step_words.line", &[("what", WHAT)])?).await?;
    reload(it, Part::Step).await?;
    it.read(&it.say("talk_page.agree_another")?).await
}

/// The step aloud, and what may be told.
async fn close(it: &Browser) -> Outcome {
    it.type_into(&it.say("talk_page.share")?, SHARED).await?;
    reload(it, Part::Close).await?;
    let shared = "return document.querySelector('#shared').value";
    assert_eq!(it.script::<String>(shared, vec![]).await?, SHARED);
    let aloud = "return document.querySelector('.is-aloud .read-aloud').innerText";
    let aloud: String = it.script(aloud, vec![]).await?;
    for line in [
        it.say_with("step_words.line", &[("what", WHAT)])?,
        it.say_with("step_words.who", &[("who", "Anna en Bo")])?,
        it.say_with("step_words.look", &[("date", "13 december 2026")])?,
    ] {
        assert!(aloud.contains(&line), "{line}: {aloud}");
    }
    // Saving is the last thing before the talk ends.
    let last = "const save = [...document.querySelectorAll('.talk button')].at(-1);
        return [save.innerText, save.closest('section').nextElementSibling.localName]";
    assert_eq!(
        it.script::<Vec<String>>(last, vec![]).await?,
        [it.say("team.save")?, "footer".to_owned()]
    );
    Ok(())
}

fn in_the_file(file: &Value) {
    let talked = &file["rounds"][0]["closed"]["talked"];
    assert_eq!(talked["shared"], SHARED);
    let topics = talked["topics"].as_array().cloned().unwrap_or_default();
    let of =
        |note: &str| topics.iter().find(|topic| topic["note"] == note).cloned().unwrap_or_default();
    assert_eq!((&of(NOTE)["dots"], &of(NOTE)["chosen"]), (&json!(3), &json!(true)));
    assert!(of(NOTE)["place"].is_number(), "{talked}");
    assert!(of(OWN_NOTE)["topic"]["activity"].is_number(), "{talked}");
    let agreed: Vec<&Value> =
        talked["agreed"].as_object().into_iter().flat_map(|all| all.values()).collect();
    assert_eq!(agreed, [&json!({ "score": 3, "why": WHY })]);
    assert_eq!(file["team"]["steps"][0]["what"], WHAT);
}
