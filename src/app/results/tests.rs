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
