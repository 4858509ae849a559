//! Pictures that leave the page: how they look, and that long names stay in their place.

use proptest::prelude::*;
use teamruimte::app::picture::Picture;
use teamruimte::chart::picture::{self, Group, Lines, Numbered, Row, Words};
use teamruimte::chart::scene::Scene;
use teamruimte::chart::strip::{Dots, Strip};
use teamruimte::chart::svg::file;
use teamruimte::chart::trend::{Line, Trend};
use teamruimte::domain::instrument::Hue;
use teamruimte::texts::Lang;

use crate::example;
use crate::over_time::{TEN, any_trend, reading, wander};
use crate::rooms::{any_room, with_previous};
use crate::shapes::{assert_inside, assert_nothing_meets, labels};
use crate::strips::any_strip;

/// What leaves the page, as it leaves it.
pub(crate) fn pictures() -> Vec<(String, String)> {
    let of_lang = |lang: &Lang| {
        let (mut view, texts, code) = (example::latest(*lang), lang.texts(), lang.code());
        "Jeugd & gezondheid <Noord>".clone_into(&mut view.team_name);
        let pictures = [view.room_picture(texts), view.activities_picture(texts)].into_iter();
        let text = |(place, picture): (usize, Option<Picture>)| {
            let (picture, kind) = (picture.unwrap(), ["room", "activities"][place]);
            assert_inside(&picture.scene);
            (format!("picture-{kind}-{code}.svg"), file(&picture.scene, &picture.title).unwrap())
        };
        pictures.enumerate().map(text).collect::<Vec<_>>()
    };
    let over_time = over_time().into_iter().map(|(name, scene)| {
        assert_inside(&scene);
        assert_nothing_meets(&labels(&scene));
        (format!("picture-{name}.svg"), file(&scene, "Ronden").unwrap())
    });
    Lang::ALL.iter().flat_map(of_lang).chain(over_time).collect()
}

/// What is said around drawings of more than one round.
fn words(title: &str) -> Words {
    Words {
        title: title.to_owned(),
        about: "Wijkteam Oost · 10 ronden · 21 januari 2024 tot 21 december 2026".to_owned(),
        help:
            "Een open teken is een ronde met weinig antwoorden: dan is het gemiddelde afgerond op \
               een half. Waar een vraag anders is gesteld, houdt de lijn op."
                .to_owned(),
    }
}

/// Names of activities, short and long.
const NAMES: [&str; 4] = [
    "Vooruitkijken",
    "Vanuit meerdere perspectieven kijken",
    "Verantwoordelijkheid nemen voor elkaars ontwikkeling",
    "Grensoverschrijdend samenwerken",
];

/// A dimension in a comparison of two rounds that asked the same.
fn compared() -> Group {
    let cases = [
        ("3,4 → 3,9", 3.9, Dots::Counts([0, 0, 2, 3, 2]), Dots::Counts([0, 1, 3, 2, 1])),
        ("4,4 → 2,0", 2.0, Dots::Counts([2, 3, 1, 0, 0]), Dots::Counts([0, 0, 0, 3, 2])),
        ("2,5 of lager → 4,5 of hoger", 3.0, Dots::None, Dots::None),
        ("geen antwoord → 3,9", 3.9, Dots::Counts([0, 0, 2, 3, 2]), Dots::None),
    ];
    let rows = cases.iter().zip(NAMES).zip(1..).map(|(((mean, now, dots, then), name), number)| {
        let strip = Strip::new(Hue::Blue, *dots);
        Row {
            number,
            name: name.to_owned(),
            mean: (*mean).to_owned(),
            strip: Strip { mean: Some(*now), previous: Some(*then), joined: true, ..strip },
        }
    });
    let (name, mean) = ("Reflecteren".to_owned(), "3,4 → 3,1".to_owned());
    Group { name, hue: Hue::Blue, mean, rows: rows.collect() }
}

/// The lines of a trend as those of activities, in two dimensions.
fn small_multiples(drawn: &Trend) -> Vec<Lines> {
    let lines = |hue: Hue, first: usize| {
        let line = |(place, line): (usize, &Line)| Numbered {
            number: Some(first + place),
            line: Line { name: NAMES[place % 4].to_owned(), hue, ..line.clone() },
        };
        drawn.lines.iter().enumerate().map(line).collect()
    };
    vec![
        Lines {
            name: "Toekomst creëren".to_owned(), hue: Hue::Amber, lines: lines(Hue::Amber, 1)
        },
        Lines { name: "Dialoog voeren".to_owned(), hue: Hue::Violet, lines: lines(Hue::Violet, 5) },
    ]
}

fn over_time() -> Vec<(&'static str, Scene)> {
    let (three, ten) = (wander(&TEN[..3]), wander(&TEN));
    let many = wander(&(0..200).map(|round| round * 12).collect::<Vec<i32>>());
    let mut quiet = ten.clone();
    quiet.lines.iter_mut().for_each(|line| line.readings[9].rounded = true);
    quiet.lines[1].readings[9] = reading(1.0);
    let mut room = with_previous();
    let walls = room.corners.iter_mut().flat_map(|corner| &mut corner.walls);
    for (wall, name) in walls.zip(NAMES.iter().cycle()) {
        (*name).clone_into(&mut wall.label);
    }
    let title = "De vier kanten door de tijd";
    vec![
        ("trend-three", picture::of_trend(&three, &words(title))),
        ("trend-ten", picture::of_trend(&quiet, &words(title))),
        ("trend-many", picture::of_trend(&many, &words(title))),
        (
            "small-multiples",
            picture::of_small_multiples(&small_multiples(&ten), &ten.rounds, &words(title)),
        ),
        ("compared", picture::of_activities(&[compared()], &words("Twee ronden"))),
        ("room-compared", picture::of_room(&room, &words("Twee ronden"))),
    ]
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

    #[test]
    fn a_picture_over_time_stays_in_its_place(drawn in any_trend(), name in "[A-Z][a-zé ]{0,79}") {
        let words = Words { title: name.clone(), about: name.repeat(3), help: name.clone() };
        for scene in [
            picture::of_trend(&drawn, &words),
            picture::of_small_multiples(&small_multiples(&drawn), &drawn.rounds, &words),
        ] {
            assert_inside(&scene);
            assert_nothing_meets(&labels(&scene));
        }
    }
}
