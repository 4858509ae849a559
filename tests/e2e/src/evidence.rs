//! What is kept of a scene that failed: what was done, what the page looked like, what it said.

use std::{fs, thread};

use crate::{browser::Browser, failure::Outcome, listen, setting};

/// Writes everything to a folder and tells where. It never fails: there is a failure already.
pub async fn keep(browser: &Browser) {
    if let Err(failure) = collect(browser).await {
        println!("no evidence: {failure:?}");
    }
}

async fn collect(browser: &Browser) -> Outcome {
    println!("what was done: {}", browser.done.borrow().join(" · "));
    println!("at {}", browser.web.current_url().await?);
    for complaint in browser.heard.take().iter().chain(&listen::complaints(browser).await?) {
        println!("heard: {complaint}");
    }
    let folder = setting::project().join("target/e2e-failures");
    fs::create_dir_all(&folder)?;
    let name = thread::current().name().unwrap_or("scene").replace("::", "-");
    let picture = folder.join(format!("{name}.png"));
    fs::write(&picture, browser.web.screenshot_as_png().await?)?;
    fs::write(folder.join(format!("{name}.html")), browser.web.source().await?)?;
    println!("seen: {}", picture.display());
    Ok(())
}
