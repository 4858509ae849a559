//! The browser that tests run in, and the driver that belongs to it. Both are looked for before
//! anything is installed: most machines of developers have a browser already.

use super::apt;
use super::error::{Cause, ToolError};
use crate::project::Project;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVERS: [&str; 1] = ["chromedriver"];
/// Where programs are that are not on every PATH.
const USUAL_FOLDERS: [&str; 4] =
    ["/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium-browser"];

/// How the browser is started for tests of the browser half. Kept as a file in the root, where the
/// test runner looks for it, so that plain `cargo test` works as well.
const CAPABILITIES: &str = include_str!("../../../webdriver.json");
/// Where the place of the browser is added to it.
const OPTIONS: &str = "\"goog:chromeOptions\": {";

#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
    /// `webdriver.json` with this browser in it.
    pub(crate) capabilities: PathBuf,
}

pub(super) fn ensure(project: &Project) -> Result<Browser, ToolError> {
    if find("CHROMIUM", &BROWSERS).is_none() || find("CHROMEDRIVER", &DRIVERS).is_none() {
        apt::install("Chromium with its driver", &["chromium", "chromium-driver"])?;
    }
    let absent = |what: &str, variable: &str| ToolError {
        missing: what.to_owned(),
        cause: Cause::Unexpected("it is neither on PATH nor in a usual place".to_owned()),
        by_hand: format!("install it and set {variable} to its path"),
    };
    let chromium = find("CHROMIUM", &BROWSERS).ok_or_else(|| absent("Chromium", "CHROMIUM"))?;
    let chromedriver = find("CHROMEDRIVER", &DRIVERS)
        .ok_or_else(|| absent("Chromium's driver", "CHROMEDRIVER"))?;
    let capabilities = project.tools().join("webdriver.json");
    fs::write(&capabilities, with_browser(&chromium)).map_err(Cause::file(&capabilities)).map_err(
        |cause| ToolError {
            missing: "the description of the browser".to_owned(),
            cause,
            by_hand: format!("make {} writable", project.tools().display()),
        },
    )?;
    Ok(Browser { chromium, chromedriver, capabilities })
}

/// The variable is taken at its word: who sets it wants that program and no other.
fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Some(path.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        env::split_paths(&path).chain(USUAL_FOLDERS.map(PathBuf::from)).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}

fn with_browser(chromium: &Path) -> String {
    let path = chromium.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
    CAPABILITIES.replacen(OPTIONS, &format!("{OPTIONS}\n    \"binary\": \"{path}\","), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_written_into_the_capabilities() {
        let capabilities = with_browser(Path::new("/opt/a \"b\"/chromium"));
        assert!(capabilities.contains("\"binary\": \"/opt/a \\\"b\\\"/chromium\","));
        assert!(capabilities.contains("--headless=new"));
    }

    #[test]
    fn a_program_that_is_nowhere_is_not_found() {
        assert_eq!(find("NO_SUCH_VARIABLE_OF_OURS", &["no-such-program-of-ours"]), None);
    }
}
