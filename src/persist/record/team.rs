//! The record of a team.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Map,
    id::{RoundId, TeamId},
    round::Round,
    stamp::Stamp,
    team::Team,
    text::TeamName,
};

/// A team without its rounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamRecord {
    /// Its id.
    pub id: TeamId,
    /// Its name; absent when the team was removed from this device. The mark stays, so that a copy
    /// which comes back after a crash does not bring the team back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<TeamName>,
    /// When it was edited last.
    pub stamp: Stamp,
    /// Rounds that were removed, with the stamp of the removal.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub removed: Map<RoundId, Stamp>,
}

impl From<&Team> for TeamRecord {
    fn from(team: &Team) -> Self {
        let removed = team.removed().clone();
        Self { id: team.id, name: Some(team.name.clone()), stamp: team.stamp, removed }
    }
}

impl TeamRecord {
    /// The mark of a team that was removed from this device: nothing of it but its id.
    pub fn gone(id: TeamId, stamp: Stamp) -> Self {
        Self { id, name: None, stamp, removed: Map::new() }
    }

    /// The team with these rounds; `None` when it was removed.
    pub fn with_rounds(self, rounds: impl IntoIterator<Item = Round>) -> Option<Team> {
        Some(Team::restore(self.id, self.name?, self.stamp, rounds, self.removed))
    }
}
