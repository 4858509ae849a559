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
    /// Its name.
    pub name: TeamName,
    /// When it was edited last.
    pub stamp: Stamp,
    /// Rounds that were removed, with the stamp of the removal.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub removed: Map<RoundId, Stamp>,
}

impl From<&Team> for TeamRecord {
    fn from(team: &Team) -> Self {
        let removed = team.removed().clone();
        Self { id: team.id, name: team.name.clone(), stamp: team.stamp, removed }
    }
}

impl TeamRecord {
    /// The team with these rounds.
    pub fn with_rounds(self, rounds: impl IntoIterator<Item = Round>) -> Team {
        Team::restore(self.id, self.name, self.stamp, rounds, self.removed)
    }
}
