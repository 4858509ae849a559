//! Everyone can take part: nothing against WCAG 2.2 A and AA on any screen in either theme, no
//! scrolling sideways at 320 px, everything by keyboard alone with a focus that can be seen, and
//! every change announced.

use e2e::{
    browser::Browser,
    failure::Outcome,
    gallery::{self, Cast},
    play::play,
    screens::{Mode, Way},
    setting::Setting,
    view::Theme,
    words::Lang,
};
use serde::Deserialize;
use thirtyfour::Key;

#[tokio::test]
async fn nothing_keeps_anyone_out_before_there_is_a_team() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        gallery::arriving(it, async |it, name| examine(it, name, &mut found).await).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn nothing_keeps_anyone_out_of_a_round_and_of_what_a_team_has_then() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        let mut look = async |it: &Browser, name: &str| examine(it, name, &mut found).await;
        let cast = Cast { team: Cast::large().team, ..Cast::small() };
        gallery::a_round(it, &cast, &mut look).await?;
        gallery::a_team(it, &cast, &mut look).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn nothing_keeps_anyone_out_of_hands_comments_and_the_talk() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        let mut look = async |it: &Browser, name: &str| examine(it, name, &mut found).await;
        let cast = Cast { team: Cast::large().team, ..Cast::small() };
        gallery::hands_and_comments(it, &cast, &mut look).await?;
        gallery::the_talk(it, &mut look).await?;
        gallery::practice_and_removal(it, &cast, &mut look).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn nothing_keeps_anyone_out_of_rounds_over_time() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        let mut look = async |it: &Browser, name: &str| examine(it, name, &mut found).await;
        gallery::over_time(it, &Cast::large(), &mut look).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn nothing_keeps_anyone_out_when_things_go_wrong() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        gallery::trouble(it, async |it, name| examine(it, name, &mut found).await).await
    })
    .await?;
    play(Setting::dutch().that_keeps_nothing(), async |it| {
        gallery::blocked(it, async |it, name| examine(it, name, &mut found).await).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

/// Everything that must hold on every screen; what does not goes into `found`.
async fn examine(it: &Browser, name: &str, found: &mut Vec<String>) -> Outcome {
    for theme in Theme::ALL {
        for violation in it.violations(theme).await? {
            found.push(format!("{name}, {}: {} {}", theme.name(), violation.id, violation.place));
        }
    }
    it.resize(320, 640).await?;
    let wider = it.overflow().await?;
    if wider > 0 {
        found.push(format!("{name} is {wider} px wider than a phone of 320 px"));
    }
    for violation in it.violations(Theme::Light).await? {
        found.push(format!("{name} at 320 px: {} {}", violation.id, violation.place));
    }
    it.resize(1280, 900).await?;
    found.extend(frame(it).await?.into_iter().map(|problem| format!("{name}: {problem}")));
    found.extend(reach(it).await?.into_iter().map(|problem| format!("{name}: {problem}")));
    Ok(())
}

/// The frame around a screen, as a screen reader finds it.
#[derive(Debug, Deserialize)]
struct Frame {
    lang: String,
    title: String,
    headings: u32,
    announcers: u32,
    crashed: bool,
}

async fn frame(it: &Browser) -> Outcome<Vec<String>> {
    let script = "const all = (selector) => document.querySelectorAll(selector).length;
        return { lang: document.documentElement.lang, title: document.title, headings: all('h1'),
            announcers: all('[role=status]') && all('[role=alert]'), crashed: !!all('.crash') };";
    let frame: Frame = it.script(script, vec![]).await?;
    let mut found = Vec::new();
    if frame.lang != it.lang().code() || !frame.title.ends_with("Teamruimte") || frame.headings != 1
    {
        found.push(format!("{frame:?}"));
    }
    // The crash page is drawn without the app; its heading gets the focus.
    if frame.announcers == 0 && !frame.crashed {
        found.push("nothing can be announced".to_owned());
    }
    Ok(found)
}

/// Whether the Tab key comes to every control, and shows each.
async fn reach(it: &Browser) -> Outcome<Vec<String>> {
    // A group of radio buttons is one stop.
    let script = "const kinds = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
        return new Set([...document.querySelectorAll(kinds)]
        .filter((control) => control.checkVisibility() && control.tabIndex >= 0 && !control.disabled)
        .map((control) => control.type === 'radio' ? control.name : control)).size";
    let there: usize = it.script(script, vec![]).await?;
    let stops = it.tab_round().await?;
    let unseen = stops.iter().filter(|stop| !(stop.outlined && stop.in_view));
    let mut found: Vec<String> =
        unseen.map(|stop| format!("the focus cannot be seen: {stop:?}")).collect();
    if stops.len() < there {
        let words: Vec<&str> = stops.iter().map(|stop| stop.words.as_str()).collect();
        found.push(format!("the Tab key comes to {} of {there} controls: {words:?}", stops.len()));
    }
    Ok(found)
}

#[tokio::test]
async fn what_would_keep_somebody_out_is_found() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.script::<()>(
            "document.querySelector('main').insertAdjacentHTML('beforeend',
            '<input type=text><div class=wide>breed</div>');
            document.querySelector('.wide').style.width = '3000px'",
            vec![],
        )
        .await?;
        let found = it.violations(Theme::Light).await?;
        assert!(found.iter().any(|violation| violation.id == "label"), "{found:?}");
        assert!(it.overflow().await? > 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_question_fits_a_small_phone_without_scrolling() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        it.resize(360, 640).await?;
        for mode in [Mode::Open, Mode::Quiet] {
            it.visit("#/new").await?;
            it.form().prepare("Oost", 6, mode).await?;
            it.cover().begin().await?;
            for place in 0..it.words().questions() {
                for lang in Lang::ALL {
                    it.speak(lang).await?;
                    it.question(place).see().await?;
                    it.drawn().await?;
                    let below = it.overflow_below().await?;
                    if below > 0 {
                        found.push(format!(
                            "question {} in {lang}, {mode:?}: {below} px",
                            place + 1
                        ));
                    }
                }
                it.speak(Lang::Nl).await?;
                it.question(place).see().await?;
                it.question(place).answer(5, Way::Taps).await?;
                it.question(place + 1).arrive().await?;
            }
        }
        Ok(())
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_round_is_played_by_the_keyboard_alone() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.tab_to(&it.say("app.skip")?).await?;
        it.key(Key::Enter).await?;
        it.start().arrive().await?;
        // The words of a door begin with its name.
        it.tab_to(&format!("{} {}", it.say("start.door_new")?, it.say("start.door_new_text")?))
            .await?;
        it.key(Key::Enter).await?;
        it.form().arrive().await?;
        it.tab_to(&it.say("new.name")?).await?;
        it.press("Oost").await?;
        it.tab_to(&it.say("new.people")?).await?;
        it.press("2").await?;
        it.key(Key::Tab).await?;
        it.press(" ").await?;
        it.tab_to(&it.say("new.begin")?).await?;
        it.key(Key::Enter).await?;
        it.cover().arrive_first().await?;
        a_turn_by_keys(it).await?;
        a_turn_by_hand(it).await?;
        it.cover().arrive_all().await?;
        it.tab_to(&it.say("cover.open_results")?).await?;
        it.key(Key::Enter).await?;
        it.arrive(&it.say("close.title")?).await?;
        it.tab_to(&it.say("close.confirm")?).await?;
        // Until then a key belongs to the screen before.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        it.key(Key::Enter).await?;
        it.results().arrive().await?;
        it.tab_to(&it.say("results.table_show")?).await?;
        it.key(Key::Enter).await?;
        it.tab_to(&it.say("results.title")?).await?;
        it.tab_to(&it.say("results.save_title")?).await?;
        it.key(Key::Enter).await?;
        it.hear("status", &it.say("notice.file_saved")?).await?;
        it.downloaded().await?;
        Ok(())
    })
    .await
}

/// A turn with every key that a question knows.
async fn a_turn_by_keys(it: &Browser) -> Outcome {
    it.tab_to(&it.say("cover.begin")?).await?;
    it.key(Key::Enter).await?;
    it.question(0).arrive().await?;
    // Left of the first question there is nothing.
    it.key(Key::Left).await?;
    it.question(0).arrive().await?;
    // Up and down move the focus and answer nothing; the ends hold.
    it.key(Key::Down).await?;
    on_answer(it, 1).await?;
    it.key(Key::Up).await?;
    on_answer(it, 1).await?;
    for answer in [2, 3, 4, 5, 0, 0] {
        it.key(Key::Down).await?;
        on_answer(it, answer).await?;
    }
    it.key(Key::Up).await?;
    on_answer(it, 5).await?;
    it.question(0).has(None).await?;
    it.press(" ").await?;
    it.question(1).arrive().await?;
    it.key(Key::Left).await?;
    it.question(0).arrive().await?;
    it.question(0).has(Some(5)).await?;
    // The Tab key comes to the chosen answer, and to no other.
    it.key(Key::Tab).await?;
    on_answer(it, 5).await?;
    it.key(Key::Tab).await?;
    let after = it.focus().await?;
    assert_eq!(after.words, it.say("turn.stop")?);
    it.key(Key::Right).await?;
    it.question(1).arrive().await?;
    for (place, digit) in (1..).zip("234501234530".chars()) {
        it.question(place).arrive().await?;
        it.press(digit.to_string()).await?;
    }
    it.review().arrive().await?;
    let own = it.review().answers().await?;
    let digits =
        own.iter().map(|own| own.chars().next().filter(char::is_ascii_digit).unwrap_or('0'));
    assert_eq!(digits.collect::<String>(), "5234501234530");
    hand_in(it).await?;
    it.cover().arrive_next().await
}

/// A turn of somebody who goes on by hand.
async fn a_turn_by_hand(it: &Browser) -> Outcome {
    it.tab_to(&it.say("cover.wait")?).await?;
    it.press(" ").await?;
    it.forget_focus().await?;
    it.tab_to(&it.say("cover.begin")?).await?;
    it.key(Key::Enter).await?;
    for place in 0..it.words().questions() {
        it.question(place).arrive().await?;
        it.press("1").await?;
        it.question(place).has(Some(1)).await?;
        it.press("4").await?;
        it.question(place).has(Some(4)).await?;
        it.key(Key::Right).await?;
    }
    hand_in(it).await
}

async fn hand_in(it: &Browser) -> Outcome {
    it.review().arrive().await?;
    it.tab_to(&it.say("review.hand_in")?).await?;
    it.key(Key::Enter).await?;
    it.hear("status", it.say("cover.handed_in")?.split('.').next().unwrap_or_default()).await
}

#[tokio::test]
async fn a_question_that_a_key_leads_to_is_announced() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare("Oost", 3, Mode::Open).await?;
        it.cover().begin().await?;
        for place in 1..3 {
            it.press("4").await?;
            it.hear("status", &it.words().statement(Lang::Nl, place)?).await?;
        }
        // After a tap the focus moves to the heading, which says it.
        it.question(2).answer(4, Way::Taps).await?;
        it.question(3).arrive().await?;
        let said = "return [...document.querySelectorAll('.question [role=status]')].map((e) => e.innerText)";
        assert_eq!(it.script::<Vec<String>>(said, vec![]).await?, [""]);
        // And a click beside the answers leaves the keys what they are.
        it.click_beside("question__dimension").await?;
        it.press("2").await?;
        it.question(4).arrive().await
    })
    .await
}

/// Whether the focus is on this answer, and can be seen there.
async fn on_answer(it: &Browser, answer: u8) -> Outcome {
    let focus = it.focus().await?;
    let words = it.words().answer(it.lang(), answer)?;
    assert!(focus.words.contains(&words), "{words:?}: {focus:?}");
    assert!(focus.outlined && focus.in_view, "{focus:?}");
    Ok(())
}

#[tokio::test]
async fn the_focus_stays_on_the_switch_of_languages() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/about").await?;
        it.tab_to(Lang::En.name()).await?;
        it.key(Key::Enter).await?;
        it.read_in(Lang::En);
        it.see_heading(&it.say("about_page.title")?).await?;
        it.drawn().await?;
        assert_eq!(it.focus().await?.words, Lang::En.name());
        Ok(())
    })
    .await
}
