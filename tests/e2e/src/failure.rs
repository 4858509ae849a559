//! Why a scene failed, and where: every `?` remembers its line.

use std::{error::Error, fmt, panic::Location};

/// What a step of a scene gives, or why it could not be done.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a step could not be done.
pub struct Failure {
    what: String,
    at: &'static Location<'static>,
}

impl Failure {
    /// A failure in words.
    #[track_caller]
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), at: Location::caller() }
    }

    /// The same failure, with what was being done before the words.
    #[must_use]
    pub fn during(self, what: &str) -> Self {
        Self { what: format!("{what}: {}", self.what), at: self.at }
    }
}

impl<E: Error> From<E> for Failure {
    #[track_caller]
    fn from(error: E) -> Self {
        let all = error.to_string();
        // The driver adds where in itself it was.
        Self::new(all.split("Stacktrace:").next().unwrap_or_default().trim())
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}:{})", self.what, self.at.file(), self.at.line())
    }
}
