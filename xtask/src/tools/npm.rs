//! Tools from the npm registry: wasm-opt to make the app smaller, axe to test how usable it is.

use super::error::ToolError;
use super::pins;
use crate::process;
use crate::progress::Progress;
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Package {
    name: &'static str,
    version: &'static str,
    /// The file in it that is used.
    file: &'static str,
}

const BINARYEN: Package =
    Package { name: "binaryen", version: pins::BINARYEN, file: "bin/wasm-opt" };
const AXE_CORE: Package = Package { name: "axe-core", version: pins::AXE_CORE, file: "axe.min.js" };

/// The programs and files got from npm.
#[derive(Debug)]
pub(super) struct NpmTools {
    /// The folder of wasm-opt.
    pub(super) programs: PathBuf,
    /// The script that checks a page.
    pub(super) axe: PathBuf,
}

pub(super) fn ensure(project: &Project) -> Result<NpmTools, ToolError> {
    let root = project.tools().join("npm");
    let packages = [BINARYEN, AXE_CORE];
    if !packages.iter().all(|package| package.is_in(&root)) {
        install(&packages, &root)?;
    }
    let modules = root.join("node_modules");
    let axe = modules.join(AXE_CORE.name).join(AXE_CORE.file);
    Ok(NpmTools { programs: modules.join(".bin"), axe })
}

impl Package {
    fn is_in(&self, root: &Path) -> bool {
        let folder = root.join("node_modules").join(self.name);
        let manifest = fs::read_to_string(folder.join("package.json")).unwrap_or_default();
        self.is_described(&manifest) && folder.join(self.file).is_file()
    }

    /// npm writes one field a line, and a package's own version in the outermost braces.
    fn is_described(&self, manifest: &str) -> bool {
        let version = format!("\"version\": \"{}\"", self.version);
        manifest.lines().any(|line| line.trim().trim_end_matches(',') == version)
    }
}

/// Both in one call: npm takes out of the folder what it was not asked for.
fn install(packages: &[Package], root: &Path) -> Result<(), ToolError> {
    let names: Vec<String> =
        packages.iter().map(|package| format!("{}@{}", package.name, package.version)).collect();
    let mut command = Command::new("npm");
    command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact"]);
    command.arg("--prefix").arg(root).args(&names);
    let by_hand = format!(
        "install Node.js 18 or later with npm, then npm install --ignore-scripts --prefix {} {}",
        root.display(),
        names.join(" ")
    );
    let progress = Progress::start(&format!("Installing {} (seconds, once)", names.join(", ")));
    process::watch(&mut command, progress).map_err(|error| ToolError {
        missing: names.join(", "),
        cause: error.into(),
        by_hand,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_wanted_version_counts_as_installed() {
        let manifest =
            |version| format!("{{\n  \"name\": \"x\",\n  \"version\": \"{version}\",\n}}");
        assert!(BINARYEN.is_described(&manifest(pins::BINARYEN)));
        assert!(!BINARYEN.is_described(&manifest("131.0.0")));
        assert!(!BINARYEN.is_described(""));
    }
}
