//! What can happen to a text: cut off, bytes changed, values of other types, huge, deep or hostile.

use proptest::{prelude::*, sample};
use serde_json::{Value, json};

/// One thing that happens to a text. Places are any numbers; they are taken modulo what is there.
#[derive(Debug, Clone)]
pub(crate) enum Mutation {
    /// Only the beginning is left.
    CutOff(usize),
    /// A letter is another one.
    Letter(usize, char),
    /// A few letters are gone.
    Gap(usize, usize),
    /// A part stands twice.
    Twice(usize, usize),
    /// A value in it is another one.
    Value(usize, Value),
    /// A field or an item is gone.
    Without(usize),
    /// A field or an item that should not be there.
    With(usize, Value),
    /// All of it is another text.
    Other(String),
}

impl Mutation {
    /// The text after it.
    pub(crate) fn apply(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let at = |place: usize| place % letters.len().max(1);
        match self {
            Self::CutOff(place) => letters.iter().take(at(*place)).collect(),
            Self::Letter(place, other) => {
                let mut letters = letters.clone();
                if let Some(letter) = letters.get_mut(at(*place)) {
                    *letter = *other;
                }
                letters.into_iter().collect()
            }
            Self::Gap(place, length) => {
                let (from, to) = (at(*place), at(*place) + length);
                let left = letters.iter().enumerate().filter(|(n, _)| !(from..to).contains(n));
                left.map(|(_, letter)| letter).collect()
            }
            Self::Twice(place, length) => {
                let to = (at(*place) + length).min(letters.len());
                letters[..to].iter().chain(&letters[at(*place)..]).collect()
            }
            Self::Value(place, other) => in_json(text, *place, &|value| *value = other.clone()),
            Self::Without(place) => in_json(text, *place, &|value| match value {
                Value::Object(fields) => {
                    let name = fields.keys().nth(place % fields.len().max(1)).cloned();
                    fields.remove(&name.unwrap_or_default());
                }
                Value::Array(items) if !items.is_empty() => {
                    items.remove(place % items.len());
                }
                other => *other = Value::Null,
            }),
            Self::With(place, more) => in_json(text, *place, &|value| match value {
                Value::Object(fields) => drop(fields.insert("more".into(), more.clone())),
                Value::Array(items) => items.push(more.clone()),
                other => *other = json!([other.clone()]),
            }),
            Self::Other(other) => other.clone(),
        }
    }
}

/// Changes the value at a place of a JSON text, counted through all of it. Every other time it is
/// none of the texts of an instrument, which are most of a file and all alike.
fn in_json(text: &str, place: usize, change: &dyn Fn(&mut Value)) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(text) else { return text.to_owned() };
    let all = place.is_multiple_of(2);
    let mut count = 0;
    visit(&mut value, all, &mut |_| count += 1);
    let (wanted, mut now) = (place / 2 % count, 0);
    visit(&mut value, all, &mut |value| {
        if now == wanted {
            change(value);
        }
        now += 1;
    });
    value.to_string()
}

fn visit(value: &mut Value, all: bool, see: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, all, see)),
        Value::Object(fields) if !all && fields.contains_key("labels") => {}
        Value::Object(fields) => fields.values_mut().for_each(|field| visit(field, all, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    see(value);
}

fn any_value() -> impl Strategy<Value = Value> {
    let nested = (0..200).fold(json!(0), |inside, _| json!([inside]));
    sample::select(vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1),
        json!(3),
        json!(9),
        json!(2.5),
        json!(255),
        json!(256),
        json!(u32::MAX),
        json!(u64::from(u32::MAX) + 1),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e308),
        json!(""),
        json!("open"),
        json!("quiet"),
        json!("2026-02-30"),
        json!("9999-12-31"),
        json!("\u{0}\u{202E}</script><!--"),
        json!("teamruimte.round"),
        json!("00000000000000000000000000"),
        json!("7zzzzzzzzzzzzzzzzzzzzzzzzz"),
        json!("x".repeat(300)),
        json!([]),
        json!([0, 1, 2, 3, 4, 5]),
        json!([u32::MAX, u32::MAX, u32::MAX, 1, 1]),
        json!({}),
        json!({ "nl": "" }),
        nested,
    ])
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        sample::select(vec![
            String::new(),
            "null".into(),
            "{".repeat(50_000),
            "[".repeat(200_000),
            format!("{{\"a\":{}1{}}}", "[".repeat(5_000), "]".repeat(5_000)),
            "{\"format\":\"teamruimte.round\",\"schema\":1,\"revision\":1,\"body\":{}}".into(),
            "{\"format\":\"teamruimte.round\",\"schema\":3,\"revision\":7,\"body\":{}}".into(),
            "{\"format\":\"teamruimte.team\",\"schema\":4294967295}".into(),
            "{\"format\":\"teamruimte.rescue\",\"schema\":1,\"storage\":{}}".into(),
            "1e999999".into(),
            format!("{{\"revision\":{}}}", "9".repeat(400)),
        ]),
    ]
}

/// Anything that can happen to a text.
pub(crate) fn any_mutation() -> impl Strategy<Value = Mutation> {
    let place = any::<usize>;
    let sign = prop_oneof![
        any::<char>(),
        sample::select("0123456789{}[]\",:-enl ".chars().collect::<Vec<_>>())
    ];
    prop_oneof![
        2 => place().prop_map(Mutation::CutOff),
        4 => (place(), sign).prop_map(|(place, sign)| Mutation::Letter(place, sign)),
        1 => (place(), 1_usize..9).prop_map(|(place, length)| Mutation::Gap(place, length)),
        1 => (place(), 1_usize..40).prop_map(|(place, length)| Mutation::Twice(place, length)),
        8 => (place(), any_value()).prop_map(|(place, value)| Mutation::Value(place, value)),
        3 => place().prop_map(Mutation::Without),
        2 => (place(), any_value()).prop_map(|(place, value)| Mutation::With(place, value)),
        2 => any_text().prop_map(Mutation::Other),
    ]
}
