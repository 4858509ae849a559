//! The one way a tool's absence is told: what is missing, what was tried, how to get it by hand.

use crate::process::ProcessError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub(crate) struct ToolError {
    pub(super) missing: String,
    pub(super) cause: Cause,
    pub(super) by_hand: String,
}

#[derive(Debug)]
pub(super) enum Cause {
    Process(ProcessError),
    File { path: PathBuf, reason: io::Error },
    Unexpected(String),
}

impl Cause {
    /// For `map_err` at an operation on a file.
    pub(super) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |reason| Self::File { path: path.to_path_buf(), reason }
    }
}

impl From<ProcessError> for Cause {
    fn from(error: ProcessError) -> Self {
        Self::Process(error)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process(error) => error.fmt(f),
            Self::File { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::Unexpected(what) => f.write_str(what),
        }
    }
}

impl fmt::Display for ToolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { missing, cause, by_hand } = self;
        write!(
            f,
            "{missing} is missing and could not be installed\n  {cause}\n  by hand: {by_hand}"
        )
    }
}

impl std::error::Error for ToolError {}
