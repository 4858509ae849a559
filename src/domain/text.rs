//! Texts that belong to the data: names that people type, and content in several languages.

use serde::{Deserialize, Serialize};

use super::Map;

/// A text in one or more languages, by language code ("nl", "en").
///
/// Content carries its own languages, so a round that was asked in Dutch and Frisian stays
/// readable in an app that knows neither.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Map<String, String>")]
pub struct LocalText(Map<String, String>);

/// A text without any language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a text needs at least one language")]
pub struct NoLanguage;

impl TryFrom<Map<String, String>> for LocalText {
    type Error = NoLanguage;

    fn try_from(texts: Map<String, String>) -> Result<Self, NoLanguage> {
        if texts.is_empty() { Err(NoLanguage) } else { Ok(Self(texts)) }
    }
}

impl LocalText {
    /// The text in the language `code`, or else in the first language that it has.
    pub fn get(&self, code: &str) -> &str {
        self.0.get(code).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Whether both say the same: in every language that both have, and there is such a one.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let mut common =
            self.0.iter().filter_map(|(code, ours)| Some((ours, other.0.get(code)?))).peekable();
        common.peek().is_some() && common.all(|(ours, theirs)| ours == theirs)
    }
}

/// The name of a team as people typed it: one line, 1 to 60 characters, no space around it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TeamName(String);

/// Why a typed text cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing but white space.
    #[error("a name needs at least one character")]
    Empty,
    /// More than [`TeamName::MAX_CHARS`].
    #[error("a name has at most {} characters", TeamName::MAX_CHARS)]
    TooLong,
}

impl TeamName {
    /// A name longer than this breaks every heading it stands in.
    pub const MAX_CHARS: usize = 60;

    /// Takes what was typed: white space (line ends too) becomes single spaces, and characters
    /// that draw nothing are left out, so that two names that look alike are alike.
    pub fn parse(typed: &str) -> Result<Self, NameError> {
        let name = one_line(typed);
        match name.chars().count() {
            0 => Err(NameError::Empty),
            n if n > Self::MAX_CHARS => Err(NameError::TooLong),
            _ => Ok(Self(name)),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A sentence that people typed: one line, 1 to 300 characters, no space around it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sentence(String);

/// A typed text is longer than a [`Sentence`] can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sentence has at most {} characters", Sentence::MAX_CHARS)]
pub struct SentenceTooLong;

impl Sentence {
    /// Two lines on a laptop, five on a phone: an agreement and not a report.
    pub const MAX_CHARS: usize = 300;

    /// Takes what was typed, as [`TeamName::parse`] does; `None` when it is nothing.
    pub fn parse(typed: &str) -> Result<Option<Self>, SentenceTooLong> {
        let line = one_line(typed);
        match line.chars().count() {
            0 => Ok(None),
            n if n > Self::MAX_CHARS => Err(SentenceTooLong),
            _ => Ok(Some(Self(line))),
        }
    }

    /// The sentence.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Sentence {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        match Self::parse(&text) {
            Ok(Some(sentence)) if sentence.0 == text => Ok(sentence),
            _ => Err("not one line of 1 to 300 characters"),
        }
    }
}

impl From<Sentence> for String {
    fn from(sentence: Sentence) -> Self {
        sentence.0
    }
}

/// What people noted during a talk: 1 to 2000 characters, with line ends, no space around it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

impl Note {
    /// A page of paper: notes of one point and not minutes of a meeting.
    pub const MAX_CHARS: usize = 2000;

    /// Takes what was typed, line by line as [`Sentence::parse`] does, up to [`Self::MAX_CHARS`];
    /// `None` when it is nothing. Notes are typed in passing: what is too long is cut and not refused.
    pub fn parse(typed: &str) -> Option<Self> {
        let lines = typed.lines().map(one_line).collect::<Vec<_>>().join("\n");
        let short: String = lines.trim().chars().take(Self::MAX_CHARS).collect();
        let note = short.trim_end().to_owned();
        (!note.is_empty()).then_some(Self(note))
    }

    /// The note.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Note {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        Self::parse(&text).filter(|note| note.0 == text).ok_or("not a note of 1 to 2000 characters")
    }
}

impl From<Note> for String {
    fn from(note: Note) -> Self {
        note.0
    }
}

/// What was typed as one line: white space becomes single spaces, and what draws nothing is left out.
fn one_line(typed: &str) -> String {
    let visible: String = typed
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Zero-width and direction-changing characters, which can make one name look like another.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

impl TryFrom<String> for TeamName {
    type Error = NameError;

    fn try_from(typed: String) -> Result<Self, NameError> {
        Self::parse(&typed)
    }
}

impl From<TeamName> for String {
    fn from(name: TeamName) -> Self {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_to_one_line() {
        let name = TeamName::parse("  Wijkteam \n\u{202E}Oost\t ").unwrap();
        assert_eq!(name.as_str(), "Wijkteam Oost");
    }

    #[test]
    fn a_name_has_a_first_and_a_last_length() {
        assert_eq!(TeamName::parse(" \u{200B} "), Err(NameError::Empty));
        assert!(TeamName::parse(&"é".repeat(TeamName::MAX_CHARS)).is_ok());
        assert_eq!(TeamName::parse(&"é".repeat(TeamName::MAX_CHARS + 1)), Err(NameError::TooLong));
    }

    #[test]
    fn a_note_keeps_its_lines_and_reads_back() {
        let note = Note::parse("  eerst \r\n\n daarna  \n").unwrap();
        assert_eq!(note.as_str(), "eerst\n\ndaarna");
        assert_eq!(Note::parse(" \n "), None);
        let long = Note::parse(&format!("{} b", "a".repeat(Note::MAX_CHARS))).unwrap();
        assert_eq!(long.as_str().len(), Note::MAX_CHARS);
        assert_eq!(Note::try_from(String::from(long.clone())), Ok(long));
        assert!(Note::try_from(" a".to_owned()).is_err());
    }

    #[test]
    fn a_text_falls_back_to_a_language_it_has() {
        let text: LocalText = serde_json::from_str(r#"{"fy":"Goeie"}"#).unwrap();
        assert_eq!(text.get("nl"), "Goeie");
        assert!(serde_json::from_str::<LocalText>("{}").is_err());
    }
}
