//! For who prefers paper: the pages to print are found, and fit the paper.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use e2e::{browser::Browser, failure::Outcome, play::play, setting::Setting, words::Lang};
use serde_json::json;

#[tokio::test]
async fn the_pages_to_print_fit_the_paper() -> Outcome {
    play(Setting::dutch(), async |it| {
        for lang in [Lang::Nl, Lang::En] {
            for (link, sentence, most) in [
                // Both sides of one sheet.
                ("paper.answers_link", "paper.no_name", 2),
                ("paper.talk_link", "round.say.facilitator", 1),
            ] {
                it.visit("#/new").await?;
                it.speak(lang).await?;
                it.follow(link).await?;
                it.read(&it.say(sentence)?).await?;
                let sheets = sheets(it).await?;
                assert!((1..=most).contains(&sheets), "{link} in {lang}: {sheets} pages");
                it.script::<()>("window.print = () => { window.printed = true }", vec![]).await?;
                it.press_button("paper.print").await?;
                assert!(it.script::<bool>("return window.printed", vec![]).await?);
            }
        }
        Ok(())
    })
    .await
}

/// How many pages the printer would get.
async fn sheets(it: &Browser) -> Outcome<usize> {
    let asked = json!({ "preferCSSPageSize": true });
    let printed = it.cdp("Page.printToPDF", asked).await?;
    let pdf = STANDARD.decode(printed["data"].as_str().unwrap_or_default())?;
    let page = b"/Type /Page\n";
    Ok(pdf.windows(page.len()).filter(|found| found == page).count())
}
