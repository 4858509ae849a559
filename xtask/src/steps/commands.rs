//! What each step runs.

use super::Step;
use crate::build;
use crate::licences;
use crate::page;
use crate::process::{self, ProcessError};
use crate::project::{APP, Project};
use crate::size;
use crate::task_error::TaskError;
use crate::tools::{self, Browser, ToolError, Toolbox, WASM_TARGET};
use std::process::Command;

/// The project with what is needed to work on it. A tool that could not be had is no reason not to
/// open: most steps do without.
pub(super) struct Workshop<'p> {
    project: &'p Project,
    tools: Option<Toolbox>,
    browser: Option<Browser>,
}

impl<'p> Workshop<'p> {
    /// Makes sure of the tools that `steps` need, and says which cannot be had.
    pub(super) fn open(project: &'p Project, steps: &[Step]) -> Self {
        let tools = steps.iter().any(|step| step.needs_tools());
        let browser = steps.iter().any(|step| step.needs_browser());
        Self {
            project,
            tools: tools.then(|| Toolbox::ensure(project)).and_then(or_told),
            browser: browser.then(|| tools::browser(project)).and_then(or_told),
        }
    }

    pub(super) fn run(&self, step: Step) -> Result<(), TaskError> {
        let dist = self.project.dist();
        match step {
            Step::Fmt => Ok(self.cargo("fmt --all --check")?),
            Step::Licences => Ok(licences::check(self.project)?),
            Step::Lint => Ok(self.cargo("clippy --workspace --all-targets -- -D warnings")?),
            Step::LintWasm => self.lint_wasm(),
            Step::Unit => Ok(self.cargo("test --workspace --exclude e2e")?),
            Step::Wasm => self.test_in_browser(),
            Step::Build => Ok(build::release(self.project, self.tools()?)?),
            Step::Size => Ok(size::check(&dist)?),
            Step::Page => Ok(page::check(&dist)?),
            Step::E2e => self.play(),
        }
    }

    /// Cargo as it is, for this machine.
    fn cargo(&self, arguments: &str) -> Result<(), ProcessError> {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(self.project.root()).args(arguments.split(' '));
        process::stream(&mut cargo)
    }

    fn lint_wasm(&self) -> Result<(), TaskError> {
        let mut cargo = self.tools()?.wasm_cargo(self.project);
        cargo.args(["clippy", "--target", WASM_TARGET, "--package", APP, "--all-targets"]);
        Ok(process::stream(cargo.args(["--", "-D", "warnings"]))?)
    }

    fn test_in_browser(&self) -> Result<(), TaskError> {
        let browser = self.browser()?;
        let mut cargo = self.tools()?.wasm_cargo(self.project);
        cargo
            .args(["test", "--target", WASM_TARGET, "--package", APP])
            .args(["--test", "web", "--test", "web_crash"])
            // Firefox's driver would be taken first.
            .env_remove("GECKODRIVER")
            .env("CHROMEDRIVER", &browser.chromedriver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &browser.capabilities)
            // Seconds; the usual 5 and 20 are short for a machine that does more than this.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        Ok(process::stream(&mut cargo)?)
    }

    fn play(&self) -> Result<(), TaskError> {
        let browser = self.browser()?;
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(self.project.root())
            .args(["test", "--package", "e2e"])
            .env("CHROMIUM", &browser.chromium)
            .env("CHROMEDRIVER", &browser.chromedriver)
            .env("AXE_JS", self.tools()?.axe())
            .env("DIST", self.project.dist());
        Ok(process::stream(&mut cargo)?)
    }

    fn tools(&self) -> Result<&Toolbox, TaskError> {
        self.tools.as_ref().ok_or(TaskError::NoTools)
    }

    fn browser(&self) -> Result<&Browser, TaskError> {
        self.browser.as_ref().ok_or(TaskError::NoTools)
    }
}

fn or_told<T>(tool: Result<T, ToolError>) -> Option<T> {
    tool.inspect_err(|error| println!("error: {error}")).ok()
}
