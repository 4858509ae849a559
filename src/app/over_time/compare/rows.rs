//! Dimensions and activities of two rounds, side by side.

use super::Page;
use crate::{
    app::{
        means,
        over_time::same,
        results::{dots, strip},
    },
    chart::strip::{Dots, Strip},
    domain::{
        change::{Direction, Finding, Hindrance},
        instrument::{Counterpart, Dimension, Hue},
        result::RoundResult,
        shown::Shown,
    },
};

/// A dimension in both rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionPair {
    /// Its name.
    pub name: String,
    /// Its colour and mark.
    pub hue: Hue,
    /// Both means on one line.
    pub strip: Strip,
    /// The mean then, in words.
    pub then: String,
    /// The mean now, in words.
    pub now: String,
    /// What may be said of the change; nothing where the rounds as a whole cannot be compared.
    pub word: Option<&'static str>,
    /// Whether that is a change.
    pub moved: bool,
}

/// A dimension with its activities in both rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupPair {
    /// Its name.
    pub name: String,
    /// Its colour and mark.
    pub hue: Hue,
    /// Its activities.
    pub rows: Vec<ActivityPair>,
}

/// An activity in both rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityPair {
    /// Its number in the round that asks it, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub statement: String,
    /// What was asked then, where that was something else.
    pub statement_then: Option<String>,
    /// Both on one line.
    pub strip: Strip,
    /// Then; `None` when it was not asked.
    pub then: Option<Told>,
    /// Now; `None` when it is not asked any more.
    pub now: Option<Told>,
    /// What may be said of the change; nothing where the rounds as a whole cannot be compared.
    pub word: Option<&'static str>,
    /// Whether that is a change.
    pub moved: bool,
}

/// What a round tells of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The mean in words.
    pub mean: String,
    /// The number of answers.
    pub answers: u32,
}

impl Page<'_> {
    pub(super) fn dimensions(&self) -> Vec<DimensionPair> {
        let dimensions = self.since.now().instrument().dimensions().iter();
        dimensions.map(|dimension| self.dimension(dimension)).collect()
    }

    fn dimension(&self, dimension: &Dimension) -> DimensionPair {
        let (then, now) = (self.since.then(), self.since.now());
        let earlier = then.instrument().dimension(&dimension.id);
        let before = earlier.and_then(|earlier| then.dimension_mean(earlier));
        let mean = now.dimension_mean(dimension);
        let words = |mean: Option<f64>| {
            let none = self.lang.texts().results().not_enough_answers;
            mean.map_or_else(|| none.to_owned(), |mean| self.lang.one_decimal(mean))
        };
        let same = same::dimension(then, now, &dimension.id);
        let texts = self.lang.texts();
        let asked = then.instrument().asks_the_same_of(now.instrument(), &dimension.id);
        let finding = self.since.dimension(dimension);
        DimensionPair {
            name: dimension.name.get(self.lang.code()).to_owned(),
            hue: dimension.hue,
            strip: Strip {
                mean,
                previous: before.map(|value| Dots::Mean { value, open_ended: None }),
                joined: same && self.may_join(),
                ..Strip::new(dimension.hue, Dots::None)
            },
            then: words(before),
            now: words(mean),
            // Other words are told also where the rounds as a whole cannot be compared.
            word: match finding {
                Finding::Untold(Hindrance::Rounds | Hindrance::Wording)
                    if earlier.is_some() && !asked =>
                {
                    Some(texts.compare().wording_dimension)
                }
                _ => self.word(finding),
            },
            moved: matches!(finding, Finding::Moved(..)),
        }
    }

    pub(super) fn groups(&self) -> Vec<GroupPair> {
        let instrument = self.since.now().instrument();
        let group = |dimension: &Dimension| GroupPair {
            name: dimension.name.get(self.lang.code()).to_owned(),
            hue: dimension.hue,
            rows: instrument
                .places(dimension)
                .filter_map(|place| self.activity(place, dimension.hue))
                .collect(),
        };
        instrument.dimensions().iter().map(group).collect()
    }

    fn activity(&self, place: usize, hue: Hue) -> Option<ActivityPair> {
        let (then, now) = (self.since.then(), self.since.now());
        let (activity, _) = now.instrument().activity(place)?;
        let code = self.lang.code();
        let (before, same) = match self.since.counterpart(place) {
            Counterpart::Same(at) => (Some(at), true),
            Counterpart::Reworded(at) => (Some(at), false),
            Counterpart::Missing => (None, false),
        };
        let statement = activity.statement.get(code);
        let earlier = before.and_then(|at| then.instrument().activity(at));
        let earlier = earlier.map(|(earlier, _)| earlier.statement.get(code));
        let finding = self.since.activity(place);
        Some(ActivityPair {
            number: place + 1,
            name: activity.name.get(code).to_owned(),
            statement: statement.to_owned(),
            statement_then: earlier.filter(|earlier| *earlier != statement).map(str::to_owned),
            strip: Strip {
                previous: before.map(|at| dots(then.shown(at))),
                joined: same && self.may_join(),
                ..strip(hue, now.shown(place))
            },
            then: before.map(|at| self.told(then.shown(at))),
            now: Some(self.told(now.shown(place))),
            word: self.activity_word(place, finding),
            moved: matches!(finding, Finding::Moved(..)),
        })
    }

    /// Activities of the earlier round that the later one does not ask.
    pub(super) fn only_then(&self) -> Vec<ActivityPair> {
        let (then, now) = (self.since.then(), self.since.now());
        let places = 0..then.instrument().activities().len();
        let gone = places.filter(|at| {
            now.instrument().counterpart(then.instrument(), *at) == Counterpart::Missing
        });
        gone.filter_map(|at| self.gone(then, at)).collect()
    }

    fn gone(&self, then: &RoundResult, at: usize) -> Option<ActivityPair> {
        let (activity, dimension) = then.instrument().activity(at)?;
        let code = self.lang.code();
        Some(ActivityPair {
            number: at + 1,
            name: activity.name.get(code).to_owned(),
            statement: activity.statement.get(code).to_owned(),
            statement_then: None,
            strip: Strip {
                previous: Some(dots(then.shown(at))),
                ..Strip::new(dimension.hue, Dots::None)
            },
            then: Some(self.told(then.shown(at))),
            now: None,
            word: None,
            moved: false,
        })
    }

    fn told(&self, shown: Shown) -> Told {
        Told { mean: means::in_words(shown, self.lang), answers: shown.answers() }
    }

    /// Whether the rounds as a whole can be compared: a line between two means says that something
    /// moved.
    fn may_join(&self) -> bool {
        self.since.obstacles().is_empty()
    }

    /// Where the rounds cannot be compared at all, other words are still told: the statement stands
    /// beside numbers that belong to another.
    fn activity_word(&self, place: usize, finding: Finding) -> Option<&'static str> {
        let texts = self.lang.texts();
        match self.since.counterpart(place) {
            Counterpart::Reworded(_) => Some(texts.round.say.weak_wording),
            Counterpart::Missing => Some(texts.compare().not_asked),
            Counterpart::Same(_) => self.word(finding),
        }
    }

    fn word(&self, finding: Finding) -> Option<&'static str> {
        let texts = self.lang.texts();
        match finding {
            Finding::Moved(Direction::Up, _) => Some(texts.compare().up),
            Finding::Moved(Direction::Down, _) => Some(texts.compare().down),
            Finding::NotClear => Some(texts.compare().not_clear),
            Finding::Untold(Hindrance::Rounds) => None,
            Finding::Untold(Hindrance::NotAsked) => Some(texts.compare().not_asked),
            Finding::Untold(Hindrance::Wording) => Some(texts.round.say.weak_wording),
            Finding::Untold(Hindrance::TooFew) => Some(texts.compare().few),
            Finding::Untold(Hindrance::Rounded) => Some(texts.compare().rounded),
        }
    }
}
