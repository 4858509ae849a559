//! The page around the app: it asks nobody but its own host, keeps to its own policy, is there
//! before the app is, and speaks the language of its reader.

use std::collections::BTreeSet;

use e2e::{
    browser::Browser,
    failure::Outcome,
    gallery::{self, Cast},
    listen,
    play::play,
    screens::Mode,
    setting::{Setting, dist},
    view::Theme,
    wait,
    words::Lang,
};
use serde_json::json;

const SHEETS: [&str; 3] = ["4233 132 455 132", "5244 121 544 51-", "3333 444 555 000"];

#[tokio::test]
async fn a_whole_meeting_asks_no_other_host_and_keeps_to_the_policy() -> Outcome {
    play(Setting::dutch().that_tells_requests(), async |it| {
        it.visit("").await?;
        it.whole_round("Oost", Mode::Quiet, &SHEETS).await?;
        it.unfold("results.table_show").await?;
        it.in_theme(Theme::Dark).await?;
        let file = it.results().save().await?;
        it.speak(Lang::En).await?;
        it.go("#/about").await?;
        it.arrive(&it.say("about_page.title")?).await?;
        it.go("#/open").await?;
        it.open_file().arrive().await?;
        it.drop_file(&file).await?;
        it.open_file().found().await?;
        it.open_file().accept().await?;
        it.reload().await?;
        it.crash().await?;
        it.press_button("page.crash_save").await?;
        it.downloaded().await?;

        // Every scene fails on a violation; here it is seen that one would be heard.
        assert_eq!(it.forgive().await?, [""; 0]);
        it.script::<()>("document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }))", vec![]).await?;
        it.drawn().await?;
        assert!(it.forgive().await?.iter().any(|said| said.contains("img-src")));

        let home = it.address("");
        let asked = listen::requests(it).await?;
        assert!(asked.iter().any(|address| address.contains(".wasm")), "{asked:?}");
        for address in asked {
            let own = address.starts_with(&home) || address == "about:blank";
            // A file to save, and icons in the style, are made in the page.
            let made = address.starts_with("blob:") || address.starts_with("data:");
            let planted = address == "https://example.org/x.png";
            assert!(own || made || planted, "{address}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_frame_is_there_before_the_app_in_the_language_of_the_reader() -> Outcome {
    for setting in [Setting::dutch(), Setting::english()] {
        play(setting.that_does_not_load(), async |it| {
            // The code of the app is on its way for ever.
            it.cdp("Fetch.enable", json!({ "patterns": [{ "urlPattern": "*.wasm" }] })).await?;
            it.before_each_page(PATIENT).await?;
            it.open_page("").await?;
            first_frame(it, "page.loading").await?;
            it.before_each_page(IMPATIENT).await?;
            it.open_page("").await?;
            first_frame(it, "page.slow").await?;
            it.cdp("Fetch.disable", json!({})).await?;
            // Then it cannot be had.
            it.cdp("Network.enable", json!({})).await?;
            it.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
            it.open_page("").await?;
            first_frame(it, "page.failed").await
        })
        .await?;
    }
    Ok(())
}

/// The page never thinks that something takes long.
const PATIENT: &str = "
const really = setTimeout;
setTimeout = (work, pause, ...given) => pause >= 5000 ? 0 : really(work, pause, ...given);";
/// The page thinks at once that it takes long. Runs after the script above.
const IMPATIENT: &str =
    "setTimeout = (work, pause, ...given) => really(work, pause >= 5000 ? 0 : pause, ...given);";

/// Whether name, promise and this sentence can be read, in the language of the reader alone, by
/// everyone.
async fn first_frame(it: &Browser, says: &str) -> Outcome {
    it.read(&it.say(says)?).await?;
    let seen = it.page_text().await?;
    let lang: String = it.script("return document.documentElement.lang", vec![]).await?;
    assert_eq!(lang, it.lang().code());
    for key in ["start.title", "app.promise"] {
        assert!(seen.contains(&it.say(key)?), "{key}: {seen}");
        for other in Lang::ALL.into_iter().filter(|other| *other != it.lang()) {
            assert!(!seen.contains(&it.words().say(other, key)?), "{key}: {seen}");
        }
    }
    let sentences = ["page.loading", "page.slow", "page.failed", "page.needs"];
    for key in sentences.into_iter().filter(|key| *key != says) {
        assert!(!seen.contains(&it.say(key)?), "{key}: {seen}");
    }
    for theme in Theme::ALL {
        let found = it.violations(theme).await?;
        assert!(found.is_empty(), "{found:?}");
    }
    it.resize(320, 640).await?;
    assert_eq!(it.overflow().await?, 0);
    it.resize(1280, 900).await
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_what_is_needed() -> Outcome {
    play(Setting::dutch().that_does_not_load(), async |it| {
        it.before_each_page("delete globalThis.WebAssembly").await?;
        it.open_page("").await?;
        first_frame(it, "page.needs").await
    })
    .await
}

#[tokio::test]
async fn a_browser_without_javascript_is_told_what_is_needed() -> Outcome {
    let setting = Setting::dutch().with("profile.default_content_setting_values.javascript", 2);
    play(setting, async |it| {
        it.open_page("").await?;
        let seen = it.page_text().await?;
        for lang in Lang::ALL {
            assert!(seen.contains(&it.words().say(lang, "page.needs")?), "{seen}");
            assert!(seen.contains(&it.words().say(lang, "start.title")?), "{seen}");
            assert!(!seen.contains(&it.words().say(lang, "page.loading")?), "{seen}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_screen_speaks_both_languages() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        let mut look = async |it: &Browser, name: &str| speaks_both(it, name, &mut found).await;
        gallery::arriving(it, &mut look).await?;
        let cast = Cast::small();
        gallery::a_round(it, &cast, &mut look).await?;
        gallery::a_team(it, &cast, &mut look).await?;
        it.wipe().await?;
        gallery::trouble(it, &mut look).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn hands_comments_and_the_talk_speak_both_languages() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        let mut look = async |it: &Browser, name: &str| speaks_both(it, name, &mut found).await;
        let cast = Cast::small();
        gallery::hands_and_comments(it, &cast, &mut look).await?;
        gallery::the_talk(it, &mut look).await?;
        gallery::practice_and_removal(it, &cast, &mut look).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn rounds_over_time_speak_both_languages() -> Outcome {
    let mut found = Vec::new();
    play(Setting::dutch(), async |it| {
        let mut look = async |it: &Browser, name: &str| speaks_both(it, name, &mut found).await;
        gallery::over_time(it, &Cast::small(), &mut look).await
    })
    .await?;
    assert_eq!(found, [""; 0]);
    Ok(())
}

/// Whether the screen is all Dutch, then all English after a tap, and Dutch again.
async fn speaks_both(it: &Browser, name: &str, found: &mut Vec<String>) -> Outcome {
    if name == "crash" {
        return Ok(()); // drawn without the app, in the language that was set
    }
    for lang in [Lang::En, Lang::Nl] {
        left_over(it, name, lang, found).await?;
        it.speak(lang).await?;
        it.drawn().await?;
    }
    left_over(it, name, Lang::En, found).await?;
    it.forget_focus().await
}

/// Texts of a language that is not spoken now.
async fn left_over(it: &Browser, name: &str, lang: Lang, found: &mut Vec<String>) -> Outcome {
    let seen = it.page_text().await?;
    // A name: the practice team keeps the one that it got when it began.
    let name_of_team = it.words().say(lang, "practice.team")?;
    for text in it.words().only_in(lang) {
        if text != name_of_team && seen.contains(&text) {
            found.push(format!("{name} says {text:?}"));
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_language_is_the_readers_until_another_is_chosen_and_then_that() -> Outcome {
    play(Setting::english(), async |it| {
        it.visit("").await?;
        assert_eq!(it.heading().await?, "A team that looks at itself honestly.");
        it.speak(Lang::Nl).await?;
        it.see_heading("Een team dat eerlijk naar zichzelf kijkt.").await?;
        it.reload().await?;
        assert_eq!(it.heading().await?, "Een team dat eerlijk naar zichzelf kijkt.");
        // The first frame knows it too.
        it.cdp("Network.enable", json!({})).await?;
        it.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
        it.open_page("").await?;
        first_frame(it, "page.failed").await?;
        it.forgive().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_screen_that_cannot_be_loaded_says_so_and_comes_when_it_can() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.cdp("Network.enable", json!({})).await?;
        it.cdp("Network.setBlockedURLs", json!({ "urls": ["*split_about*"] })).await?;
        it.visit("").await?;
        it.click("a", &it.say("app.about")?).await?;
        it.see_heading(&it.say("parts.title")?).await?;
        it.hear("alert", &it.say("parts.text")?).await?;
        // Everything else goes on.
        it.go_home().await?;
        it.click("a", &it.say("app.about")?).await?;
        it.see_heading(&it.say("parts.title")?).await?;
        it.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        it.press_button("parts.again").await?;
        it.arrive(&it.say("about_page.title")?).await?;
        let heard = it.forgive().await?;
        let of_the_part = |complaint: &String| {
            complaint.contains("split_about") || complaint.contains("Failed to fetch")
        };
        assert!(heard.iter().all(of_the_part), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_screen_that_changes_comes_when_it_can_be_loaded() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.cdp("Network.enable", json!({})).await?;
        for part in ["team", "results"] {
            let blocked = json!({ "urls": [format!("*split_{part}*")] });
            it.cdp("Network.setBlockedURLs", blocked).await?;
            it.visit("").await?;
            it.follow("start.door_example").await?;
            if part == "results" {
                it.follow("team.latest_result").await?;
            }
            it.see_heading(&it.say("parts.title")?).await?;
            // Again in vain, and then not.
            it.press_button("parts.again").await?;
            it.see_heading(&it.say("parts.title")?).await?;
            it.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await?;
            it.press_button("parts.again").await?;
            if part == "team" {
                it.follow("team.latest_result").await?;
            }
            it.results().arrive().await?;
        }
        let heard = it.forgive().await?;
        let of_a_part = |said: &String| said.contains("split_") || said.contains("Failed to fetch");
        assert!(heard.iter().all(of_a_part), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_screen_that_comes_too_late_does_not_name_another() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.cdp("Fetch.enable", json!({ "patterns": [{ "urlPattern": "*split_about*" }] })).await?;
        it.visit("").await?;
        let title: String = it.script("return document.title", vec![]).await?;
        it.click("a", &it.say("app.about")?).await?;
        it.drawn().await?;
        it.go_home().await?;
        it.cdp("Fetch.disable", json!({})).await?;
        wait::until("the screen that is not wanted any more", async || {
            let there = "return performance.getEntriesByType('resource')
                .some((entry) => entry.name.includes('split_about') && entry.responseEnd > 0)";
            Ok(it.script::<bool>(there, vec![]).await?.then_some(()))
        })
        .await?;
        // It comes at once when it is wanted again: so it has come by now.
        it.drawn().await?;
        it.drawn().await?;
        assert_eq!(it.script::<String>("return document.title", vec![]).await?, title);
        it.click("a", &it.say("app.about")?).await?;
        it.arrive(&it.say("about_page.title")?).await
    })
    .await
}

#[tokio::test]
async fn what_is_loaded_later_is_there_when_the_network_has_gone() -> Outcome {
    play(Setting::dutch(), async |it| {
        it.visit("").await?;
        let is_part = |name: &str| name.starts_with("split_") || name.starts_with("chunk_");
        let files = std::fs::read_dir(dist())?;
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        let parts: BTreeSet<String> = names.filter(|name| is_part(name)).collect();
        assert!(parts.len() > 2, "{parts:?}");
        let fetched = "return performance.getEntriesByType('resource')
            .filter((entry) => entry.responseEnd > 0)
            .map((entry) => new URL(entry.name).pathname.split('/').pop())";
        wait::until("all parts to be fetched", async || {
            let there: BTreeSet<String> = it.script(fetched, vec![]).await?;
            Ok(parts.is_subset(&there).then_some(()))
        })
        .await?;
        it.cdp("Network.enable", json!({})).await?;
        it.cdp("Network.setBlockedURLs", json!({ "urls": ["*"] })).await?;
        it.whole_round("Oost", Mode::Open, &["4233 132 455 132", "5244 121 544 51-"]).await?;
        it.results().arrive().await?;
        it.click("a", &it.say("app.about")?).await?;
        it.arrive(&it.say("about_page.title")?).await
    })
    .await
}
