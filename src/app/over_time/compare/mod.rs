//! Two rounds side by side, in words: first what makes the comparison weak, then what changed where
//! that may be said, then the numbers of both.

mod pictures;
mod rows;
mod sentences;
mod table;

pub use rows::{ActivityPair, DimensionPair, GroupPair};

use crate::{
    app::{file_name, model::Model, over_time::weak, shape},
    chart::room::Room,
    domain::{
        change::Comparison,
        id::{RoundId, TeamId},
        result::RoundResult,
        round::{Mode, Round},
        team::Team,
    },
    texts::Lang,
};

/// Everything on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareView {
    /// The name of the team.
    pub team_name: String,
    /// The earlier round.
    pub then: Side,
    /// The later round.
    pub now: Side,
    /// Everything that makes the comparison weak.
    pub weak: Vec<String>,
    /// What changed, in sentences.
    pub found: Vec<String>,
    /// The picture; `None` where one of the two may show nothing.
    pub room: Option<Room>,
    /// How to read the picture.
    pub room_help: String,
    /// Which mark is of which round.
    pub legend: String,
    /// The dimensions of both.
    pub dimensions: Vec<DimensionPair>,
    /// The activities of both, by dimension.
    pub groups: Vec<GroupPair>,
    /// Activities that only the earlier round asked.
    pub only_then: Vec<ActivityPair>,
    /// How the names of files begin.
    pub file_stem: String,
}

/// One of the two rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Which.
    pub round: RoundId,
    /// Its date, its number of people and what it promised.
    pub title: String,
    /// Its date.
    pub date: String,
}

/// The rounds to choose from, the youngest first.
pub fn choices(model: &Model, team: TeamId) -> Vec<Side> {
    let rounds = model.team(team).map(Team::closed_rounds).unwrap_or_default();
    rounds.into_iter().rev().filter_map(|round| side(round, model.lang)).collect()
}

/// The last round and the one before: what is compared when nobody chose.
pub fn latest(team: &Team) -> Option<(RoundId, RoundId)> {
    let now = team.latest_closed()?.id;
    Some((team.previous(now)?.id, now))
}

fn side(round: &Round, lang: Lang) -> Option<Side> {
    let result = round.result()?;
    let texts = lang.texts();
    let mode = match result.mode() {
        Mode::Open => texts.round.mode.open.name,
        Mode::Quiet => texts.round.mode.quiet.name,
    };
    let facts =
        texts.team().closed(&result.handed_in(), &lang.date(result.closed()), &result.people());
    let date = lang.date(result.closed());
    Some(Side { round: round.id, title: format!("{facts} · {mode}"), date })
}

/// The view of two closed rounds of a team, in whichever order they are named.
pub fn view(model: &Model, team: TeamId, rounds: (RoundId, RoundId)) -> Option<CompareView> {
    let team = model.team(team)?;
    let pair = team.pair(rounds.0, rounds.1)?;
    let (then, now) = team.in_order(rounds.0, rounds.1)?;
    let since = pair.compare();
    let page = Page { lang: model.lang, since: &since };
    let [then_words, now_words] = [since.then(), since.now()].map(|result| page.side(result));
    let texts = model.lang.texts().compare();
    let stem = file_name::stem(&team.name);
    Some(CompareView {
        team_name: team.name.as_str().to_owned(),
        then: side(then, model.lang)?,
        now: side(now, model.lang)?,
        weak: page.weak(),
        found: page.found(),
        room: page.room(),
        room_help: texts.room_help(&now_words, &then_words),
        legend: texts.legend(&now_words, &then_words),
        dimensions: page.dimensions(),
        groups: page.groups(),
        only_then: page.only_then(),
        file_stem: format!("{stem}-{}-{}", pair.then.closed(), pair.now.closed()),
    })
}

/// What the parts of the page are made from.
struct Page<'a> {
    lang: Lang,
    since: &'a Comparison<'a>,
}

impl Page<'_> {
    /// A round in a sentence: its date and its people.
    fn side(&self, result: &RoundResult) -> String {
        let date = self.lang.date(result.closed());
        self.lang.texts().compare().side(result.handed_in(), &date)
    }

    fn weak(&self) -> Vec<String> {
        let texts = self.lang.texts().compare();
        let mut weak = weak::obstacles(self.since, self.lang);
        let reworded = self.reworded();
        weak.extend((reworded > 0).then(|| texts.wording(reworded)));
        let new = self.since.newcomers().map_or(0, |newcomers| newcomers.new);
        weak.extend((new > 0).then(|| texts.newcomers(new)));
        weak
    }

    /// Both shapes over each other; of the earlier one only the walls that ask the same.
    fn room(&self) -> Option<Room> {
        let hidden = self.since.then().is_hidden() || self.since.now().is_hidden();
        (!hidden).then(|| {
            shape::room(self.since.now(), self.lang, |place| {
                self.since.then().mean(self.since.counterpart(place).same()?)
            })
        })
    }
}
