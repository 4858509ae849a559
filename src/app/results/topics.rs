//! What a team may talk about after a round: the talking points, activities that it chose itself, and
//! what was done with them.

use super::{AgreedView, Page, PointView};
use crate::{
    app::model::Model,
    domain::{
        id::RoundId,
        pair::Pair,
        points::{Rule, TalkingPoint, talking_points},
        shown::Spread,
        talked::{Topic, TopicNotes},
    },
};

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicView {
    /// What it is.
    pub topic: Topic,
    /// In words; for an activity that the team chose, its statement.
    pub point: PointView,
    /// A question for each of its activities.
    pub asks: Vec<Ask>,
    /// How many dots it has.
    pub dots: u32,
    /// Whether the team chose it.
    pub chosen: bool,
    /// The activity that the team talks about, by its place.
    pub focus: Option<usize>,
    /// What was noted.
    pub note: String,
}

/// A question to ask about an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The place of the activity.
    pub place: usize,
    /// Its name.
    pub name: String,
    /// The question.
    pub question: String,
    /// A small step to try.
    pub step: String,
}

impl TopicView {
    /// The question that the team talks about when it looks at the activity at `focus`: the only one,
    /// or that of the activity.
    pub fn asked_of(&self, focus: Option<usize>) -> Option<&Ask> {
        match self.asks.as_slice() {
            [only] => Some(only),
            several => several.iter().find(|ask| Some(ask.place) == focus),
        }
    }

    /// Whether the team did anything with it that is worth reading again.
    pub fn is_worked_on(&self) -> bool {
        self.chosen || !self.note.is_empty()
    }

    /// In a few words, for a button or a list.
    pub fn title(&self) -> String {
        let PointView { before, items, after, .. } = &self.point;
        format!("{before}{items}{after}")
    }
}

/// The topics of a closed round: the proposals in their order, then what the team chose itself, then
/// points that were talked about and are no proposal any more.
pub fn topics(model: &Model, id: RoundId) -> Vec<TopicView> {
    with_page(model, id, all_topics).unwrap_or_default()
}

/// The answer that a team agreed on for the activity at `place`.
pub fn agreed_at(model: &Model, id: RoundId, place: usize) -> Option<AgreedView> {
    with_page(model, id, |page| page.agreed(place)).flatten()
}

/// Does something with the page of a closed round.
fn with_page<T>(model: &Model, id: RoundId, work: impl FnOnce(&Page) -> T) -> Option<T> {
    let (team, round) = model.round(id)?;
    let (now, talked) = (round.result()?, &round.closed()?.talked);
    let pair = team.since_previous(id);
    let since = pair.as_ref().map(Pair::compare);
    let points = talking_points(&now, since.as_ref());
    let page = Page { lang: model.lang, now: &now, since: since.as_ref(), points: &points, talked };
    Some(work(&page))
}

fn all_topics(page: &Page) -> Vec<TopicView> {
    let proposed = |topic: Topic| page.points.iter().any(|point| Topic::Point(point.rule) == topic);
    let own = page.talked.topics().iter().filter(|notes| !proposed(notes.topic));
    let mut all: Vec<TopicView> = page.points.iter().map(|point| page.proposal(point)).collect();
    all.extend(own.map(|notes| match notes.topic {
        Topic::Activity(place) => page.own_choice(place),
        Topic::Point(rule) => page.earlier(rule, notes.place),
    }));
    all
}

impl Page<'_> {
    fn proposal(&self, point: &TalkingPoint) -> TopicView {
        let divided = point.rule == Rule::Spread;
        let asks = point.places.iter().filter_map(|place| self.ask(*place, divided));
        let asks = if point.rule.is_positive() { Vec::new() } else { asks.collect() };
        self.topic(Topic::Point(point.rule), self.point(point), asks)
    }

    /// A point that was proposed before the results changed. Its sentence may not be true any more,
    /// so only its activity is named.
    fn earlier(&self, rule: Rule, place: Option<usize>) -> TopicView {
        let items = place.map(|place| self.name(place));
        let point = PointView {
            positive: rule.is_positive(),
            before: format!("{} ", self.lang.texts().results().earlier_point),
            items: items.unwrap_or_default(),
            after: String::new(),
            why: String::new(),
            mind: None,
            asks: Vec::new(),
        };
        let asks = place.and_then(|place| self.ask(place, rule == Rule::Spread));
        self.topic(Topic::Point(rule), point, asks.into_iter().collect())
    }

    /// An activity that is in no proposal.
    fn own_choice(&self, place: usize) -> TopicView {
        let divided = self.now.shown(place).spread() == Some(Spread::Large);
        let point = PointView {
            positive: false,
            before: String::new(),
            items: self.name(place),
            after: String::new(),
            why: String::new(),
            mind: divided.then_some(self.lang.texts().round.say.facilitator),
            asks: Vec::new(),
        };
        self.topic(Topic::Activity(place), point, self.ask(place, divided).into_iter().collect())
    }

    fn topic(&self, topic: Topic, point: PointView, asks: Vec<Ask>) -> TopicView {
        let notes = self.talked.topic(topic);
        let note = notes.and_then(|notes| notes.note.as_ref());
        TopicView {
            topic,
            point,
            asks,
            dots: notes.map_or(0, |notes| notes.dots),
            chosen: notes.is_some_and(|notes: &TopicNotes| notes.chosen),
            focus: notes.and_then(|notes| notes.place),
            note: note.map_or_else(String::new, |note| note.as_str().to_owned()),
        }
    }

    fn ask(&self, place: usize, divided: bool) -> Option<Ask> {
        let (activity, _) = self.now.instrument().activity(place)?;
        let code = self.lang.code();
        let question = if divided { &activity.ask_spread } else { &activity.ask_low };
        Some(Ask {
            place,
            name: activity.name.get(code).to_owned(),
            question: question.get(code).to_owned(),
            step: activity.step.get(code).to_owned(),
        })
    }
}
