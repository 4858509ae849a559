//! Files and records of every schema that was ever released open for ever.
//!
//! The files in `tests/fixtures` are frozen. For a new schema: raise `envelope::SCHEMA`, then
//! `cargo test --test fixtures -- --ignored` writes the files of a new folder; the tests below look
//! for the same answers in those of every schema.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use common::{
    day,
    device::{Device, Storage, entries, model},
    sheet, sheets,
};
use serde_json::Value;
use teamruimte::{
    app::{
        msg::{GoOn, HandsMsg, Msg, TurnMsg},
        route::Route,
    },
    domain::{
        answer::Answer,
        counts::Tally,
        id::RoundId,
        learning::LearningId,
        look::StepState,
        plan::{Meeting, Plan},
        points::Rule,
        round::{Kept, Mode, Round},
        running::Stage,
        shown::{Counts, Shown},
        step::Step,
        talk::{Part, Talk},
        talked::Topic,
        team::Team,
        text::Sentence,
    },
    persist::{
        envelope::SCHEMA,
        file::{self, RESCUE_FORMAT},
        key::Key,
        record::{Form, StepForm},
        restore::{is_private, restore},
    },
    texts::Lang,
};

/// The sheets of all rounds; a smaller round has the first ones.
const ROWS: [&str; 6] = [
    "1234512345123",
    "5432154321543",
    "00000111111--",
    "3333333333333",
    "3345534412--0",
    "2222222222222",
];

fn path(schema: u32, name: &str) -> PathBuf {
    let folder = format!("tests/fixtures/schema-{schema}");
    [env!("CARGO_MANIFEST_DIR"), &folder, name].iter().collect()
}

fn fixture(schema: u32, name: &str) -> String {
    let path = path(schema, name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

// ---------------------------------------------------------------- what must be found

/// The names of the teams in the frozen files.
const TEAM: &str = "Wijkteam Oost";
const OTHER_TEAM: &str = "Nachtploeg “De Uil” & co";

fn named<'a>(teams: impl IntoIterator<Item = &'a Team>, name: &str) -> &'a Team {
    teams.into_iter().find(|team| team.name.as_str() == name).unwrap()
}

fn rounds_of(team: &Team, mode: Mode) -> Vec<&Round> {
    team.rounds().iter().filter(|round| round.mode == mode).collect()
}

/// The first team is all there: each dot, each rounded mean, and nothing more.
fn has_everything(found: &Team) {
    assert_eq!((found.rounds().len(), found.removed().len()), (4, 1));
    for round in found.rounds() {
        assert_eq!((round.begun, round.instrument.id()), (day("2026-11-22"), "space"));
        assert_eq!(round.instrument.activities().len(), 13);
        assert_eq!(round.closed().unwrap().on, day("2026-11-22"));
    }
    let [open] = rounds_of(found, Mode::Open)[..] else { panic!("{found:?}") };
    let Kept::Open { gathered, .. } = &open.closed().unwrap().kept else { panic!("{open:?}") };
    let mut expected = sheets(&ROWS);
    expected.sort();
    assert_eq!(
        (gathered.pile.sheets(), open.people.get(), open.new_people),
        (expected.as_slice(), 6, None)
    );

    let shown: BTreeMap<u32, Vec<Shown>> = rounds_of(found, Mode::Quiet)
        .into_iter()
        .map(|round| {
            let result = round.result().unwrap();
            (result.handed_in(), (0..13).map(|place| result.shown(place)).collect())
        })
        .collect();
    assert_eq!(shown.keys().copied().collect::<Vec<_>>(), [2, 3, 5]);
    // Answers on the sixth activity: 1, 5, 1, 3, 3.
    assert_eq!(shown[&5][5], Shown::Counted(Counts([2, 0, 2, 0, 1])));
    // On the first: 1, 5, can't tell, 3, 3 → 12 of four.
    let Shown::Rounded { answers: 4, mean } = shown[&5][0] else { panic!("{shown:?}") };
    assert_eq!(mean.halves(), 6);
    // 1, 5, 1 → 7 of three is 2.33, so 2.5.
    let Shown::Rounded { answers: 3, mean } = shown[&3][5] else { panic!("{shown:?}") };
    assert_eq!(mean.halves(), 5);
    assert!(shown[&2].iter().all(|shown| matches!(shown, Shown::Hidden { answers: 2 })));
}

/// Every schema that there has been.
const SCHEMAS: std::ops::RangeInclusive<u32> = 1..=SCHEMA;

#[test]
fn a_file_of_every_schema_opens() {
    for schema in SCHEMAS {
        let opened = file::read(fixture(schema, "team-file.json").as_bytes()).unwrap();
        assert_eq!(opened.saved_on, Some(day("2026-11-22")));
        let [team] = opened.teams.as_slice() else { panic!("{opened:?}") };
        has_everything(team);
    }
}

#[test]
fn rounds_have_their_numbers_from_schema_2_on() {
    for (schema, numbers) in [(1, [0; 4]), (2, [1, 2, 3, 4])] {
        let opened = file::read(fixture(schema, "team-file.json").as_bytes()).unwrap();
        let rounds = opened.teams[0].rounds();
        assert_eq!(rounds.iter().map(|round| round.ordinal).collect::<Vec<_>>(), numbers);
    }
}

#[test]
fn teams_have_their_steps_from_schema_2_on() {
    let opened = file::read(fixture(2, "team-file.json").as_bytes()).unwrap();
    let steps = opened.teams[0].steps();
    let states: BTreeSet<StepState> = steps.iter().map(Step::state).collect();
    assert_eq!((steps.len(), states.len()), (2, 2));
    let done = steps.iter().find(|step| step.state() == StepState::Done).unwrap();
    assert_eq!(done.what.as_str(), "Elke week een rondje");
    let looks: Vec<_> = done.looks.all().iter().map(|look| (look.on, look.state)).collect();
    let days = [day("2026-11-22"), day("2026-12-15")];
    assert_eq!(looks, [(days[0], StepState::GoingOn), (days[1], StepState::Done)]);
    let brought = done.looks.last().unwrap().brought.as_ref();
    assert_eq!((brought.map(Sentence::as_str), done.invited), (Some("Meer rust"), 1));
    let meeting = Meeting { on: day("2027-02-15"), at: Some("09:30".parse().unwrap()) };
    let plan = opened.teams[0].plan.unwrap();
    assert_eq!(plan, Plan { meeting: Some(meeting), invited: 1, ..plan });
    assert_eq!((done.agreed, done.look_again), (day("2026-11-22"), day("2026-12-13")));
    let learned: Vec<&str> =
        steps.iter().filter_map(|step| step.learning.as_ref()).map(LearningId::as_str).collect();
    assert_eq!(learned, ["joint_visit"]);
    let storage: Storage = serde_json::from_str(&fixture(2, "storage.json")).unwrap();
    let form = restore(&entries(&storage), &[]).step_form;
    assert_eq!(form.factors, [Some(2), Some(0), Some(1)]);
    assert_eq!(form.learning.as_ref().map(LearningId::as_str), Some("experiment"));
}

#[test]
fn rounds_have_hands_comments_and_talks_from_schema_2_on() {
    let opened = file::read(fixture(2, "team-file.json").as_bytes()).unwrap();
    let [open] = rounds_of(&opened.teams[0], Mode::Open)[..] else { panic!("{opened:?}") };
    let result = open.result().unwrap();
    assert_eq!((result.handed_in(), result.late(), result.comments(2).len()), (7, 1, 5));
    let talked = &open.closed().unwrap().talked;
    let notes = talked.topic(Topic::Point(Rule::Spread)).unwrap();
    assert_eq!((notes.dots, notes.chosen, notes.place), (4, true, Some(5)));
    assert_eq!(notes.note.as_ref().unwrap().as_str(), "Eerst dit.\nDan dat.");
    assert_eq!(talked.agreed(5).unwrap().why.as_ref().unwrap().as_str(), "Nog niet altijd");
    assert_eq!(talked.shared().unwrap().as_str(), "Alleen de stap");
    for round in rounds_of(&opened.teams[0], Mode::Quiet) {
        let result = round.result().unwrap();
        assert_eq!(result.comments(7).len(), if result.handed_in() == 5 { 5 } else { 0 });
    }
    let storage: Storage = serde_json::from_str(&fixture(2, "storage.json")).unwrap();
    let found = restore(&entries(&storage), &[]);
    assert_eq!(found.talk, Some(Talk::at(open.id, Part::Talk)));
    let running = found.running.values().find(|running| running.draft.is_some()).unwrap();
    assert_eq!(running.gathered.comments.at(4).len(), 2);
    assert_eq!(running.gathered.hands.as_ref().unwrap().tally(12).hands(), 2);
    assert_eq!(running.counting, running.gathered.hands);
    assert_eq!(running.draft.as_ref().unwrap().comment(0), "Half ");
}

#[test]
fn the_storage_of_every_schema_is_read() {
    for schema in SCHEMAS {
        the_storage_is_read(schema);
    }
}

fn the_storage_is_read(schema: u32) {
    let storage: Storage = serde_json::from_str(&fixture(schema, "storage.json")).unwrap();
    let found = restore(&entries(&storage), &[]);
    assert_eq!(found.damaged, []);
    // Days of saving stood in the settings once.
    assert!(found.stale.iter().all(|key| matches!(key, Key::Saved(_))));
    has_everything(named(found.teams.values(), TEAM));

    // A team that has two running rounds could be made in schema 1.
    let others: Vec<&Team> =
        found.teams.values().filter(|team| team.name.as_str() != TEAM).collect();
    assert_eq!(named(others.iter().copied(), OTHER_TEAM).name.as_str(), OTHER_TEAM);
    let running = |mode| {
        let rounds: Vec<&Round> = others.iter().flat_map(|team| rounds_of(team, mode)).collect();
        let [round] = rounds[..] else { panic!("{others:?}") };
        assert!(round.is_running());
        found.running.get(&round.id).unwrap()
    };
    let open = running(Mode::Open);
    let mut pile = sheets(&ROWS[..2]);
    pile.sort();
    assert_eq!(open.gathered.pile.sheets(), pile);
    let draft = open.draft.as_ref().unwrap();
    assert_eq!((draft.stage(), draft.sheet()), (Stage::Question(1), &sheet("40-----------")));
    assert!(draft.is_reviewed());
    let quiet = running(Mode::Quiet);
    assert_eq!((quiet.gathered.pile.sheets(), &quiet.draft), (&sheets(&ROWS[2..3])[..], &None));

    assert_eq!(found.settings.language.as_deref(), Some("en"));
    assert!(found.settings.wait_for_next);
    assert_eq!(
        found.settings.saved.get(&named(found.teams.values(), TEAM).id),
        Some(&day("2026-11-22"))
    );
    let form = Form {
        name: "Noord".into(),
        people: "5".into(),
        mode: Some(Mode::Quiet),
        ..Form::default()
    };
    assert_eq!(found.form, form);

    let lang = model(found).lang;
    assert_eq!(lang, Lang::En);
}

#[test]
fn a_rescue_file_of_every_schema_opens() {
    for schema in SCHEMAS {
        let text = fixture(schema, "rescue.json");
        let opened = file::read(text.as_bytes()).unwrap();
        assert_eq!(opened.teams.len(), if schema == 1 { 2 } else { 3 });
        has_everything(named(&opened.teams, TEAM));
        assert!(!text.contains("running:") && !text.contains("pile"));
    }
}

// ---------------------------------------------------------------- writing the next ones

/// Everything that the app can keep and write now.
fn everything() -> [(&'static str, String); 3] {
    let rows = sheets(&ROWS);
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
    device.send(Msg::InviteToStep(team, step));
    for (today, state) in [("2026-11-22", StepState::GoingOn), ("2026-12-15", StepState::Done)] {
        device.today = day(today);
        device.send(Msg::LookedAt { team, step, state, brought: "Meer rust".into() });
    }
    device.today = day("2026-11-22");
    let meeting = Meeting { on: day("2027-02-15"), at: Some("09:30".parse().unwrap()) };
    device.send(Msg::PlanRound(team, Some(meeting)));
    device.send(Msg::Went(Route::Step(first)));
    device.send(Msg::StepTyped(from_learning(&device, "joint_visit")));
    device.agree(first, "Ga met een ervaren collega mee");
    device.agree(first, "Weer weg");
    let step = device.model.team(team).unwrap().steps()[2].id;
    device.send(Msg::RemoveStep(team, step));
    device.send(Msg::SaveFile(team));
    device.send(Msg::Went(Route::Step(first)));
    let answers = [Some(2), Some(0), Some(1)];
    let form = StepForm { factors: answers, ..from_learning(&device, "experiment") };
    device.send(Msg::StepTyped(form));
    device.send(Msg::Went(Route::Talk(first, Part::Talk)));

    let form = |name: &str, people: &str, mode| Form {
        name: name.into(),
        people: people.into(),
        mode: Some(mode),
        ..Form::default()
    };
    device.send(Msg::Typed(form("Nachtploeg “De Uil” & co", "4", Mode::Open)));
    device.send(Msg::Begin(None));
    let open = cover(&device);
    let tally = Tally { counts: Counts([0, 1, 0, 0, 0]), cannot_tell: 1 };
    let count = HandsMsg::Count { place: 12, tally };
    for msg in [HandsMsg::Begin(2), count, HandsMsg::Done, HandsMsg::Begin(2)] {
        device.send(Msg::Hands(open, msg));
    }
    rows[..2].iter().for_each(|sheet| device.turn_with_comment(open, sheet, 4, "Loopt nog"));
    device.send(Msg::Turn(open, TurnMsg::Begin));
    device.send(Msg::Turn(open, TurnMsg::Comment { place: 0, typed: "Half ".into() }));
    for (place, answer) in [(0, 4), (1, 0)] {
        let answer = Answer::try_from(answer).ok();
        device.send(Msg::Turn(open, TurnMsg::Answer { place, answer, go_on: GoOn::AtOnce }));
    }
    for step in [Stage::Review, Stage::Question(1)] {
        device.send(Msg::Turn(open, TurnMsg::Go(step)));
    }
    device.send(Msg::Typed(form("Noord", "30", Mode::Quiet)));
    device.send(Msg::Begin(None));
    let quiet = cover(&device);
    device.turn(quiet, &rows[2]);
    device.send(Msg::Speak(Lang::En));
    device.send(Msg::WaitForNext(true));
    device.send(Msg::Typed(form("Noord", "5", Mode::Quiet)));

    let public: BTreeMap<_, _> =
        device.storage.iter().filter(|(name, _)| !is_private(name)).collect();
    let rescue = serde_json::json!({
        "format": RESCUE_FORMAT, "schema": SCHEMA, "storage": public, "black_box": public,
    });
    [
        ("team-file.json", device.file_of(first)),
        ("storage.json", serde_json::to_string_pretty(&device.storage).unwrap()),
        ("rescue.json", format!("{rescue:#}")),
    ]
}

/// The form of a step that was taken over from an activity.
fn from_learning(device: &Device, id: &str) -> StepForm {
    let learning = LearningId::try_from(id.to_owned()).ok();
    StepForm { what: "Iets nieuws".into(), learning, ..device.model.step_form.clone() }
}

fn cover(device: &Device) -> RoundId {
    let Route::Cover(round) = device.model.route else { panic!("{:?}", device.model.route) };
    round
}

#[test]
fn the_newest_schema_is_frozen_here() {
    for (name, _) in everything() {
        assert!(
            path(SCHEMA, name).exists(),
            "`cargo test --test fixtures -- --ignored` writes {name}"
        );
    }
    assert!(path(SCHEMA, "README.md").exists());
}

/// The paths of all fields of a JSON text, without ids; of records in it, too.
fn fields(text: &str) -> BTreeSet<String> {
    fn walk(value: &Value, path: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(inner) => {
                for (name, value) in inner {
                    let name =
                        name.split(':').map(|part| if part.len() == 26 { "*" } else { part });
                    walk(value, &format!("{path}/{}", name.collect::<Vec<_>>().join(":")), found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, path, found)),
            Value::String(text) if text.starts_with('{') => {
                walk(&serde_json::from_str(text).unwrap(), path, found);
            }
            _ => drop(found.insert(path.to_owned())),
        }
    }
    let mut found = BTreeSet::new();
    walk(&serde_json::from_str(text).unwrap(), "", &mut found);
    found
}

#[test]
fn no_field_changes_without_a_new_schema() {
    for (name, now) in everything() {
        assert_eq!(fields(&now), fields(&fixture(SCHEMA, name)), "{name}: raise envelope::SCHEMA");
    }
}

#[test]
#[ignore = "writes the files of a new schema"]
fn write_the_files_of_a_new_schema() {
    for (name, text) in everything() {
        let path = path(SCHEMA, name);
        if path.exists() {
            println!("{} is there and stays as it is", path.display());
            continue;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        println!("{} is new", path.display());
    }
}
