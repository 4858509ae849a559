//! What a page complains of: errors on the console, violations of the security policy, requests to
//! other hosts. None of them may happen in any scene.

use serde_json::Value;

use crate::{browser::Browser, failure::Outcome};

/// Runs in every document before anything of it does.
const LISTENER: &str = "
window.e2eViolations = [];
addEventListener('securitypolicyviolation', (event) => {
    e2eViolations.push(`${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile})`);
}, true);";

/// Listens in every document from now on.
pub async fn from_the_start(browser: &Browser) -> Outcome {
    browser.before_each_page(LISTENER).await
}

/// The violations in the document that is open, since this was asked last.
pub async fn violations(browser: &Browser) -> Outcome<Vec<String>> {
    browser.script("return window.e2eViolations?.splice(0) ?? []", vec![]).await
}

/// What the document that is open complains of, and the console since this was asked last.
pub async fn complaints(browser: &Browser) -> Outcome<Vec<String>> {
    let violations = violations(browser).await?;
    let console = browser.web.browser_log().await?;
    let errors = console.into_iter().filter(|entry| entry.level == "SEVERE");
    Ok(violations.into_iter().chain(errors.map(|entry| entry.message)).collect())
}

/// The addresses that were asked for since this was asked last.
pub async fn requests(browser: &Browser) -> Outcome<Vec<String>> {
    let log = browser.web.get_log("performance").await?;
    let address = |message: &str| -> Option<String> {
        let message: Value = serde_json::from_str(message).ok()?;
        let event = message.pointer("/message/method")?.as_str()?;
        let address = message.pointer("/message/params/request/url")?.as_str()?;
        (event == "Network.requestWillBeSent").then(|| address.to_owned())
    };
    let all = log.iter().filter_map(|entry| address(&entry.message));
    // The browser has pages of its own, like that of a new tab.
    Ok(all.filter(|address| !address.starts_with("chrome")).collect())
}
