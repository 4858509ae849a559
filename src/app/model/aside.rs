//! What is put aside for a while: what was removed last, and what a rehearsal must not touch.

use crate::{
    domain::{
        Map,
        id::{RoundId, TeamId},
        round::Round,
        running::Running,
        step::Step,
        talk::Talk,
        team::Team,
    },
    persist::record::StepForm,
};

/// What was removed.
#[derive(Debug, Clone, PartialEq)]
pub enum Undo {
    /// A round.
    Round {
        /// Its team.
        team: TeamId,
        /// The round.
        round: Box<Round>,
        /// What ran in it. Nobody has seen it, and nobody sees it here.
        running: Option<Running>,
    },
    /// A step.
    Step {
        /// Its team.
        team: TeamId,
        /// The step.
        step: Box<Step>,
    },
    /// A team with its rounds.
    Team {
        /// The team.
        team: Box<Team>,
        /// What ran in its rounds.
        running: Map<RoundId, Running>,
    },
}

/// A rehearsal, and what it puts aside on this device until it ends.
#[derive(Debug)]
pub struct Practice {
    /// The team; it is in no record and no file.
    pub team: Team,
    /// What was typed of a step.
    pub step_form: StepForm,
    /// Where a team was in its talk.
    pub talk: Option<Talk>,
}

/// Whose team something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A team on this device.
    Device,
    /// The example, to look at.
    Example,
    /// A rehearsal, which is not kept.
    Practice,
}
