//! Everything the app knows at one moment.

mod aside;
mod notice;
mod problem;

use std::sync::Arc;

pub use aside::{Owner, Practice, Undo};
pub use notice::Notice;
pub use problem::{FileProblem, StorageProblem};

use super::{form::FormProblem, route::Route, step_form::StepProblem};
use crate::{
    domain::{
        Date, Map, Set,
        gathered::Filled,
        id::{RoundId, TeamId},
        instrument::Instrument,
        people::People,
        round::{Mode, Round},
        running::Running,
        stamp::Stamp,
        talk::Talk,
        team::Team,
    },
    persist::{
        file::Opened,
        key::Key,
        record::{Form, Settings, StepForm},
        restore::{Damaged, Restored},
    },
    rules,
    texts::Lang,
};

/// The whole state.
#[derive(Debug)]
pub struct Model {
    /// The check that new rounds ask.
    pub check: Arc<Instrument>,
    /// The example team; it is in no record and no file.
    pub example: Team,
    /// The civil date, as of the last message.
    pub today: Date,
    /// The language of the interface.
    pub lang: Lang,
    /// The screen.
    pub route: Route,
    /// Habits on this device.
    pub settings: Settings,
    /// The round being prepared.
    pub form: Form,
    /// The step being prepared.
    pub step_form: StepForm,
    /// What is missing in it, once somebody tried to agree on it.
    pub step_problems: Vec<StepProblem>,
    /// What is missing in the form, once somebody tried to begin.
    pub form_problems: Vec<FormProblem>,
    /// The teams on this device.
    pub teams: Map<TeamId, Team>,
    /// The teams that were removed from this device: their marks keep them from coming back.
    pub gone: Map<TeamId, Stamp>,
    /// Piles and drafts of running rounds.
    pub running: Map<RoundId, Running>,
    /// What the person who has just handed in may take back; only in memory, until the next begins.
    pub just_handed_in: Option<(RoundId, Filled)>,
    /// The round whose results were opened just now: its picture grows into view.
    pub just_opened: Option<RoundId>,
    /// Where a team is in the talk about a round.
    pub talk: Option<Talk>,
    /// Whether the form of a step was opened from the talk, and leads back to it.
    pub step_in_talk: bool,
    /// The number of the clock that ticks; clocks of screens that were left have lower ones.
    pub ticking: u32,
    /// What was removed last, to bring it back. It is gone with the screen that says so.
    pub undo: Option<Undo>,
    /// The team with which somebody practises; it is in no record and no file.
    pub practice: Option<Practice>,
    /// The file that somebody looks at.
    pub file: Option<Result<Opened, FileProblem>>,
    /// What happened last and should be said.
    pub notice: Option<Notice>,
    /// How often something was said: the same sentence twice is news twice.
    pub said: u32,
    /// Texts that could not be read.
    pub damaged: Vec<Damaged>,
    /// Why records are not kept, when they are not.
    pub storage: Option<StorageProblem>,
    /// Whether storage was blocked at the start. Later it may be away for a moment only.
    pub blocked: bool,
    /// Records that are not kept as they are now.
    pub dirty: Set<Key>,
    /// The revision of each record that is kept.
    pub revisions: Map<Key, u64>,
    /// Every record is written with a higher revision than this.
    pub floor: u64,
}

/// By so much the revisions of a session rise that could not read the second copy. That copy may be
/// ahead of the first, which loses seconds at a crash; at the next start it must not win over what
/// was done since. No session writes a million times.
const UNSEEN: u64 = 1 << 20;

impl Model {
    /// The state at the start, from what was found in the browser.
    pub fn new(check: Arc<Instrument>, example: Team, restored: Restored, start: Start) -> Self {
        let highest = restored.revisions.values().max().copied().unwrap_or(0);
        let floor = if start.second_copy { 0 } else { highest.saturating_add(UNSEEN) };
        let chosen = restored.settings.language.as_deref().and_then(Lang::from_tag);
        let mut model = Self {
            check,
            example,
            today: start.today,
            lang: chosen.unwrap_or(start.lang),
            route: Route::Start,
            settings: restored.settings,
            form: restored.form,
            step_form: restored.step_form,
            step_problems: Vec::new(),
            form_problems: Vec::new(),
            teams: restored.teams,
            gone: restored.gone,
            running: restored.running,
            just_handed_in: None,
            just_opened: None,
            talk: restored.talk,
            step_in_talk: true,
            ticking: 0,
            undo: None,
            practice: None,
            file: None,
            notice: None,
            said: 0,
            damaged: restored.damaged,
            storage: start.storage,
            blocked: start.storage == Some(StorageProblem::Blocked),
            dirty: restored.stale,
            revisions: restored.revisions,
            floor,
        };
        model.count_drafts();
        model
    }

    /// A sheet in hand of an older version has no day. Its time to be left begins now, and is kept.
    fn count_drafts(&mut self) {
        let ids: Vec<RoundId> = self.running.keys().copied().collect();
        for id in ids {
            let draft = self.running.get_mut(&id).and_then(|running| running.draft.as_mut());
            if draft.is_some_and(|draft| draft.count_from(self.today)) {
                self.dirty.insert(Key::Running(id));
            }
        }
    }

    /// Says something once.
    pub fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
        self.undo = None;
        self.said = self.said.wrapping_add(1);
    }

    /// A team on this device, the example or the practice team.
    pub fn team(&self, id: TeamId) -> Option<&Team> {
        self.all_teams().find(|team| team.id == id)
    }

    fn all_teams(&self) -> impl Iterator<Item = &Team> {
        let practice = self.practice.iter().map(|practice| &practice.team);
        self.teams.values().chain([&self.example]).chain(practice)
    }

    /// A team that can be changed: on this device, or the practice team.
    pub fn team_mut(&mut self, id: TeamId) -> Option<&mut Team> {
        let practice = self.practice.iter_mut().map(|practice| &mut practice.team);
        self.teams.values_mut().chain(practice).find(|team| team.id == id)
    }

    /// A round and its team, the example's too.
    pub fn round(&self, id: RoundId) -> Option<(&Team, &Round)> {
        self.all_teams().find_map(|team| Some((team, team.round(id)?)))
    }

    /// A round of a team that can be changed.
    pub fn round_mut(&mut self, id: RoundId) -> Option<&mut Round> {
        let practice = self.practice.iter_mut().map(|practice| &mut practice.team);
        let mut teams = self.teams.values_mut().chain(practice);
        teams.find_map(|team| team.round_mut(id))
    }

    /// Whose team this is.
    pub fn owner(&self, id: TeamId) -> Owner {
        if self.example.id == id {
            Owner::Example
        } else if self.practice.as_ref().is_some_and(|practice| practice.team.id == id) {
            Owner::Practice
        } else {
            Owner::Device
        }
    }

    /// The file that was saved last is no longer all there is of this team.
    pub fn outgrows_file(&mut self, team: TeamId) {
        self.settings.saved.remove(&team);
        self.dirty.insert(Key::Saved(team));
    }

    /// The team of a round has at least as many people as handed in.
    pub fn grow_people(&mut self, id: RoundId) {
        let handed_in = self.handed_in(id);
        let Some(round) = self.round_mut(id).filter(|round| round.people.get() < handed_in) else {
            return;
        };
        if let Ok(people) = People::new(handed_in) {
            round.people = people;
            self.dirty.insert(Key::Round(id));
        }
    }

    /// How many sheets of a running round are in: all that may be known of it.
    pub fn handed_in(&self, id: RoundId) -> u32 {
        self.running.get(&id).map_or(0, |running| running.gathered.people())
    }

    /// Whether the form prepares a second quiet round so soon after one of this team that one
    /// person less would show that person.
    pub fn repeats_too_soon(&self, team: Option<TeamId>) -> bool {
        let limit = i32::try_from(rules::quiet::REPEAT_WARNING_WEEKS).unwrap_or(i32::MAX);
        let soon = |round: &Round| {
            round.closed().is_some_and(|closed| closed.on.days_until(self.today) / 7 < limit)
        };
        let team = team.and_then(|id| self.teams.get(&id));
        let rounds = team.map(Team::rounds).unwrap_or_default();
        self.form.mode == Some(Mode::Quiet)
            && rounds.iter().any(|round| round.mode == Mode::Quiet && soon(round))
    }

    /// Whether nothing may be done in this window any more.
    pub fn is_stopped(&self) -> bool {
        self.storage.is_some_and(StorageProblem::stops)
    }

    /// Whether steps can be agreed on after this round: it is closed, and not of the example.
    pub fn can_agree(&self, id: RoundId) -> bool {
        let found = self.round(id);
        found.is_some_and(|(team, round)| {
            !round.is_running() && self.owner(team.id) != Owner::Example
        })
    }

    /// Whether somebody can still be added to this closed round.
    pub fn takes_late(&self, id: RoundId) -> bool {
        self.can_agree(id) && self.round(id).is_some_and(|(_, round)| round.takes_late())
    }

    /// Whether a round runs and nobody has answered anything in it.
    pub fn is_untouched(&self, id: RoundId) -> bool {
        let runs = self.round(id).is_some_and(|(_, round)| round.is_running());
        runs && self.running.get(&id).is_none_or(Running::is_untouched)
    }

    /// Whether somebody is in the middle of a turn.
    pub fn has_draft(&self, id: RoundId) -> bool {
        self.running.get(&id).is_some_and(|running| running.draft.is_some())
    }
}

/// What is known before anything was read.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// The civil date.
    pub today: Date,
    /// The language of the browser.
    pub lang: Lang,
    /// Whether storage can be used.
    pub storage: Option<StorageProblem>,
    /// Whether the second copy of the records could be read.
    pub second_copy: bool,
}
