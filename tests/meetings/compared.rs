//! Two rounds side by side, in words: what changed where that may be said, and never more. A
//! number that moved says little in a small team, so every word here was worked out by hand.

use teamruimte::{
    app::over_time::compare::{self, ActivityPair, CompareView},
    domain::id::{RoundId, TeamId},
    texts::Lang,
};

use super::common::{
    device::Device,
    past::{Held, all, device_of, held},
};

pub(crate) fn compare(device: &Device, team: TeamId, then: RoundId, now: RoundId) -> CompareView {
    let view = compare::view(&device.model, team, (then, now)).unwrap();
    let other_way = compare::view(&device.model, team, (now, then)).unwrap();
    assert_eq!(view, other_way, "the order of the two ids does not matter");
    view
}

/// Two rounds of a team, the first and the last of these.
pub(crate) fn two(past: &[Held]) -> CompareView {
    let (device, team, ids) = device_of(past);
    compare(&device, team, ids[0], *ids.last().unwrap())
}

/// The row of the activity with this number.
pub(crate) fn row(view: &CompareView, number: usize) -> &ActivityPair {
    let mut rows = view.groups.iter().flat_map(|group| &group.rows);
    rows.find(|row| row.number == number).unwrap()
}

pub(crate) fn words(view: &CompareView) -> Vec<Option<&'static str>> {
    let rows = view.groups.iter().flat_map(|group| &group.rows);
    view.dimensions.iter().map(|row| row.word).chain(rows.map(|row| row.word)).collect()
}

#[test]
fn what_moved_is_named_the_largest_first_and_at_most_two_each_way() {
    let view = two(&[held("2026-03-10", all(3, 6)), held("2026-06-16", vec!["4553133333333"; 6])]);
    assert_eq!(view.weak, [] as [&str; 0]);
    assert_eq!(
        view.found,
        [
            "Deze dimensie ging omhoog: toekomst creëren.",
            "Deze dimensie ging omlaag: reflecteren.",
            "Dit ging omhoog: kernvragen stellen en waarde creëren. Wat hebben jullie anders gedaan?",
            "Dit ging omlaag: afstand nemen. Wat is er gebeurd?",
            "Nog 1 activiteit ging duidelijk omhoog of omlaag. Die staat hieronder.",
        ]
    );
    let word = |number| (row(&view, number).word.unwrap(), row(&view, number).moved);
    // One point is the limit of six people.
    assert_eq!(word(1), ("ging omhoog", true));
    assert_eq!(word(4), ("geen duidelijke verandering", false));
    assert_eq!(word(5), ("ging omlaag", true));
    let dimensions: Vec<_> = view.dimensions.iter().map(|row| row.word.unwrap()).collect();
    let none = "geen duidelijke verandering";
    assert_eq!(dimensions, ["ging omhoog", "ging omlaag", none, none]);
    let future = &view.dimensions[0];
    assert_eq!((future.then.as_str(), future.now.as_str(), future.moved), ("3,0", "4,3", true));
}

#[test]
fn a_move_within_the_limit_is_no_clear_change() {
    // Of six people 0.83 points, and less than half a point of a dimension.
    let now = [
        "4333333333333",
        "4333333333333",
        "4333333333333",
        "4333333333333",
        "4333333333333",
        "3333333333333",
    ];
    let view = two(&[held("2026-03-10", all(3, 6)), held("2026-06-16", now)]);
    assert_eq!(view.found.len(), 1);
    assert!(view.found[0].starts_with("Geen duidelijke verandering."), "{:?}", view.found);
    assert!(words(&view).iter().all(|word| *word == Some("geen duidelijke verandering")));
    assert_eq!(row(&view, 1).then.as_ref().unwrap().mean, "3,0");
    assert_eq!(row(&view, 1).now.as_ref().unwrap().mean, "3,8");
}

#[test]
fn three_people_of_quiet_rounds_are_compared_in_half_points() {
    let then = || held("2026-03-10", all(3, 3)).quiet();
    let view = two(&[then(), held("2026-06-16", ["4453333333333"; 3]).quiet()]);
    assert_eq!(view.weak, [] as [&str; 0]);
    // One point of half points says nothing; one and a half does, and 5 is shown as 4.5 or higher.
    assert_eq!(row(&view, 1).word, Some("geen duidelijke verandering"));
    assert_eq!(row(&view, 3).word, Some("ging omhoog"));
    assert_eq!(row(&view, 3).now.as_ref().unwrap().mean, "4,5 of hoger");
    assert_eq!(view.found, ["Dit ging omhoog: waarde creëren. Wat hebben jullie anders gedaan?"]);
    let dimensions: Vec<_> = view.dimensions.iter().map(|row| row.word.unwrap()).collect();
    assert_eq!(dimensions, ["alleen per activiteit te vergelijken"; 4]);
}

#[test]
fn quiet_rounds_name_what_moved_in_the_order_of_asking() {
    let quiet = |on: &str, row: &str| held(on, vec![row; 6]).quiet();
    let past = [quiet("2026-03-10", &"2".repeat(13)), quiet("2026-06-16", "3452222222222")];
    let found = two(&past).found;
    let items = "kernvragen stellen en waarde creëren";
    assert!(found.iter().any(|line| line.contains(items)), "{found:?}");
    let open = past.map(|held| Held { mode: teamruimte::domain::round::Mode::Open, ..held });
    let found = two(&open).found;
    let items = "waarde creëren en kernvragen stellen";
    assert!(found.iter().any(|line| line.contains(items)), "{found:?}");
}

#[test]
fn english_says_the_same() {
    let (mut device, team, ids) = device_of(&[
        held("2026-03-10", all(3, 6)),
        held("2026-06-16", vec!["5333133333333"; 6]).with_new(Some(1)),
    ]);
    device.model.lang = Lang::En;
    let view = compare(&device, team, ids[0], ids[1]);
    assert_eq!(view.weak, ["1 person joined since the first of these two."]);
    assert_eq!(
        view.found,
        [
            "This dimension went down: reflecting.",
            "This went up: working towards results. What did you do differently?",
            "This went down: taking a step back. What happened?",
        ]
    );
    assert_eq!(view.then.title, "10 March 2026 · 6 of 6 people · Open round");
    assert_eq!(view.legend, "Hollow: 10 March 2026, 6 people. Filled: 16 June 2026, 6 people.");
}
