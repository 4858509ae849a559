//! What makes two rounds hard to compare is said first, and then nothing is said of what went up or
//! down: a changed team is no changed answer.

use teamruimte::app::{msg::Msg, over_time::compare::CompareView};

use super::{
    common::{
        device::Device,
        past::{Held, all, changed, device_of, held, reworded},
    },
    compared::{compare, row, two, words},
};

const NO_WORDS: &str = "De app zegt nu niet wat omhoog of omlaag ging. Waarom, staat bij ‘Let op bij het vergelijken’. De getallen staan hieronder naast elkaar.";
const FEW: &str = "In een van de twee rondes deden te weinig mensen mee om goed te vergelijken.";
const MODE: &str = "De ene ronde was open, de andere stil. Dan antwoorden mensen soms anders.";
const UNKNOWN: &str =
    "We weten niet hoeveel mensen nieuw zijn. Deze rondes vergelijken kan daarom niet goed.";
const TEAM: &str = "Het team is veranderd. Deze rondes vergelijken kan niet goed.";

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
            [then(), now(5).with_new(Some(2))],
            vec![TEAM, "Sinds de eerste van deze twee kwamen er 2 mensen bij."],
        ),
        ("nobody knows who is new", [then(), now(5).with_new(None)], vec![UNKNOWN]),
        (
            "all together",
            [then(), held("2026-06-16", all(4, 2)).quiet().with_new(Some(2))],
            vec![
                FEW,
                MODE,
                "Er deden 5 en 2 mensen mee. Een verschil kan daardoor komen.",
                TEAM,
                "Sinds de eerste van deze twee kwamen er 2 mensen bij.",
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
    let now = |new| held("2026-06-16", vec!["4333333333333"; 8]).with_new(Some(new));
    let same = two(&[then(), now(0)]);
    assert!(row(&same, 1).moved, "eight people: from 0.85");
    let one = two(&[then(), now(1)]);
    assert!(!row(&one, 1).moved, "with somebody new: from 1.02");
    assert_eq!(one.weak, ["Sinds de eerste van deze twee kwam er 1 persoon bij."]);
    assert!(one.found[0].starts_with("Geen duidelijke verandering."), "{:?}", one.found);
}

#[test]
fn newcomers_of_every_round_in_between_count() {
    let rows = || all(3, 9);
    let (mut device, team, ids) = device_of(&[
        held("2026-01-10", rows()).with_new(None),
        held("2026-03-10", rows()).with_new(Some(1)),
        held("2026-06-10", rows()),
        held("2026-09-10", rows()).with_new(Some(3)),
    ]);
    let weak =
        |device: &Device, then: usize, now: usize| compare(device, team, ids[then], ids[now]).weak;
    assert_eq!(weak(&device, 0, 1), ["Sinds de eerste van deze twee kwam er 1 persoon bij."]);
    assert_eq!(weak(&device, 1, 2), [] as [&str; 0]);
    assert_eq!(weak(&device, 1, 3), ["Sinds de eerste van deze twee kwamen er 3 mensen bij."]);
    let four = "Sinds de eerste van deze twee kwamen er 4 mensen bij.";
    assert_eq!(weak(&device, 0, 3), [TEAM, four], "four of nine are more than a third");
    // With a round in between gone nobody knows who came with it.
    device.send(Msg::RemoveRound(team, ids[2]));
    assert_eq!(weak(&device, 1, 3), [UNKNOWN]);
    assert_eq!(weak(&device, 0, 1), ["Sinds de eerste van deze twee kwam er 1 persoon bij."]);
    device.send(Msg::Undo);
    assert_eq!(weak(&device, 1, 3), ["Sinds de eerste van deze twee kwamen er 3 mensen bij."]);
}

#[test]
fn where_nothing_was_asked_the_same_nothing_is_said_to_be_the_same() {
    let labels = changed(|data| data["labels"][4]["nl"] = "Vaak".into());
    let view = two(&[held("2026-03-10", all(1, 6)).asked(&labels), held("2026-06-16", all(5, 6))]);
    assert_eq!(
        view.weak,
        ["Bij 13 vragen stonden er andere woorden. Die kun je niet vergelijken."]
    );
    assert_eq!(view.found.len(), 1);
    assert!(view.found[0].starts_with("Er is geen vraag die in beide"), "{:?}", view.found);
    // One that was asked the same is enough to say that it did not move.
    let view =
        two(&[held("2026-03-10", all(3, 6)).asked(&reworded(0)), held("2026-06-16", all(3, 6))]);
    assert!(view.found[0].starts_with("Geen duidelijke verandering."), "{:?}", view.found);
}
