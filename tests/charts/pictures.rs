//! Pictures that leave the page: how they look, and that long names stay in their place.

use proptest::prelude::*;
use teamruimte::app::results;
use teamruimte::chart::svg::file;
use teamruimte::chart::{picture, picture::Words};
use teamruimte::domain::instrument::Hue;
use teamruimte::texts::Lang;

use crate::example;
use crate::rooms::any_room;
use crate::shapes::{assert_inside, assert_nothing_meets, labels};
use crate::strips::any_strip;

/// What leaves the page, as it leaves it.
pub(crate) fn pictures() -> Vec<(String, String)> {
    let of_lang = |lang: &Lang| {
        let (mut view, texts, code) = (example::latest(*lang), lang.texts(), lang.code());
        "Jeugd & gezondheid <Noord>".clone_into(&mut view.team_name);
        let pictures = [view.room_picture(texts), view.activities_picture(texts)].into_iter();
        let text = |(place, picture): (usize, Option<results::Picture>)| {
            let (picture, kind) = (picture.unwrap(), ["room", "activities"][place]);
            assert_inside(&picture.scene);
            (format!("picture-{kind}-{code}.svg"), file(&picture.scene, &picture.title).unwrap())
        };
        pictures.enumerate().map(text).collect::<Vec<_>>()
    };
    Lang::ALL.iter().flat_map(of_lang).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_picture_stays_in_its_place(
        drawn in any_room(), cases in proptest::collection::vec(any_strip(), 1..6), name in "[A-Z][a-zé ]{0,79}",
    ) {
        let mut drawn = drawn;
        drawn.corners.iter_mut().flat_map(|corner| &mut corner.walls).for_each(|wall| wall.label.clone_from(&name));
        let words =
            Words { title: name.clone(), about: name.repeat(3), help: name.clone() };
        let rows = cases.iter().map(|strip| picture::Row {
            number: 13,
            name: name.clone(),
            mean: "geen antwoord".to_owned(),
            strip: *strip,
        });
        let group = picture::Group {
            name: name.clone(),
            hue: Hue::Blue,
            mean: "te weinig antwoorden".to_owned(),
            rows: rows.collect(),
        };
        for scene in [
            picture::of_room(&drawn, &words),
            picture::of_activities(&[group.clone(), group], &words),
        ] {
            assert_inside(&scene);
            assert_nothing_meets(&labels(&scene));
        }
    }
}
