//! Two rounds side by side, in words: what changed where that may be said, and otherwise why not. A
//! number that moved says little in a small team, so every word here was worked out by hand.

use teamruimte::{
    app::{
        msg::Msg,
        over_time::compare::{self, ActivityPair, CompareView},
    },
    domain::id::{RoundId, TeamId},
    texts::Lang,
};

use super::common::{
    device::Device,
    past::{Held, all, device_of, held, reworded},
};

const NO_WORDS: &str =
    "Daarom zegt de app niet wat omhoog of omlaag ging. De getallen staan hieronder naast elkaar.";
const FEW: &str = "In een van de twee rondes deden te weinig mensen mee om goed te vergelijken.";
const MODE: &str = "De ene ronde was open, de andere stil. Dan antwoorden mensen soms anders.";
const TEAM: &str = "Het team is veranderd. Vergelijken met de vorige ronde kan niet goed.";

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

fn words(view: &CompareView) -> Vec<Option<&'static str>> {
    let rows = view.groups.iter().flat_map(|group| &group.rows);
    view.dimensions.iter().map(|row| row.word).chain(rows.map(|row| row.word)).collect()
}

/// Nothing is said of what went where, and the numbers are all there.
fn says_nothing(view: &CompareView) {
    assert_eq!(view.found, [NO_WORDS]);
    assert!(words(view).iter().all(Option::is_none), "{:?}", words(view));
    assert!(view.dimensions.iter().all(|row| !row.moved));
    for row in view.groups.iter().flat_map(|group| &group.rows) {
        assert!(!row.moved && row.then.is_some() && row.now.is_some());
    }
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
fn each_obstacle_alone_is_said_and_takes_the_words() {
    let then = || held("2026-03-10", all(2, 5));
    let now = |people| held("2026-06-16", all(4, people));
    let cases: [(&str, [Held; 2], Vec<&str>); 7] = [
        ("two people", [held("2026-03-10", all(2, 3)), now(2)], vec![FEW]),
        ("less than half of the team", [then(), now(5).of(11)], vec![FEW]),
        ("open and quiet", [then(), now(5).quiet()], vec![MODE]),
        (
            "other numbers of people",
            [then(), now(7)],
            vec!["Er deden 5 en 7 mensen mee. Een verschil kan daardoor komen."],
        ),
        (
            "two of five are new",
            [then(), now(5).new(Some(2))],
            vec![TEAM, "Er zijn 2 mensen nieuw sinds de eerste van deze twee."],
        ),
        ("nobody knows who is new", [then(), now(5).new(None)], vec![TEAM]),
        (
            "all together",
            [then(), held("2026-06-16", all(4, 2)).quiet().new(Some(2))],
            vec![
                FEW,
                MODE,
                "Er deden 5 en 2 mensen mee. Een verschil kan daardoor komen.",
                TEAM,
                "Er zijn 2 mensen nieuw sinds de eerste van deze twee.",
            ],
        ),
    ];
    for (what, past, weak) in cases {
        let view = two(&past);
        assert_eq!(view.weak, weak, "{what}");
        says_nothing(&view);
    }
    // One more or less, or up to a fifth, is the same team.
    for (one, other) in [(5, 6), (10, 12)] {
        let view = two(&[held("2026-03-10", all(2, one)), now(other)]);
        assert_eq!(view.weak, [] as [&str; 0]);
        assert!(view.groups.iter().flat_map(|group| &group.rows).all(|row| row.moved));
    }
}

#[test]
fn new_people_are_told_and_raise_the_limit() {
    let then = || held("2026-03-10", all(3, 8));
    let now = |new| held("2026-06-16", vec!["4333333333333"; 8]).new(Some(new));
    let same = two(&[then(), now(0)]);
    assert!(row(&same, 1).moved, "eight people: from 0.85");
    let one = two(&[then(), now(1)]);
    assert!(!row(&one, 1).moved, "with somebody new: from 1.02");
    assert_eq!(one.weak, ["Er is 1 persoon nieuw sinds de eerste van deze twee."]);
    assert!(one.found[0].starts_with("Geen duidelijke verandering."), "{:?}", one.found);
}

#[test]
fn newcomers_of_every_round_in_between_count() {
    let rows = || all(3, 9);
    let (mut device, team, ids) = device_of(&[
        held("2026-01-10", rows()).new(None),
        held("2026-03-10", rows()).new(Some(1)),
        held("2026-06-10", rows()),
        held("2026-09-10", rows()).new(Some(3)),
    ]);
    let weak =
        |device: &Device, then: usize, now: usize| compare(device, team, ids[then], ids[now]).weak;
    assert_eq!(weak(&device, 0, 1), ["Er is 1 persoon nieuw sinds de eerste van deze twee."]);
    assert_eq!(weak(&device, 1, 2), [] as [&str; 0]);
    assert_eq!(weak(&device, 1, 3), ["Er zijn 3 mensen nieuw sinds de eerste van deze twee."]);
    let four = "Er zijn 4 mensen nieuw sinds de eerste van deze twee.";
    assert_eq!(weak(&device, 0, 3), [TEAM, four], "four of nine are more than a third");
    // With a round in between gone nobody knows who came with it.
    device.send(Msg::RemoveRound(team, ids[2]));
    assert_eq!(weak(&device, 1, 3), [TEAM]);
    assert_eq!(weak(&device, 0, 1), ["Er is 1 persoon nieuw sinds de eerste van deze twee."]);
    device.send(Msg::Undo);
    assert_eq!(weak(&device, 1, 3), ["Er zijn 3 mensen nieuw sinds de eerste van deze twee."]);
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
fn where_nothing_was_asked_the_same_nothing_is_said_to_be_the_same() {
    let labels = super::common::past::changed(|data| data["labels"][4]["nl"] = "Vaak".into());
    let view = two(&[held("2026-03-10", all(1, 6)).asked(&labels), held("2026-06-16", all(5, 6))]);
    assert_eq!(view.weak, ["13 uitspraken zijn veranderd. Die kun je niet vergelijken."]);
    assert_eq!(view.found, [NO_WORDS]);
    // One that was asked the same is enough to say that it did not move.
    let view =
        two(&[held("2026-03-10", all(3, 6)).asked(&reworded(0)), held("2026-06-16", all(3, 6))]);
    assert!(view.found[0].starts_with("Geen duidelijke verandering."), "{:?}", view.found);
}

#[test]
fn english_says_the_same() {
    let (mut device, team, ids) = device_of(&[
        held("2026-03-10", all(3, 6)),
        held("2026-06-16", vec!["5333133333333"; 6]).new(Some(1)),
    ]);
    device.model.lang = Lang::En;
    let view = compare(&device, team, ids[0], ids[1]);
    assert_eq!(view.weak, ["1 person is new since the first of these two."]);
    assert_eq!(
        view.found,
        [
            "This dimension went down: reflecting.",
            "This went up: working towards results. What did you do differently?",
            "This went down: taking a step back. What happened?",
        ]
    );
    assert_eq!(view.then.title, "10 March 2026 · 6 of 6 people · Open round");
    assert_eq!(
        view.legend,
        "Hollow mark: 10 March 2026, 6 people. Filled mark: 16 June 2026, 6 people."
    );
}
