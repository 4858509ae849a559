//! What changed between two rounds, in sentences: only what the rules let be said.

use super::Page;
use crate::{
    app::{over_time::moved, results::lower_first},
    domain::{change::Direction, instrument::Counterpart, points::moved_most},
};

impl Page<'_> {
    /// How many activities were asked in other words.
    pub(super) fn reworded(&self) -> u32 {
        let places = 0..self.since.now().instrument().activities().len();
        let reworded =
            places.filter(|at| matches!(self.since.counterpart(*at), Counterpart::Reworded(_)));
        u32::try_from(reworded.count()).unwrap_or(u32::MAX)
    }

    /// The sentences; at least one.
    pub(super) fn found(&self) -> Vec<String> {
        let texts = self.lang.texts();
        if !self.since.obstacles().is_empty() {
            return vec![texts.compare().no_words.to_owned()];
        }
        if !moved::any_told(self.since) {
            return vec![texts.compare().nothing.to_owned()];
        }
        let point = texts.point();
        let list = |names: Vec<String>| (!names.is_empty()).then(|| self.lang.list(&names));
        let mut found = moved::dimensions(self.since, self.lang);
        let up = list(self.activities_that(Direction::Up));
        found.extend(up.map(|items| point.change_up(&items)));
        let down = list(self.activities_that(Direction::Down));
        found.extend(down.map(|items| point.change_down(&items)));
        let named = self.named(Direction::Up).len() + self.named(Direction::Down).len();
        let more = moved::activities(self.since).saturating_sub(named);
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        found.extend((more > 0).then(|| texts.compare().more(more)));
        if found.is_empty() { vec![texts.round.say.no_clear_change.to_owned()] } else { found }
    }

    /// The activities that a sentence names.
    fn named(&self, wanted: Direction) -> Vec<usize> {
        moved_most(self.since, wanted)
    }

    /// The names of the activities that moved this way and most.
    fn activities_that(&self, wanted: Direction) -> Vec<String> {
        let name = |place: usize| {
            let (activity, _) = self.since.now().instrument().activity(place)?;
            Some(lower_first(activity.name.get(self.lang.code())))
        };
        self.named(wanted).into_iter().filter_map(name).collect()
    }
}
