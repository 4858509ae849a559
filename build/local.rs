//! What counts as a text in the content, and the check that every language has it.

use std::collections::BTreeSet;

use toml::{Table, Value};

/// A text in every language, each a plain sentence or a pair for one and for other numbers.
pub(crate) enum Text<'a> {
    /// The same sentence for every number.
    Plain(Vec<&'a str>),
    /// `[one, other]` by language.
    Counted(Vec<[&'a str; 2]>),
}

/// Reads `value` as a text when it looks like one: a table with a language as a key.
/// `place` is the path for the message.
pub(crate) fn text<'a>(
    value: &'a Value,
    codes: &[&str],
    place: &str,
) -> Result<Option<Text<'a>>, String> {
    let Some(table) = value.as_table() else { return Ok(None) };
    let is_code = |key: &String| key.len() == 2 && key.bytes().all(|b| b.is_ascii_lowercase());
    let in_no_language = !table.is_empty() && table.keys().all(is_code);
    if !in_no_language && !codes.iter().any(|code| table.contains_key(*code)) {
        return Ok(None);
    }
    if let Some(extra) = table.keys().find(|key| !codes.contains(&key.as_str())) {
        return Err(format!("{place}: '{extra}' is no language of content/languages.toml"));
    }
    let mut plain = Vec::new();
    let mut counted = Vec::new();
    for code in codes {
        let missing = || format!("{place}: has no text in '{code}'");
        match table.get(*code).ok_or_else(missing)? {
            Value::String(sentence) if !sentence.trim().is_empty() => plain.push(sentence.as_str()),
            Value::Table(forms) => {
                let form = |name: &str| {
                    forms
                        .get(name)
                        .and_then(Value::as_str)
                        .filter(|s| !s.trim().is_empty())
                        .ok_or_else(|| {
                            format!(
                                "{place}: '{code}' needs 'one' and 'other', '{name}' is missing"
                            )
                        })
                };
                counted.push([form("one")?, form("other")?]);
            }
            _ => return Err(missing()),
        }
    }
    let of_forms = |forms: &[&'a str; 2]| forms.iter().flat_map(|s| placeholders(s)).collect();
    let names: Vec<BTreeSet<&str>> =
        plain.iter().map(|s| placeholders(s)).chain(counted.iter().map(of_forms)).collect();
    if names.iter().any(|other| Some(other) != names.first()) {
        return Err(format!("{place}: the languages do not have the same placeholders"));
    }
    match (plain.is_empty(), counted.is_empty()) {
        (false, true) => Ok(Some(Text::Plain(plain))),
        (true, false) => Ok(Some(Text::Counted(counted))),
        _ => Err(format!("{place}: counted in one language and not in another")),
    }
}

/// The names between braces in a sentence.
pub(crate) fn placeholders(sentence: &str) -> BTreeSet<&str> {
    sentence
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect()
}

/// Checks every text anywhere in a file of `content/`; the message names file and key.
pub(crate) fn check_file(name: &str, data: &Table, codes: &[&str]) -> Result<(), String> {
    let checked = data.iter().try_for_each(|(key, value)| check(value, codes, key));
    checked.map_err(|error| format!("content/{name}.toml: {error}"))
}

fn check(value: &Value, codes: &[&str], place: &str) -> Result<(), String> {
    if text(value, codes, place)?.is_some() {
        return Ok(());
    }
    match value {
        Value::Table(table) => {
            table.iter().try_for_each(|(key, value)| check(value, codes, &format!("{place}.{key}")))
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(at, item)| check(item, codes, &format!("{place}[{at}]"))),
        _ => Ok(()),
    }
}
