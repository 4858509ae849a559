//! The page of a team and its development, and how the time for them grows with the rounds.

use e2e::{failure::Outcome, past, play::play, setting::Setting};
use serde_json::json;

use super::{SLOWER, tell};

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

/// Opens the pages with more and more rounds and prints what that took.
pub(super) async fn measure() -> Outcome {
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
