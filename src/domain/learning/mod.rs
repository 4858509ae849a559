//! Ways to learn together, as data: what a team may do when a round asks for more room to learn.
//!
//! Styles and the buckets 70, 20 and 10 are words for variety, not kinds of people and not targets:
//! matching the form to a taste does not make anybody learn better. Reasons: docs/rules.md.

mod select;
#[cfg(test)]
mod tests;
mod unchecked;

use serde::{Deserialize, Serialize};

pub use select::{asked, select, used_lately};
pub use unchecked::{LearningError, WrongBucket, WrongMinutes};

use super::text::LocalText;

/// Stable name of a [`LearningActivity`], kept with a step: 1 to 40 small letters, digits and `_`,
/// a letter first. An activity with this name need not be there: content changes, steps stay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LearningId(String);

/// A text that is no [`LearningId`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not 1 to {} small letters, digits and '_', a letter first", LearningId::MAX_CHARS)]
pub struct NotALearningId;

impl LearningId {
    /// Twice the longest name in the content.
    pub const MAX_CHARS: usize = 40;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for LearningId {
    type Error = NotALearningId;

    fn try_from(text: String) -> Result<Self, NotALearningId> {
        let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        let fits = text.len() <= Self::MAX_CHARS && text.bytes().all(known);
        let begins = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        if fits && begins { Ok(Self(text)) } else { Err(NotALearningId) }
    }
}

impl From<LearningId> for String {
    fn from(id: LearningId) -> Self {
        id.0
    }
}

/// How one learns by it: the five tastes of Ruijters. An activity may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Seeing how somebody else does it.
    Watch,
    /// Taking part and talking.
    Join,
    /// Getting to know what is known.
    Know,
    /// Trying it where it does no harm.
    Practise,
    /// Finding out in the work itself.
    Discover,
}

/// Where the learning happens; in the content 70, 20 and 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u8")]
pub enum Bucket {
    /// 70: by doing the work.
    Doing,
    /// 20: from others.
    Others,
    /// 10: in a course or by study.
    Formal,
}

/// Who it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// One person.
    Solo,
    /// Two.
    Pair,
    /// The team.
    Team,
    /// People from outside the team as well.
    Outside,
}

/// What lacks on a map of knowledge, and is filled by an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Gap {
    /// Nobody knows it.
    #[serde(rename = "none")]
    Nobody,
    /// One person knows it: a single point of failure.
    #[serde(rename = "spof")]
    OnePerson,
    /// Too few know the basics.
    #[serde(rename = "base")]
    NarrowBase,
    /// What is known is old.
    #[serde(rename = "outdated")]
    Outdated,
    /// Others know it, and the team has to find them.
    #[serde(rename = "outside")]
    Outside,
}

/// How long it takes, preparing and doing it once: whole minutes, at least one, the shorter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "[u16; 2]")]
pub struct Minutes {
    from: u16,
    to: u16,
}

impl Minutes {
    /// The shortest, in minutes.
    pub fn from(self) -> u16 {
        self.from
    }

    /// The longest, in minutes; the same as the shortest where it is always as long.
    pub fn to(self) -> u16 {
        self.to
    }
}

/// One way to learn together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningActivity {
    /// Stable name; never shown.
    pub id: LearningId,
    /// At least one, each once.
    pub styles: Vec<Style>,
    /// Where the learning happens.
    pub bucket: Bucket,
    /// How long it takes.
    pub minutes: Minutes,
    /// Who it takes.
    pub group: Group,
    /// Ids of the dimensions of the check that it feeds, each once; none when it fits only gaps.
    #[serde(rename = "fit_dimension")]
    pub dimensions: Vec<String>,
    /// The gaps that it fills, each once.
    #[serde(rename = "fit_gap")]
    pub gaps: Vec<Gap>,
    /// What people call it.
    pub name: LocalText,
    /// What to do, in one or two sentences.
    pub text: LocalText,
}

impl LearningActivity {
    /// Whether it feeds one of these dimensions, given by id.
    pub fn feeds(&self, dimensions: &[&str]) -> bool {
        self.dimensions.iter().any(|ours| dimensions.contains(&ours.as_str()))
    }
}
