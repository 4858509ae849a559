//! What `index.html` and its scripts say before the app is there, held against the texts of the app.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};
use teamruimte::{
    persist::{
        envelope::SCHEMA,
        file::RESCUE_FORMAT,
        key::{Key, PREFIX},
    },
    texts::Lang,
};

use super::{codes, file, sentence};

/// Elements without an end tag.
const VOID: [&str; 4] = ["meta", "link", "br", "img"];

/// An element with its own text, as far as no element inside it has it.
#[derive(Debug)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    /// Its place in the list, from the outermost element on.
    inside: Vec<usize>,
}

impl Element {
    fn has(&self, name: &str, value: &str) -> bool {
        self.attributes.get(name).is_some_and(|found| found == value)
    }
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn elements() -> Vec<Element> {
    let (mut found, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
    for Ok(token) in Tokenizer::new(&file("index.html")) {
        match token {
            Token::StartTag(tag) => {
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (words(name), words(value)));
                let (name, inside) = (words(&tag.name), open.clone());
                if !VOID.contains(&name.as_str()) {
                    open.push(found.len());
                }
                let attributes = attributes.collect();
                found.push(Element { name, attributes, text: String::new(), inside });
            }
            Token::String(text) => {
                if let Some(element) = open.last().and_then(|place| found.get_mut(*place)) {
                    element.text.push_str(words(&text).trim());
                }
            }
            Token::EndTag(tag) => {
                let closed = open.pop().map(|place| found[place].name.clone());
                assert_eq!(closed, Some(words(&tag.name)), "an end tag without its beginning");
            }
            Token::Comment(_) | Token::Doctype(_) => {}
            Token::Error(error) => panic!("index.html: {error:?}"),
        }
    }
    assert_eq!(open, [] as [usize; 0], "an element without an end");
    found
}

/// What the elements inside the first element of this id say in a language: a name and the sentence.
fn said(id: &str, code: &str) -> Vec<(String, String)> {
    let all = elements();
    let frame = all.iter().position(|element| element.has("id", id)).unwrap();
    let in_language = |element: &&Element| {
        let around = element.inside.iter().rev().map(|place| &all[*place]);
        let mut all = std::iter::once(*element).chain(around);
        all.find_map(|element| element.attributes.get("lang")).is_some_and(|lang| lang == code)
    };
    let told = |element: &Element| {
        let attribute = |name: &str| element.attributes.get(name).cloned();
        let kind = attribute("data-say").or_else(|| attribute("data-do"));
        (kind.unwrap_or_else(|| element.name.clone()), element.text.clone())
    };
    all.iter()
        .filter(|element| element.inside.contains(&frame) && !element.text.is_empty())
        .filter(in_language)
        .map(told)
        .collect()
}

fn expected(lines: &[(&str, &str)], code: &str) -> Vec<(String, String)> {
    let line = |(name, path): &(&str, &str)| ((*name).to_owned(), sentence(path, code));
    lines.iter().map(line).collect()
}

#[test]
fn the_first_page_says_what_the_app_says() {
    for code in codes() {
        let lines = [
            ("h1", "interface.start.title"),
            ("p", "interface.app.promise"),
            ("loading", "page.loading"),
            ("slow", "page.slow"),
            ("failed", "page.failed"),
            ("needs", "page.needs"),
            ("p", "page.needs"), // without JavaScript
        ];
        let said: Vec<_> = said("first", &code);
        let name = sentence("interface.app.name", &code);
        let said: Vec<_> = said.into_iter().filter(|(_, text)| *text != name).collect();
        assert_eq!(said, expected(&lines, &code), "{code}");
    }
}

#[test]
fn the_crash_page_says_what_the_app_says() {
    for code in codes() {
        let lines = [
            ("h1", "page.crash_title"),
            ("p", "page.crash_text"),
            ("save", "page.crash_save"),
            ("reload", "page.crash_reload"),
            ("p", "page.crash_note"),
        ];
        assert_eq!(said("crash", &code), expected(&lines, &code), "{code}");
    }
}

#[test]
fn the_page_has_the_name_of_the_app_and_no_sentence_of_its_own() {
    let all = elements();
    let name = sentence("interface.app.name", "nl");
    assert!(codes().iter().all(|code| sentence("interface.app.name", code) == name));
    let title = all.iter().find(|element| element.name == "title").unwrap();
    assert_eq!(title.text, name);
    let known: Vec<String> = codes()
        .iter()
        .flat_map(|code| [said("first", code), said("crash", code)])
        .flatten()
        .map(|(_, text)| text)
        .chain([name])
        .collect();
    for element in all.iter().filter(|element| !element.text.is_empty()) {
        assert!(known.contains(&element.text), "{}: {}", element.name, element.text);
    }
}

#[test]
fn only_that_it_loads_is_seen_at_first() {
    for element in elements().iter().filter(|element| element.attributes.contains_key("data-say")) {
        let hidden = element.attributes.contains_key("hidden");
        assert_eq!(hidden, !element.has("data-say", "loading"), "{}", element.text);
        let role = if ["failed", "needs"].iter().any(|what| element.has("data-say", what)) {
            "alert"
        } else {
            "status"
        };
        assert!(element.has("role", role), "{}", element.text);
    }
}

#[test]
fn the_script_before_the_app_chooses_the_language_as_the_app_does() {
    let script = file("public/first.js");
    let quoted: Vec<String> = codes().iter().map(|code| format!("\"{code}\"")).collect();
    assert!(script.contains(&format!("var known = [{}];", quoted.join(", "))), "{script}");
    assert!(script.contains(&format!("found[0] || \"{}\"", Lang::choose([]).code())), "{script}");
    assert!(script.contains(&format!("getItem(\"{}\")", Key::Settings)), "{script}");
    let first = elements().into_iter().find(|element| element.name == "html").unwrap();
    assert!(codes().iter().any(|code| first.has("lang", code)));
}

#[test]
fn the_rescue_file_is_one_that_the_app_opens() {
    let script = file("public/boot.js");
    assert!(script.contains(&format!("const PREFIX = \"{PREFIX}\";")));
    assert!(script.contains(&format!("format: \"{RESCUE_FORMAT}\"")));
    assert!(script.contains(&format!("schema: {SCHEMA},")));
}
