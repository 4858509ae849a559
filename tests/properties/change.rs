//! What may be said of two rounds: the same from both sides, whoever came first, and never below the
//! limits.

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    domain::{
        answer::Sheet,
        change::{Comparison, Direction, Finding, Newcomers},
        gathered::Gathered,
        result::RoundResult,
        shown::Shown,
    },
    rules,
};

use super::common::{
    PLACES,
    closed::closed,
    given::{any_instrument, any_mode, any_sheets},
    tries,
};

/// Two rounds with their people, and who is new. Often alike enough to be compared.
fn any_rounds() -> impl Strategy<Value = (RoundResult, RoundResult, Option<Newcomers>)> {
    let round = || (any_instrument(), any_sheets(1..=9), 2_u32..=12);
    let modes = prop_oneof![
        3 => any_mode().prop_map(|mode| (mode, mode)),
        1 => (any_mode(), any_mode()),
    ];
    let newcomers = proptest::option::weighted(
        0.9,
        (prop_oneof![3 => Just(0_u32), 1 => 0_u32..=9], 2_u32..=12),
    );
    (round(), round(), modes, newcomers).prop_map(|(one, other, modes, newcomers)| {
        let newcomers = newcomers.map(|(new, team)| Newcomers { new, team });
        let close = |mode, (check, sheets, people)| {
            closed((mode, people, None), check, Gathered::of_sheets(sheets)).result().unwrap()
        };
        (close(modes.0, one), close(modes.1, other), newcomers)
    })
}

fn opposite(finding: Finding) -> Finding {
    match finding {
        Finding::Moved(Direction::Up, size) => Finding::Moved(Direction::Down, size),
        Finding::Moved(Direction::Down, size) => Finding::Moved(Direction::Up, size),
        other => other,
    }
}

/// Everything that is found of two rounds with the same places.
fn findings(comparison: &Comparison) -> (Vec<Finding>, Vec<Finding>) {
    let dimensions = comparison.now().instrument().dimensions().iter();
    (
        (0..PLACES).map(|place| comparison.activity(place)).collect(),
        dimensions.map(|dimension| comparison.dimension(dimension)).collect(),
    )
}

fn is_rounded(shown: Shown) -> bool {
    matches!(shown, Shown::Rounded { .. })
}

proptest! {
    #![proptest_config(tries(600))]

    #[test]
    fn from_one_to_the_other_is_the_opposite_of_back((then, now, new) in any_rounds()) {
        let (there, back) = (Comparison::new(&then, &now, new), Comparison::new(&now, &then, new));
        prop_assert_eq!(there.obstacles(), back.obstacles());
        let (activities, dimensions) = findings(&back);
        let turned = |found: Vec<Finding>| found.into_iter().map(opposite).collect::<Vec<_>>();
        prop_assert_eq!(findings(&there), (turned(activities), turned(dimensions)));
    }

    #[test]
    fn nothing_moved_between_a_round_and_itself((then, _, new) in any_rounds()) {
        let (activities, dimensions) = findings(&Comparison::new(&then, &then, new));
        for found in activities.into_iter().chain(dimensions) {
            prop_assert!(!matches!(found, Finding::Moved(..)), "{:?}", found);
        }
    }

    #[test]
    fn who_answered_first_does_not_matter(
        then in any_sheets(3..=8), now in any_sheets(3..=8), mode in any_mode(),
        turns in vec(any::<prop::sample::Index>(), 8),
    ) {
        let of = |sheets: &[Sheet]| {
            let gathered = Gathered::of_sheets(sheets.to_vec());
            closed((mode, 8, None), super::common::check(), gathered).result().unwrap()
        };
        let mut shuffled = now.clone();
        for (place, turn) in turns.iter().enumerate() {
            let len = shuffled.len();
            shuffled.swap(place % len, turn.index(len));
        }
        let nobody = Some(Newcomers { new: 0, team: 8 });
        let (then, now, shuffled) = (of(&then), of(&now), of(&shuffled));
        prop_assert_eq!(
            findings(&Comparison::new(&then, &now, nobody)),
            findings(&Comparison::new(&then, &shuffled, nobody))
        );
    }

    #[test]
    fn nothing_is_claimed_below_the_limits((then, now, new) in any_rounds()) {
        let comparison = Comparison::new(&then, &now, new);
        let (activities, dimensions) = findings(&comparison);
        let least = |n: u32, steps: &[(u32, f64)], last: f64| {
            let found = steps.iter().find(|(up_to, _)| n <= *up_to);
            found.map_or(last, |(_, from)| *from)
        };
        let anybody = new.is_none_or(|new| new.new > 0);
        let factor = if anybody { rules::change::NEWCOMERS_FACTOR } else { 1.0 };
        for (place, found) in activities.into_iter().enumerate() {
            let Finding::Moved(direction, size) = found else { continue };
            let before = comparison.counterpart(place).same().unwrap();
            let (then, now) = (then.shown(before), now.shown(place));
            let n = then.answers().min(now.answers());
            prop_assert!(n >= 3 && comparison.obstacles().is_empty());
            let from = if is_rounded(then) || is_rounded(now) {
                1.5
            } else {
                least(n, &[(4, 1.25), (6, 1.0), (8, 0.85)], 0.75)
            };
            prop_assert!(size + 1e-9 >= from * factor, "{} of {}", size, from * factor);
            let difference = now.mean().unwrap() - then.mean().unwrap();
            prop_assert_eq!(difference > 0.0, direction == Direction::Up);
            prop_assert!((difference.abs() - size).abs() < 1e-9);
        }
        for (dimension, found) in now.instrument().dimensions().iter().zip(dimensions) {
            let Finding::Moved(_, size) = found else { continue };
            let all = now.instrument().places(dimension).flat_map(|place| {
                let before = comparison.counterpart(place).same().unwrap();
                [then.shown(before), now.shown(place)]
            });
            let all: Vec<Shown> = all.collect();
            prop_assert!(!all.iter().any(|shown| is_rounded(*shown)));
            let n = all.iter().map(|shown| shown.answers()).min().unwrap();
            let from = least(n, &[(3, 0.7), (4, 0.6), (7, 0.5)], 0.4);
            prop_assert!(n >= 3 && size + 1e-9 >= from * factor, "{} of {}", size, from * factor);
        }
    }
}
