//! The numbers behind the lines: a row for every round, to look up and to paste.

use super::{Page, known::Known, results};
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
    let (dimensions, activities) = (page.known_dimensions(), page.known_activities());
    let rows = results.iter().rev().map(|result| page.row(result, &dimensions, &activities));
    std::iter::once(page.heads(&dimensions, &activities)).chain(rows).collect()
}

/// The table to paste elsewhere: of whom and when above it, with what to mind.
pub fn table_to_paste(model: &Model, id: TeamId, all: bool) -> Vec<Vec<String>> {
    let Some(team) = model.team(id) else { return Vec::new() };
    let results = results(team, all);
    let page = Page { lang: model.lang, results: &results };
    let above = std::iter::once(page.about(team.name.as_str())).chain(page.notes());
    above.map(|line| vec![line]).chain(table(model, id, all)).collect()
}

impl Page<'_> {
    fn heads(&self, dimensions: &[Known], activities: &[Known]) -> Vec<String> {
        let texts = self.lang.texts();
        let facts = [texts.trend().date, texts.trend().mode, texts.results().answers];
        let names = dimensions.iter().chain(activities).map(|known| known.name);
        facts.into_iter().chain(names).map(str::to_owned).collect()
    }

    fn row(&self, result: &RoundResult, dimensions: &[Known], activities: &[Known]) -> Vec<String> {
        let mode = &self.lang.texts().round.mode;
        let mode = match result.mode() {
            Mode::Open => mode.open.name,
            Mode::Quiet => mode.quiet.name,
        };
        let facts =
            [self.lang.date(result.closed()), mode.to_owned(), result.handed_in().to_string()];
        let dash = || "–".to_owned();
        let dimensions = dimensions.iter().map(|known| {
            let mean = result.instrument().dimension(known.id);
            let mean = mean.and_then(|dimension| result.dimension_mean(dimension));
            mean.map_or_else(dash, |mean| self.lang.one_decimal(mean))
        });
        let activities = activities.iter().map(|known| {
            let place =
                result.instrument().activities().iter().position(|other| other.id == known.id);
            place.map_or_else(dash, |place| means::in_words(result.shown(place), self.lang))
        });
        facts.into_iter().chain(dimensions).chain(activities).collect()
    }
}
