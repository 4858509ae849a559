//! A team and its rounds.

use super::{
    Date, Map,
    id::{RoundId, StepId, TeamId},
    plan::Plan,
    round::Round,
    stamp::Stamp,
    step::Step,
    text::TeamName,
};

/// The group: its name, its rounds and steps, and the marks of those that were removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its name for ever.
    pub id: TeamId,
    /// What it is called now.
    pub name: TeamName,
    /// Raised when the name or the plan changes, or a round or a step is removed.
    pub stamp: Stamp,
    /// What was planned for the next round.
    pub plan: Option<Plan>,
    /// By the day they began and their number, the oldest first.
    rounds: Vec<Round>,
    removed: Map<RoundId, Stamp>,
    /// By the day they were agreed and their number, the oldest first.
    steps: Vec<Step>,
    removed_steps: Map<StepId, Stamp>,
}

/// The marks of what was removed, with the stamp of each removal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Removed {
    /// Rounds.
    pub rounds: Map<RoundId, Stamp>,
    /// Steps.
    pub steps: Map<StepId, Stamp>,
}

impl Team {
    /// A team without rounds.
    pub fn new(id: TeamId, name: TeamName, stamp: Stamp) -> Self {
        Self {
            id,
            name,
            stamp,
            plan: None,
            rounds: Vec::new(),
            removed: Map::new(),
            steps: Vec::new(),
            removed_steps: Map::new(),
        }
    }

    /// A team as it was stored. What also has a removal mark stays removed.
    pub fn restore(
        id: TeamId,
        name: TeamName,
        stamp: Stamp,
        rounds: impl IntoIterator<Item = Round>,
        removed: Removed,
        steps: impl IntoIterator<Item = Step>,
    ) -> Self {
        let Removed { rounds: removed, steps: removed_steps } = removed;
        let mut team = Self { removed, removed_steps, ..Self::new(id, name, stamp) };
        for step in steps {
            team.put_step(step);
        }
        for round in rounds {
            team.put(round);
        }
        team
    }

    /// Rounds by the day they began and their number, the oldest first.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// One round.
    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// One round, to change it. The day it began stays.
    pub fn round_mut(&mut self, id: RoundId) -> Option<&mut Round> {
        self.rounds.iter_mut().find(|round| round.id == id)
    }

    /// Adds a round, or replaces the one with its id. What was removed stays removed.
    pub fn put(&mut self, round: Round) {
        if self.removed.contains_key(&round.id) {
            return;
        }
        self.rounds.retain(|other| other.id != round.id);
        let key = |round: &Round| (round.begun, round.ordinal, round.id);
        let place = self.rounds.partition_point(|other| key(other) < key(&round));
        self.rounds.insert(place, round);
    }

    /// What the team agreed on, the oldest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// One step, to change it. The day it was agreed stays.
    pub fn step_mut(&mut self, id: StepId) -> Option<&mut Step> {
        self.steps.iter_mut().find(|step| step.id == id)
    }

    /// Adds a step, or joins it with another state of itself. What was removed stays removed.
    pub fn put_step(&mut self, mut step: Step) {
        if self.removed_steps.contains_key(&step.id) {
            return;
        }
        if let Some(place) = self.steps.iter().position(|ours| ours.id == step.id) {
            step.absorb(self.steps.remove(place));
        }
        let key = |step: &Step| (step.agreed, step.ordinal, step.id);
        let place = self.steps.partition_point(|other| key(other) < key(&step));
        self.steps.insert(place, step);
    }

    /// The number of the next step to be agreed on.
    pub fn next_step_ordinal(&self) -> u32 {
        self.steps.iter().map(|step| step.ordinal).max().unwrap_or(0).saturating_add(1)
    }

    /// Removes a step and leaves a mark, as with rounds. It is given back, to undo that.
    pub fn remove_step(&mut self, id: StepId, tie: u32) -> Option<Step> {
        let place = self.steps.iter().position(|step| step.id == id)?;
        self.stamp = self.stamp.next(tie);
        self.removed_steps.insert(id, self.stamp);
        Some(self.steps.remove(place))
    }

    /// Brings back a step that was removed here just now, later than any copy of itself.
    pub fn bring_step_back(&mut self, mut step: Step, tie: u32) {
        self.removed_steps.remove(&step.id);
        step.stamp = step.stamp.next(tie);
        self.put_step(step);
    }

    /// The steps that were removed, with the stamp of their removal.
    pub fn removed_steps(&self) -> &Map<StepId, Stamp> {
        &self.removed_steps
    }

    /// Takes back a round that nobody has answered. It is in no file and on no other device, so it
    /// needs no mark.
    pub fn withdraw(&mut self, id: RoundId) {
        self.rounds.retain(|round| round.id != id || !round.is_running());
    }

    /// The number of the next round to begin. That of a removed round is not given again, so that a
    /// gap tells that there was one.
    pub fn next_ordinal(&self) -> u32 {
        let highest = self.rounds.iter().map(|round| round.ordinal).max().unwrap_or(0);
        let ever = self.rounds.len().saturating_add(self.removed.len());
        highest.max(u32::try_from(ever).unwrap_or(u32::MAX)).saturating_add(1)
    }

    /// Removes a round and leaves a mark, so that no copy of the team brings it back.
    pub fn remove(&mut self, id: RoundId, tie: u32) {
        if self.round(id).is_some() {
            self.rounds.retain(|round| round.id != id);
            self.stamp = self.stamp.next(tie);
            self.removed.insert(id, self.stamp);
        }
    }

    /// Brings back a round that was removed here just now: its mark goes, and it is later than any
    /// copy of itself.
    pub fn bring_back(&mut self, mut round: Round, tie: u32) {
        self.removed.remove(&round.id);
        round.stamp = round.stamp.next(tie);
        self.put(round);
    }

    /// The rounds that were removed, with the stamp of their removal.
    pub fn removed(&self) -> &Map<RoundId, Stamp> {
        &self.removed
    }

    /// The team without rounds that still run: what may leave the device.
    #[must_use]
    pub fn without_running(mut self) -> Self {
        self.rounds.retain(|round| !round.is_running());
        self
    }

    /// The round that runs, if one does: the youngest.
    pub fn running(&self) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.is_running())
    }

    /// Closed rounds, in no order.
    fn closed(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter(|round| !round.is_running())
    }

    /// Closed rounds by the day on which their results were opened, the oldest first: that is the day by
    /// which people know them. Rounds of two devices may overlap.
    pub fn closed_rounds(&self) -> Vec<&Round> {
        let mut closed: Vec<&Round> = self.closed().collect();
        closed.sort_by_key(|round| known_by(round));
        closed
    }

    /// The closed round before this one; before one that runs, the youngest.
    pub fn previous(&self, id: RoundId) -> Option<&Round> {
        let round = self.round(id)?;
        let before = |other: &&Round| round.is_running() || known_by(other) < known_by(round);
        self.closed().filter(before).max_by_key(|other| known_by(other))
    }

    /// The youngest closed round.
    pub fn latest_closed(&self) -> Option<&Round> {
        self.closed().max_by_key(|round| known_by(round))
    }

    /// Takes over what another copy of the same team has: every round that either copy has, of a
    /// round, step or plan in both the later one, removals of both, the later name. A closed round is
    /// later than a running one, whatever the stamps: results are never closed away again.
    pub fn absorb(&mut self, other: Self) {
        if other.id != self.id {
            return;
        }
        if other.stamp > self.stamp {
            self.name = other.name;
            self.stamp = other.stamp;
        }
        self.plan = Plan::join(self.plan, other.plan);
        for (id, stamp) in other.removed {
            // People may be filling in: a round that runs here is not taken away under their hands.
            if self.round(id).is_some_and(Round::is_running) {
                continue;
            }
            self.rounds.retain(|round| round.id != id);
            let ours = self.removed.get(&id).copied();
            self.removed.insert(id, ours.map_or(stamp, |ours| ours.max(stamp)));
        }
        for (id, stamp) in other.removed_steps {
            self.steps.retain(|step| step.id != id);
            let ours = self.removed_steps.get(&id).copied();
            self.removed_steps.insert(id, ours.map_or(stamp, |ours| ours.max(stamp)));
        }
        for step in other.steps {
            self.put_step(step);
        }
        for round in other.rounds {
            let rank = |round: &Round| (!round.is_running(), round.stamp);
            if self.round(round.id).is_none_or(|ours| rank(ours) < rank(&round)) {
                self.put(round);
            }
        }
    }
}

/// What closed rounds are ordered by: the day of their results, and what makes that unique.
pub(super) fn known_by(round: &Round) -> (Date, Date, u32, RoundId) {
    (round.day(), round.begun, round.ordinal, round.id)
}

#[cfg(test)]
#[path = "team_tests.rs"]
mod tests;
