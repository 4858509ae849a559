//! Where things are in this checkout. Asked of cargo at run time and not baked in at compile time:
//! with a shared target directory the same program serves several checkouts.

use crate::task_error::TaskError;
use std::env;
use std::path::{Path, PathBuf};

/// The name of the root package: the app itself.
pub(crate) const APP: &str = "teamruimte";

/// A checkout of this project.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that `cargo xtask` was called in.
    pub(crate) fn find() -> Result<Self, TaskError> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").ok_or(TaskError::NotRunByCargo)?;
        let root = Path::new(&manifest).parent().ok_or(TaskError::NotRunByCargo)?;
        Ok(Self { root: root.to_path_buf() })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The built app.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Everything `cargo xtask` installs: ignored by git, safe to delete.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }
}
