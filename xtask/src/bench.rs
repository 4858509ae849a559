//! How fast the app is, as medians and as ratios: printed, and kept in `target/bench.txt`.
//!
//! Nothing here passes or fails. A time depends on the machine; how it grows does not, so each row
//! that belongs to a series also says how many times longer it took than the row before.

use crate::build;
use crate::process;
use crate::project::{APP, Project};
use crate::task_error::TaskError;
use crate::tools::{self, Toolbox, WASM_TARGET};
use std::fs;
use std::process::Command;

/// What begins a line with a measurement.
const MARK: &str = "bench: ";

/// Measures everything and writes it down.
pub(crate) fn run(project: &Project) -> Result<(), TaskError> {
    let tools = Toolbox::ensure(project)?;
    let browser = tools::browser(project)?;
    build::release(project, &tools)?;

    println!("Measuring records and charts in the browser (about 2 minutes the first time)");
    let mut parts = tools.wasm_cargo(project);
    parts
        .args(["test", "--release", "--target", WASM_TARGET, "--package", APP, "--test", "bench"])
        .args(["--", "--nocapture"])
        .env_remove("GECKODRIVER")
        .env("CHROMEDRIVER", &browser.chromedriver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &browser.capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    let mut lines = measurements(&process::answer(&mut parts)?);

    println!("Measuring answers on a slowed processor");
    let mut answers = Command::new("cargo");
    answers
        .current_dir(project.root())
        .args(["run", "--quiet", "--package", "e2e", "--bin", "bench"])
        .env("CHROMIUM", &browser.chromium)
        .env("CHROMEDRIVER", &browser.chromedriver)
        .env("DIST", project.dist());
    lines.extend(measurements(&process::answer(&mut answers)?));

    let report = with_ratios(&lines).join("\n") + "\n";
    print!("{report}");
    let path = project.root().join("target/bench.txt");
    fs::write(&path, &report)
        .map_err(|reason| TaskError::NoFolder { path: path.clone(), reason })?;
    println!("(kept in {})", path.display());
    Ok(())
}

/// The measurements in what a program printed.
fn measurements(output: &str) -> Vec<String> {
    output.lines().filter_map(|line| line.trim().strip_prefix(MARK)).map(str::to_owned).collect()
}

/// Adds to each row of a series (the same first word) how much longer it took than the one before.
fn with_ratios(lines: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let series = |line: &str| line.split(' ').next().map(str::to_owned);
        let before = lines.iter().take(at).rev().find(|other| series(other) == series(line));
        let ratio = before.and_then(|before| Some(median(line)? / median(before)?));
        let is_series = line.contains(" teams x ");
        match ratio.filter(|_| is_series) {
            Some(ratio) => out.push(format!("{line}, {ratio:.1} times the row before of its kind")),
            None => out.push(line.clone()),
        }
    }
    out
}

fn median(line: &str) -> Option<f64> {
    line.split_once("median ")?.1.split(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_tells_how_it_grows() {
        let output = "noise\nbench: save 1 teams x 2: median 2.00 ms\n bench: save 5 teams x 2: median 9.00 ms\n";
        let lines = with_ratios(&measurements(output));
        assert_eq!(lines.first().unwrap(), "save 1 teams x 2: median 2.00 ms");
        assert!(lines.last().unwrap().ends_with(", 4.5 times the row before of its kind"));
    }
}
