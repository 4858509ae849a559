//! What records of a quiet round may say, to the letter: every name and every field is known here,
//! and what is not known is refused.

use std::collections::BTreeMap;

use e2e::{
    failure::{Failure, Outcome},
    sheet::{answers, counts},
    storage::Kept,
};
use serde_json::{Map, Value, json};

/// Three people or four: a mean in half points; five or more: counts.
const MEAN_FROM: u32 = 3;
const COUNTS_FROM: u32 = 5;
const CANNOT_TELL_FROM: u32 = 2;

/// A pile as it must be kept: sorted by content, and nothing else.
pub(super) fn pile(sheets: &[&str]) -> Value {
    let mut pile: Vec<Vec<Option<u8>>> =
        sheets.iter().map(|sheet| answers(sheet).collect()).collect();
    pile.sort_by_key(|sheet| sheet.iter().copied().map(order).collect::<Vec<_>>());
    json!({ "pile": pile })
}

/// Nothing comes before "can't tell", which comes before the answers. Any order will do that does
/// not depend on who came first; this one is the app's.
fn order(answer: Option<u8>) -> u8 {
    answer.map_or(0, |answer| answer + 1)
}

/// What may be kept of these sheets after closing, by activity.
pub(super) fn shown(sheets: &[&str]) -> Value {
    let places = sheets.first().map_or(0, |sheet| answers(sheet).count());
    (0..places).map(|place| shown_at(sheets, place)).collect()
}

fn shown_at(sheets: &[&str], place: usize) -> Value {
    let [one, two, three, four, five, cannot_tell] = counts(sheets, place);
    let n = one + two + three + four + five;
    let sum = one + 2 * two + 3 * three + 4 * four + 5 * five;
    let mut shown = Map::from_iter([("answers".to_owned(), json!(n))]);
    if n >= COUNTS_FROM {
        shown.insert("counts".to_owned(), json!([one, two, three, four, five]));
    } else if n >= MEAN_FROM {
        // Half up, in half points, and cut at both ends: a mean of 5 would say what all chose.
        shown.insert("half_points".to_owned(), json!(((4 * sum + n) / (2 * n)).clamp(3, 9)));
    }
    let enough = u32::try_from(sheets.len()).is_ok_and(|handed_in| handed_in >= MEAN_FROM);
    if enough && cannot_tell >= CANNOT_TELL_FROM {
        shown.insert("cannot_tell".to_owned(), json!(cannot_tell));
    }
    Value::Object(shown)
}

/// The body of the one record whose name begins so.
pub(super) fn body(kept: &Kept, start: &str) -> Outcome<Value> {
    let (_, text) = kept.record(start).ok_or_else(|| Failure::new(format!("no {start}")))?;
    let record: Value = serde_json::from_str(text)?;
    Ok(record.get("body").cloned().unwrap_or_default())
}

/// Everything but the answers of people who are filling in.
pub(super) fn without_running(kept: &Kept) -> BTreeMap<&String, &String> {
    kept.storage.iter().filter(|(name, _)| !name.starts_with("teamruimte:running:")).collect()
}

/// Everything kept, with ids, revisions and the random numbers of stamps taken out: what two
/// meetings of the same people on the same day must have in common.
pub(super) fn bare(kept: &Kept) -> BTreeMap<String, String> {
    kept.storage.iter().map(|(name, text)| (bare_text(kept, name), bare_text(kept, text))).collect()
}

/// A text with ids, revisions and the random numbers of stamps taken out.
pub(super) fn bare_text(kept: &Kept, text: &str) -> String {
    let ids = kept.storage.keys().filter_map(|name| name.strip_prefix("teamruimte:"));
    let mut bare = text.to_owned();
    for (kind, id) in ids.filter_map(|name| name.split_once(':')) {
        let kind = if kind == "running" { "round" } else { kind };
        bare = bare.replace(id, &format!("<{kind}>"));
    }
    for number in ["\"revision\":", "\"tie\":"] {
        let mut parts = bare.split(number).map(str::to_owned);
        let first = parts.next().unwrap_or_default();
        let rest =
            parts.map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned());
        bare = std::iter::once(first).chain(rest).collect::<Vec<_>>().join(number);
    }
    bare
}

/// Holds everything kept against what is known to be harmless.
pub(super) fn inspect(kept: &Kept) -> Outcome {
    assert_eq!(kept.storage, kept.black_box, "both copies say the same");
    // Cookie, name of the window, state of the history, then the one database and its one store.
    // The app marks the entries of the history that it made, and nothing more.
    let state =
        |state| vec![json!(""), json!(""), json!(state), json!("teamruimte"), json!("records")];
    assert!(
        [state("null"), state("\"entered\"")].contains(&kept.elsewhere),
        "{:?}",
        kept.elsewhere
    );
    for (name, text) in &kept.storage {
        let known = name.strip_prefix("teamruimte:").unwrap_or("?");
        let kind = known.split(':').next().unwrap_or_default();
        let record: Value = serde_json::from_str(text)?;
        fields(name, &record, &["format", "schema", "revision", "body"]);
        let body = record.get("body").unwrap_or(&Value::Null);
        let allowed: &[&str] = match kind {
            "settings" => &["language", "wait_for_next"],
            "saved" => &[], // a date, or nothing
            "form" => &["team", "name", "people", "new_people", "mode"],
            "team" => &["id", "name", "stamp", "removed"],
            "round" => &[
                "id",
                "team",
                "stamp",
                "instrument",
                "mode",
                "begun",
                "ordinal",
                "people",
                "new_people",
                "closed",
            ],
            "running" => &["pile", "draft"],
            "instrument" => continue, // a text from our own files; it is compared as a whole
            other => return Err(Failure::new(format!("an unknown kind of record: {other}"))),
        };
        fields(name, body, allowed);
        no_time(name, body);
    }
    Ok(())
}

/// Holds the fields of a record or a part of one against those that are known.
pub(super) fn fields(name: &str, part: &Value, allowed: &[&str]) {
    for field in part.as_object().into_iter().flat_map(Map::keys) {
        assert!(allowed.contains(&field.as_str()), "{name} has a field {field}");
    }
}

/// Civil dates are all that a record knows of time, and only where a date belongs.
pub(super) fn no_time(name: &str, part: &Value) {
    match part {
        Value::Object(fields) => {
            for (field, part) in fields {
                let is_date = matches!(field.as_str(), "begun" | "on" | "saved_on");
                match part {
                    Value::String(text) if is_date => {
                        assert!(is_civil_date(text), "{field}: {text}");
                    }
                    _ => no_time(field, part),
                }
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| no_time(name, part)),
        Value::String(text) if name.starts_with("teamruimte:saved:") => {
            assert!(is_civil_date(text), "{name}: {text}");
        }
        Value::String(text) => {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            let clock = text.contains(':') || (text.contains('-') && digits >= 6);
            assert!(!clock, "{name} looks like a time: {text}");
        }
        // A random number may look like seconds since 1970; where it stands, it says nothing.
        Value::Number(number) if name != "tie" => {
            assert!(number.as_u64().is_some_and(|number| number < 1_000_000), "{name}: {number}");
        }
        _ => {}
    }
}

fn is_civil_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([4, 2, 2])
        && parts.concat().bytes().all(|byte| byte.is_ascii_digit())
}
