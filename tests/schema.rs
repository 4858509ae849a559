//! The published schema of the team file: what the app writes keeps to it, and what it forbids the
//! app refuses as well.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod common;

use std::{fs, sync::OnceLock};

use common::{PLACES, day, device::Device, given::any_team, mutate::any_mutation, sheets, tries};
use jsonschema::Validator;
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use teamruimte::{
    app::msg::Msg,
    domain::{look::StepState, people::People, plan::Meeting, round::Mode, text::TeamName},
    persist::{
        envelope::SCHEMA,
        file::{self, FileError},
    },
    rules,
};

fn schema() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/team-file.schema.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        jsonschema::options().should_validate_formats(true).build(&schema()).unwrap()
    })
}

fn complaints(file: &Value) -> Vec<String> {
    let name = |error: jsonschema::ValidationError| format!("{}: {error}", error.instance_path());
    validator().iter_errors(file).map(name).collect()
}

/// A file with a round of each kind, in this order: open of six, quiet of five, of three, of two.
fn sample() -> Value {
    let rows = sheets(&[
        "1234512345123",
        "5432154321543",
        "00000111111--",
        "3333333333333",
        "3345534412--0",
        "2222222222222",
    ]);
    let mut device = Device::new();
    let first = device.play_rich(None, &rows);
    let team = device.team_of(first);
    for people in [5_u8, 3, 2] {
        let round = device.begin(Some(team), Mode::Quiet, people.into());
        for row in &rows[..usize::from(people)] {
            device.turn_with_comment(round, row, 7, "In stilte");
        }
        device.send(Msg::Close(round));
    }
    let gone = device.play(Some(team), Mode::Quiet, 3, &rows[..3]);
    device.send(Msg::RemoveRound(team, gone));
    device.agree(first, "Elke week een rondje");
    let step = device.model.team(team).unwrap().steps()[0].id;
    let brought = "Meer rust".to_owned();
    device.send(Msg::LookedAt { team, step, state: StepState::GoingOn, brought });
    device.send(Msg::InviteToStep(team, step));
    let meeting = Meeting { on: day("2027-02-15"), at: Some("09:30".parse().unwrap()) };
    device.send(Msg::PlanRound(team, Some(meeting)));
    device.begin(Some(team), Mode::Open, 4);
    let file: Value = serde_json::from_str(&device.file_of(first)).unwrap();
    assert_eq!(file["rounds"].as_array().unwrap().len(), 4);
    file
}

fn opens(file: &Value) -> Result<file::Opened, FileError> {
    file::read(file.to_string().as_bytes())
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&schema()));
    let opens: Vec<u32> = (1..=SCHEMA).collect();
    assert_eq!(schema()["properties"]["schema"]["enum"], json!(opens));
    assert_eq!(schema()["properties"]["format"]["const"], file::FORMAT);
}

#[test]
fn everything_in_it_is_explained() {
    fn walk(place: &str, value: &Value, unexplained: &mut Vec<String>) {
        let Some(fields) = value.get("properties").and_then(Value::as_object) else { return };
        for (name, field) in fields {
            let place = format!("{place}.{name}");
            let told = field.get("description").is_some() || field.get("$ref").is_some();
            if !told {
                unexplained.push(place.clone());
            }
            walk(&place, field, unexplained);
        }
    }
    let (schema, mut unexplained) = (schema(), Vec::new());
    walk("file", &schema, &mut unexplained);
    for (name, part) in schema["$defs"].as_object().unwrap() {
        assert!(part.get("description").is_some(), "{name}");
        walk(name, part, &mut unexplained);
    }
    assert_eq!(unexplained, [] as [String; 0]);
}

#[test]
fn its_limits_are_those_of_the_app() {
    let schema = schema();
    let round = &schema["$defs"]["round"]["properties"];
    assert_eq!(round["people"]["minimum"], rules::team::PEOPLE_MIN);
    assert_eq!(round["people"]["maximum"], rules::team::PEOPLE_MAX);
    assert!(People::new(rules::team::PEOPLE_MAX + 1).is_err());
    let name = &schema["$defs"]["team"]["properties"]["name"];
    assert_eq!(name["maxLength"], TeamName::MAX_CHARS);
    let shown = &schema["$defs"]["shown"];
    assert_eq!(shown["if"]["properties"]["handed_in"]["maximum"], rules::quiet::SHOWS_FROM - 1);
    let activity = &schema["$defs"]["activity_shown"];
    assert_eq!(activity["properties"]["cannot_tell"]["minimum"], rules::quiet::CANNOT_TELL_FROM);
    assert_eq!(activity["oneOf"][1]["properties"]["answers"]["minimum"], rules::quiet::SHOWS_FROM);
    assert_eq!(activity["oneOf"][2]["properties"]["answers"]["minimum"], rules::quiet::DOTS_FROM);
    let halves = &activity["properties"]["half_points"];
    assert_eq!(halves["minimum"].as_f64(), Some(rules::quiet::HALF_MEAN_MIN * 2.0));
    assert_eq!(halves["maximum"].as_f64(), Some(rules::quiet::HALF_MEAN_MAX * 2.0));
    let size = format!("at most {} MB", file::MAX_BYTES / 1024 / 1024);
    assert!(schema["description"].as_str().unwrap().contains(&size));
}

#[test]
fn rounds_of_every_kind_keep_to_it() {
    let file = sample();
    assert_eq!(complaints(&file), [] as [String; 0]);
    assert!(file["team"]["removed"].as_object().is_some_and(|removed| removed.len() == 1));
    let kept = |round: usize| &file["rounds"][round]["closed"]["kept"];
    assert_eq!(kept(0)["sheets"].as_array().unwrap().len(), 6);
    let fields = |round: usize| kept(round)["shown"]["activities"].to_string();
    assert!(fields(1).contains("counts") && !fields(1).contains("sheets"));
    assert!(fields(2).contains("half_points") && !fields(2).contains("counts"));
    assert!(!fields(3).contains("half_points") && !fields(3).contains("counts"));
}

fn step(file: &mut Value) -> &mut Value {
    &mut file["team"]["steps"][0]
}

fn look(file: &mut Value) -> &mut Value {
    &mut step(file)["looks"][0]
}

fn plan(file: &mut Value) -> &mut Value {
    &mut file["team"]["plan"]
}

/// What a broken file is broken by.
type Break = (&'static str, fn(&mut Value));

/// Breaks that schema and app both refuse.
const BREAKS: &[Break] = &[
    ("another format", |file| file["format"] = json!("teamruimte.map")),
    ("schema 0", |file| file["schema"] = json!(0)),
    ("a newer schema", |file| file["schema"] = json!(3)),
    ("no day of saving", |file| drop(file.as_object_mut().unwrap().remove("saved_on"))),
    ("an unknown field", |file| file["secret"] = json!(1)),
    ("an unknown field in a round", |file| file["rounds"][0]["who"] = json!("Anna")),
    ("a day that is none", |file| file["saved_on"] = json!("2026-02-30")),
    ("a time", |file| file["rounds"][0]["begun"] = json!("2026-11-22T10:00")),
    ("no name", |file| file["team"]["name"] = json!("")),
    ("a long name", |file| file["team"]["name"] = json!("x".repeat(61))),
    ("an id that is none", |file| file["team"]["id"] = json!("IIIIIIIIIIIIIIIIIIIIIIIIII")),
    ("an id of 130 bits", |file| file["team"]["id"] = json!("z".repeat(26))),
    ("a negative stamp", |file| file["team"]["stamp"]["edit"] = json!(-1)),
    ("a large stamp", |file| file["team"]["stamp"]["tie"] = json!(4_294_967_296_u64)),
    ("one person", |file| file["rounds"][0]["people"] = json!(1)),
    ("31 people", |file| file["rounds"][0]["people"] = json!(31)),
    ("half a new person", |file| file["rounds"][1]["new_people"] = json!(0.5)),
    ("another mode", |file| file["rounds"][0]["mode"] = json!("secret")),
    ("a round that runs", |file| drop(file["rounds"][0].as_object_mut().unwrap().remove("closed"))),
    ("a step with a state beside its looks", |file| step(file)["state"] = json!("done")),
    ("a look without a day", |file| drop(look(file).as_object_mut().unwrap().remove("on"))),
    ("a look without a stamp", |file| drop(look(file).as_object_mut().unwrap().remove("stamp"))),
    ("a look at something else", |file| look(file)["state"] = json!("forgotten")),
    ("a round at half past 24", |file| plan(file)["meeting"]["at"] = json!("24:30")),
    ("a round at a time with a zone", |file| plan(file)["meeting"]["at"] = json!("09:30Z")),
    ("a plan with a key that is no whole number", |file| plan(file)["key"] = json!(1.5)),
    ("a removed team", |file| {
        file["team"].as_object_mut().unwrap().remove("name");
        file["team"]["gone"] = json!(true);
    }),
    ("more sheets than there are people", |file| {
        let sheet = kept(file, 0)["sheets"][0].clone();
        kept(file, 0)["sheets"] = json!(vec![sheet; 1001]);
    }),
    ("an answer of 6", |file| kept(file, 0)["sheets"][0][0] = json!(6)),
    ("an answer in words", |file| kept(file, 0)["sheets"][0][0] = json!("often")),
    ("sheets in a quiet round", |file| *kept(file, 1) = kept(file, 0).clone()),
    ("sheets beside what may be shown", |file| kept(file, 1)["sheets"] = json!([])),
    ("an open round without sheets", |file| *kept(file, 0) = kept(file, 1).clone()),
    ("counts of four", |file| {
        shown(file, 2, 5)["counts"] = json!([1, 1, 1, 0, 0]);
        shown(file, 2, 5).as_object_mut().unwrap().remove("half_points");
    }),
    ("counts and a mean", |file| shown(file, 1, 5)["half_points"] = json!(5)),
    ("a mean of two", |file| {
        let activity = shown(file, 3, 0);
        *activity = json!({ "answers": 2, "half_points": 5 });
    }),
    ("a mean below the limit", |file| shown(file, 2, 5)["half_points"] = json!(2)),
    ("a mean above the limit", |file| shown(file, 2, 5)["half_points"] = json!(10)),
    ("one that could not tell", |file| shown(file, 1, 5)["cannot_tell"] = json!(1)),
    ("two that could not tell of two", |file| {
        *shown(file, 3, 0) = json!({ "answers": 0, "cannot_tell": 2 });
    }),
    ("comments of three people", |file| closed(file, 2)["comments"] = json!({ "0": ["Wie"] })),
    ("hands in a quiet round", |file| {
        closed(file, 1)["hands"] = closed(file, 0)["hands"].clone();
    }),
    ("somebody late in a quiet round", |file| closed(file, 1)["late"] = json!(1)),
    ("a group of nobody", |file| closed(file, 0)["hands"]["people"] = json!(0)),
    ("hands for six", |file| {
        drop(closed(file, 0)["hands"]["counts"][0].as_array_mut().unwrap().pop());
    }),
    ("a comment of two lines", |file| closed(file, 0)["comments"]["2"][0] = json!("a\nb")),
    ("61 dots", |file| closed(file, 0)["talked"]["topics"][0]["dots"] = json!(61)),
    ("a topic of no rule", |file| {
        closed(file, 0)["talked"]["topics"][0]["topic"] = json!({ "point": "worst" });
    }),
    ("an agreed answer of 0", |file| {
        closed(file, 0)["talked"]["agreed"]["5"]["score"] = json!(0);
    }),
    ("a text without language", |file| instrument(file)["title"] = json!({})),
    ("four labels", |file| drop(instrument(file)["labels"].as_array_mut().unwrap().pop())),
    ("no dimensions", |file| instrument(file)["dimensions"] = json!([])),
    ("another hue", |file| instrument(file)["dimensions"][0]["hue"] = json!("red")),
    ("an activity without anchor", |file| {
        instrument(file)["activities"][0]["anchors"].as_object_mut().unwrap().remove("middle");
    }),
];

/// Breaks that no schema can see and the app refuses.
const MORE_BREAKS: &[Break] = &[
    ("more hands than people", |file| {
        closed(file, 0)["hands"]["counts"][3] = json!([1, 0, 0, 0, 1, 0]);
    }),
    ("hands for an activity less", |file| {
        drop(closed(file, 0)["hands"]["counts"].as_array_mut().unwrap().pop());
    }),
    ("a comment on a fourteenth activity", |file| {
        closed(file, 0)["comments"] = json!({ "13": ["Waar"] });
    }),
    ("an agreed answer on a fourteenth activity", |file| {
        closed(file, 0)["talked"]["agreed"] = json!({ "13": { "score": 3 } });
    }),
    ("a topic twice", |file| {
        let topics = closed(file, 0)["talked"]["topics"].as_array_mut().unwrap();
        topics.push(topics[0].clone());
    }),
    ("a sheet with an answer less", |file| {
        drop(kept(file, 0)["sheets"][0].as_array_mut().unwrap().pop());
    }),
    ("an activity less", |file| {
        drop(kept(file, 1)["shown"]["activities"].as_array_mut().unwrap().pop());
    }),
    ("counts that do not add up", |file| shown(file, 1, 5)["answers"] = json!(6)),
    ("more answers than people", |file| {
        closed(file, 1)["comments"] = json!({});
        kept(file, 1)["shown"]["handed_in"] = json!(4);
    }),
    ("an instrument that is not there", |file| file["instruments"] = json!({})),
    ("a changed text", |file| instrument(file)["title"]["nl"] = json!("Anders")),
    ("an activity of no dimension", |file| {
        instrument(file)["activities"][0]["dimension"] = json!("x");
    }),
    ("two of one id", |file| {
        let again = instrument(file)["dimensions"][0].clone();
        instrument(file)["dimensions"].as_array_mut().unwrap().push(again);
    }),
];

fn closed(file: &mut Value, round: usize) -> &mut Value {
    &mut file["rounds"][round]["closed"]
}

fn kept(file: &mut Value, round: usize) -> &mut Value {
    &mut file["rounds"][round]["closed"]["kept"]
}

fn shown(file: &mut Value, round: usize, activity: usize) -> &mut Value {
    assert!(activity < PLACES);
    &mut kept(file, round)["shown"]["activities"][activity]
}

fn instrument(file: &mut Value) -> &mut Value {
    file["instruments"].as_object_mut().unwrap().values_mut().next().unwrap()
}

#[test]
fn what_it_forbids_the_app_refuses() {
    for (what, broken) in BREAKS {
        let mut file = sample();
        broken(&mut file);
        assert_ne!(complaints(&file), [] as [String; 0], "{what} keeps to the schema");
        assert!(opens(&file).is_err(), "the app takes {what}");
    }
}

#[test]
fn the_app_refuses_what_no_schema_can_see() {
    for (what, broken) in MORE_BREAKS {
        let mut file = sample();
        broken(&mut file);
        assert_eq!(complaints(&file), [] as [String; 0], "{what}: move it to the other list");
        assert!(matches!(opens(&file), Err(FileError::Damaged(_))), "the app takes {what}");
    }
}

proptest! {
    #![proptest_config(tries(48))]

    #[test]
    fn whatever_the_app_writes_keeps_to_it(team in any_team()) {
        let text = file::write(&team, common::day("2026-11-22")).unwrap();
        prop_assert_eq!(complaints(&serde_json::from_str(&text).unwrap()), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn whatever_the_app_takes_it_writes_as_it_should_be(mutations in vec(any_mutation(), 1..3)) {
        static SAMPLE: OnceLock<String> = OnceLock::new();
        let text = SAMPLE.get_or_init(|| sample().to_string()).clone();
        let text = mutations.iter().fold(text, |text, mutation| mutation.apply(&text));
        if let Ok(opened) = file::read(text.as_bytes()) {
            let again = file::write(&opened.teams[0], common::day("2026-11-22")).unwrap();
            prop_assert_eq!(complaints(&serde_json::from_str(&again).unwrap()), Vec::<String>::new());
        }
    }
}
