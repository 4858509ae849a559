//! Why there is no list of licences.

use crate::process::ProcessError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub(crate) enum LicenceError {
    Process(ProcessError),
    /// Cargo's description of the packages is not what it used to be.
    Description(&'static str),
    /// A package that is built in and that cargo does not describe.
    Unknown(String),
    File {
        path: PathBuf,
        reason: io::Error,
    },
    /// A package without a text, under a licence whose usual text is not known here.
    NoText {
        package: String,
        licence: String,
    },
    /// The list is not what it should be, from this line on.
    OutOfDate {
        first: String,
    },
}

impl LicenceError {
    pub(super) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |reason| Self::File { path: path.to_path_buf(), reason }
    }
}

impl From<ProcessError> for LicenceError {
    fn from(error: ProcessError) -> Self {
        Self::Process(error)
    }
}

impl fmt::Display for LicenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process(error) => error.fmt(f),
            Self::Description(what) => write!(f, "`cargo metadata` gives no {what}"),
            Self::Unknown(package) => write!(f, "`cargo metadata` does not know {package}"),
            Self::File { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::NoText { package, licence } => write!(
                f,
                "{package} brings no licence text, and the usual one of {licence} is not known here"
            ),
            Self::OutOfDate { first } => write!(
                f,
                "public/licences.txt is out of date, from \"{first}\" on: run `cargo xtask licences` \
                 and commit it"
            ),
        }
    }
}

impl std::error::Error for LicenceError {}
