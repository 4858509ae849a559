//! The tools that the project is built and tested with: in exact versions, in the git-ignored
//! `.tools/` of the checkout, installed when they are missing. When all are there, finding that
//! out is a matter of reading a few files, so every task begins with it.

mod apt;
mod browser;
mod cargo_install;
mod debian_rust;
mod error;
mod lock_file;
mod npm;
mod pins;
mod wasm_target;

use crate::process::{self, ProcessError};
use crate::project::Project;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use browser::Browser;
pub(crate) use error::ToolError;
pub(crate) use wasm_target::TARGET as WASM_TARGET;
use wasm_target::WasmRust;

/// Trunk minifies styles and markup, and warns at every build that it leaves modern scripts as they
/// are.
const QUIET_ABOUT_MINIFYING: &str = "error,trunk=info,trunk::processing=error";

/// What building for the browser takes, ready for use.
#[derive(Debug)]
pub(crate) struct Toolbox {
    rust: WasmRust,
    /// The folders to look in before all others.
    programs: Vec<PathBuf>,
    axe: PathBuf,
}

impl Toolbox {
    /// Installs what is missing.
    pub(crate) fn ensure(project: &Project) -> Result<Self, ToolError> {
        let rust = wasm_target::ensure(project)?;
        let mut programs = cargo_install::ensure(project)?;
        let npm = npm::ensure(project)?;
        programs.push(npm.programs);
        if let WasmRust::Debian(debian) = &rust {
            programs.push(debian.programs());
        }
        Ok(Self { rust, programs, axe: npm.axe })
    }

    /// Cargo, for work whose result is wasm.
    pub(crate) fn wasm_cargo(&self, project: &Project) -> Command {
        self.command(project, "cargo")
    }

    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut trunk = self.command(project, "trunk");
        if env::var_os("RUST_LOG").is_none() {
            trunk.env("RUST_LOG", QUIET_ABOUT_MINIFYING);
        }
        trunk
    }

    /// The script that checks how usable a page is.
    pub(crate) fn axe(&self) -> &Path {
        &self.axe
    }

    fn command(&self, project: &Project, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project.root()).env("PATH", self.search_path());
        if let WasmRust::Debian(debian) = &self.rust {
            command.envs(debian.environment());
        }
        command
    }

    fn search_path(&self) -> OsString {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.programs.iter().cloned().chain(env::split_paths(&path));
        // Fails only for a folder with the separator in its name; then the PATH is good as it was.
        env::join_paths(folders).unwrap_or(path)
    }
}

/// Makes sure of the browser, which only tests need.
pub(crate) fn browser(project: &Project) -> Result<Browser, ToolError> {
    browser::ensure(project)
}

/// Installs what is missing and prints what there is.
pub(crate) fn list(project: &Project) -> Result<(), ToolError> {
    let tools = Toolbox::ensure(project)?;
    let browser = browser(project)?;
    let version = |command: &mut Command| process::answer(command.arg("--version"));
    let show = |name: &str, version: Result<String, ProcessError>| match version {
        Ok(version) => println!("{name:<14} {version}"),
        Err(error) => println!("{name:<14} does not run: {error}"),
    };
    for name in ["rustc", "trunk", "wasm-bindgen", "wasm-opt"] {
        show(name, version(&mut tools.command(project, name)));
    }
    show("chromium", version(&mut Command::new(&browser.chromium)));
    show("chromedriver", version(&mut Command::new(&browser.chromedriver)));
    println!("{:<14} {}", "axe", tools.axe().display());
    for folder in &tools.programs {
        println!("{:<14} {}", "programs", folder.display());
    }
    Ok(())
}
