//! The numbers behind the lines: a row for every round, to look up and to paste.

use super::{Page, results};
use crate::{
    app::{means, model::Model},
    domain::{id::TeamId, result::RoundResult, round::Mode},
};

/// The table of the last rounds of a team, or of all: a line of heads, then a line for each round, the
/// newest first. Empty without such a team.
pub fn table(model: &Model, id: TeamId, all: bool) -> Vec<Vec<String>> {
    let Some(team) = model.team(id) else { return Vec::new() };
    let results = results(team, all);
    let page = Page { lang: model.lang, results: &results };
    let rows = results.iter().rev().map(|result| page.row(result));
    std::iter::once(page.heads()).chain(rows).collect()
}

impl Page<'_> {
    fn heads(&self) -> Vec<String> {
        let texts = self.lang.texts();
        let facts = [texts.trend().date, texts.trend().mode, texts.results().answers];
        let dimensions = self.known_dimensions().into_iter();
        let names = dimensions.chain(self.known_activities()).map(|known| known.name);
        facts.into_iter().chain(names).map(str::to_owned).collect()
    }

    fn row(&self, result: &RoundResult) -> Vec<String> {
        let mode = &self.lang.texts().round.mode;
        let mode = match result.mode() {
            Mode::Open => mode.open.name,
            Mode::Quiet => mode.quiet.name,
        };
        let facts =
            [self.lang.date(result.closed()), mode.to_owned(), result.handed_in().to_string()];
        let dash = || "–".to_owned();
        let dimensions = self.known_dimensions().into_iter().map(|known| {
            let mean = result.instrument().dimension(known.id);
            let mean = mean.and_then(|dimension| result.dimension_mean(dimension));
            mean.map_or_else(dash, |mean| self.lang.one_decimal(mean))
        });
        let activities = self.known_activities().into_iter().map(|known| {
            let place =
                result.instrument().activities().iter().position(|other| other.id == known.id);
            place.map_or_else(dash, |place| means::in_words(result.shown(place), self.lang))
        });
        facts.into_iter().chain(dimensions).chain(activities).collect()
    }
}
