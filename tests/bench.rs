//! How long the parts take in a browser: `cargo xtask bench` runs this, the tests do not.
//!
//! Each part runs often enough for a median, and a store at four sizes shows how it grows. Lines
//! that begin with `bench:` are what xtask collects.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "measurements, not the app")]
#![allow(
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "measurements, not the app"
)]

use std::{rc::Rc, sync::Arc};

use teamruimte::{
    app::results,
    browser::canvas::{Draw, Painter},
    chart::{
        room::{Corner, Room, Wall, room},
        strip::{Dots, Strip, dimension_strip, strip},
    },
    content,
    domain::{
        Date,
        answer::{Answer, Sheet},
        gathered::Gathered,
        id::{RoundId, TeamId},
        instrument::{Hue, Instrument},
        people::People,
        round::{Mode, Round, State},
        stamp::Stamp,
        team::Team,
        text::TeamName,
    },
    persist::{
        envelope, file,
        key::Key,
        record::{RoundRecord, TeamRecord},
        restore::{Entry, restore},
    },
    texts::Lang,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn now() -> f64 {
    web_sys::window().unwrap().performance().unwrap().now()
}

/// Runs `work` `times` times and prints the median and the longest.
fn measure(name: &str, times: usize, mut work: impl FnMut()) {
    let mut took: Vec<f64> = (0..times)
        .map(|_| {
            let begun = now();
            work();
            now() - begun
        })
        .collect();
    took.sort_by(f64::total_cmp);
    let (median, longest) = (took[took.len() / 2], took[took.len() - 1]);
    console_log!("bench: {name}: median {median:.2} ms, longest {longest:.2} ms, {times} times");
}

fn check() -> Arc<Instrument> {
    Arc::new(Instrument::parse(content::CHECK).unwrap())
}

/// A team with closed open rounds of 12 people; the answers follow a fixed pattern.
fn team(number: u8, rounds: u16, check: &Arc<Instrument>) -> Team {
    let name = TeamName::parse(&format!("Team {number}")).unwrap();
    let mut team = Team::new(TeamId::from_random([number; 16]), name, Stamp::first(0));
    for at in 0..rounds {
        let mut bytes = [number; 16];
        bytes[..2].copy_from_slice(&at.to_be_bytes());
        let day =
            Date::new(2000 + i32::from(at / 12), 1 + u8::try_from(at % 12).unwrap(), 1).unwrap();
        let mut round = Round {
            id: RoundId::from_random(bytes),
            stamp: Stamp::first(0),
            instrument: Arc::clone(check),
            mode: Mode::Open,
            begun: day,
            ordinal: u32::from(at) + 1,
            people: People::new(12).unwrap(),
            new_people: Some(0),
            state: State::Running,
        };
        let sheets = (0..12_usize).map(|person| {
            let answer = |place: usize| (person * 7 + place * 3 + usize::from(at)) % 6;
            let answers =
                (0..13).map(|p| Some(Answer::try_from(u8::try_from(answer(p)).unwrap()).unwrap()));
            Sheet::from_answers(answers.collect(), check).unwrap()
        });
        round.close(Gathered::of_sheets(sheets.collect()), day, 0);
        team.put(round);
    }
    team
}

fn records(teams: &[Team], check: &Instrument) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut add = |key: Key, text: String| entries.push((key.to_string(), text));
    let key = Key::Instrument(check.fingerprint());
    add(key, envelope::write(key.format(), 1, check).unwrap());
    for team in teams {
        let key = Key::Team(team.id);
        add(key, envelope::write(key.format(), 1, &TeamRecord::from(team)).unwrap());
        for round in team.rounds() {
            let key = Key::Round(round.id);
            add(key, envelope::write(key.format(), 1, &RoundRecord::of(team.id, round)).unwrap());
        }
    }
    entries
}

#[wasm_bindgen_test]
fn a_store_is_restored_scored_and_saved() {
    let check = check();
    for (teams, rounds) in [(1_u8, 40_u16), (5, 40), (20, 40)] {
        let all: Vec<Team> = (1..=teams).map(|number| team(number, rounds, &check)).collect();
        let entries = records(&all, &check);
        let name = |part: &str| format!("{part} {teams} teams x {rounds} rounds x 12 people");
        measure(&name("restore"), 7, || {
            assert_eq!(restore(&entries, &[]).teams.len(), usize::from(teams));
        });
        measure(&name("score"), 7, || {
            for round in all.iter().flat_map(Team::rounds) {
                assert!(round.result().unwrap().balance().is_none_or(|_| true));
            }
        });
        measure(&name("save"), 7, || {
            for team in &all {
                assert!(!file::write(team, Date::MIN).unwrap().is_empty());
            }
        });
    }
    // The view of one result, as the page of the results asks for it.
    let one = team(1, 2, &check);
    let start = teamruimte::app::model::Start {
        today: Date::MIN,
        lang: Lang::Nl,
        storage: None,
        second_copy: true,
    };
    let round = one.latest_closed().unwrap().id;
    let model = teamruimte::app::model::Model::new(
        Arc::clone(&check),
        one,
        teamruimte::persist::restore::Restored::default(),
        start,
    );
    measure("view of a result", 21, || assert!(results::view(&model, round).is_some()));
}

#[wasm_bindgen_test]
fn each_chart_is_painted() {
    let walls = |from: usize, count: usize| {
        let wall = |at: usize| Wall {
            value: Some(1.0 + (at % 5) as f64),
            previous: Some(3.0),
            label: "Resultaatgericht werken".to_owned(),
        };
        (from..from + count).map(wall).collect()
    };
    let corner = |name: &str, hue, from, count| Corner {
        name: name.to_owned(),
        hue,
        walls: walls(from, count),
    };
    let plan = Room {
        corners: vec![
            corner("Toekomst creëren", Hue::Amber, 0, 4),
            corner("Reflecteren", Hue::Blue, 4, 3),
            corner("Organiseren", Hue::Green, 7, 3),
            corner("Dialoog voeren", Hue::Violet, 10, 3),
        ],
    };
    let dots = Strip { mean: Some(3.0), ..Strip::new(Hue::Blue, Dots::Counts([2, 3, 3, 2, 2])) };
    let charts: [(&str, Draw); 3] = [
        ("room", Rc::new(move |width, growth| room(&plan, width, growth))),
        ("strip of 12 answers", Rc::new(move |width, _| strip(&dots, width))),
        ("strip of a dimension", Rc::new(move |width, _| dimension_strip(&dots, width))),
    ];
    let document = web_sys::window().unwrap().document().unwrap();
    for width in ["320px", "900px"] {
        let frame: web_sys::HtmlElement = document.create_element("div").unwrap().unchecked_into();
        frame.style().set_property("width", width).unwrap();
        document.body().unwrap().append_child(&frame).unwrap();
        let canvas: web_sys::HtmlCanvasElement =
            document.create_element("canvas").unwrap().unchecked_into();
        frame.append_child(&canvas).unwrap();
        for (name, draw) in &charts {
            measure(&format!("paint {name} at {width}"), 31, || {
                drop(Painter::new(&canvas, draw, false));
            });
        }
        frame.remove();
    }
}
