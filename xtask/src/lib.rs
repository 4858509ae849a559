//! Everything done to this project beside writing it: one program, `cargo xtask`, for people and
//! for CI alike.
//!
//! It exists so that a fresh checkout needs one command. A browser program needs tools that cargo
//! does not bring (trunk, wasm-bindgen, wasm-opt, a browser to test in), each in one exact
//! version; `tools` installs those into the checkout and nowhere else. What is run, and in which
//! order, is in `steps`.

mod bench;
mod build;
mod cli;
mod dist;
mod html;
mod licences;
mod page;
mod policy;
mod process;
mod progress;
mod project;
mod serve;
pub mod server;
mod size;
mod split;
mod steps;
mod styles;
mod task_error;
mod tools;

use crate::cli::{Command, USAGE};
use crate::project::Project;
use crate::task_error::TaskError;
use crate::tools::Toolbox;
use std::ffi::OsString;
use std::process::ExitCode;

/// The exit code of a command line that was not understood, as most programs give it.
const MISUSED: u8 = 2;

/// Runs one command line, program name included, and answers with the exit code.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let command = match cli::parse(arguments) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{USAGE}");
            return ExitCode::from(MISUSED);
        }
    };
    match carry_out(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(TaskError::StepsFailed) => ExitCode::FAILURE, // the summary has said it already
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: &Command) -> Result<(), TaskError> {
    let project = Project::find()?;
    match command {
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
        Command::Serve { port, development: false } => serve::release(&project, *port),
        Command::Serve { port, development: true } => serve::development(&project, *port),
        Command::Build => Ok(build::release(&project, &Toolbox::ensure(&project)?)?),
        Command::Test { only } => steps::run(&project, only),
        Command::Bench => bench::run(&project),
        Command::Size => Ok(size::check(&project.dist())?),
        Command::Licences { check: false } => Ok(licences::write(&project)?),
        Command::Licences { check: true } => Ok(licences::check(&project)?),
        Command::Tools => Ok(tools::list(&project)?),
        Command::Split => Ok(split::staged(&project)?),
        Command::JoinStyles => styles::join(&project),
        Command::LoosenPolicy => Ok(policy::loosen_staged_page()?),
    }
}
