//! All that can end a task, gathered where `main` reports it. Each part explains itself to a
//! reader; this only joins them.

use crate::licences::LicenceError;
use crate::page::PageError;
use crate::policy::PolicyError;
use crate::process::ProcessError;
use crate::server::ServerError;
use crate::size::SizeError;
use crate::split::SplitError;
use crate::tools::ToolError;
use std::fmt;
use std::io;
use std::path::PathBuf;

#[derive(Debug)]
pub(crate) enum TaskError {
    NotRunByCargo,
    NoFolder { path: PathBuf, reason: io::Error },
    NoFile { path: PathBuf, reason: io::Error },
    Tool(ToolError),
    Process(ProcessError),
    Server(ServerError),
    Size(SizeError),
    Page(PageError),
    Policy(PolicyError),
    Split(SplitError),
    Licences(LicenceError),
    NoTools,
    StepsFailed,
}

impl fmt::Display for TaskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRunByCargo => f.write_str("run this as `cargo xtask`, inside the checkout"),
            Self::NoFolder { path, reason } => {
                write!(f, "the folder {} cannot be made: {reason}", path.display())
            }
            Self::NoFile { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::Tool(error) => error.fmt(f),
            Self::Process(error) => error.fmt(f),
            Self::Server(error) => error.fmt(f),
            Self::Size(error) => error.fmt(f),
            Self::Page(error) => error.fmt(f),
            Self::Policy(error) => error.fmt(f),
            Self::Split(error) => error.fmt(f),
            Self::Licences(error) => error.fmt(f),
            Self::NoTools => f.write_str("a tool for this could not be had, as said at the start"),
            Self::StepsFailed => f.write_str("not every step passed"),
        }
    }
}

impl std::error::Error for TaskError {}

/// Lets `?` lift an error of a part to an error of the task.
macro_rules! lift {
    ($($part:ident => $variant:ident),+ $(,)?) => {
        $(impl From<$part> for TaskError {
            fn from(error: $part) -> Self {
                Self::$variant(error)
            }
        })+
    };
}

lift! {
    ToolError => Tool,
    ProcessError => Process,
    ServerError => Server,
    SizeError => Size,
    PageError => Page,
    PolicyError => Policy,
    SplitError => Split,
    LicenceError => Licences,
}
