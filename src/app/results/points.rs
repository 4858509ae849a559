//! Talking points in words.

use super::{Page, lower_first};
use crate::domain::points::{Rule, TalkingPoint};

/// Stands for the items while a sentence is cut around them; no text has it.
const CUT: char = '\u{1}';

/// One talking point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointView {
    /// Whether it points at something good.
    pub positive: bool,
    /// The sentence before the activities.
    pub before: String,
    /// The activities, as they stand in the sentence.
    pub items: String,
    /// The sentence after them.
    pub after: String,
    /// Why it is proposed.
    pub why: String,
    /// What whoever leads the talk should mind.
    pub mind: Option<&'static str>,
    /// A question for each activity: its name and the question.
    pub asks: Vec<(String, String)>,
}

impl Page<'_> {
    pub(super) fn points(&self) -> Vec<PointView> {
        self.points.iter().map(|point| self.point(point)).collect()
    }

    pub(super) fn point(&self, point: &TalkingPoint) -> PointView {
        let sentence = self.sentence(point.rule);
        let (before, after) = sentence.split_once(CUT).unwrap_or((&sentence, ""));
        let names: Vec<String> =
            point.places.iter().map(|place| lower_first(&self.name(*place))).collect();
        let divided = point.rule == Rule::Spread;
        PointView {
            positive: point.rule.is_positive(),
            before: before.to_owned(),
            items: self.lang.list(&names),
            after: after.to_owned(),
            why: self.why(point).to_owned(),
            mind: divided.then_some(self.lang.texts().round.say.facilitator),
            asks: if point.rule.is_positive() { Vec::new() } else { self.asks(point) },
        }
    }

    fn asks(&self, point: &TalkingPoint) -> Vec<(String, String)> {
        let question = |place: &usize| {
            let (activity, _) = self.now.instrument().activity(*place)?;
            let ask = match point.rule {
                Rule::Spread => &activity.ask_spread,
                _ => &activity.ask_low,
            };
            Some((self.name(*place), ask.get(self.lang.code()).to_owned()))
        };
        point.places.iter().filter_map(question).collect()
    }

    pub(super) fn name(&self, place: usize) -> String {
        let found = self.now.instrument().activity(place);
        found.map_or_else(String::new, |(activity, _)| {
            activity.name.get(self.lang.code()).to_owned()
        })
    }

    fn sentence(&self, rule: Rule) -> String {
        let say = self.lang.texts().point();
        match rule {
            Rule::ChangeDown => say.change_down(&CUT),
            Rule::ChangeUp => say.change_up(&CUT),
            Rule::Spread => say.spread(&CUT),
            Rule::Unknown => say.unknown(&CUT),
            Rule::LowClear | Rule::Low => say.low(&CUT),
            Rule::LowFine => say.low_fine(&CUT),
            Rule::LowEven => say.low_even.to_owned(),
            Rule::High => say.high(&CUT),
            Rule::Best => say.best(&CUT),
        }
    }

    fn why(&self, point: &TalkingPoint) -> &'static str {
        let texts = self.lang.texts();
        // Where the answers are not shown, how far they lie apart is not said either.
        let counted = || point.places.iter().all(|place| self.now.shown(*place).counts().is_some());
        match point.rule {
            Rule::ChangeDown | Rule::ChangeUp => texts.why().change,
            Rule::Spread => texts.why().spread,
            Rule::Unknown => texts.results().why_unknown,
            Rule::LowClear | Rule::Low | Rule::LowFine => texts.why().low,
            Rule::LowEven => texts.why().low_even,
            Rule::High if counted() => texts.results().why_high,
            Rule::High => texts.results().why_high_rounded,
            Rule::Best => texts.results().why_best,
        }
    }
}
