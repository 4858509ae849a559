//! What a round proposes to learn together, whatever the activities, the dimensions asked for and
//! what was taken over before.

use proptest::{collection::vec, prelude::*, sample};
use serde_json::json;
use teamruimte::{
    content,
    domain::{
        learning::{Bucket, LearningActivity, LearningId, Style, asked, select},
        points::talking_points,
        result::Attention,
        round::Mode,
    },
    rules,
};

use super::{
    common::{
        check,
        given::{any_mode, any_sheets},
        sheets, tries,
    },
    points::result,
};

const DIMENSIONS: [&str; 4] = ["future", "reflect", "organise", "dialogue"];
const STYLES: [&str; 5] = ["watch", "join", "know", "practise", "discover"];

/// Few kinds or many, so that a wish often cannot be met.
fn any_activities() -> impl Strategy<Value = Vec<LearningActivity>> {
    let some = |from: &'static [&'static str], least| sample::subsequence(from, least..=from.len());
    let one = (
        prop_oneof![some(&STYLES[..1], 1), some(&STYLES, 1)],
        sample::select(vec![70, 20, 20, 20, 10]),
        some(&DIMENSIONS, 0),
    );
    let own = vec(one, 1..9).prop_map(|all| {
        let activity = |(at, (styles, bucket, dimensions))| {
            json!({
                "id": format!("a{at}"), "styles": styles, "bucket": bucket, "minutes": [5, 5],
                "group": "solo", "fit_dimension": dimensions, "fit_gap": [],
                "name": { "nl": "Naam" }, "text": { "nl": "Doe dit." },
            })
        };
        let all: Vec<_> = all.into_iter().enumerate().map(activity).collect();
        let json = json!({ "activities": all }).to_string();
        LearningActivity::parse_all(&json, &check()).unwrap()
    });
    prop_oneof![3 => own, 1 => Just(LearningActivity::parse_all(content::LEARNING, &check()).unwrap())]
}

fn styles(activities: &[&LearningActivity]) -> usize {
    let mut found: Vec<Style> = Vec::new();
    for style in activities.iter().flat_map(|activity| &activity.styles) {
        if !found.contains(style) {
            found.push(*style);
        }
    }
    found.len()
}

fn buckets(activities: &[&LearningActivity]) -> usize {
    let has = |bucket| activities.iter().any(|activity| activity.bucket == bucket);
    [Bucket::Doing, Bucket::Others, Bucket::Formal].into_iter().filter(|b| has(*b)).count()
}

fn sorted(mut ids: Vec<&str>) -> Vec<&str> {
    ids.sort_unstable();
    ids
}

#[test]
fn what_is_named_as_low_is_asked_for_and_all_when_nothing_is() {
    let asked_by = |row: &str| {
        let now = result(Mode::Open, 4, &sheets(&[row; 4]));
        let points = talking_points(&now, None);
        asked(&now, &points).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    // Four for the future, then three each. The lowest three activities, with what ties:
    assert_eq!(asked_by("4444222444444"), ["reflect"]);
    assert_eq!(asked_by("4422444442444"), ["future", "organise"]);
    // Seven are lowest, which is too many to name, but one dimension is lower than the others.
    assert_eq!(asked_by("3333355355355"), ["future"]);
    assert_eq!(asked_by("3333333333333"), DIMENSIONS);
}

proptest! {
    #![proptest_config(tries(600))]

    #[test]
    fn a_selection_is_fitting_new_and_of_more_than_one_kind(
        all in any_activities(),
        asked in sample::subsequence(&DIMENSIONS[..], 0..=4),
        taken in vec(any::<sample::Index>(), 0..4),
    ) {
        let taken: Vec<LearningId> = taken.iter().map(|at| at.get(&all).id.clone()).collect();
        let taken: Vec<&LearningId> = taken.iter().collect();
        let selected = select(&all, &asked, &taken);
        let fits = |a: &&LearningActivity| {
            a.dimensions.iter().any(|d| asked.contains(&d.as_str())) && !taken.contains(&&a.id)
        };
        let fitting: Vec<&LearningActivity> = all.iter().filter(fits).collect();

        // As many as may be shown, all of them fitting, none twice.
        prop_assert_eq!(selected.len(), fitting.len().min(rules::learning::SHOW as usize));
        for (at, activity) in selected.iter().enumerate() {
            prop_assert!(fitting.contains(activity));
            prop_assert!(!selected[..at].contains(activity));
        }
        // The first that fits is always there, and two kinds whenever there are two.
        prop_assert_eq!(selected.first(), fitting.first());
        prop_assert!(styles(&selected) >= styles(&fitting).min(2), "{:?}", selected);
        prop_assert!(buckets(&selected) >= buckets(&fitting).min(2), "{:?}", selected);
    }

    #[test]
    fn every_round_asks_for_something(
        mode in any_mode(), people in 2_u32..=12, sheets in any_sheets(1..=9),
    ) {
        let now = result(mode, people, &sheets);
        let points = talking_points(&now, None);
        let asked = asked(&now, &points);
        let attention = points.iter().filter(|point| !point.rule.is_positive());
        let places: Vec<usize> = attention.flat_map(|point| point.places.clone()).collect();
        let check = check();
        let named = |id: &str| {
            places.iter().any(|at| check.activity(*at).is_some_and(|(_, d)| d.id == id))
        };
        if !places.is_empty() {
            let expected: Vec<&str> = DIMENSIONS.into_iter().filter(|id| named(id)).collect();
            prop_assert_eq!(sorted(asked), sorted(expected));
        } else if asked != DIMENSIONS {
            // The lowest, and only where the page of the results names it as well.
            let [lowest] = asked[..] else { return Err(TestCaseError::fail(format!("{asked:?}"))) };
            prop_assert!(now.may_advise());
            let means = check.dimensions().iter().filter_map(|d| Some((now.dimension_mean(d)?, &d.id)));
            let (_, least) = means.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
            prop_assert_eq!(lowest, least);
            prop_assert!(matches!(now.attention(), Attention::Clear(_) | Attention::Maybe(_)));
        }
    }
}
