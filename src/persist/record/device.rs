//! Records that belong to the device and to no team.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Date, Map,
    id::{RoundId, TeamId},
    learning::LearningId,
    round::Mode,
};

/// Language and habits on this device. It belongs to the device and is in no file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The code of the chosen language; absent while the browser's is followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether a question waits for "next" after an answer, in place of going on by itself.
    #[serde(default)]
    pub wait_for_next: bool,
    /// On which day each team was last saved to a file as it is now. Each has a record of its own;
    /// here it is only read, from schema 1.
    #[serde(default, skip_serializing)]
    pub saved: Map<TeamId, Date>,
}

/// What was typed so far for a new round.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The team that it is for; absent for a team that is still to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// The name as typed.
    #[serde(default)]
    pub name: String,
    /// The number of people as typed.
    #[serde(default)]
    pub people: String,
    /// The number of new people as typed.
    #[serde(default)]
    pub new_people: String,
    /// The mode, once chosen: there is no default.
    #[serde(default)]
    pub mode: Option<Mode>,
}

/// What was typed so far of a step.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepForm {
    /// The round after which it is agreed; absent when nothing was typed yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// What is done, as typed; the others likewise.
    #[serde(default)]
    pub what: String,
    /// The way to learn together that it was taken over from; gone as soon as nothing is typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learning: Option<LearningId>,
    /// Who does it.
    #[serde(default)]
    pub who: String,
    /// When.
    #[serde(default)]
    pub when: String,
    /// How the team will notice.
    #[serde(default)]
    pub notice: String,
    /// The day to look again, as typed: "2026-12-13".
    #[serde(default)]
    pub look_again: String,
    /// Wanting, being able, being allowed: 0 no, 1 a bit, 2 yes.
    #[serde(default)]
    pub factors: [Option<u8>; 3],
}
