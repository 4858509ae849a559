//! The words: that they are all there, say the same in every place, quote the right numbers, and
//! keep to the vocabulary of the product.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod asked;
mod build;
mod numbers;
mod page;
mod vocabulary;

// The checks of the build script, under test themselves.
#[path = "../../build/languages.rs"]
#[allow(dead_code, reason = "the build uses the rest")]
mod languages;
#[path = "../../build/local.rs"]
mod local;
#[path = "../../build/texts.rs"]
mod texts;

use std::{fs, path::PathBuf};

use toml::{Table, Value};

/// The files with texts.
const FILES: [&str; 8] =
    ["interface", "page", "round", "talk", "about", "check", "example", "learning"];

/// A file of the project, by its path from the root.
fn file(path: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), path].iter().collect();
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file of `content/`.
fn content(name: &str) -> Table {
    file(&format!("content/{name}.toml")).parse().unwrap()
}

/// The codes of the languages, in the order of the switch.
fn codes() -> Vec<String> {
    content("languages").keys().cloned().collect()
}

/// What stands at a path like "interface.page.slow".
fn at(path: &str) -> Value {
    let mut parts = path.split('.');
    let mut value = Value::Table(content(parts.next().unwrap()));
    for part in parts {
        value = value.get(part).unwrap_or_else(|| panic!("{path}: there is no '{part}'")).clone();
    }
    value
}

/// The sentence at a path in a language.
fn sentence(path: &str, code: &str) -> String {
    let found = at(path);
    let text = found.get(code).and_then(Value::as_str);
    text.unwrap_or_else(|| panic!("{path} has no sentence in {code}")).to_owned()
}

/// Every sentence of a file with its path, in one language.
fn sentences(name: &str, code: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&Value::Table(content(name)), name, code, &mut found);
    found
}

fn collect(value: &Value, path: &str, code: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Table(table) => {
            for (key, inner) in table {
                let path = format!("{path}.{key}");
                match inner {
                    Value::String(text) if key == code => found.push((path, text.clone())),
                    Value::Table(forms) if key == code => {
                        let forms = forms.iter().filter_map(|(_, form)| form.as_str());
                        found.extend(forms.map(|form| (path.clone(), form.to_owned())));
                    }
                    _ => collect(inner, &path, code, found),
                }
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                collect(item, &format!("{path}[{place}]"), code, found);
            }
        }
        _ => {}
    }
}
