//! One style sheet from many files, before each build.
//!
//! The files of `style/` are for people to find things in; a browser on a slow network is better off
//! with one request, and one text compresses a kilobyte better than ten. Cascade layers, declared
//! in the first file, make the order of the others a matter of names and not of luck.

use crate::project::Project;
use crate::task_error::TaskError;
use std::fs;

/// The files in the order of their layers.
const FILES: [&str; 15] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "widgets.css",
    "pages.css",
    "round.css",
    "turn.css",
    "results.css",
    "steps.css",
    "over-time.css",
    "meeting.css",
    "talk.css",
    "presenter.css",
    "paper.css",
    "print.css",
];

/// Writes `target/style.css`, which index.html names.
pub(crate) fn join(project: &Project) -> Result<(), TaskError> {
    let folder = project.root().join("style");
    let mut sheet = String::new();
    for file in FILES {
        let path = folder.join(file);
        let text = fs::read_to_string(&path)
            .map_err(|reason| TaskError::NoFile { path: path.clone(), reason })?;
        sheet.push_str(&text);
    }
    let path = project.root().join("target/style.css");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .map_err(|reason| TaskError::NoFolder { path: path.clone(), reason })?;
    }
    fs::write(&path, sheet).map_err(|reason| TaskError::NoFile { path, reason })
}

#[cfg(test)]
mod tests {
    use super::FILES;
    use std::path::Path;

    #[test]
    fn no_file_of_the_folder_is_forgotten() -> std::io::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            found.push(entry?.file_name().to_string_lossy().into_owned());
        }
        found.sort();
        let mut joined = FILES.map(str::to_owned);
        joined.sort();
        assert_eq!(found, joined);
        Ok(())
    }
}
