//! One scene: a browser is opened, something is played in it, and it is closed, whatever happens.
//!
//! A scene fails when the page complained, even when everything that was looked for was there.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt as _;
use tokio::sync::Semaphore;

use crate::{
    browser::Browser,
    evidence,
    failure::{Failure, Outcome},
    listen,
    setting::Setting,
};

/// Browsers at a time. More would wait for each other on a machine of two cores.
static SEATS: Semaphore = Semaphore::const_new(2);

/// Plays a scene.
pub async fn play(setting: Setting, scene: impl AsyncFnOnce(&mut Browser) -> Outcome) -> Outcome {
    let _seat = SEATS.acquire().await?;
    let mut browser = Browser::open(setting).await?;
    let played = AssertUnwindSafe(scene(&mut browser)).catch_unwind().await;
    let result = match played {
        Ok(Ok(())) => complained(&browser).await,
        Ok(Err(failure)) => Err(failure),
        Err(panic) => {
            evidence::keep(&browser).await;
            browser.close().await?;
            std::panic::resume_unwind(panic)
        }
    };
    if result.is_err() {
        evidence::keep(&browser).await;
    }
    browser.close().await?;
    result
}

async fn complained(browser: &Browser) -> Outcome {
    let mut heard = browser.heard.take();
    heard.extend(listen::complaints(browser).await?);
    if browser.setting.strict && !heard.is_empty() {
        return Err(Failure::new(format!("the page complains: {}", heard.join("\n"))));
    }
    Ok(())
}
