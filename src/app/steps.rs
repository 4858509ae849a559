//! The steps of a team in words: what is due, what is going on, and what became of the rest.

use super::{
    appointment,
    model::{Model, Owner},
};
use crate::{
    domain::{
        id::{RoundId, StepId, TeamId},
        look::{Look, StepState},
        step::Step,
        team::Team,
        text::Sentence,
    },
    texts::Lang,
};

/// A step with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "four facts, each with any of the others")]
pub struct StepView {
    /// Which.
    pub id: StepId,
    /// What is done.
    pub what: String,
    /// Who and when; may be empty.
    pub by: String,
    /// How the team will notice.
    pub notice: Option<String>,
    /// The day of the agreement.
    pub agreed: String,
    /// The round after which it was agreed, where that is still there.
    pub round: Option<RoundId>,
    /// When to look again, or what became of it.
    pub state: String,
    /// What became of it.
    pub kind: StepState,
    /// What was seen each time that the team looked, the newest first.
    pub history: Vec<LookView>,
    /// Whether it is going on and its day has come.
    pub due: bool,
    /// Whether somebody looked today.
    pub looked_today: bool,
    /// Whether its day can be put in calendars.
    pub for_calendar: bool,
    /// Whether anything can be said of it here: not of the example.
    pub fixed: bool,
}

/// One look at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookView {
    /// The day and what became of the step: "13 december 2026: loopt nog".
    pub line: String,
    /// What it brought, as the team wrote it.
    pub brought: Option<String>,
}

/// Which steps a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// Those that are going on.
    #[default]
    GoingOn,
    /// Those that are done.
    Done,
    /// Those that were let go.
    Dropped,
    /// All.
    All,
}

impl Filter {
    /// In the order of the page.
    pub const ALL: [Self; 4] = [Self::GoingOn, Self::Done, Self::Dropped, Self::All];

    /// Whether a step with this state is shown.
    pub fn takes(self, state: StepState) -> bool {
        match self {
            Self::GoingOn => state == StepState::GoingOn,
            Self::Done => state == StepState::Done,
            Self::Dropped => state == StepState::Dropped,
            Self::All => true,
        }
    }
}

/// The steps of a team: what is due, what is going on, what is over, the newest first in each.
pub fn steps(model: &Model, id: TeamId, filter: Filter) -> Vec<StepView> {
    let steps = model.team(id).map(Team::steps).unwrap_or_default();
    let mut found: Vec<&Step> =
        steps.iter().rev().filter(|step| filter.takes(step.state())).collect();
    let rank = |step: &Step| match step.state() {
        StepState::GoingOn if step.is_due(model.today) => 0,
        StepState::GoingOn => 1,
        StepState::Done | StepState::Dropped => 2,
    };
    found.sort_by_key(|step| rank(step));
    found.into_iter().map(|step| view(model, id, step)).collect()
}

/// How many steps of a team each filter shows, in the order of the page.
pub fn counts(model: &Model, id: TeamId) -> [(Filter, usize); 4] {
    let steps = model.team(id).map(Team::steps).unwrap_or_default();
    Filter::ALL
        .map(|filter| (filter, steps.iter().filter(|step| filter.takes(step.state())).count()))
}

fn view(model: &Model, team: TeamId, step: &Step) -> StepView {
    let (texts, lang) = (model.lang.texts(), model.lang);
    let by = [&step.who, &step.when].into_iter().flatten().map(Sentence::as_str);
    let state = match step.state() {
        StepState::GoingOn => texts.step().next_look(&lang.date(step.look_again)),
        StepState::Done => texts.step().was_done.to_owned(),
        StepState::Dropped => texts.step().was_dropped.to_owned(),
    };
    let here = |round: &RoundId| model.team(team).is_some_and(|team| team.round(*round).is_some());
    StepView {
        id: step.id,
        what: step.what.as_str().to_owned(),
        by: by.collect::<Vec<_>>().join(" · "),
        notice: step.notice.as_ref().map(|notice| texts.step().noticed_by(&notice.as_str())),
        agreed: texts.step().agreed_on(&lang.date(step.agreed)),
        round: step.round.filter(here),
        state,
        kind: step.state(),
        history: step.looks.all().iter().rev().map(|look| look_view(look, lang)).collect(),
        due: step.is_due(model.today),
        looked_today: step.looks.last().is_some_and(|look| look.on == model.today),
        fixed: model.owner(team) == Owner::Example,
        for_calendar: model.owner(team) == Owner::Device
            && appointment::of_step(step, lang, model.today).is_some(),
    }
}

fn look_view(look: &Look, lang: Lang) -> LookView {
    let texts = lang.texts().step();
    let state = match look.state {
        StepState::GoingOn => texts.was_going_on,
        StepState::Done => texts.was_done,
        StepState::Dropped => texts.was_dropped,
    };
    LookView {
        line: texts.look_line(&lang.date(look.on), &state),
        brought: look.brought.as_ref().map(|words| words.as_str().to_owned()),
    }
}
