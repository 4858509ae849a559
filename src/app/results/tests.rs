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
