//! The built app as a list of files, for the checks that look at all of it.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file that cannot be read, most likely since nothing was built yet.
#[derive(Debug)]
pub(crate) struct DistError {
    path: PathBuf,
    reason: io::Error,
}

impl fmt::Display for DistError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, reason } = self;
        write!(f, "{} cannot be read: {reason} (`cargo xtask build` makes it)", path.display())
    }
}

impl std::error::Error for DistError {}

/// One file of the built app.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DistFile {
    /// Its address relative to the page.
    pub(crate) name: String,
    path: PathBuf,
}

impl DistFile {
    #[cfg(test)]
    pub(crate) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), path: PathBuf::from(name) }
    }

    pub(crate) fn extension(&self) -> &str {
        self.path.extension().and_then(|extension| extension.to_str()).unwrap_or_default()
    }

    pub(crate) fn bytes(&self) -> Result<Vec<u8>, DistError> {
        fs::read(&self.path).map_err(unreadable(&self.path))
    }

    pub(crate) fn text(&self) -> Result<String, DistError> {
        fs::read_to_string(&self.path).map_err(unreadable(&self.path))
    }
}

/// All files in `dist` and its folders, by name. Without a page it is no built app.
pub(crate) fn files(dist: &Path) -> Result<Vec<DistFile>, DistError> {
    let page = dist.join("index.html");
    fs::metadata(&page).map_err(unreadable(&page))?;
    files_in(dist)
}

fn files_in(dist: &Path) -> Result<Vec<DistFile>, DistError> {
    let mut found = Vec::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
            let path = entry.map_err(unreadable(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(dist).unwrap_or(&path);
                found.push(DistFile { name: name.to_string_lossy().replace('\\', "/"), path });
            }
        }
    }
    found.sort();
    Ok(found)
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> DistError {
    move |reason| DistError { path: path.to_path_buf(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_folders_are_found_under_their_address() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = files_in(here).unwrap();
        let this = files.iter().find(|file| file.name == "src/dist.rs").unwrap();
        assert_eq!(this.extension(), "rs");
        assert!(this.text().unwrap().starts_with("//! The built app"));
    }

    #[test]
    fn a_missing_build_says_how_to_make_one() {
        let error = files(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_err().to_string();
        assert!(error.contains("index.html") && error.contains("xtask build"), "{error}");
    }
}
