//! The record of a team.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Map,
    id::{RoundId, StepId, TeamId},
    plan::Plan,
    round::Round,
    stamp::Stamp,
    step::Step,
    team::{Removed, Team},
    text::TeamName,
};

/// A team without its rounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRecord {
    /// Its id.
    pub id: TeamId,
    /// Its name; absent only when the team is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<TeamName>,
    /// Whether the team was removed from this device. The mark stays, so that a copy which comes
    /// back after a crash does not bring the team back. It is said and not concluded from a name
    /// that is missing: rounds of a team that is gone are deleted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
    /// When it was edited last.
    pub stamp: Stamp,
    /// The next round that was planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// Rounds that were removed, with the stamp of the removal.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub removed: Map<RoundId, Stamp>,
    /// What the team agreed on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Steps that were removed, with the stamp of the removal.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub removed_steps: Map<StepId, Stamp>,
}

impl From<&Team> for TeamRecord {
    fn from(team: &Team) -> Self {
        Self {
            id: team.id,
            name: Some(team.name.clone()),
            gone: false,
            stamp: team.stamp,
            plan: team.plan,
            removed: team.removed().clone(),
            steps: team.steps().to_vec(),
            removed_steps: team.removed_steps().clone(),
        }
    }
}

impl TeamRecord {
    /// The mark of a team that was removed from this device: nothing of it but its id.
    pub fn gone(id: TeamId, stamp: Stamp) -> Self {
        Self {
            id,
            name: None,
            gone: true,
            stamp,
            plan: None,
            removed: Map::new(),
            steps: Vec::new(),
            removed_steps: Map::new(),
        }
    }

    /// Whether it is either a team with a name or the mark of one that is gone.
    pub fn is_whole(&self) -> bool {
        self.gone == self.name.is_none()
    }

    /// The team with these rounds; `None` when it was removed.
    pub fn with_rounds(self, rounds: impl IntoIterator<Item = Round>) -> Option<Team> {
        let removed = Removed { rounds: self.removed, steps: self.removed_steps };
        let mut team = Team::restore(self.id, self.name?, self.stamp, rounds, removed, self.steps);
        team.plan = self.plan;
        Some(team)
    }
}
