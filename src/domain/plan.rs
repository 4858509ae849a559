//! When the next round is: the day that a team planned, or else the day that is advised.
//!
//! Twelve weeks are advised, and eight at least: people are asked about the last two months.

use serde::{Deserialize, Serialize};

use super::{ClockTime, Date, team::Team};
use crate::rules;

/// The day of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The day.
    pub on: Date,
    /// The time on the clock, where one was agreed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<ClockTime>,
}

/// What a team planned for a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Which round of the team it is for; once that has begun the plan is over.
    pub ordinal: u32,
    /// When; `None` when the team took it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// How many calendar files were made for this round: each next one replaces those before, also
    /// when it was taken back in between.
    pub invited: u32,
}

impl Team {
    /// The plan for the next round, as long as that has not begun.
    fn next_plan(&self) -> Option<Plan> {
        self.plan.filter(|plan| plan.ordinal >= self.next_ordinal())
    }

    /// When the team planned its next round.
    pub fn planned(&self) -> Option<Meeting> {
        self.next_plan()?.meeting
    }

    /// The day that is advised for the next round; `None` before the first one is closed.
    pub fn advised(&self) -> Option<Date> {
        let latest = self.latest_closed()?;
        Some(latest.day().plus_days(rules::next_round::WEEKS.saturating_mul(7)))
    }

    /// The day of the next round: planned, or else advised.
    pub fn next_round(&self) -> Option<Date> {
        self.planned().map(|meeting| meeting.on).or_else(|| self.advised())
    }

    /// Plans the next round, or takes that back.
    pub fn plan_round(&mut self, meeting: Option<Meeting>, tie: u32) {
        let invited = self.next_plan().map_or(0, |plan| plan.invited);
        self.plan = Some(Plan { ordinal: self.next_ordinal(), meeting, invited });
        self.stamp = self.stamp.next(tie);
    }
}
