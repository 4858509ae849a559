//! Worked examples of the selection, and everything that is refused on the way in.

use serde_json::{Value, json};

use super::*;
use crate::{
    content,
    domain::{instrument::Instrument, text::Sentence},
};

fn check() -> Instrument {
    Instrument::parse(content::CHECK).unwrap()
}

fn shipped() -> Vec<LearningActivity> {
    LearningActivity::parse_all(content::LEARNING, &check()).unwrap()
}

fn id(text: &str) -> LearningId {
    text.to_owned().try_into().unwrap()
}

fn one(name: &str, styles: &[&str], bucket: u8) -> Value {
    json!({
        "id": name, "styles": styles, "bucket": bucket, "minutes": [30, 60], "group": "team",
        "fit_dimension": ["reflect"], "fit_gap": ["spof"],
        "name": { "nl": "Naam" }, "text": { "nl": "Doe dit." },
    })
}

fn parse(activities: Value) -> Result<Vec<LearningActivity>, LearningError> {
    LearningActivity::parse_all(&json!({ "activities": activities }).to_string(), &check())
}

fn selected(from: &[LearningActivity], dimensions: &[&str], taken: &[&LearningId]) -> Vec<String> {
    select(from, dimensions, taken).into_iter().map(|a| a.id.as_str().to_owned()).collect()
}

#[test]
fn the_content_is_as_it_should_be() {
    let all = shipped();
    assert_eq!(all.len(), 36);
    let visit = &all[0];
    assert_eq!(
        (visit.id.as_str(), visit.bucket, visit.group),
        ("joint_visit", Bucket::Others, Group::Pair)
    );
    assert_eq!((visit.minutes.from(), visit.minutes.to()), (60, 120));
    assert_eq!(
        (&visit.styles[..], &visit.gaps[..]),
        (&[Style::Watch][..], &[Gap::OnePerson, Gap::Nobody][..])
    );
    assert_eq!(visit.name.get("en"), "Joint home visit");
    // A text is taken over into a step, which is one sentence of a limited length.
    for (activity, code) in all.iter().flat_map(|a| [(a, "nl"), (a, "en")]) {
        let text = activity.text.get(code);
        let sentence = Sentence::parse(text).unwrap().unwrap();
        assert_eq!(sentence.as_str(), text, "{}", activity.id.as_str());
    }
}

#[test]
fn a_style_and_a_bucket_that_are_not_there_yet_come_first() {
    let all = shipped();
    // Watching from others; then a small experiment is the first with a new style and a new bucket;
    // then reading: know, and a course. A style counts when any activity so far has it: after the
    // buddy (watch and practise) and an assignment (discover) a simulation (practise) is nothing new.
    assert_eq!(selected(&all, &["reflect"], &[]), ["joint_visit", "experiment", "read_report"]);
    assert_eq!(
        selected(&all, &["organise"], &[]),
        ["buddy", "practice_assignment", "action_learning"]
    );
}

#[test]
fn what_was_taken_over_is_not_proposed_again() {
    let (visit, reading) = (id("joint_visit"), id("read_report"));
    let selected = selected(&shipped(), &["reflect"], &[&visit, &reading]);
    assert_eq!(selected, ["experiment", "work_visit", "expert_talk"]);
}

#[test]
fn a_wish_that_none_can_meet_is_dropped() {
    let same = parse(json!([one("a", &["join"], 20), one("b", &["join"], 20)])).unwrap();
    assert_eq!(selected(&same, &["reflect"], &[]), ["a", "b"]);
    assert_eq!(selected(&same, &["future"], &[]), [""; 0]);
    assert_eq!(selected(&same, &[], &[]), [""; 0]);
}

#[test]
fn the_last_place_is_for_a_second_bucket() {
    let all = [("a", "watch", 20), ("b", "join", 20), ("c", "know", 20), ("d", "watch", 70)];
    let all: Value =
        all.iter().map(|(name, style, bucket)| one(name, &[*style], *bucket)).collect();
    assert_eq!(selected(&parse(all).unwrap(), &["reflect"], &[]), ["a", "b", "d"]);
}

#[test]
fn an_id_is_a_short_plain_word() {
    for text in ["a", "joint_visit", "b2", &"x".repeat(40)] {
        assert_eq!(id(text).as_str(), text);
    }
    for text in ["", "_a", "2b", "Joint", "joint visit", "é", &"x".repeat(41)] {
        assert_eq!(LearningId::try_from(text.to_owned()), Err(NotALearningId), "{text}");
    }
}

/// What an activity is broken by, and words of the complaint.
type Break = (fn(&mut Value), &'static str);

#[test]
fn content_that_is_wrong_is_refused_and_named() {
    let refused = |change: fn(&mut Value)| {
        let mut activity = one("a", &["join"], 20);
        change(&mut activity);
        parse(json!([activity])).unwrap_err().to_string()
    };
    let cases: [Break; 14] = [
        (|a| a["styles"] = json!([]), "'a' has no style"),
        (|a| a["styles"] = json!(["join", "join"]), "'a' names something twice"),
        (|a| a["styles"] = json!(["dream"]), "unknown variant `dream`"),
        (|a| a["bucket"] = json!(30), "a bucket is 70, 20 or 10, not 30"),
        (|a| a["minutes"] = json!([0, 5]), "not from 0 to 5"),
        (|a| a["minutes"] = json!([60, 30]), "not from 60 to 30"),
        (|a| a["minutes"] = json!([60]), "invalid length 1"),
        (|a| a["group"] = json!("crowd"), "unknown variant `crowd`"),
        (|a| a["fit_dimension"] = json!(["dreams"]), "'a' feeds 'dreams'"),
        (|a| a["fit_dimension"] = json!(["reflect", "reflect"]), "'a' names something twice"),
        (|a| a["fit_gap"] = json!(["hole"]), "unknown variant `hole`"),
        (|a| a["id"] = json!("A"), "small letters"),
        (|a| a["text"] = json!({}), "at least one language"),
        (|a| a["kolb"] = json!(["try"]), "unknown field `kolb`"),
    ];
    for (change, words) in cases {
        let told = refused(change);
        assert!(told.contains(words), "{words}: {told}");
    }
    let twice = parse(json!([one("a", &["join"], 20), one("a", &["know"], 10)]));
    assert_eq!(twice.unwrap_err().to_string(), "the id 'a' stands twice");
    assert_eq!(parse(json!([])).unwrap_err().to_string(), "there are no activities");
}
