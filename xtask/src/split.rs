//! Takes the wasm apart: what the first screen needs, and parts that are loaded when a screen asks
//! for them. Trunk knows nothing of parts, so it runs `cargo xtask split` as a hook after each build,
//! and this puts the parts in the place of the whole.
//!
//! The places to cut are the functions with `#[wasm_split(…)]` in `src/ui`. Everything that only they
//! reach goes into a part. wasm-bindgen and wasm-opt run after the cut, so trunk leaves wasm-opt out.

use crate::process::{self, ProcessError};
use crate::project::{APP, Project};
use crate::tools::WASM_TARGET;
use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fmt;
use std::fs;
use std::hash::Hasher as _;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The script that the cut makes: it knows the parts and loads them.
const LOADER: &str = "__wasm_split.js";

#[derive(Debug)]
pub(crate) enum SplitError {
    NotRunByTrunk,
    File { path: PathBuf, reason: io::Error },
    NotFound { what: &'static str },
    Process(ProcessError),
}

impl fmt::Display for SplitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRunByTrunk => f.write_str("`split` is for trunk, after a build"),
            Self::File { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::NotFound { what } => write!(f, "the build has no {what}"),
            Self::Process(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SplitError {}

impl From<ProcessError> for SplitError {
    fn from(error: ProcessError) -> Self {
        Self::Process(error)
    }
}

/// The hook: replaces the script and the wasm that trunk has just staged.
pub(crate) fn staged(project: &Project) -> Result<(), SplitError> {
    let release = env::var("TRUNK_PROFILE").map_err(|_| SplitError::NotRunByTrunk)? == "release";
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or(SplitError::NotRunByTrunk)?;
    let target = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| project.root().join("target"), PathBuf::from);
    let profile = if release { "release" } else { "debug" };
    let whole = target.join(WASM_TARGET).join(profile).join(format!("{APP}.wasm"));
    let work = target.join("split").join(profile);
    let cut = work.join("cut");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(of(&work))?;
    }
    fs::create_dir_all(&cut).map_err(of(&cut))?;
    process::answer(
        Command::new("wasm-split-cli").arg(&whole).arg(&cut).args(["--out-name", APP]),
    )?;
    process::answer(
        Command::new("wasm-bindgen")
            .args(["--target=web", "--no-typescript", "--keep-lld-exports", "--out-name", APP])
            .arg("--out-dir")
            .arg(&work)
            .arg(cut.join(format!("{APP}.wasm"))),
    )?;
    let stage = Stage { folder: PathBuf::from(staging), release };
    stage.fill(&work, &cut)
}

/// Where trunk puts a build together.
struct Stage {
    folder: PathBuf,
    /// Whether the result is made small, which takes some seconds.
    release: bool,
}

impl Stage {
    /// Puts everything in its place, each file under a name that changes with its content.
    fn fill(&self, work: &Path, cut: &Path) -> Result<(), SplitError> {
        let page_path = self.folder.join("index.html");
        let mut page = read(&page_path)?;
        let (old_glue, old_wasm) = (self.find(".js")?, self.find("_bg.wasm")?);

        let wasm = self.add_wasm(&work.join(format!("{APP}_bg.wasm")), APP)?;
        let mut loader = read(&cut.join(LOADER))?;
        for part in parts(cut)? {
            let name = self.add_wasm(&cut.join(format!("{part}.wasm")), &part)?;
            loader = loader.replace(&format!("./{part}.wasm"), &format!("./{name}"));
        }
        let glue = read(&work.join(format!("{APP}.js")))?;
        // Loader and glue name each other, so the loader's name comes from both without the names.
        let loader_name = format!("parts-{}.js", mark(format!("{loader}{glue}").as_bytes()));
        // Only where it is imported: the wasm knows the loader by its old name.
        let glue =
            glue.replace(&format!("from \"./{LOADER}\""), &format!("from \"./{loader_name}\""));
        let glue_name = format!("{APP}-{}.js", mark(glue.as_bytes()));
        self.add(&glue_name, glue.as_bytes())?;
        self.add(&loader_name, loader.replace(&format!("{APP}.js"), &glue_name).as_bytes())?;

        for (old, new) in [(&old_glue, &glue_name), (&old_wasm, &wasm)] {
            page = page.replace(old, new);
            if old != new {
                let path = self.folder.join(old);
                fs::remove_file(&path).map_err(of(&path))?;
            }
        }
        fs::write(&page_path, page).map_err(of(&page_path))
    }

    /// The file of the app with this ending.
    fn find(&self, ending: &'static str) -> Result<String, SplitError> {
        let start = format!("{APP}-");
        let files = fs::read_dir(&self.folder).map_err(of(&self.folder))?;
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        names
            .into_iter()
            .find(|name| name.starts_with(&start) && name.ends_with(ending))
            .ok_or(SplitError::NotFound { what: ending })
    }

    /// Adds a piece of wasm and answers with its name.
    fn add_wasm(&self, from: &Path, stem: &str) -> Result<String, SplitError> {
        let small = from.with_extension("small.wasm");
        let path = if self.release {
            process::answer(
                Command::new("wasm-opt")
                    .args(["-Oz", "--low-memory-unused"])
                    .arg(from)
                    .arg("-o")
                    .arg(&small),
            )?;
            &small
        } else {
            from
        };
        let bytes = fs::read(path).map_err(of(path))?;
        let name = format!("{stem}-{}.wasm", mark(&bytes));
        self.add(&name, &bytes)?;
        Ok(name)
    }

    fn add(&self, name: &str, bytes: &[u8]) -> Result<(), SplitError> {
        let path = self.folder.join(name);
        fs::write(&path, bytes).map_err(of(&path))
    }
}

/// The parts beside the main one, by the names that the loader gives them.
fn parts(cut: &Path) -> Result<Vec<String>, SplitError> {
    let files = fs::read_dir(cut).map_err(of(cut))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut parts: Vec<String> = names
        .filter_map(|name| name.strip_suffix(".wasm").map(str::to_owned))
        .filter(|stem| stem != APP)
        .collect();
    parts.sort();
    if parts.is_empty() { Err(SplitError::NotFound { what: "parts" }) } else { Ok(parts) }
}

fn read(path: &Path) -> Result<String, SplitError> {
    fs::read_to_string(path).map_err(of(path))
}

fn of(path: &Path) -> impl FnOnce(io::Error) -> SplitError {
    move |reason| SplitError::File { path: path.to_path_buf(), reason }
}

/// Changes with the content: a browser may keep a file for ever under such a name.
fn mark(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_with_nothing_else() {
        assert_eq!(mark(b"one"), mark(b"one"));
        assert_ne!(mark(b"one"), mark(b"two"));
        assert_eq!(mark(b"").len(), 16);
    }
}
