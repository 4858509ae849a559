//! What the page of a team shows, in words: what to do next first, then the steps, the rounds on a
//! line, and when the next one is.

use super::{
    model::{Model, Owner},
    over_time::{compare, timeline},
    route::Route,
    shape,
    steps::{Filter, StepView, steps},
    talk,
};
use crate::{
    chart::{room::Room, timeline::Timeline},
    domain::{
        Date,
        id::{RoundId, TeamId},
        next::Next,
        plan::Meeting,
        round::{Mode, Round},
        talk::Talk,
        team::Team,
    },
    rules,
    texts::Lang,
};

/// How many rounds stand in the list before all are asked for.
pub const ROUNDS: usize = 5;

/// Everything on the page, but the list of older rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamPage {
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub owner: Owner,
    /// What to do next.
    pub next: NextView,
    /// The steps that are going on, those whose day has come first.
    pub steps: Vec<StepView>,
    /// How many steps there ever were.
    pub all_steps: usize,
    /// The rounds on a line; `None` before the first is closed.
    pub line: Option<Timeline>,
    /// The line in a sentence, for whoever does not see it.
    pub line_label: String,
    /// The last rounds.
    pub rounds: Vec<RoundLine>,
    /// How many rounds there are in all.
    pub all_rounds: usize,
    /// The last two rounds, when there are two.
    pub latest_two: Option<(RoundId, RoundId)>,
    /// When the next round is; `None` before the first one, and while one runs.
    pub plan: Option<PlanView>,
    /// When it was saved in a file.
    pub saved: String,
    /// Whether a round runs.
    pub running: bool,
}

/// What to do next: a sentence, and up to two ways to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextView {
    /// Where the team stands; nothing where the button says it all.
    pub sentence: Option<String>,
    /// The thing to do.
    pub main: (Route, &'static str),
    /// Another.
    pub other: Option<(Route, &'static str)>,
}

/// When the next round is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanView {
    /// That in a sentence.
    pub sentence: String,
    /// The meeting that was planned.
    pub meeting: Option<Meeting>,
    /// The day to begin from when somebody plans: planned, advised, or today when that is past.
    pub proposed: Date,
}

/// A round in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundLine {
    /// Which.
    pub id: RoundId,
    /// Its date and its people.
    pub title: String,
    /// What it promised.
    pub mode: &'static str,
    /// Where it leads.
    pub route: Route,
    /// Its shape.
    pub room: Option<Room>,
}

/// The page of a team.
pub fn view(model: &Model, id: TeamId) -> Option<TeamPage> {
    let (team, texts, lang) = (model.team(id)?, model.lang.texts(), model.lang);
    let saved = model.settings.saved.get(&id);
    let last = team.rounds().iter().rev().take(ROUNDS);
    Some(TeamPage {
        name: team.name.as_str().to_owned(),
        owner: model.owner(id),
        next: next(model, team),
        steps: steps(model, id, Filter::GoingOn),
        all_steps: team.steps().len(),
        line: timeline::timeline(team, model.today, lang),
        line_label: line_label(team, lang),
        rounds: last.map(|round| round_line(round, lang)).collect(),
        all_rounds: team.rounds().len(),
        latest_two: compare::latest(team),
        plan: plan(team, model.today, lang),
        saved: saved.map_or_else(
            || texts.team().saved_never.to_owned(),
            |day| texts.team().saved_on(&lang.date(*day)),
        ),
        running: team.running().is_some(),
    })
}

/// All rounds of a team, the youngest first.
pub fn rounds(model: &Model, id: TeamId) -> Vec<RoundLine> {
    let rounds = model.team(id).map(Team::rounds).unwrap_or_default();
    rounds.iter().rev().map(|round| round_line(round, model.lang)).collect()
}

/// The rounds that the page does not show at first, the youngest first.
pub fn older_rounds(model: &Model, id: TeamId) -> Vec<RoundLine> {
    rounds(model, id).into_iter().skip(ROUNDS).collect()
}

/// The line in a sentence: how many rounds, and from when to when.
fn line_label(team: &Team, lang: Lang) -> String {
    let texts = lang.texts();
    let closed = team.rounds().iter().filter_map(|round| round.closed()).map(|closed| closed.on);
    let (from, to) = (closed.clone().min(), closed.clone().max());
    let number = u32::try_from(closed.count()).unwrap_or(u32::MAX);
    let dates = from.zip(to).map(|(from, to)| (lang.date(from), lang.date(to)));
    let label = |(from, to): (String, String)| match number {
        1 => texts.team().line_label_one(&from),
        _ => texts.team().line_label(&from, &texts.app.rounds(number), &to),
    };
    dates.map_or_else(String::new, label)
}

fn round_line(round: &Round, lang: Lang) -> RoundLine {
    let texts = lang.texts();
    let result = round.result();
    let title = match &result {
        Some(result) => {
            texts.team().closed(&result.handed_in(), &lang.date(result.closed()), &result.people())
        }
        None => texts.team().running_since(&lang.date(round.begun)),
    };
    RoundLine {
        id: round.id,
        title,
        mode: match round.mode {
            Mode::Open => texts.round.mode.open.name,
            Mode::Quiet => texts.round.mode.quiet.name,
        },
        route: match result {
            Some(_) => Route::Results(round.id),
            None => Route::Cover(round.id),
        },
        room: result.as_ref().and_then(shape::emblem),
    }
}

fn next(model: &Model, team: &Team) -> NextView {
    let (texts, lang) = (model.lang.texts().team(), model.lang);
    let latest = team.latest_closed().map(|round| (Route::Results(round.id), texts.latest_result));
    if model.owner(team.id) == Owner::Example {
        let leave = (Route::Start, texts.example_leave);
        let main = latest.unwrap_or(leave);
        return NextView { sentence: None, main, other: Some(leave) };
    }
    let begin = (Route::New(Some(team.id)), texts.new_round);
    if let Some(talk) = model.talk.filter(|talk| is_in(team, talk, model.today)) {
        let part = talk::name(talk.part, model.lang.texts());
        return NextView {
            sentence: Some(texts.in_talk(&part)),
            main: (Route::Talk(talk.round, talk.part), texts.talk_on),
            other: latest,
        };
    }
    match team.next(model.today) {
        Next::GoOn(round) => {
            let handed_in = model.handed_in(round);
            let people = team.round(round).map_or(0, |round| round.people.get());
            NextView {
                sentence: Some(model.lang.texts().start.running(&handed_in, &people)),
                main: (Route::Cover(round), texts.go_on),
                other: latest,
            }
        }
        Next::First => NextView { sentence: None, main: begin, other: None },
        Next::Begin(day) => NextView {
            sentence: Some(match (team.planned(), team.latest_closed()) {
                (None, Some(last)) => texts.time_for_round(&lang.date(last.day())),
                _ => texts.time_planned(&lang.date(day)),
            }),
            main: begin,
            other: latest,
        },
        Next::Wait(day) => NextView {
            sentence: Some(match team.planned() {
                None => texts.wait_for_round(&lang.date(day)),
                Some(_) => texts.wait_planned(&lang.date(day)),
            }),
            main: latest.unwrap_or(begin),
            other: latest.map(|_| begin),
        },
    }
}

/// Whether a talk is where this team is. Who closed the page in the middle of it never finished it:
/// another round, or the day of one, ends it too.
fn is_in(team: &Team, talk: &Talk, today: Date) -> bool {
    let latest = team.latest_closed().is_some_and(|round| round.id == talk.round);
    latest && matches!(team.next(today), Next::Wait(_))
}

fn plan(team: &Team, today: Date, lang: Lang) -> Option<PlanView> {
    if team.running().is_some() {
        return None;
    }
    let (texts, meeting) = (lang.texts().team(), team.planned());
    let day = team.next_round()?;
    let sentence = match meeting {
        None if day < today => texts.advised_now(&rules::next_round::WEEKS),
        None => {
            let (weeks, least) = (rules::next_round::WEEKS, rules::next_round::WEEKS_MIN);
            texts.advised(&lang.date(day), &least, &weeks)
        }
        Some(Meeting { on, at: None }) => texts.planned(&lang.date(on)),
        Some(Meeting { on, at: Some(at) }) => texts.planned_at(&lang.date(on), &at),
    };
    Some(PlanView { sentence, meeting, proposed: day.max(today) })
}
