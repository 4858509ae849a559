//! A line for every dimension and activity: what is known of it in each round, and where a line may
//! join two rounds.

use super::{Page, TrendGroup, known::Known};
use crate::{
    app::over_time::{same, ticks::ticks},
    chart::trend::{Line, Moment, Reading, Trend},
    domain::{result::RoundResult, shown::Shown},
};

impl<'a> Page<'a> {
    /// The rounds on the axis.
    fn moments(&self) -> Vec<Moment> {
        let years = |result: &RoundResult| result.closed().year();
        let (first, last) = (self.results.first().map(years), self.results.last().map(years));
        let moment = |result: &RoundResult| Moment {
            day: result.closed().number(),
            label: self.lang.date_short(result.closed(), first != last),
            note: self.lang.texts().trend().answers(&result.handed_in()),
        };
        self.results.iter().map(moment).collect()
    }

    fn trend(&self, lines: Vec<Line>) -> Trend {
        let day = |result: Option<&RoundResult>| result.map(RoundResult::closed);
        let (from, to) = (day(self.results.first()), day(self.results.last()));
        let ticks = from.zip(to).map_or_else(Vec::new, |(from, to)| ticks(from, to, self.lang));
        Trend { lines, rounds: self.moments(), ticks }
    }

    pub(super) fn dimensions(&self) -> Trend {
        let lines = self.known_dimensions().into_iter().map(|known| {
            let readings = self.readings(
                |result| {
                    let dimension = result.instrument().dimension(known.id)?;
                    let mean = result.dimension_mean(dimension)?;
                    let rounded = result
                        .instrument()
                        .places(dimension)
                        .any(|place| matches!(result.shown(place), Shown::Rounded { .. }));
                    Some((mean, rounded))
                },
                |then, now| same::dimension(then, now, known.id),
            );
            Line { name: known.name.to_owned(), hue: known.hue, readings }
        });
        self.trend(lines.collect())
    }

    pub(super) fn groups(&self) -> Vec<TrendGroup> {
        let activities = self.known_activities();
        let group = |dimension: Known<'a>| {
            let own = activities.iter().filter(|activity| activity.dimension == dimension.id);
            TrendGroup {
                name: dimension.name.to_owned(),
                hue: dimension.hue,
                lines: own.map(|activity| self.activity(activity)).collect(),
            }
        };
        self.known_dimensions().into_iter().map(group).collect()
    }

    fn activity(&self, known: &Known<'a>) -> (Option<usize>, Line) {
        let place = |result: &RoundResult| {
            result.instrument().activities().iter().position(|activity| activity.id == known.id)
        };
        let readings = self.readings(
            |result| {
                let shown = result.shown(place(result)?);
                Some((shown.mean()?, matches!(shown, Shown::Rounded { .. })))
            },
            |then, now| {
                let at = place(now);
                at.is_some_and(|at| {
                    then.instrument().counterpart(now.instrument(), at).same().is_some()
                })
            },
        );
        let number = self.results.last().and_then(place).map(|place| place + 1);
        (number, Line { name: known.name.to_owned(), hue: known.hue, readings })
    }

    /// A value for each round, joined to the round before where both ask the same.
    fn readings(
        &self,
        value: impl Fn(&RoundResult) -> Option<(f64, bool)>,
        same: impl Fn(&RoundResult, &RoundResult) -> bool,
    ) -> Vec<Reading> {
        let before = std::iter::once(None).chain(self.results.iter().map(Some));
        let reading = |(then, now): (Option<&RoundResult>, &RoundResult)| match value(now) {
            None => Reading::default(),
            Some((mean, rounded)) => Reading {
                value: Some(mean),
                label: self.lang.one_decimal(mean),
                joined: then.is_some_and(|then| same(then, now)),
                rounded,
            },
        };
        before.zip(self.results).map(reading).collect()
    }
}
