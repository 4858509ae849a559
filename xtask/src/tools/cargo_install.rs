//! Tools that cargo builds from source: trunk, wasm-bindgen and wasm-split. Each has a folder in `.tools/`, in
//! which cargo itself notes what it installed; that note is read to see whether there is anything
//! to do, for asking cargo would take longer than the work at hand.

use super::error::{Cause, ToolError};
use super::lock_file;
use super::pins;
use crate::process;
use crate::progress::Progress;
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Crate {
    name: &'static str,
    version: String,
    folder: &'static str,
    /// Programs without which it is not there.
    programs: &'static [&'static str],
    /// What to build beside the usual.
    features: Option<&'static str>,
    /// Whether to build with the dependencies its author built with.
    locked: bool,
    minutes: u8,
}

/// Makes sure of all and answers with the folders of their programs.
pub(super) fn ensure(project: &Project) -> Result<Vec<PathBuf>, ToolError> {
    let crates = [
        Crate {
            name: "trunk",
            version: pins::TRUNK.to_owned(),
            folder: "trunk",
            programs: &["trunk"],
            features: None,
            locked: true,
            minutes: 4,
        },
        Crate {
            name: "wasm_split_cli_support",
            version: pins::WASM_SPLIT.to_owned(),
            folder: "wasm-split",
            programs: &["wasm-split-cli"],
            features: Some("build-binary"),
            locked: true,
            minutes: 1,
        },
        Crate {
            name: "wasm-bindgen-cli",
            version: lock_file::wasm_bindgen_version(project)?,
            folder: "wasm-bindgen",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            features: None,
            // Its lock file names a crate that not every registry has.
            locked: false,
            minutes: 2,
        },
    ];
    // Shared, since they have many dependencies in common; of no use afterwards.
    let build = project.tools().join("build");
    let mut programs = Vec::new();
    for wanted in &crates {
        let folder = project.tools().join(wanted.folder);
        if !wanted.is_in(&folder) {
            wanted.install(&folder, &build)?;
        }
        programs.push(folder.join("bin"));
    }
    if build.exists() {
        fs::remove_dir_all(&build).map_err(Cause::file(&build)).map_err(|cause| ToolError {
            missing: "the space of finished builds".to_owned(),
            cause,
            by_hand: format!("remove {}", build.display()),
        })?;
    }
    Ok(programs)
}

impl Crate {
    fn is_in(&self, folder: &Path) -> bool {
        let note = fs::read_to_string(folder.join(".crates.toml")).unwrap_or_default();
        let suffix = std::env::consts::EXE_SUFFIX;
        let has_program = |program| folder.join("bin").join(format!("{program}{suffix}")).is_file();
        self.is_noted(&note) && self.programs.iter().all(has_program)
    }

    /// A note begins each entry with `"name version (source)"`.
    fn is_noted(&self, note: &str) -> bool {
        let entry = format!("\"{} {} (", self.name, self.version);
        note.lines().any(|line| line.starts_with(&entry))
    }

    fn install(&self, folder: &Path, build: &Path) -> Result<(), ToolError> {
        let Self { name, version, minutes, .. } = self;
        let mut command = Command::new("cargo");
        command.args(["install", name, "--version", version, "--root"]).arg(folder);
        if let Some(features) = self.features {
            command.args(["--features", features]);
        }
        if self.locked {
            command.arg("--locked");
        }
        let by_hand = format!(
            "cargo install {name} --version {version}{}{} --root {}",
            self.features.map(|names| format!(" --features {names}")).unwrap_or_default(),
            if self.locked { " --locked" } else { "" },
            folder.display()
        );
        // The tools work for seconds and compile for minutes: less optimising pays.
        command
            .env("CARGO_TARGET_DIR", build)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off");
        let progress = Progress::start(&format!(
            "Building {name} {version} (about {minutes} minutes on two cores, once)"
        ));
        process::watch(&mut command, progress).map_err(|error| ToolError {
            missing: format!("{name} {version}"),
            cause: error.into(),
            by_hand,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_wanted_version_counts_as_installed() {
        let wanted = Crate {
            name: "trunk",
            version: "0.21.14".to_owned(),
            folder: "trunk",
            programs: &["trunk"],
            features: None,
            locked: true,
            minutes: 4,
        };
        let note = |entry: &str| format!("[v1]\n\"{entry} (registry+index)\" = [\"trunk\"]\n");
        assert!(wanted.is_noted(&note("trunk 0.21.14")));
        assert!(!wanted.is_noted(&note("trunk 0.21.1")));
        assert!(!wanted.is_noted(&note("trunk-extra 0.21.14")));
        assert!(!wanted.is_noted(""));
    }
}
