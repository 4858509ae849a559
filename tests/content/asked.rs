//! What the check asks: that everything is there, and that nothing of it changes by accident.

use serde_json::{Value, json};
use teamruimte::{
    content,
    domain::{
        id::InstrumentId,
        instrument::{Activity, Instrument},
    },
};

use super::codes;

/// The fingerprint of what each version of the check asked: activities, statements, anchors and
/// answers. Only the last line may be changed, and only before the version is used by anyone.
const ASKED: [(u32, &str); 1] = [(1, "34e43jqfd481963vrwghbrq840")];

fn check() -> Value {
    serde_json::from_str(content::CHECK).unwrap()
}

/// All that decides what an answer is an answer to. Names, questions for the talk and steps may
/// become better without that.
fn asked() -> InstrumentId {
    let check = Instrument::parse(content::CHECK).unwrap();
    let of_activity = |a: &Activity| {
        serde_json::to_string(&(&a.id, &a.dimension, &a.statement, &a.anchors)).unwrap()
    };
    let activities: Vec<String> = check.activities().iter().map(of_activity).collect();
    let around = (check.id(), check.title(), check.intro(), check.labels(), check.cannot_tell());
    let asked = serde_json::to_string(&(around, activities)).unwrap();
    InstrumentId::of_content(asked.as_bytes())
}

#[test]
fn what_is_asked_changes_only_with_its_version() {
    let version = Instrument::parse(content::CHECK).unwrap().version();
    let (last, known) = ASKED[ASKED.len() - 1];
    let now = asked().to_string();
    assert!(
        (version, now.as_str()) == (last, known),
        "What the check asks is not what version {last} asked. An answer to another sentence is \
         another answer, and rounds of both cannot be compared. If the change is wanted: set \
         `version = {}` in content/check.toml and add the line ({}, \"{now}\") to ASKED in this \
         test. If it is not: undo it.",
        last + 1,
        last + 1,
    );
    assert!(ASKED.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 != pair[1].1));
}

#[test]
fn every_activity_has_all_its_texts_in_every_language() {
    let check = check();
    let has = |thing: &Value, names: &[&str]| {
        for name in names {
            for code in codes() {
                let text = name.split('.').fold(thing, |value, part| &value[part])[&code].as_str();
                assert!(
                    text.is_some_and(|text| !text.trim().is_empty()),
                    "{}: {name} in {code}",
                    thing["id"]
                );
            }
        }
    };
    has(&check, &["title", "intro", "cannot_tell"]);
    check["labels"]
        .as_array()
        .unwrap()
        .iter()
        .for_each(|label| has(&json!({ "label": label }), &["label"]));
    for dimension in check["dimensions"].as_array().unwrap() {
        has(dimension, &["name", "definition"]);
    }
    for activity in check["activities"].as_array().unwrap() {
        has(activity, &["name", "statement", "anchors.low", "anchors.middle", "anchors.high"]);
        has(activity, &["ask_low", "ask_spread", "step"]);
    }
}

#[test]
fn statements_fit_a_small_phone() {
    // A question screen of 360 × 640 holds about this much without scrolling.
    for activity in check()["activities"].as_array().unwrap() {
        for code in codes() {
            let length = |text: &Value| text[&code].as_str().unwrap().chars().count();
            assert!(length(&activity["statement"]) <= 150, "{} in {code}", activity["id"]);
            for anchor in ["low", "middle", "high"] {
                assert!(length(&activity["anchors"][anchor]) <= 95, "{} in {code}", activity["id"]);
            }
        }
    }
}
