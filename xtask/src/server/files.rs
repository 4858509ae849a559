//! From the target of a request to a file, its type and how long a browser may keep it. Here is
//! decided that nothing outside the folder is ever read.

use std::path::{Path, PathBuf};

/// What a folder's address shows.
pub(super) const INDEX: &str = "index.html";

/// Trunk writes 15 or 16 hex digits into the names of files whose content cannot change.
const SHORTEST_HASH: usize = 12;

/// The file a request means, if it is one that may be served. Whether it exists is not asked.
pub(super) fn locate(dist: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}{INDEX}")
    } else {
        path.to_owned()
    };
    path.split('/').map(|part| decode(part).filter(|name| is_plain(name))).try_fold(
        dist.to_path_buf(),
        |mut folder, name| {
            folder.push(name?);
            Some(folder)
        },
    )
}

/// A name that stays inside its folder, on every system.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !matches!(name, "." | "..")
        && !name.contains(['/', '\\', ':'])
        && !name.contains(char::is_control)
}

/// Undoes percent-encoding; nothing when it is broken.
fn decode(part: &str) -> Option<String> {
    let mut pieces = part.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// Browsers compile wasm while it arrives only under its own type, and refuse styles and modules
/// under a wrong one.
pub(super) fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A file named after its content never changes; every other is asked for again.
pub(super) fn caching(path: &Path) -> &'static str {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_hash = |part: &str| {
        part.len() >= SHORTEST_HASH && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    if name.split(['-', '_', '.']).any(is_hash) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn located(target: &str) -> Option<String> {
        let path = locate(Path::new("dist"), target)?;
        Some(path.to_string_lossy().replace('\\', "/"))
    }

    #[test]
    fn a_folder_shows_its_index() {
        assert_eq!(located("/").as_deref(), Some("dist/index.html"));
        assert_eq!(located("/?lang=nl#start").as_deref(), Some("dist/index.html"));
        assert_eq!(located("/help/").as_deref(), Some("dist/help/index.html"));
    }

    #[test]
    fn names_are_decoded() {
        assert_eq!(located("/a%20b/caf%C3%A9.svg").as_deref(), Some("dist/a b/café.svg"));
        assert_eq!(located("/100%"), None);
        assert_eq!(located("/%+1"), None);
        assert_eq!(located("/%FF"), None);
    }

    #[test]
    fn nothing_leaves_the_folder() {
        for target in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "//etc/passwd",
            "/C:/secret",
            "/a%00b",
            "/./index.html",
            "secret",
            "",
            "*",
        ] {
            assert_eq!(located(target), None, "{target}");
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept() {
        let kept = |name: &str| caching(Path::new(name)).contains("immutable");
        assert!(kept("teamruimte-86a85b22a2ba10e4_bg.wasm"));
        assert!(kept("tokens-4bd4bf08fc1e2a9.css"));
        assert!(!kept("index.html"));
        assert!(!kept("boot.js"));
        assert!(!kept("added-decade.svg"));
    }

    #[test]
    fn wasm_has_its_own_type() {
        assert_eq!(content_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(content_type(Path::new("LICENSE")), "application/octet-stream");
    }
}
