//! What is built into the app: the packages, and what each says of itself.
//!
//! `cargo tree` knows best which packages a build takes, since it minds which features are asked
//! for; `cargo metadata` knows where they are and under which licence.

use super::LicenceError;
use crate::process;
use crate::project::{APP, Project};
use crate::tools::WASM_TARGET;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;
use tinyjson::JsonValue;

/// How files with licences are called, in small letters.
const BEGINNINGS: [&str; 6] = ["license", "licence", "unlicense", "copying", "copyright", "notice"];
/// Part of every Rust program, and in no list of cargo.
const STANDARD_LIBRARY: [&str; 4] =
    ["Rust", "standard library", "MIT OR Apache-2.0", "The Rust Project Contributors"];

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// As an SPDX expression.
    pub(super) licence: String,
    pub(super) authors: Vec<String>,
    /// The texts in its folder.
    pub(super) texts: Vec<String>,
}

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// All packages that the app is built from, by name.
pub(super) fn built_in(project: &Project) -> Result<Vec<Package>, LicenceError> {
    let described = describe(project)?;
    let mut packages = vec![standard_library()];
    for (name, version) in names(project)? {
        let found = described.iter().find(|package| {
            text(package, "name") == Some(&name) && text(package, "version") == Some(&version)
        });
        let package = found.ok_or_else(|| LicenceError::Unknown(format!("{name} {version}")))?;
        packages.push(read(package, name, version)?);
    }
    Ok(packages)
}

/// Names and versions: what is part of the program, and the macros that write into it.
fn names(project: &Project) -> Result<BTreeSet<(String, String)>, LicenceError> {
    let mut found = BTreeSet::new();
    for (edges, macros_only) in [("normal,no-proc-macro", false), ("normal", true)] {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(project.root()).args(["tree", "--locked", "--package", APP]);
        cargo.args(["--target", WASM_TARGET, "--edges", edges, "--prefix", "none"]);
        let tree = process::answer(cargo.args(["--format", "{p}"]))?;
        let wanted = tree.lines().filter(|line| !macros_only || line.contains("(proc-macro)"));
        found.extend(wanted.filter_map(name_and_version));
    }
    found.retain(|(name, _)| name != APP);
    Ok(found)
}

/// Reads a line like `serde_derive v1.0.0 (proc-macro)`.
fn name_and_version(line: &str) -> Option<(String, String)> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    Some((name.to_owned(), version.to_owned()))
}

fn describe(project: &Project) -> Result<Vec<JsonValue>, LicenceError> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project.root()).args(["metadata", "--locked", "--format-version", "1"]);
    let answer = process::answer(cargo.args(["--filter-platform", WASM_TARGET]))?;
    let missing = LicenceError::Description("list of packages");
    let Ok(JsonValue::Object(mut all)) = answer.parse::<JsonValue>() else { return Err(missing) };
    match all.remove("packages") {
        Some(JsonValue::Array(packages)) => Ok(packages),
        _ => Err(missing),
    }
}

fn text<'v>(package: &'v JsonValue, field: &str) -> Option<&'v String> {
    package.get::<std::collections::HashMap<String, JsonValue>>()?.get(field)?.get::<String>()
}

fn read(package: &JsonValue, name: String, version: String) -> Result<Package, LicenceError> {
    let licence = text(package, "license").ok_or(LicenceError::Description("licence"))?;
    let manifest = text(package, "manifest_path").ok_or(LicenceError::Description("folder"))?;
    let folder = Path::new(manifest).parent().ok_or(LicenceError::Description("folder"))?;
    Ok(Package {
        name,
        version,
        // An old way to write it.
        licence: licence.replace('/', " OR "),
        authors: authors(package),
        texts: texts(folder)?,
    })
}

fn authors(package: &JsonValue) -> Vec<String> {
    let fields = package.get::<std::collections::HashMap<String, JsonValue>>();
    let list = fields.and_then(|fields| fields.get("authors")?.get::<Vec<JsonValue>>());
    list.into_iter().flatten().filter_map(|author| author.get::<String>()).cloned().collect()
}

/// The texts in a folder, by the names of their files.
fn texts(folder: &Path) -> Result<Vec<String>, LicenceError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(LicenceError::file(folder))? {
        let path = entry.map_err(LicenceError::file(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) {
            files.push(path);
        }
    }
    files.sort();
    files
        .iter()
        .map(|path| fs::read(path).map_err(LicenceError::file(path)))
        .map(|bytes| Ok(String::from_utf8_lossy(&bytes?).into_owned()))
        .collect()
}

fn standard_library() -> Package {
    let [name, version, licence, author] = STANDARD_LIBRARY.map(str::to_owned);
    Package { name, version, licence, authors: vec![author], texts: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree_is_a_name_and_a_version() {
        let found = name_and_version("serde_derive v1.0.229 (proc-macro) (*)");
        assert_eq!(found, Some(("serde_derive".to_owned(), "1.0.229".to_owned())));
        assert_eq!(name_and_version(""), None);
    }

    #[test]
    fn texts_are_found_by_the_names_of_their_files() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let found = texts(root).unwrap();
        assert_eq!(found.len(), 3, "LICENSE, LICENSE-APACHE and LICENSE-MIT");
        assert!(found.iter().any(|text| text.contains("Permission is hereby granted")));
    }
}
