//! What a team can begin its step from: small steps with what it talked about, and ways to learn
//! together.

use crate::{
    app::model::Model,
    content,
    domain::{
        id::RoundId,
        learning::{self, Bucket, LearningActivity, LearningId, Minutes, Style},
        pair::Pair,
        points::{TalkingPoint, talking_points},
        result::RoundResult,
        team::Team,
    },
    texts::Lang,
};

/// One way to learn together, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearningView {
    /// What a step that is taken over from it keeps.
    pub id: LearningId,
    /// What people call it.
    pub name: String,
    /// What to do; the text of the step.
    pub text: String,
    /// How long it takes.
    pub minutes: String,
    /// The ways of learning in it, and then where the learning happens.
    pub kinds: Vec<&'static str>,
}

/// Small steps to try, of the activities that the talking points ask attention for: each the name
/// of its activity and the step, in the order of the points.
pub fn ideas(model: &Model, id: RoundId) -> Vec<(String, String)> {
    let Some((_, now, points)) = talked_about(model, id) else { return Vec::new() };
    let asking = points.iter().filter(|point| !point.rule.is_positive());
    let places = asking.flat_map(|point| point.places.iter().copied());
    let code = model.lang.code();
    places
        .filter_map(|place| now.instrument().activity(place))
        .map(|(activity, _)| {
            (activity.name.get(code).to_owned(), activity.step.get(code).to_owned())
        })
        .collect()
}

/// Ways to learn together that feed what the round asks attention for, without those that became a
/// step lately. None where the content is not as it should be, which a test rules out.
pub fn learning(model: &Model, id: RoundId) -> Vec<LearningView> {
    let Some((team, now, points)) = talked_about(model, id) else { return Vec::new() };
    let all = LearningActivity::parse_all(content::LEARNING, &model.check).unwrap_or_default();
    let used = learning::used_lately(team, id);
    let selected = learning::select(&all, &learning::asked(&now, &points), &used);
    selected.into_iter().map(|activity| view(activity, model.lang)).collect()
}

/// The team of a closed round, its result and its talking points.
fn talked_about(model: &Model, id: RoundId) -> Option<(&Team, RoundResult, Vec<TalkingPoint>)> {
    let (team, round) = model.round(id)?;
    let now = round.result()?;
    let pair = team.since_previous(id);
    let points = talking_points(&now, pair.as_ref().map(Pair::compare).as_ref());
    Some((team, now, points))
}

fn view(activity: &LearningActivity, lang: Lang) -> LearningView {
    let styles = activity.styles.iter().map(|style| style_in_words(*style, lang));
    LearningView {
        id: activity.id.clone(),
        name: activity.name.get(lang.code()).to_owned(),
        text: activity.text.get(lang.code()).to_owned(),
        minutes: minutes_in_words(activity.minutes, lang),
        kinds: styles.chain([bucket_in_words(activity.bucket, lang)]).collect(),
    }
}

/// From two whole hours on nobody counts in minutes any more.
pub(super) fn minutes_in_words(minutes: Minutes, lang: Lang) -> String {
    let texts = lang.texts().learning();
    let (from, to) = (minutes.from(), minutes.to());
    if from == to {
        texts.minutes_all(&from)
    } else if from >= 120 && from % 60 == 0 && to % 60 == 0 {
        texts.hours(&(from / 60), &(to / 60))
    } else {
        texts.minutes(&from, &to)
    }
}

fn style_in_words(style: Style, lang: Lang) -> &'static str {
    let texts = &lang.texts().learning().style;
    match style {
        Style::Watch => texts.watch,
        Style::Join => texts.join,
        Style::Know => texts.know,
        Style::Practise => texts.practise,
        Style::Discover => texts.discover,
    }
}

fn bucket_in_words(bucket: Bucket, lang: Lang) -> &'static str {
    let texts = &lang.texts().learning().bucket;
    match bucket {
        Bucket::Doing => texts.doing,
        Bucket::Others => texts.others,
        Bucket::Formal => texts.formal,
    }
}
