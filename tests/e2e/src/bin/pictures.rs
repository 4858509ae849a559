//! Pictures of every screen on a phone, a tablet and a beamer, in light and dark, for people to look
//! at: `cargo run -p e2e --bin pictures [folder [over-time]]`.

use std::{env, fs, path::Path, path::PathBuf};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use e2e::{
    browser::Browser,
    failure::{Failure, Outcome},
    gallery::{self, Cast},
    play::play,
    setting::{Setting, project},
    view::Theme,
};
use serde_json::json;

const SIZES: [(u32, u32); 3] = [(360, 640), (768, 1024), (1440, 900)];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let folder =
        env::args_os().nth(1).map_or_else(|| project().join("target/pictures"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let mut number = 0;
    let mut look = async |it: &Browser, name: &str| -> Outcome {
        number += 1;
        println!("{number:02} {name}");
        every_size(it, &folder, &format!("{number:02}-{name}")).await
    };
    if env::args().nth(2).as_deref() == Some("over-time") {
        let cast = Cast::large();
        return play(Setting::dutch(), async |it| gallery::over_time(it, &cast, &mut look).await)
            .await;
    }
    play(Setting::dutch(), async |it| {
        let cast = Cast::large();
        gallery::arriving(it, &mut look).await?;
        gallery::a_round(it, &cast, &mut look).await?;
        gallery::a_team(it, &cast, &mut look).await?;
        it.wipe().await?;
        gallery::hands_and_comments(it, &cast, &mut look).await?;
        gallery::the_talk(it, &mut look).await?;
        gallery::practice_and_removal(it, &cast, &mut look).await?;
        it.wipe().await?;
        gallery::the_beamer(it, &cast, &mut look).await?;
        it.wipe().await?;
        gallery::over_time(it, &cast, &mut look).await?;
        it.wipe().await?;
        gallery::trouble(it, &mut look).await
    })
    .await?;
    let blocked = Setting::dutch().that_keeps_nothing();
    play(blocked, async |it| gallery::blocked(it, &mut look).await).await?;
    println!("{} pictures in {}", number * SIZES.len() * Theme::ALL.len(), folder.display());
    Ok(())
}

async fn every_size(it: &Browser, folder: &Path, name: &str) -> Outcome {
    for (width, height) in SIZES {
        it.resize(width, height).await?;
        for theme in Theme::ALL {
            it.in_theme(theme).await?;
            let file = format!("{name}-{width}-{}.png", theme.name());
            fs::write(folder.join(file), picture(it, width).await?)?;
        }
    }
    it.resize(1280, 900).await
}

/// The whole page, also what is below the edge of the window.
async fn picture(it: &Browser, width: u32) -> Outcome<Vec<u8>> {
    let height: u32 = it.script("return document.documentElement.scrollHeight", vec![]).await?;
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    let asked = json!({ "captureBeyondViewport": true, "clip": clip });
    let answer = it.cdp("Page.captureScreenshot", asked).await?;
    let data = answer.get("data").and_then(serde_json::Value::as_str);
    let data = data.ok_or_else(|| Failure::new("the browser took no picture"))?;
    Ok(STANDARD.decode(data)?)
}
