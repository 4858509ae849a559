//! The development of a team in words: what its drawing shows, and the same numbers as a table.

mod known;
mod lines;
mod pictures;
mod table;

pub use table::{table, table_to_paste};

use crate::{
    app::{file_name, model::Model},
    chart::trend::{Line, Trend},
    domain::{
        Date,
        id::TeamId,
        instrument::Hue,
        result::RoundResult,
        round::{Mode, Round},
        team::Team,
    },
    texts::Lang,
};

/// How many rounds are shown unless all are asked for.
pub const LAST: usize = 5;

/// Everything on the page of the development.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendView {
    /// The name of the team.
    pub team_name: String,
    /// How many closed rounds the team has.
    pub rounds: usize,
    /// What to mind while looking: what makes the rounds differ besides the answers.
    pub notes: Vec<String>,
    /// The four dimensions.
    pub dimensions: Trend,
    /// The activities, by dimension.
    pub groups: Vec<TrendGroup>,
    /// How the names of files begin.
    pub file_stem: String,
    /// Of whom, and from when to when: for a picture.
    pub about: String,
}

/// A dimension with a line for each of its activities.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendGroup {
    /// Its name.
    pub name: String,
    /// Its colour and mark.
    pub hue: Hue,
    /// The number of each activity as in the results of the last round, where that asks it, and its
    /// line.
    pub lines: Vec<(Option<usize>, Line)>,
}

/// The view of the last rounds of a team, or of all; `None` without such a team.
pub fn view(model: &Model, id: TeamId, all: bool) -> Option<TrendView> {
    let team = model.team(id)?;
    let results = results(team, all);
    let page = Page { lang: model.lang, results: &results };
    Some(TrendView {
        team_name: team.name.as_str().to_owned(),
        rounds: team.rounds().iter().filter(|round| !round.is_running()).count(),
        notes: page.notes(),
        dimensions: page.dimensions(),
        groups: page.groups(),
        file_stem: file_name::stem(&team.name),
        about: page.about(team.name.as_str()),
    })
}

/// The results of the last rounds of a team, or of all, by the day on which they were opened: rounds of
/// two devices may have overlapped, and a team has them by the day on which they began.
fn results(team: &Team, all: bool) -> Vec<RoundResult> {
    let closed = team.closed_rounds();
    let skip = if all { 0 } else { closed.len().saturating_sub(LAST) };
    closed.into_iter().skip(skip).filter_map(Round::result).collect()
}

/// What lines and table are made from.
struct Page<'a> {
    lang: Lang,
    /// By time, the oldest first.
    results: &'a [RoundResult],
}

impl Page<'_> {
    fn notes(&self) -> Vec<String> {
        let texts = self.lang.texts().trend();
        let pairs = || self.results.iter().zip(self.results.iter().skip(1));
        let reworded = pairs().any(|(then, now)| {
            let places = 0..now.instrument().activities().len();
            then.instrument().fingerprint() != now.instrument().fingerprint()
                && places
                    .into_iter()
                    .any(|at| then.instrument().counterpart(now.instrument(), at).same().is_none())
        });
        let modes = |mode| self.results.iter().any(|result| result.mode() == mode);
        let mixed = modes(Mode::Open) && modes(Mode::Quiet);
        let people = || self.results.iter().map(RoundResult::handed_in);
        let (least, most) = (people().min().unwrap_or(0), people().max().unwrap_or(0));
        let hidden = self.results.iter().any(RoundResult::is_hidden);
        [
            reworded.then(|| texts.note_wording.to_owned()),
            mixed.then(|| texts.note_modes.to_owned()),
            (least < most).then(|| texts.note_people(&least, &most)),
            hidden.then(|| texts.note_hidden.to_owned()),
            (self.results.len() > 1).then(|| texts.note_small.to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn about(&self, team: &str) -> String {
        let date = |result: Option<&RoundResult>| result.map(RoundResult::closed);
        let span = date(self.results.first()).zip(date(self.results.last()));
        let span = span.map(|(from, to): (Date, Date)| {
            self.lang.texts().trend().span(&self.lang.date(from), &self.lang.date(to))
        });
        std::iter::once(team.to_owned()).chain(span).collect::<Vec<_>>().join(" · ")
    }
}
