//! Why the app is not served, said so that the reader knows what to do next.

use super::DEFAULT_PORT;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why there is no server.
#[derive(Debug)]
pub enum ServerError {
    /// The folder holds no `index.html`.
    NotBuilt {
        /// The folder that was to be served.
        dist: PathBuf,
    },
    /// Another program has the port.
    PortTaken {
        /// The port that was asked for.
        port: u16,
    },
    /// The port cannot be listened on for some other reason.
    NoListening {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        reason: io::Error,
    },
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt { dist } => {
                write!(f, "{} holds no built app: run `cargo xtask build` first", dist.display())
            }
            Self::PortTaken { port } => {
                let other = port.checked_add(1).unwrap_or(DEFAULT_PORT);
                write!(
                    f,
                    "port {port} is in use by another program: stop that program, or choose \
                     another port, as in `cargo xtask serve --port {other}`"
                )
            }
            Self::NoListening { port, reason } => {
                write!(f, "port {port} cannot be listened on: {reason}")
            }
        }
    }
}

impl std::error::Error for ServerError {}
