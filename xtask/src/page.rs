//! Looks the built page over for what must not slip in: anything inline, anything from another
//! host, a looser policy, a file that is not there. A browser would tell as well, but only on the
//! screen and in the state that a test happens to visit.

use crate::dist::{self, DistError, DistFile};
use crate::html::{self, Tag};
use crate::policy;
use std::fmt;
use std::path::Path;

/// Addresses in shipped text that name a language and are never fetched.
const NAMESPACES: [&str; 5] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1998/Math/MathML",
    "http://www.w3.org/XML/1998/namespace",
];
const SCHEMES: [&str; 4] = ["http://", "https://", "ws://", "wss://"];
/// How an address begins that takes the scheme of the page.
const SCHEMELESS: [&str; 4] = ["=\"//", "='//", "=//", "url(//"];
/// The shipped files that are text and may name other hosts.
const TEXT_FILES: [&str; 6] = ["html", "js", "css", "svg", "json", "webmanifest"];

#[derive(Debug)]
pub(crate) enum PageError {
    Dist(DistError),
    Findings(Vec<String>),
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dist(error) => error.fmt(f),
            Self::Findings(findings) => {
                f.write_str("the built page is not as strict as it must be:")?;
                findings.iter().try_for_each(|finding| write!(f, "\n  {finding}"))
            }
        }
    }
}

impl std::error::Error for PageError {}

impl From<DistError> for PageError {
    fn from(error: DistError) -> Self {
        Self::Dist(error)
    }
}

/// Checks the page in `dist` and the text files beside it.
pub(crate) fn check(dist: &Path) -> Result<(), PageError> {
    let files = dist::files(dist)?;
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| TEXT_FILES.contains(&file.extension())) {
        let text = file.text()?;
        let name = &file.name;
        findings.extend(other_hosts(&text).map(|address| format!("{name} names {address}")));
        if file.extension() == "html" {
            let found = findings_in_page(&text, &files).into_iter();
            findings.extend(found.map(|finding| format!("{name}: {finding}")));
        }
    }
    if findings.is_empty() {
        println!("the page carries its policy, nothing inline and no other host");
        return Ok(());
    }
    Err(PageError::Findings(findings))
}

fn findings_in_page(page: &str, files: &[DistFile]) -> Vec<String> {
    let tags = html::tags(page);
    let policy = looser_policy(&tags).into_iter();
    let inline = tags.iter().flat_map(inline_code);
    policy.chain(inline).chain(tags.iter().filter_map(|tag| missing_file(tag, files))).collect()
}

fn looser_policy(tags: &[Tag<'_>]) -> Option<String> {
    let is_policy = |tag: &&Tag<'_>| {
        tag.attribute("http-equiv")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("content-security-policy"))
    };
    let policies: Vec<_> = tags.iter().filter(is_policy).collect();
    match policies.as_slice() {
        [tag] if tag.attribute("content") == Some(policy::STRICT) => None,
        [tag] => {
            let found = tag.attribute("content").unwrap_or_default();
            Some(format!("policy:   {found}\n  expected: {}", policy::STRICT))
        }
        others => Some(format!("{} content security policies instead of one", others.len())),
    }
}

fn inline_code(tag: &Tag<'_>) -> Vec<String> {
    let name = &tag.name;
    let mut findings = Vec::new();
    if name == "script" && tag.attribute("src").is_none_or(str::is_empty) {
        findings.push(format!("inline script: {}", tag.text.trim()));
    }
    if name == "style" {
        findings.push(format!("inline style: {}", tag.text.trim()));
    }
    for attribute in tag.attribute_names() {
        if attribute == "style" || attribute.starts_with("on") {
            findings.push(format!("<{name}> has {attribute}="));
        }
    }
    findings
}

/// Links between pages are not looked at: the app's are all within the page.
fn missing_file(tag: &Tag<'_>, files: &[DistFile]) -> Option<String> {
    let address = match tag.name.as_str() {
        "link" => tag.attribute("href"),
        _ => tag.attribute("src"),
    }?;
    if address.starts_with("data:") {
        return None;
    }
    let path = address.split(['?', '#']).next()?;
    let path = path.trim_start_matches("./").trim_start_matches('/');
    let found = files.iter().any(|file| file.name == path);
    (!found).then(|| format!("<{}> names {address:?}, which is not in the build", tag.name))
}

/// Full addresses, and in markup those that begin with `//`. A line of comment is nothing a browser
/// acts on, and the script that wasm-bindgen writes has some.
fn other_hosts(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(addresses).filter(|address| !NAMESPACES.contains(address))
}

fn addresses(line: &str) -> impl Iterator<Item = &str> {
    let full = SCHEMES
        .iter()
        .flat_map(|scheme| line.match_indices(scheme))
        .filter_map(|(at, _)| address(line.get(at..)?));
    let of_the_same_scheme = SCHEMELESS
        .iter()
        .flat_map(|start| line.match_indices(start))
        .filter_map(|(at, start)| address(line.get(at + start.len() - "//".len()..)?));
    full.chain(of_the_same_scheme)
}

/// The address that a text begins with.
fn address(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || "\"'`<>)\\".contains(c)).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inline(page: &str) -> usize {
        html::tags(page).iter().flat_map(inline_code).count()
    }

    #[test]
    fn every_kind_of_inline_code_is_found() {
        assert_eq!(inline("<script>go()</script>"), 1);
        assert_eq!(inline("<style>p{}</style>"), 1);
        assert_eq!(inline("<p style='color:red' onclick=go()>"), 2);
        assert_eq!(inline("<script src=boot.js></script><p class=on>"), 0);
    }

    #[test]
    fn the_policy_must_stand_once_and_be_the_strict_one() {
        let meta =
            |policy| format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">");
        let finding = |page: &str| looser_policy(&html::tags(page));
        assert_eq!(finding(&meta(policy::STRICT)), None);
        assert!(finding(&meta("default-src *")).unwrap().contains("default-src *"));
        assert!(finding("<p>").unwrap().starts_with("0 "));
        assert!(finding(&meta(policy::STRICT).repeat(2)).unwrap().starts_with("2 "));
    }

    #[test]
    fn other_hosts_are_found_and_namespaces_are_not() {
        let found = |text| other_hosts(text).collect::<Vec<_>>();
        assert_eq!(found("fetch('https://a.example/x')"), ["https://a.example/x"]);
        assert_eq!(found("<img src=\"//b.example/y\">"), ["//b.example/y"]);
        assert_eq!(found("ns = 'http://www.w3.org/2000/svg'; // a comment"), [""; 0]);
        assert_eq!(found("  // see https://a.example\nrun()"), [""; 0]);
        assert_eq!(found("http://www.w3.org/2000/svg.evil"), ["http://www.w3.org/2000/svg.evil"]);
    }

    #[test]
    fn a_named_file_must_exist() {
        let files = [DistFile::named("boot.js")];
        let finding = |page: &str| missing_file(&html::tags(page).remove(0), &files);
        assert_eq!(finding("<script src=./boot.js?v=1>"), None);
        assert_eq!(finding("<link href=data:,>"), None);
        assert_eq!(finding("<a href=elsewhere>"), None);
        assert!(finding("<link href=/none.css>").is_some());
    }
}
