//! The texts of licences, each once.

use super::packages::Package;
use super::{LicenceError, RULE};
use std::fmt;

/// The text of the MIT licence after its title and its line of copyright.
const MIT: &str = include_str!("../../../LICENSE-MIT");
/// Where that begins.
const MIT_BEGINS: &str = "Permission is hereby granted";

/// Texts in the order in which they are needed, with those who have them.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<Text>);

#[derive(Debug)]
struct Text {
    words: Vec<String>,
    /// As it is printed.
    lines: String,
    of: Vec<String>,
}

impl Texts {
    /// The numbers of the texts of a package, from 1 on.
    pub(super) fn of(&mut self, package: &Package) -> Result<Vec<usize>, LicenceError> {
        if !package.texts.is_empty() {
            return Ok(package.texts.iter().map(|text| self.number(text, package)).collect());
        }
        Ok(vec![self.number(&usual(package)?, package)])
    }

    /// Two texts with the same words are one, however their lines are broken.
    fn number(&mut self, text: &str, package: &Package) -> usize {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let place = self.0.iter().position(|known| known.words == words).unwrap_or_else(|| {
            self.0.push(Text { words, lines: tidy(text), of: Vec::new() });
            self.0.len() - 1
        });
        if let Some(known) = self.0.get_mut(place) {
            known.of.push(package.to_string());
        }
        place + 1
    }
}

impl fmt::Display for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, Text { lines, of, .. }) in (1..).zip(&self.0) {
            let whose = wrapped(&format!("Text {number}, of {}", of.join(", ")));
            writeln!(f, "{RULE}\n{whose}\n{RULE}\n\n{lines}\n")?;
        }
        Ok(())
    }
}

/// Many packages bring no text. What is meant then is the usual one, with their authors.
fn usual(package: &Package) -> Result<String, LicenceError> {
    let choices = package.licence.split([' ', '(', ')']);
    let words = MIT.find(MIT_BEGINS).and_then(|from| MIT.get(from..));
    let Some(words) = words.filter(|_| choices.clone().any(|word| word == "MIT")) else {
        let (package, licence) = (package.to_string(), package.licence.clone());
        return Err(LicenceError::NoText { package, licence });
    };
    let names: Vec<&str> = package.authors.iter().map(|author| without_address(author)).collect();
    let makers = match names.as_slice() {
        [] => format!("The authors of {}", package.name),
        _ => names.join(", "),
    };
    Ok(format!("MIT License\n\nCopyright (c) {makers}\n\n{words}"))
}

/// The words of a line, in lines as long as a rule.
fn wrapped(line: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        let apart = match width {
            0 => "",
            _ if width + 1 + length > RULE.len() => "\n",
            _ => " ",
        };
        width = if apart == " " { width + 1 + length } else { length };
        out.push_str(apart);
        out.push_str(word);
    }
    out
}

fn without_address(author: &str) -> &str {
    author.split_once('<').map_or(author, |(name, _)| name).trim()
}

/// Without the marks of other systems, and without empty lines around it.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_longer_than_a_rule() {
        let line = wrapped(&"package 1.0.0, ".repeat(30));
        assert!(line.lines().all(|line| line.len() <= RULE.len()), "{line}");
        assert_eq!(line.split_whitespace().count(), 60);
        assert_eq!(wrapped("one two"), "one two");
    }
}
