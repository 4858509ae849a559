//! The version of wasm-bindgen: its program must be of exactly the version of the crate that the
//! app is built with, and `Cargo.lock` knows that one.

use super::error::{Cause, ToolError};
use crate::project::Project;
use std::fs;

const CRATE: &str = "wasm-bindgen";

pub(super) fn wasm_bindgen_version(project: &Project) -> Result<String, ToolError> {
    let path = project.root().join("Cargo.lock");
    let unknown = |cause| ToolError {
        missing: format!("the version of {CRATE}"),
        cause,
        by_hand: "cargo generate-lockfile".to_owned(),
    };
    let lock = fs::read_to_string(&path).map_err(Cause::file(&path)).map_err(unknown)?;
    version_in(&lock).map(str::to_owned).ok_or_else(|| {
        unknown(Cause::Unexpected(format!("{} does not name it once", path.display())))
    })
}

/// Nothing when there are two versions as well: one program could not serve both.
fn version_in(lock: &str) -> Option<&str> {
    let name = format!("name = \"{CRATE}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    (!lines.any(|line| line == name)).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
         [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_crate_is_found_by_its_whole_name() {
        assert_eq!(version_in(LOCK), Some("0.2.130"));
        assert_eq!(version_in(""), None);
    }

    #[test]
    fn two_versions_have_no_common_program() {
        assert_eq!(version_in(&LOCK.repeat(2)), None);
    }
}
