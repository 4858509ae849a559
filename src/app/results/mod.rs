//! What the page of the results shows, in words: the view model.
//!
//! It is made from a [`RoundResult`] alone, so it cannot say more than the mode of the round allows.
//! Screen, table and chart show the same numbers because they are the same values.

mod ideas;
mod pictures;
mod points;
mod rows;
pub mod table;
mod topics;

pub use ideas::{LearningView, ideas, learning};
pub use points::PointView;
pub use rows::{AgreedView, GroupView, RowView};
pub(super) use rows::{dots, strip};
pub use topics::{Ask, TopicView, agreed_at, topics};

use super::{
    file_name,
    model::Model,
    over_time::{moved, weak},
    shape,
};
use crate::{
    chart::room::Room,
    domain::{
        answer::Score,
        change::Comparison,
        id::{RoundId, TeamId},
        instrument::Orientation,
        pair::Pair,
        points::{TalkingPoint, talking_points},
        result::{Attention, Response, RoundResult},
        round::Mode,
        shown::Shown,
        talked::Talked,
    },
    texts::Lang,
};

/// Everything on the page of the results.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultsView {
    /// Whose results.
    pub team: TeamId,
    /// The name of the team.
    pub team_name: String,
    /// The day on which the results were opened, in words.
    pub date: String,
    /// How the names of files with these results begin.
    pub file_stem: String,
    /// The first layer: one sentence.
    pub headline: String,
    /// When, how many, which mode.
    pub meta: String,
    /// What to know before reading on: few answers, rounding.
    pub notes: Vec<String>,
    /// The picture; `None` when nothing may be shown.
    pub room: Option<Room>,
    /// The round before, when there is one.
    pub before: Option<RoundId>,
    /// What the dashes in the picture are, when it has any: the round before.
    pub previous: Option<String>,
    /// How to read the lines of the activities, with the words at their ends.
    pub activities_help: String,
    /// Sentences above the dimensions.
    pub above_dimensions: Vec<String>,
    /// Dimensions with their activities.
    pub groups: Vec<GroupView>,
    /// What to talk about.
    pub points: Vec<PointView>,
}

/// The view of a closed round; `None` when there is no such round or it still runs.
pub fn view(model: &Model, id: RoundId) -> Option<ResultsView> {
    let (team, round) = model.round(id)?;
    let now = round.result()?;
    let pair = team.since_previous(id);
    let since = pair.as_ref().map(Pair::compare);
    let points = talking_points(&now, since.as_ref());
    let talked = &round.closed()?.talked;
    let page = Page { lang: model.lang, now: &now, since: since.as_ref(), points: &points, talked };
    Some(ResultsView {
        team: team.id,
        team_name: team.name.as_str().to_owned(),
        date: model.lang.date(now.closed()),
        file_stem: format!("{}-{}", file_name::stem(&team.name), now.closed()),
        headline: page.headline(),
        meta: page.meta(),
        notes: page.notes(),
        room: (!now.is_hidden()).then(|| page.room()),
        before: team.previous(id).map(|round| round.id),
        previous: page.previous_in_words(),
        activities_help: page.activities_help(),
        above_dimensions: page.above_dimensions(),
        groups: page.groups(),
        points: page.points(),
    })
}

/// What the parts of the page are made from.
struct Page<'a> {
    lang: Lang,
    now: &'a RoundResult,
    since: Option<&'a Comparison<'a>>,
    points: &'a [TalkingPoint],
    talked: &'a Talked,
}

impl Page<'_> {
    fn headline(&self) -> String {
        let (texts, say) = (self.lang.texts(), &self.lang.texts().round.say);
        if self.now.is_hidden() {
            let text = match self.now.mode() {
                Mode::Open => say.too_few_open,
                Mode::Quiet => say.too_few,
            };
            return text.to_owned();
        }
        if self.now.response() == Response::NotEnough {
            return say.not_enough.to_owned();
        }
        if !self.now.may_advise() {
            return say.few_points.to_owned();
        }
        let headline = texts.headline();
        match self.now.attention() {
            Attention::Clear(dimension) => headline.clear(&dimension.name.get(self.lang.code())),
            Attention::Maybe(dimension) => {
                headline.maybe(&lower_first(dimension.name.get(self.lang.code())))
            }
            Attention::Even => headline.even.to_owned(),
            Attention::Unknown => headline.unknown.to_owned(),
        }
    }

    fn meta(&self) -> String {
        let texts = self.lang.texts();
        let mode = match self.now.mode() {
            Mode::Open => texts.round.mode.open.name,
            Mode::Quiet => texts.round.mode.quiet.name,
        };
        texts.results().meta(
            &self.now.handed_in(),
            &self.lang.date(self.now.closed()),
            &lower_first(mode),
            &self.now.people(),
        )
    }

    fn notes(&self) -> Vec<String> {
        let say = &self.lang.texts().round.say;
        let mut notes = Vec::new();
        if self.now.response() == Response::Caution && !self.now.is_hidden() {
            notes.push(say.caution(&self.now.handed_in(), &self.now.people()));
        }
        if self.now.late() > 0 {
            notes.push(say.late_open.to_owned());
        }
        if self.now.is_rounded() && !self.now.is_hidden() {
            notes.push(say.why_rounded.to_owned());
        }
        if !self.now.is_hidden() {
            notes.extend(self.compared());
        }
        notes
    }

    fn above_dimensions(&self) -> Vec<String> {
        let texts = self.lang.texts();
        if !self.now.may_advise() {
            return Vec::new();
        }
        let balance = self.now.balance().map(|more| match more {
            Orientation::Performance => texts.balance().performance,
            Orientation::Sensemaking => texts.balance().sensemaking,
        });
        let clear = matches!(self.now.attention(), Attention::Clear(_));
        let even = (self.now.attention() == Attention::Even).then_some(texts.headline().unclear);
        let caution = (balance.is_some() || clear).then_some(texts.balance().caution);
        even.into_iter().chain(balance).chain(caution).map(str::to_owned).collect()
    }

    fn activities_help(&self) -> String {
        let texts = self.lang.texts().results();
        let label = |score: Option<&Score>| {
            let label = score.and_then(|score| self.now.instrument().label(*score));
            label.map_or_else(String::new, |label| lower_first(label.get(self.lang.code())))
        };
        let (low, high) = (label(Score::ALL.first()), label(Score::ALL.last()));
        let help = match (self.now.is_rounded(), self.now.is_counted()) {
            (true, true) => texts.activities_help_mixed(&high, &low),
            (true, false) => texts.activities_help_rounded(&high, &low),
            (false, _) => texts.activities_help(&high, &low),
        };
        match self.before().filter(|_| self.has_previous()) {
            Some(before) => {
                let date = self.lang.date(before.closed());
                format!("{help} {}", texts.activities_help_previous(&date, &before.handed_in()))
            }
            None => help,
        }
    }

    fn room(&self) -> Room {
        shape::room(self.now, self.lang, |place| self.previous(place).and_then(Shown::mean))
    }

    /// What may be seen of the same question in the round before: nothing when its words changed, and
    /// nothing of another mode. Marks of an open round beside the averages of a quiet one look like
    /// answers of the people who were promised that nobody sees them.
    fn previous(&self, place: usize) -> Option<Shown> {
        let since = self.since.filter(|since| since.then().mode() == self.now.mode())?;
        let place = since.counterpart(place).same()?;
        Some(since.then().shown(place)).filter(|shown| shown.mean().is_some())
    }

    /// Why this round cannot be compared in words with the one before, or which dimensions moved, or
    /// that nothing did. An activity that moved is a talking point.
    fn compared(&self) -> Option<String> {
        let since = self.since?;
        let weak = weak::obstacles(since, self.lang);
        let dimensions = moved::dimensions(since, self.lang);
        let why = if !weak.is_empty() {
            weak.join(" ")
        } else if !dimensions.is_empty() {
            dimensions.join(" ")
        } else if moved::activities(since) > 0 || !moved::any_told(since) {
            return None;
        } else {
            self.lang.texts().round.say.no_clear_change.to_owned()
        };
        let date = self.lang.date(since.then().closed());
        Some(format!("{} {why}", self.lang.texts().results().compared(&date)))
    }

    fn before(&self) -> Option<&RoundResult> {
        self.since.map(Comparison::then)
    }

    fn previous_in_words(&self) -> Option<String> {
        let before = self.before().filter(|_| self.has_previous())?;
        Some(self.lang.texts().results().room_previous(&self.lang.date(before.closed())))
    }

    fn has_previous(&self) -> bool {
        (0..self.now.activities().len()).any(|place| self.previous(place).is_some())
    }
}

/// A name in the middle of a sentence.
pub(super) fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
