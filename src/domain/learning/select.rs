//! Which activities are proposed after a round: few, fitting, and of more than one kind, so that a
//! team does not end with courses alone.

use super::{Bucket, LearningActivity, LearningId, Style};
use crate::{
    domain::{
        id::RoundId,
        points::TalkingPoint,
        result::{Attention, RoundResult},
        team::Team,
    },
    rules,
};

/// The ids of the dimensions that these talking points ask attention for, in their order, each
/// once. When they name none it is the dimension that the results name as lowest, where they may
/// name one; otherwise all of them.
pub fn asked<'a>(now: &'a RoundResult, points: &[TalkingPoint]) -> Vec<&'a str> {
    let asking = points.iter().filter(|point| !point.rule.is_positive());
    let places = asking.flat_map(|point| point.places.iter());
    let mut asked: Vec<&str> = Vec::new();
    for (_, dimension) in places.filter_map(|place| now.instrument().activity(*place)) {
        if !asked.contains(&dimension.id.as_str()) {
            asked.push(&dimension.id);
        }
    }
    if asked.is_empty() {
        match now.attention() {
            Attention::Clear(lowest) | Attention::Maybe(lowest) if now.may_advise() => {
                asked.push(&lowest.id);
            }
            _ => asked.extend(now.instrument().dimensions().iter().map(|d| d.id.as_str())),
        }
    }
    asked
}

/// What the team made a step of lately: after this round and the closed ones just before it.
pub fn used_lately(team: &Team, round: RoundId) -> Vec<&LearningId> {
    let back = std::iter::successors(Some(round), |id| team.previous(*id).map(|round| round.id));
    let lately: Vec<RoundId> =
        back.take(1 + rules::learning::SKIP_USED_IN_LAST_ROUNDS as usize).collect();
    let steps = team.steps().iter();
    let steps = steps.filter(|step| step.round.is_some_and(|round| lately.contains(&round)));
    steps.filter_map(|step| step.learning.as_ref()).collect()
}

/// Up to three activities that feed these dimensions, without those that were used already.
///
/// Each place goes to an activity with a style that is not there yet, of those to one with a bucket
/// that is not there yet, of those to the first of the content; a wish that none can meet is
/// dropped. The last place is for a second bucket as long as there is only one.
pub fn select<'a>(
    activities: &'a [LearningActivity],
    dimensions: &[&str],
    used: &[&LearningId],
) -> Vec<&'a LearningActivity> {
    let fits = |a: &&LearningActivity| a.feeds(dimensions) && !used.contains(&&a.id);
    let mut left: Vec<&LearningActivity> = activities.iter().filter(fits).collect();
    let mut chosen: Vec<&LearningActivity> = Vec::new();
    for place in 1..=rules::learning::SHOW {
        let is_new_style = |style: &Style| !chosen.iter().any(|c| c.styles.contains(style));
        let is_new_bucket = |bucket: Bucket| !chosen.iter().any(|c| c.bucket == bucket);
        let first = chosen.first().map(|c| c.bucket);
        let one_bucket = chosen.iter().all(|c| Some(c.bucket) == first);
        let bucket_first = place == rules::learning::SHOW && one_bucket;
        // `false` comes first, and of equal ones the first stays.
        let rank = |a: &LearningActivity| {
            let (style, bucket) = (!a.styles.iter().any(is_new_style), !is_new_bucket(a.bucket));
            if bucket_first { (bucket, style) } else { (style, bucket) }
        };
        let best = left.iter().enumerate().min_by_key(|(_, a)| rank(a)).map(|(at, _)| at);
        let Some(at) = best else { break };
        chosen.push(left.remove(at));
    }
    chosen
}
