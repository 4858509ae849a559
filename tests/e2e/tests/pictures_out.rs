//! Charts that leave the page: saved and copied, each with what it shows, and nothing sent away.

use e2e::{
    browser::Browser, failure::Outcome, files::Saved, listen, play::play, screens::Mode,
    setting::Setting,
};
use serde_json::json;

const TEAM: &str = "Oost & West";
const SHEETS: [&str; 3] = ["4233 132 455 132", "5244 121 544 51-", "4333 132 454 433"];
/// The texts of the charts' titles, with how the names of their files end.
const CHARTS: [(&str, &str); 2] =
    [("results.room_title", "ruimte"), ("results.activities_title", "activiteiten")];

#[tokio::test]
async fn a_chart_is_saved_as_picture_and_as_drawing() -> Outcome {
    play(Setting::dutch().that_tells_requests(), async |it| {
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Quiet, &SHEETS).await?;
        for (title, end) in CHARTS {
            let fold = unfold(it, title).await?;
            it.press_button("picture.svg").await?;
            let svg = saved(it).await?;
            assert_eq!(svg.name, format!("teamruimte-oost-west-2026-11-22-{end}.svg"));
            let text = svg.text()?;
            assert!(text.starts_with("<svg "), "{text}");
            let about = format!("<title>{} · Oost &amp; West · ", it.say(title)?);
            assert!(text.contains(&about), "{text}");
            assert!(is_drawn(it, text).await?, "no reader of XML takes it: {text}");

            it.press_button("picture.png").await?;
            let png = saved(it).await?;
            assert_eq!(png.name, format!("teamruimte-oost-west-2026-11-22-{end}.png"));
            assert_eq!(png.bytes[..8], *b"\x89PNG\r\n\x1a\n");
            assert_eq!(png.bytes[16..20], 2400_u32.to_be_bytes(), "its width in pixels");
            it.click("summary", &fold).await?;
        }
        let (home, asked) = (it.address(""), listen::requests(it).await?);
        let away = asked.iter().filter(|to| to.starts_with("http") && !to.starts_with(&home));
        assert_eq!(away.count(), 0, "{asked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_chart_and_its_numbers_are_copied() -> Outcome {
    play(Setting::english(), async |it| {
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        it.cdp("Browser.grantPermissions", allowed).await?;
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &SHEETS).await?;
        let table = it.results().table().await?;
        for (title, _) in CHARTS {
            let fold = unfold(it, title).await?;
            it.press_button("picture.copy").await?;
            it.hear("status", &it.say("notice.picture_copied")?).await?;
            let read = "return navigator.clipboard.read().then(async ([item]) => {
                const picture = await item.getType('image/png');
                return [...new Uint8Array(await picture.arrayBuffer())].slice(1, 4);
            })";
            assert_eq!(it.script::<Vec<u8>>(read, vec![]).await?, b"PNG");

            it.press_button("picture.copy_numbers").await?;
            it.hear("status", &it.say("notice.numbers_copied")?).await?;
            let read = "return navigator.clipboard.readText()";
            let text: String = it.script(read, vec![]).await?;
            for row in &table {
                let line = format!("{}\t{}", row.activity, row.cells.join("\t"));
                assert!(text.lines().any(|found| found == line), "{line}: {text}");
            }
            it.click("summary", &fold).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_that_cannot_copy_says_what_to_do_instead() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        it.start().look_around().await?;
        it.read(&it.say("team.example")?).await?;
        it.team().latest_results().await?;
        unfold(it, CHARTS[0].0).await?;
        let ways = [
            "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })",
            "Object.defineProperty(navigator, 'clipboard', { value: {
                write: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
                writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
            }, configurable: true })",
            "Object.defineProperty(navigator, 'clipboard', { value: {}, configurable: true });
             delete window.ClipboardItem",
        ];
        for way in ways {
            it.script::<()>(way, vec![]).await?;
            it.press_button("picture.copy").await?;
            it.hear("status", &it.say("notice.picture_not_copied")?).await?;
            it.press_button("picture.copy_numbers").await?;
            it.hear("status", &it.say("notice.numbers_not_copied")?).await?;
        }
        Ok(())
    })
    .await
}

/// Unfolds the ways to take the chart with this title along, and answers with the words on the fold.
async fn unfold(it: &Browser, title: &str) -> Outcome<String> {
    let fold = format!("{} {}", it.say("picture.save")?, it.say(title)?);
    it.click("summary", &fold).await?;
    Ok(fold)
}

async fn saved(it: &Browser) -> Outcome<Saved> {
    let saved = it.downloaded().await?;
    it.hear("status", &it.say("notice.text_saved")?).await?;
    Ok(saved)
}

/// Whether a browser reads this text as a drawing.
async fn is_drawn(it: &Browser, text: &str) -> Outcome<bool> {
    let read = "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
        return read.documentElement.localName === 'svg' && !read.querySelector('parsererror')";
    it.script(read, vec![json!(text)]).await
}
