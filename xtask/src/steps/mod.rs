//! Every check of the project, in one order: the quick and telling ones first. A failure stops
//! only what builds on it, since one run in CI should tell everything that is wrong.

mod commands;
mod summary;

use crate::project::Project;
use crate::task_error::TaskError;
use commands::Workshop;
use std::fmt;
use std::str::FromStr;
use std::time::Instant;
use summary::{Outcome, Summary};

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The format of the source.
    Fmt,
    /// The list of what is built in.
    Licences,
    /// Clippy for all that runs on this machine.
    Lint,
    /// Clippy for the app as the browser runs it.
    LintWasm,
    /// Unit, property, golden and documentation tests, on this machine.
    Unit,
    /// Tests of the browser half, in a browser.
    Wasm,
    /// The app as it is put on a host.
    Build,
    /// Its weight.
    Size,
    /// Its strictness.
    Page,
    /// The app played by a browser.
    E2e,
}

impl Step {
    pub(crate) const ALL: [Self; 10] = [
        Self::Fmt,
        Self::Licences,
        Self::Lint,
        Self::LintWasm,
        Self::Unit,
        Self::Wasm,
        Self::Build,
        Self::Size,
        Self::Page,
        Self::E2e,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Licences => "licences",
            Self::Lint => "lint",
            Self::LintWasm => "lint-wasm",
            Self::Unit => "unit",
            Self::Wasm => "wasm",
            Self::Build => "build",
            Self::Size => "size",
            Self::Page => "page",
            Self::E2e => "e2e",
        }
    }

    const fn looks_at_the_build(self) -> bool {
        matches!(self, Self::Size | Self::Page | Self::E2e)
    }

    const fn needs_tools(self) -> bool {
        matches!(self, Self::LintWasm | Self::Wasm | Self::Build | Self::E2e)
    }

    const fn needs_browser(self) -> bool {
        matches!(self, Self::Wasm | Self::E2e)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Step {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|step| step.name() == name);
        found.ok_or_else(|| format!("there is no step {name:?}"))
    }
}

/// Runs the steps in `only`, or all when it is empty, and prints what became of them.
pub(crate) fn run(project: &Project, only: &[Step]) -> Result<(), TaskError> {
    let is_wanted = |step: &Step| only.is_empty() || only.contains(step);
    let steps: Vec<Step> = Step::ALL.into_iter().filter(is_wanted).collect();
    let mut summary = Summary::default();

    let started = Instant::now();
    let workshop = Workshop::open(project, &steps);
    summary.tools_took(started.elapsed());

    for step in steps {
        println!("\n== {step} ==");
        let started = Instant::now();
        let outcome = if step.looks_at_the_build() && summary.has_failed(Step::Build) {
            println!("skipped, since there is no build to look at");
            Outcome::Skipped
        } else if let Err(error) = workshop.run(step) {
            println!("error: {error}");
            Outcome::Failed
        } else {
            Outcome::Passed
        };
        summary.add(step, outcome, started.elapsed());
    }
    println!("\n{summary}");
    if summary.all_passed() { Ok(()) } else { Err(TaskError::StepsFailed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_known_by_its_name() {
        for step in Step::ALL {
            assert_eq!(step.name().parse(), Ok(step));
        }
        assert!("Fmt".parse::<Step>().is_err());
    }

    #[test]
    fn the_build_comes_before_what_looks_at_it() {
        let (before, from_build): (Vec<_>, Vec<_>) = {
            let mut seen = false;
            Step::ALL.into_iter().partition(|step| {
                seen |= *step == Step::Build;
                !seen
            })
        };
        assert!(before.iter().all(|step| !step.looks_at_the_build()));
        assert!(from_build.iter().skip(1).all(|step| step.looks_at_the_build()));
    }
}
