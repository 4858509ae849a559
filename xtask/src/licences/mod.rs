//! The list of what is built into the app, with its licences: `public/licences.txt`, which the
//! about page links to. Most licences ask for no more than that their text goes along.
//!
//! The list is committed, so that a change of it is seen in review; a step of the tests holds it
//! against what is really built in.

mod error;
mod packages;
mod texts;

pub(crate) use error::LicenceError;

use crate::project::Project;
use packages::Package;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use texts::Texts;

const RULE: &str =
    "--------------------------------------------------------------------------------";

const HEAD: &str = "\
LICENCES OF WHAT IS BUILT IN

Teamruimte is free to use under the MIT or the Apache-2.0 licence, at your choice. The packages
below are part of it, with thanks to their makers. Behind each stand its licence and the numbers of
its texts, which follow after the list. Packages that only help to compile are not listed, except
those that write code into the program.
";

/// Writes the list.
pub(crate) fn write(project: &Project) -> Result<(), LicenceError> {
    let path = path(project);
    fs::write(&path, list(project)?).map_err(LicenceError::file(&path))?;
    println!("{} is up to date", path.display());
    Ok(())
}

/// Fails when the list is not what [`write`] would make of it.
pub(crate) fn check(project: &Project) -> Result<(), LicenceError> {
    let path = path(project);
    let found = fs::read_to_string(&path).map_err(LicenceError::file(&path))?;
    let expected = list(project)?;
    if found == expected {
        println!("{} is up to date", path.display());
        return Ok(());
    }
    Err(LicenceError::OutOfDate { first: first_difference(&found, &expected) })
}

fn path(project: &Project) -> PathBuf {
    project.root().join("public").join("licences.txt")
}

fn list(project: &Project) -> Result<String, LicenceError> {
    render(&packages::built_in(project)?)
}

/// The list of these packages.
fn render(packages: &[Package]) -> Result<String, LicenceError> {
    let mut texts = Texts::default();
    let mut list = format!("{HEAD}\n{RULE}\n\n");
    for package in packages {
        let numbers = texts.of(package)?;
        let numbers = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let _ = writeln!(list, "{package}: {} [{numbers}]", package.licence);
    }
    let _ = write!(list, "\n{texts}");
    Ok(list)
}

/// The first line of `expected` that `found` does not have at its place.
fn first_difference(found: &str, expected: &str) -> String {
    let mut lines = found.lines();
    let differs = |line: &&str| lines.next() != Some(*line);
    expected.lines().find(differs).unwrap_or("the end of the list").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, own_texts: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.2.3".to_owned(),
            licence: "MIT".to_owned(),
            authors: vec!["A. Maker <a@example.org>".to_owned()],
            texts: own_texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn equal_texts_stand_once_with_all_who_have_them() {
        let packages = [package("one", &["Free.\n\nVery."]), package("two", &["Free. Very.\r\n"])];
        let list = render(&packages).unwrap();
        assert!(list.contains("\none 1.2.3: MIT [1]\ntwo 1.2.3: MIT [1]\n"), "{list}");
        assert!(list.contains("Text 1, of one 1.2.3, two 1.2.3"), "{list}");
        assert_eq!(list.matches("Very.").count(), 1);
    }

    #[test]
    fn a_package_without_a_text_gets_the_usual_one_with_its_authors() {
        let list = render(&[package("bare", &[])]).unwrap();
        assert!(list.contains("Copyright (c) A. Maker\n"), "{list}");
        assert!(list.contains("Permission is hereby granted"), "{list}");
        assert!(!list.contains("example.org"), "addresses of people are not ours to spread");
    }

    #[test]
    fn a_licence_that_is_not_known_needs_its_text() {
        let odd = Package { licence: "Odd-1.0".to_owned(), ..package("odd", &[]) };
        let error = render(&[odd]).unwrap_err().to_string();
        assert!(error.contains("odd 1.2.3") && error.contains("Odd-1.0"), "{error}");
    }

    #[test]
    fn what_is_out_of_date_is_told() {
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), "c");
        assert_eq!(first_difference("a\nb\n", "a\n"), "the end of the list");
    }
}
