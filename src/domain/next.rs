//! What a team does next, besides looking at the steps whose day has come.
//!
//! Whoever comes back after three months has forgotten everything, so there is one answer, and it comes
//! from what the team itself began or planned.

use super::{Date, id::RoundId, team::Team};

/// The one thing to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Go on with the round that runs.
    GoOn(RoundId),
    /// Begin the first round.
    First,
    /// Begin the next round: its day, planned or advised, has come.
    Begin(Date),
    /// Nothing yet: the next round is on this day.
    Wait(Date),
}

impl Team {
    /// What to do next, on this day.
    pub fn next(&self, today: Date) -> Next {
        match (self.running(), self.next_round()) {
            (Some(round), _) => Next::GoOn(round.id),
            (None, None) => Next::First,
            (None, Some(day)) if day <= today => Next::Begin(day),
            (None, Some(day)) => Next::Wait(day),
        }
    }
}
