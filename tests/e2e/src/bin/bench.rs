//! How long an answer takes until the next question is on screen, and how long the pages of a team with
//! many rounds take, on a processor slowed down four times. `cargo xtask bench` runs this and collects
//! the lines that begin with `bench:`.

use e2e::{
    browser::Browser,
    failure::{Failure, Outcome},
    past,
    play::play,
    screens::Mode,
    setting::Setting,
};
use serde::Deserialize;
use serde_json::json;

const PEOPLE: usize = 12;
const SLOWER: u32 = 4;
/// One frame: what the script of an answer may take.
const FRAME_MS: f64 = 16.0;

/// Answers every question of one turn by key. A message to oneself comes after everything that the
/// key set off, and before the frame.
const TURN: &str = r#"
const took = [];
const task = () => new Promise((done) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
});
const frame = () => new Promise((done) => requestAnimationFrame(() => task().then(done)));
const questions = document.querySelectorAll(".progress__line i").length;
for (let at = 0; at < questions; at += 1) {
  await frame();
  const begun = performance.now();
  const heading = document.getElementById("statement");
  heading.dispatchEvent(new KeyboardEvent("keydown", { key: "4", bubbles: true, cancelable: true }));
  await task();
  const script = performance.now() - begun;
  await frame();
  took.push({ script, frame: performance.now() - begun });
}
// The review comes a moment later; the longest time between two tasks is what drawing it took.
let [last, review] = [performance.now(), 0];
while (document.getElementById("statement")) {
  await task();
  const now = performance.now();
  [last, review] = [now, Math.max(review, now - last)];
}
return { answers: took, review };
"#;

#[derive(Deserialize)]
struct Turn {
    answers: Vec<Took>,
    /// Milliseconds to draw the review.
    review: f64,
}

#[derive(Deserialize)]
struct Took {
    script: f64,
    frame: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    answers().await?;
    let mut before: Option<(u32, Pages)> = None;
    for rounds in ROUNDS {
        let pages = pages(rounds).await?;
        // How the time grows with the rounds: 1 is not at all, the ratio of the rounds is in step.
        if let Some((fewer, then)) = before {
            println!(
                "bench: from {fewer} to {rounds} rounds: team page × {:.1}, development × {:.1}",
                pages.team / then.team,
                pages.trend / then.trend
            );
        }
        before = Some((rounds, pages));
    }
    Ok(())
}

/// So many rounds of twelve people.
const ROUNDS: [u32; 4] = [10, 50, 200, 1000];
/// How often each page is opened.
const TIMES: usize = 9;

/// Opens a page and waits until its heading stands and every drawing on it is painted: tasks only, so
/// no frame is waited for.
const OPEN: &str = r#"
const [hash, words] = arguments;
const task = () => new Promise((done) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
});
await new Promise((done) => requestAnimationFrame(() => task().then(done)));
const begun = performance.now();
location.hash = hash;
const there = () => document.querySelector("main h1")?.innerText === words
  && [...document.querySelectorAll("main canvas")].every((canvas) => canvas.style.height !== "");
while (!there()) await task();
return performance.now() - begun;
"#;

/// Medians in milliseconds.
struct Pages {
    team: f64,
    trend: f64,
}

/// The page of a team with so many rounds, and its development with all of them.
async fn pages(rounds: u32) -> Outcome<Pages> {
    let mut found = Pages { team: 0.0, trend: 0.0 };
    let past = past::many(rounds)?;
    play(Setting::dutch(), async |it| {
        it.visit("#/open").await?;
        it.drop_file(&past.file()?).await?;
        it.open_file().found().await?;
        it.open_file().accept().await?;
        it.team().arrive("Wijkteam Altijd").await?;
        it.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
        let (team, start) = (format!("#/team/{}", past.id()), it.say("start.title")?);
        let (trend, title) = (format!("{team}/trend"), it.say("trend.title")?);
        let (mut teams, mut trends) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            it.script::<f64>(OPEN, vec![json!("#/"), json!(start)]).await?;
            teams.push(it.script(OPEN, vec![json!(team), json!("Wijkteam Altijd")]).await?);
            trends.push(it.script(OPEN, vec![json!(trend), json!(title)]).await?);
        }
        found.team = tell(&format!("team page of {rounds} rounds"), teams)?;
        tell(&format!("development, last five of {rounds} rounds"), trends)?;
        let all = it.say_with("trend.all", &[("n", &rounds.to_string())])?;
        let mut alls = Vec::new();
        for _ in 0..TIMES {
            it.script::<f64>(OPEN, vec![json!("#/"), json!(start)]).await?;
            it.script::<f64>(OPEN, vec![json!(trend), json!(title)]).await?;
            alls.push(it.script(PRESS, vec![json!(all)]).await?);
        }
        found.trend = tell(&format!("development, all of {rounds} rounds"), alls)?;
        Ok(())
    })
    .await?;
    Ok(found)
}

/// Presses a button and waits until what it changes is there.
const PRESS: &str = r#"
const button = [...document.querySelectorAll("button")].find((b) => b.innerText === arguments[0]);
const task = () => new Promise((done) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
});
await new Promise((done) => requestAnimationFrame(() => task().then(done)));
const begun = performance.now();
button.click();
const there = () => button.getAttribute("aria-pressed") === "true"
  && [...document.querySelectorAll("main canvas")].every((canvas) => canvas.style.height !== "");
do { await task(); } while (!there());
return performance.now() - begun;
"#;

async fn answers() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().begin_with_our_team().await?;
        it.form().prepare("Bench", PEOPLE, Mode::Quiet).await?;
        it.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
        let mut turns = Vec::new();
        for _ in 0..PEOPLE {
            turns.push(turn(it).await?);
        }
        let all = || turns.iter().flat_map(|turn| &turn.answers);
        tell("script of an answer", all().map(|took| took.script).collect())?;
        tell("drawing the review", turns.iter().map(|turn| turn.review).collect())?;
        tell("an answer to the next frame", all().map(|took| took.frame).collect())?;
        let over = all().filter(|took| took.script > FRAME_MS).count();
        println!(
            "bench: answers with more than {FRAME_MS} ms of script: {over} of {}",
            all().count()
        );
        Ok(())
    })
    .await
}

async fn turn(it: &Browser) -> Outcome<Turn> {
    it.cover().begin().await?;
    let took = it.script(TURN, vec![]).await?;
    it.review().hand_in().await?;
    Ok(took)
}

/// Prints and answers the median.
fn tell(name: &str, mut took: Vec<f64>) -> Outcome<f64> {
    took.sort_by(f64::total_cmp);
    let (times, median) = (took.len(), took.get(took.len() / 2));
    match (median, took.last()) {
        (Some(median), Some(longest)) => {
            println!(
                "bench: {name}, {SLOWER} times slower: median {median:.2} ms, longest {longest:.2} ms, \
                 {times} times"
            );
            Ok(*median)
        }
        _ => Err(Failure::new("no answer was measured")),
    }
}
