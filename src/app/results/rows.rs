//! Dimensions and activities in words: the rows of the charts and of the table.

use super::{Page, lower_first};
use crate::{
    app::means,
    chart::strip::{Dots, End, Strip},
    domain::{
        answer::Score,
        instrument::{Activity, Dimension, Hue},
        points::Rule,
        round::Mode,
        shown::{Shown, Spread},
    },
    rules,
};

/// A dimension with its activities.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupView {
    /// Its name.
    pub name: String,
    /// What it is.
    pub definition: String,
    /// Its colour and marker.
    pub hue: Hue,
    /// The mean of its activities in words.
    pub mean: String,
    /// The mean as a drawing.
    pub strip: Strip,
    /// Its activities.
    pub rows: Vec<RowView>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq)]
pub struct RowView {
    /// Its place in the instrument.
    pub place: usize,
    /// Its number in the order of asking, from 1; the picture of the room has it too.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub statement: String,
    /// The drawing.
    pub strip: Strip,
    /// The average in words: "3,4", "1,5 of lager", "geen antwoord".
    pub mean: String,
    /// How many people gave each score, 1 to 5, where that may be shown.
    pub counts: Option<[u32; 5]>,
    /// The number of scores.
    pub answers: u32,
    /// Whether `answers` is not the number of people who handed in.
    pub answers_differ: bool,
    /// Whether only a rounded average may be shown, while others have dots.
    pub rounded: bool,
    /// From how many answers on something may be seen, where there are fewer.
    pub needs: Option<u32>,
    /// How far apart they lie, where that may be said.
    pub spread: Option<&'static str>,
    /// How many could not tell, where that may be said.
    pub cannot_tell: Option<u32>,
    /// The average of the round before, where the picture has its dashes.
    pub previous: Option<String>,
    /// Why the activity is in a talking point.
    pub tag: Option<&'static str>,
    /// What 1, 3 and 5 look like: the answer with its word, and the description.
    pub anchors: Vec<(String, String)>,
    /// The question to ask when it seldom happens.
    pub ask_low: String,
    /// The question to ask when people differ.
    pub ask_spread: String,
    /// A small step to try.
    pub step: String,
    /// What people wrote, where it may be shown.
    pub comments: Vec<String>,
}

/// The answer that a team agreed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedView {
    /// The answer.
    pub score: Score,
    /// The answer as a sentence.
    pub line: String,
    /// Why.
    pub why: String,
}

impl Page<'_> {
    pub(super) fn groups(&self) -> Vec<GroupView> {
        self.now.instrument().dimensions().iter().map(|dimension| self.group(dimension)).collect()
    }

    fn group(&self, dimension: &Dimension) -> GroupView {
        let mean = self.now.dimension_mean(dimension);
        let code = self.lang.code();
        let not_enough = self.lang.texts().results().not_enough_answers;
        GroupView {
            name: dimension.name.get(code).to_owned(),
            definition: dimension.definition.get(code).to_owned(),
            hue: dimension.hue,
            mean: mean.map_or_else(|| not_enough.to_owned(), |mean| self.lang.one_decimal(mean)),
            strip: Strip { mean, ..Strip::new(dimension.hue, Dots::None) },
            rows: self
                .now
                .instrument()
                .places(dimension)
                .filter_map(|place| self.row(place, dimension.hue))
                .collect(),
        }
    }

    fn row(&self, place: usize, hue: Hue) -> Option<RowView> {
        let (activity, _) = self.now.instrument().activity(place)?;
        let (shown, previous) = (self.now.shown(place), self.previous(place));
        let texts = self.lang.texts();
        let code = self.lang.code();
        Some(RowView {
            place,
            number: place + 1,
            name: activity.name.get(code).to_owned(),
            statement: activity.statement.get(code).to_owned(),
            strip: Strip { previous: previous.map(dots), ..strip(hue, shown) },
            mean: self.mean_in_words(shown),
            counts: shown.counts().map(|counts| counts.0),
            answers: shown.answers(),
            answers_differ: shown.answers() != self.now.handed_in(),
            rounded: matches!(shown, Shown::Rounded { .. }) && self.now.is_counted(),
            needs: self.needs(shown),
            spread: shown.spread().map(|spread| match spread {
                Spread::Small => texts.round.say.spread_small,
                Spread::Medium => texts.round.say.spread_medium,
                Spread::Large => texts.round.say.spread_large,
            }),
            cannot_tell: self
                .now
                .activities()
                .get(place)
                .and_then(|activity| activity.cannot_tell()),
            previous: previous.map(|shown| self.mean_in_words(shown)),
            tag: self.tag(place),
            anchors: self.anchors(activity),
            ask_low: activity.ask_low.get(code).to_owned(),
            ask_spread: activity.ask_spread.get(code).to_owned(),
            step: activity.step.get(code).to_owned(),
            comments: self.now.comments(place).iter().map(|c| c.as_str().to_owned()).collect(),
        })
    }

    fn anchors(&self, activity: &Activity) -> Vec<(String, String)> {
        let code = self.lang.code();
        let anchor = |score: Score| {
            let text = activity.anchor(score)?.get(code).to_owned();
            Some((self.answer(score), text))
        };
        Score::ALL.into_iter().filter_map(anchor).collect()
    }

    /// An answer with its word.
    fn answer(&self, score: Score) -> String {
        let label = self.now.instrument().label(score);
        let label = label.map_or("", |label| label.get(self.lang.code()));
        format!("{} · {label}", score.get())
    }

    pub(super) fn agreed(&self, place: usize) -> Option<AgreedView> {
        let agreed = self.talked.agreed(place)?;
        let label = self.now.instrument().label(agreed.score)?.get(self.lang.code());
        Some(AgreedView {
            score: agreed.score,
            line: self.lang.texts().results().agreed_line(&agreed.score.get(), &lower_first(label)),
            why: agreed.why.as_ref().map_or_else(String::new, |why| why.as_str().to_owned()),
        })
    }

    fn needs(&self, shown: Shown) -> Option<u32> {
        let from = match self.now.mode() {
            Mode::Open => rules::open::SHOWS_FROM,
            Mode::Quiet => rules::quiet::SHOWS_FROM,
        };
        matches!(shown, Shown::Hidden { answers: 1.. }).then_some(from)
    }

    fn mean_in_words(&self, shown: Shown) -> String {
        means::in_words(shown, self.lang)
    }

    fn tag(&self, place: usize) -> Option<&'static str> {
        let texts = self.lang.texts().results();
        let point = self.points.iter().find(|point| point.places.contains(&place))?;
        match point.rule {
            Rule::ChangeDown => Some(texts.tag_down),
            Rule::ChangeUp => Some(texts.tag_up),
            Rule::Spread => Some(texts.tag_spread),
            Rule::LowClear | Rule::Low => Some(texts.tag_low),
            Rule::High => Some(texts.tag_often),
            Rule::Unknown | Rule::LowFine | Rule::LowEven | Rule::Best => None,
        }
    }
}

/// The strip of one round.
pub(in crate::app) fn strip(hue: Hue, shown: Shown) -> Strip {
    let mean = shown.counts().and_then(crate::domain::shown::Counts::mean);
    Strip { mean, ..Strip::new(hue, dots(shown)) }
}

/// What a strip shows of an activity.
pub(in crate::app) fn dots(shown: Shown) -> Dots {
    match shown {
        Shown::Hidden { .. } => Dots::None,
        Shown::Rounded { mean, .. } => Dots::Mean {
            value: mean.value(),
            open_ended: match (mean.is_lowest(), mean.is_highest()) {
                (true, _) => Some(End::Low),
                (_, true) => Some(End::High),
                _ => None,
            },
        },
        Shown::Counted(counts) => Dots::Counts(counts.0),
    }
}
