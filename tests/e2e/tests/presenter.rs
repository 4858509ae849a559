//! The second window for the beamer: it follows, reads nothing, and shows no answer before the
//! reveal at any moment.

use e2e::{
    browser::Browser,
    failure::Outcome,
    gallery::{self, Cast},
    play::play,
    screens::{Mode, Way},
    setting::Setting,
    view::Theme,
    wait::until,
    words::Lang,
};

const TEAM: &str = "Wijkteam Oost";
/// One person who never answers the same as the words of a slide could say.
const SHEETS: [&str; 3] = ["4233 132 455 132", "5244 121 544 51-", "1111 222 333 444"];

/// Counts every look into what the browser keeps.
const SPY: &str = "
window.e2eReads = 0;
for (const name of ['getItem', 'setItem', 'key']) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (...parts) { window.e2eReads += 1; return real.apply(this, parts); };
}
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...parts) { window.e2eReads += 1; return open.apply(this, parts); };";

const FACILITATOR: usize = 0;
const BEAMER: usize = 1;

/// The words on the beamer.
async fn slide(it: &Browser) -> Outcome<String> {
    it.to_window(BEAMER).await?;
    let text = "return document.querySelector('.presenter')?.innerText ?? ''";
    let text: String = it.script(text, vec![]).await?;
    it.to_window(FACILITATOR).await?;
    Ok(text)
}

/// Waits until the beamer shows these words.
async fn shows(it: &Browser, words: &str) -> Outcome<String> {
    until(&format!("{words:?} on the beamer"), async || {
        let text = slide(it).await?;
        Ok(text.contains(words).then_some(text))
    })
    .await
}

/// Opens the second window and goes back to the first.
async fn open_beamer(it: &Browser) -> Outcome {
    it.follow("presenter.open").await?;
    until("the second tab", async || Ok(it.to_window(BEAMER).await.ok())).await?;
    it.before_each_page(SPY).await?;
    it.open_page("#/presenter").await?;
    until("the second window", async || {
        let there = "return !!document.querySelector('.presenter .slide')";
        Ok(it.script::<bool>(there, vec![]).await?.then_some(()))
    })
    .await?;
    it.to_window(FACILITATOR).await
}

/// No label of an answer and no statement may be on the slide of a running round.
async fn shows_no_answer(it: &Browser, done: u32) -> Outcome {
    let counter = it.say("cover.counter")?.replace("{done}", &done.to_string());
    let text = shows(it, &counter.replace("{people}", "3")).await?;
    for answer in 0..=5 {
        let label = it.words().answer(Lang::Nl, answer)?;
        assert!(!text.contains(&label), "{label} in {text}");
    }
    for place in 0..it.words().questions() {
        assert!(!text.contains(&it.words().statement(Lang::Nl, place)?), "{text}");
    }
    Ok(())
}

#[tokio::test]
async fn the_beamer_follows_and_shows_no_answer_before_the_reveal() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        open_beamer(it).await?;
        shows(it, &it.say("round.mode.open.promise")?).await?;
        for (done, sheet) in (0..).zip(SHEETS) {
            shows_no_answer(it, done).await?;
            it.cover().begin().await?;
            for (place, answer) in sheet.chars().filter(|c| *c != ' ').enumerate() {
                it.question(place).arrive().await?;
                shows_no_answer(it, done).await?;
                match answer.to_digit(10).and_then(|n| u8::try_from(n).ok()) {
                    Some(answer) => it.question(place).answer(answer, Way::Keys).await?,
                    None => it.question(place).skip().await?,
                }
            }
            it.review().arrive().await?;
            shows_no_answer(it, done).await?;
            it.review().hand_in().await?;
        }
        shows_no_answer(it, 3).await?;
        it.cover().open_results().await?;
        it.results().arrive().await?;
        let headline: String =
            it.script("return document.querySelector('main h1').innerText", vec![]).await?;
        shows(it, &headline).await?;
        // The talk, its parts and its clock.
        it.follow("results.talk_begin").await?;
        it.arrive(&it.say("talk.part.start.name")?).await?;
        shows(it, &it.say("talk.part.start.text")?).await?;
        let clock = it.say("talk_page.clock")?.replace("{minutes}", "0").replace("{planned}", "5");
        shows(it, &clock).await?;
        // Either window may be loaded anew.
        it.reload().await?;
        it.go("#/").await?;
        shows(it, &it.say("presenter.nothing")?).await?;
        it.back().await?;
        it.to_window(BEAMER).await?;
        let reads: u32 = it.script("return window.e2eReads", vec![]).await?;
        assert_eq!(reads, 0, "the second window reads what is kept");
        it.script::<()>("setTimeout(() => location.reload(), 0)", vec![]).await?;
        shows(it, &it.say("talk.part.start.text")?).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_beamer_has_no_buttons_and_no_small_letters() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Quiet).await?;
        open_beamer(it).await?;
        shows(it, &it.say("round.mode.quiet.promise")?).await?;
        it.to_window(BEAMER).await?;
        let pressed = "return document.querySelectorAll('button, a, input').length";
        assert_eq!(it.script::<u32>(pressed, vec![]).await?, 0);
        let small = "return [...document.querySelectorAll('.presenter *')]
            .filter((e) => e.innerText && parseFloat(getComputedStyle(e).fontSize) < 28)
            .map((e) => e.innerText)";
        assert_eq!(it.script::<Vec<String>>(small, vec![]).await?, Vec::<String>::new());
        // Closing it breaks nothing.
        it.script::<()>("location.hash = '#/'", vec![]).await?;
        it.to_window(FACILITATOR).await?;
        it.cover().begin().await?;
        it.question(0).arrive().await
    })
    .await
}

/// Windows of beamers, from an old one to a new one.
const BEAMERS: [(u32, u32); 3] = [(1280, 720), (1440, 900), (1920, 1080)];

#[tokio::test]
async fn every_slide_fits_a_beamer_and_keeps_nobody_out() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        gallery::the_beamer(it, &Cast::large(), async |it, name| {
            for theme in Theme::ALL {
                for violation in it.violations(theme).await? {
                    found.push(format!("{name}, {}: {}", theme.name(), violation.id));
                }
            }
            for (width, height) in BEAMERS {
                it.resize(width, height).await?;
                it.drawn().await?;
                let (wider, higher) = (it.overflow().await?, it.overflow_below().await?);
                if wider > 0 || higher > 0 {
                    found.push(format!("{name} at {width} × {height}: {wider}, {higher} px more"));
                }
            }
            it.resize(320, 640).await?;
            let wider = it.overflow().await?;
            if wider > 0 {
                found.push(format!("{name} is {wider} px wider than 320 px"));
            }
            it.resize(1280, 900).await
        })
        .await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}
