//! The slides of the second window. They are sent by a real meeting, caught from the line, and shown
//! again in the second window, so that one window of the browser is enough.

use serde_json::json;

use super::Cast;
use crate::{
    browser::Browser,
    failure::Outcome,
    screens::{Mode, Part, Way},
    wait::until,
};

/// Listens to the line as a second window does, and keeps what came last.
const CATCH: &str = "
sessionStorage.setItem('teamruimte:presents', '1');
window.e2eLine ??= new BroadcastChannel('teamruimte:presenter');
window.e2eLine.onmessage = (event) => { if (event.data.length > 1) window.e2eSlide = event.data; };
window.e2eLine.postMessage('?');";

/// A slide that was caught.
struct Slide {
    name: &'static str,
    /// Words that stand on it and not on the one before.
    words: String,
    sent: String,
}

/// What the window sends now, when it has these words.
async fn catch(it: &Browser, name: &'static str, words: &str) -> Outcome<Slide> {
    until(&format!("a slide with {words:?}"), async || {
        it.script::<()>(CATCH, vec![]).await?;
        let sent: Option<String> = it.script("return window.e2eSlide ?? null", vec![]).await?;
        let sent = sent.filter(|sent| sent.contains(words));
        Ok(sent.map(|sent| Slide { name, words: words.to_owned(), sent }))
    })
    .await
}

/// Every slide, from the promise to the step.
pub async fn the_beamer(
    it: &Browser,
    cast: &Cast,
    mut look: impl AsyncFnMut(&Browser, &str) -> Outcome,
) -> Outcome {
    let slides = a_meeting(it, cast).await?;
    it.open_page("#/presenter").await?;
    until("the second window", async || {
        let there = "return !!document.querySelector('.presenter .slide')";
        Ok(it.script::<bool>(there, vec![]).await?.then_some(()))
    })
    .await?;
    look(it, "beamer-nothing").await?;
    for Slide { name, words, sent } in slides {
        let show = "new BroadcastChannel('teamruimte:presenter').postMessage(arguments[0])";
        it.script::<()>(show, vec![json!(sent)]).await?;
        until(&format!("{words:?} in the second window"), async || {
            let there =
                "return document.querySelector('.presenter').innerText.includes(arguments[0])";
            Ok(it.script::<bool>(there, vec![json!(words)]).await?.then_some(()))
        })
        .await?;
        it.drawn().await?;
        look(it, name).await?;
    }
    Ok(())
}

async fn a_meeting(it: &Browser, cast: &Cast) -> Outcome<Vec<Slide>> {
    let mut slides = Vec::new();
    it.visit("#/new").await?;
    it.form().prepare(&cast.team, cast.sheets.len(), Mode::Open).await?;
    let promise = it.say("round.mode.open.promise")?;
    slides.push(catch(it, "beamer-promise", &promise).await?);
    it.hands().open().await?;
    it.hands().begin("2").await?;
    it.question(0).arrive().await?;
    let statement = it.words().statement(it.lang(), 0)?;
    slides.push(catch(it, "beamer-hands", &statement).await?);
    it.follow("turn.stop").await?;
    it.cover().arrive_first().await?;
    for sheet in &cast.sheets {
        it.take_turn(sheet, Way::Keys).await?;
    }
    it.cover().open_results().await?;
    it.results().arrive().await?;
    slides.push(catch(it, "beamer-results", &it.say("results.room_help")?).await?);
    it.talk().begin().await?;
    slides.push(catch(it, "beamer-start", &it.say("talk.part.start.text")?).await?);
    it.talk().skip_to(Part::Look).await?;
    slides.push(catch(it, "beamer-look", &it.say("talk.part.look.text")?).await?);
    it.talk().skip_to(Part::Choose).await?;
    it.talk().choose(0).await?;
    it.talk().choose(1).await?;
    slides.push(catch(it, "beamer-choose", &it.say("talk.part.choose.text")?).await?);
    it.talk().skip_to(Part::Talk).await?;
    it.script::<()>("document.querySelector('.which .pill')?.click()", vec![]).await?;
    slides.push(catch(it, "beamer-talk", &it.say("talk.part.talk.name")?).await?);
    it.talk().skip_to(Part::Step).await?;
    it.follow("talk_page.agree_step").await?;
    it.step().arrive().await?;
    let step =
        "Elke week een rondje van tien minuten, ook als het druk is in het samenwerkingsverband";
    it.step().write(step).await?;
    it.press_button("step.agree").await?;
    it.talk().arrive(Part::Step).await?;
    it.talk().skip_to(Part::Close).await?;
    slides.push(catch(it, "beamer-close", &it.say("talk.part.close.text")?).await?);
    Ok(slides)
}
