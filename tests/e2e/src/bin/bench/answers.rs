//! Answers: the script of one, and the time until its frame.

use e2e::{browser::Browser, failure::Outcome, play::play, screens::Mode, setting::Setting};
use serde::Deserialize;
use serde_json::json;

use super::{SLOWER, tell};

const PEOPLE: usize = 12;
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

/// Plays turns and prints what their answers took.
pub(super) async fn measure() -> Outcome {
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
