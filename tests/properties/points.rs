//! What the app proposes to talk about, held against the answers themselves.

use proptest::{option, prelude::*};
use teamruimte::{
    domain::{
        answer::{Answer, Sheet},
        gathered::Gathered,
        pair::Pair,
        points::{Rule, TalkingPoint, talking_points},
        result::RoundResult,
        round::Mode,
    },
    rules,
};

use super::common::{
    PLACES, check,
    closed::{closed, next_to},
    given::{any_mode, any_sheets},
    tries,
};

pub(super) fn result(mode: Mode, people: u32, sheets: &[Sheet]) -> RoundResult {
    let gathered = Gathered::of_sheets(sheets.to_vec());
    closed((mode, people, None), check(), gathered).result().unwrap()
}

/// The points of a round, with the round before and nobody new.
fn points(now: &RoundResult, then: Option<RoundResult>) -> Vec<TalkingPoint> {
    let pair = then.map(|then| next_to(then, now.clone(), Some(0)));
    talking_points(now, pair.as_ref().map(Pair::compare).as_ref())
}

/// The scores at a place.
fn scores(sheets: &[Sheet], place: usize) -> Vec<u32> {
    let score = |sheet: &Sheet| match sheet.answer(place) {
        Some(Answer::Scored(score)) => Some(u32::from(score.get())),
        Some(Answer::CannotTell) | None => None,
    };
    sheets.iter().filter_map(score).collect()
}

fn taken(points: &[TalkingPoint]) -> Vec<usize> {
    points.iter().flat_map(|point| point.places.iter().copied()).collect()
}

/// Sheets now, in a mode, for so many people, and the sheets of a round before.
fn any_case() -> impl Strategy<Value = (Vec<Sheet>, Mode, u32, Option<Vec<Sheet>>)> {
    (any_sheets(1..=9), any_mode(), 2_u32..=12, option::of(any_sheets(1..=9)))
}

proptest! {
    #![proptest_config(tries(600))]

    #[test]
    fn talking_points_keep_to_their_rules((sheets, mode, people, before) in any_case()) {
        let now = result(mode, people, &sheets);
        let points = points(&now, before.map(|sheets| result(mode, people, &sheets)));
        let enough = |place: usize| scores(&sheets, place).len() >= 3;

        // Not of fewer than three people, nor of fewer than half of the team.
        let (handed_in, team) = (sheets.len(), (people as usize).max(sheets.len()));
        if handed_in < 3 || handed_in * 2 < team {
            prop_assert_eq!(&points, &[]);
            return Ok(());
        }

        // At most three, no rule and no activity twice, and nothing of what few have answered.
        prop_assert!(points.len() <= 3);
        let mut places = taken(&points);
        places.sort_unstable();
        prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", points);
        for point in points.iter().filter(|point| point.rule != Rule::Unknown) {
            prop_assert!(point.places.iter().all(|place| enough(*place)), "{:?}", point);
        }

        // Something good, once and last, whenever there is something left to be good at.
        let (good, attention): (Vec<_>, Vec<_>) =
            points.iter().cloned().partition(|point| point.rule.is_positive());
        prop_assert!(attention.len() <= rules::points::ATTENTION_MAX as usize);
        let left = |place: &usize| enough(*place) && !taken(&attention).contains(place);
        let left = (0..PLACES).filter(left).count();
        prop_assert_eq!(good.len(), usize::from(left > 0), "{:?}", points);
        prop_assert_eq!(points.last().is_some_and(|point| point.rule.is_positive()), left > 0);

        // Something that asks for attention whenever there is more than one activity to go by.
        prop_assert!(!attention.is_empty() || left < 2, "{:?} of {}", points, left);
    }

    #[test]
    fn no_point_is_longer_than_its_rule((sheets, mode, people, before) in any_case()) {
        let now = result(mode, people, &sheets);
        let points = points(&now, before.map(|sheets| result(mode, people, &sheets)));
        let mut earlier = Vec::new();
        for point in &points {
            let open = |place: &usize| scores(&sheets, *place).len() >= 3 && !earlier.contains(place);
            let candidates = (0..PLACES).filter(open).count();
            let allowed = match point.rule {
                Rule::ChangeDown | Rule::ChangeUp | Rule::Spread | Rule::High => 1..=2,
                Rule::Best => 1..=1,
                Rule::Unknown => 1..=PLACES,
                Rule::LowEven => 0..=0,
                // Never one lowest activity, as long as there are others.
                Rule::LowClear | Rule::Low | Rule::LowFine => candidates.min(3)..=5,
            };
            prop_assert!(allowed.contains(&point.places.len()), "{:?} of {}", point, candidates);
            earlier.extend(point.places.clone());
        }
    }

    #[test]
    fn a_point_never_shows_one_person((sheets, mode, people, _) in any_case()) {
        let now = result(mode, people, &sheets);
        for point in talking_points(&now, None) {
            for place in &point.places {
                let scores = scores(&sheets, *place);
                let (n, total) = (scores.len() as u32, scores.iter().sum::<u32>());
                let below = scores.iter().filter(|score| *score * n < total).count();
                let above = scores.iter().filter(|score| *score * n > total).count();
                match point.rule {
                    Rule::Spread => {
                        prop_assert!(below >= 2 && above >= 2, "{:?} {:?}", point, scores);
                        prop_assert!(mode == Mode::Open || n >= 5, "{:?} {:?}", point, scores);
                    }
                    Rule::Unknown => {
                        let unsure = sheets.iter().filter(|s| s.answer(*place) == Some(Answer::CannotTell));
                        let unsure = unsure.count() as u32;
                        prop_assert!(unsure >= 2 && 3 * unsure >= n + unsure, "{:?}", point);
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn a_quiet_list_stands_in_the_order_of_asking((sheets, _, people, before) in any_case()) {
        let now = result(Mode::Quiet, people, &sheets);
        let before = before.map(|sheets| result(Mode::Quiet, people, &sheets));
        for point in points(&now, before) {
            prop_assert!(point.places.is_sorted(), "{:?}", point);
        }
    }

    #[test]
    fn change_is_named_only_between_rounds_that_are_alike(
        (sheets, mode, people, before) in any_case(), new_people in option::of(0_u32..=12), other in any_mode(),
    ) {
        let now = result(mode, people, &sheets);
        let Some(before) = before else { return Ok(()) };
        let pair = next_to(result(other, people, &before), now, new_people);
        let points = talking_points(&pair.now, Some(&pair.compare()));
        let named = points.iter().any(|p| matches!(p.rule, Rule::ChangeUp | Rule::ChangeDown));
        let (larger, smaller) = (sheets.len().max(before.len()), sheets.len().min(before.len()));
        let team = (people as usize).max(sheets.len());
        let alike = mode == other
            && smaller >= 3
            && (larger - smaller <= 1 || (larger - smaller) * 5 <= larger)
            && new_people.is_some_and(|new| new as usize * 3 <= team);
        prop_assert!(alike || !named, "{:?}", points);
    }

    #[test]
    fn what_moved_by_less_than_the_limit_is_not_called_a_change(
        sheets in any_sheets(5..=6), place in 0..PLACES,
    ) {
        // One of five or six people moves by up to four points: less than one point of the mean.
        let mut other = sheets.clone();
        let changed = other[0].answer(place);
        other[0].set(place, changed.map(|_| Answer::try_from(5).unwrap()));
        let (then, now) = (result(Mode::Open, 6, &sheets), result(Mode::Open, 6, &other));
        if scores(&sheets, place).len() == scores(&other, place).len() && scores(&sheets, place).len() >= 5 {
            let named = points(&now, Some(then));
            let named = named.iter().any(|p| matches!(p.rule, Rule::ChangeUp | Rule::ChangeDown));
            prop_assert!(!named);
        }
    }
}
