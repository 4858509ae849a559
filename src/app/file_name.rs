//! The names of files, which every system can store and people can tell apart.

use crate::domain::text::TeamName;

/// The beginning of a name: letters and digits of the team's name, in small letters.
pub fn stem(team: &TeamName) -> String {
    let words = team.as_str().to_ascii_lowercase();
    // Letters with accents stay; of ASCII only what no system forbids.
    let apart = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let parts = words.split(apart).filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join("-");
    if joined.is_empty() { "teamruimte".to_owned() } else { format!("teamruimte-{joined}") }
}
