//! The words of the results, on the example team and on small rounds.

use std::sync::Arc;

use super::*;
use crate::{
    app::{example, model::Start},
    content,
    domain::instrument::Instrument,
    persist::restore::Restored,
};

fn model(lang: Lang) -> Model {
    let check = Arc::new(Instrument::parse(content::CHECK).unwrap());
    let example = example::team(&check).unwrap();
    let today = "2026-11-22".parse().unwrap();
    let start = Start { today, lang, storage: None, second_copy: true };
    Model::new(check, example, Restored::default(), start)
}

#[test]
fn the_last_round_of_the_example_tells_a_story() {
    let model = model(Lang::Nl);
    let last = model.example.rounds().last().unwrap().id;
    let view = view(&model, last).unwrap();
    assert_eq!(view.headline, "Reflecteren vraagt nu de meeste aandacht.");
    assert_eq!(view.meta, "22 september 2026 · 7 van de 8 mensen · stille ronde");
    assert_eq!(view.groups.iter().map(|group| group.rows.len()).sum::<usize>(), 13);
    let items: Vec<&str> = view.points.iter().map(|point| point.items.as_str()).collect();
    assert_eq!(
        items,
        [
            "actief luisteren en doorvragen",
            "kernvragen stellen, afstand nemen, waarderend onderzoeken en feedback vragen",
            "afspraken maken"
        ]
    );
    assert!(view.points.last().unwrap().positive);
    assert!(view.previous.is_some());
}

#[test]
fn every_text_of_the_page_follows_the_language() {
    let model = model(Lang::En);
    let first = model.example.rounds().first().unwrap().id;
    let view = view(&model, first).unwrap();
    assert_eq!(view.meta, "10 March 2026 · 6 of 7 people · quiet round");
    assert!(view.previous.is_none());
    assert_eq!(view.groups[1].rows[0].mean, "1.7");
}

#[test]
fn the_table_is_text_of_as_many_cells_in_every_line() {
    let model = model(Lang::Nl);
    let last = model.example.rounds().last().unwrap().id;
    let view = view(&model, last).unwrap();
    let text = table::as_text(&view.groups, Lang::Nl.texts());
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 1 + 4 + 13);
    assert!(lines.iter().all(|cells| cells.len() == 11), "{text}");
    assert_eq!(lines[1].concat(), "Toekomst creëren3,5");
    assert_eq!(lines[2][..2], ["Resultaatgericht werken", "0"]);
    assert!(text.ends_with("\r\n"));

    let mut groups = view.groups;
    groups[0].rows[0].name = "een\ttwee\ndrie".to_owned();
    let text = table::as_text(&groups, Lang::Nl.texts());
    assert!(text.contains("\r\neen twee drie\t0\t"), "{text}");
}

#[test]
fn a_picture_says_whose_it_is_and_when() {
    let model = model(Lang::Nl);
    let last = model.example.rounds().last().unwrap().id;
    let view = view(&model, last).unwrap();
    let picture = view.room_picture(Lang::Nl.texts()).unwrap();
    let team = model.example.name.as_str();
    assert_eq!(picture.title, format!("De vorm van de ruimte · {team} · 22 september 2026"));
    assert!(
        picture.name.starts_with("teamruimte-") && picture.name.ends_with("-2026-09-22-ruimte")
    );
    let hidden = ResultsView { room: None, ..view };
    assert_eq!(hidden.room_picture(Lang::Nl.texts()), None);
    assert_eq!(hidden.activities_picture(Lang::Nl.texts()), None);
}

#[test]
fn ways_to_learn_are_told_in_words() {
    let model = model(Lang::Nl);
    let last = model.example.rounds().last().unwrap().id;
    let views = learning(&model, last);
    let names: Vec<&str> = views.iter().map(|view| view.name.as_str()).collect();
    assert_eq!(names, ["Samen op huisbezoek", "Nieuwe taak oppakken", "Lezen en delen"]);
    assert_eq!(views[0].minutes, "60 tot 120 minuten");
    assert_eq!(views[0].kinds, ["Kunst afkijken", "Leren van anderen"]);
}

#[test]
fn what_became_a_step_lately_is_not_proposed_again() {
    let mut model = model(Lang::En);
    let rounds: Vec<RoundId> = model.example.rounds().iter().map(|round| round.id).collect();
    let mut agree = |round: RoundId, activity: &str, number: u8| {
        let id = crate::domain::id::StepId::from_random([number; 16]);
        let data = serde_json::json!({
            "id": id, "stamp": { "edit": 1, "tie": 0 }, "round": round, "what": "Something",
            "learning": activity, "agreed": "2026-01-01", "look_again": "2026-01-22",
        });
        model.example.put_step(serde_json::from_value(data).unwrap());
    };
    agree(rounds[0], "new_task", 1);
    agree(rounds[1], "joint_visit", 2);
    agree(rounds[2], "read_report", 3);
    let ids: Vec<String> =
        learning(&model, rounds[2]).iter().map(|view| view.id.as_str().to_owned()).collect();
    // What belongs to the round before the last may come back.
    assert!(ids.contains(&"new_task".to_owned()), "{ids:?}");
    assert!(!ids.iter().any(|id| id == "joint_visit" || id == "read_report"), "{ids:?}");
}

#[test]
fn long_times_are_told_in_hours() {
    let told = |minutes: [u16; 2]| ideas::minutes_in_words(minutes.try_into().unwrap(), Lang::En);
    assert_eq!(told([120, 480]), "2 to 8 hours");
    assert_eq!(told([120, 150]), "120 to 150 minutes");
    assert_eq!(told([60, 120]), "60 to 120 minutes");
    assert_eq!(told([15, 15]), "15 minutes");
}
