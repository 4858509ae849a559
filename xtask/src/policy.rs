//! What the page may do, as a Content Security Policy, in one place: `page` proves that the built
//! page carries it, and development loosens it.
//!
//! The policy stands in the page itself, so that it holds on every static host. Trunk's reload
//! script is inline and so forbidden by it. Trunk therefore runs `cargo xtask loosen-policy` as a
//! hook after each build, and that allows the script in development builds only.

use std::env;
use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;

/// The policy of the app: everything from its own host, and nothing inline.
pub(crate) const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// What development needs on top, each as the directive it widens and its wider form.
const LOOSENED: [(&str, &str); 2] = [
    (
        "script-src 'self' 'wasm-unsafe-eval'",
        "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'",
    ),
    ("connect-src 'self'", "connect-src 'self' ws:"),
];

#[derive(Debug)]
pub(crate) enum PolicyError {
    NotRunByTrunk,
    Unreadable { path: PathBuf, reason: io::Error },
    NotFound { path: PathBuf },
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRunByTrunk => f.write_str("`loosen-policy` is for trunk, after a build"),
            Self::Unreadable { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::NotFound { path } => {
                write!(f, "{} does not carry this policy: {STRICT}", path.display())
            }
        }
    }
}

impl std::error::Error for PolicyError {}

/// The hook: rewrites the page trunk has just built, when that is a development build.
pub(crate) fn loosen_staged_page() -> Result<(), PolicyError> {
    let profile = env::var("TRUNK_PROFILE").map_err(|_| PolicyError::NotRunByTrunk)?;
    if profile != "debug" {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or(PolicyError::NotRunByTrunk)?;
    let path = PathBuf::from(staging).join("index.html");
    let unreadable = |reason| PolicyError::Unreadable { path: path.clone(), reason };
    let page = fs::read_to_string(&path).map_err(unreadable)?;
    let loosened = loosen(&page).ok_or_else(|| PolicyError::NotFound { path: path.clone() })?;
    fs::write(&path, loosened).map_err(unreadable)
}

fn loosen(page: &str) -> Option<String> {
    let policy = LOOSENED
        .iter()
        .fold(STRICT.to_owned(), |policy, (strict, loose)| policy.replacen(strict, loose, 1));
    page.contains(STRICT).then(|| page.replacen(STRICT, &policy, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loosening_changes_only_what_reloading_needs() {
        let page = format!("<meta content=\"{STRICT}\"><p>script-src 'self'</p>");
        let loosened = loosen(&page).unwrap();
        assert!(loosened.contains("script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline';"));
        assert!(loosened.contains("connect-src 'self' ws:;"));
        assert!(loosened.contains("style-src 'self';"));
        assert!(loosened.ends_with("<p>script-src 'self'</p>"));
    }

    #[test]
    fn a_page_under_another_policy_is_left_alone() {
        assert_eq!(loosen("<meta content=\"default-src *\">"), None);
    }
}
