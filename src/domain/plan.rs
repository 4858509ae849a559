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

/// What a team planned for its next round. It is over when the results of a round are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// A random number that tells this plan from others of the team, in calendars too.
    pub key: u32,
    /// When; `None` when the team took it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// How many calendar files were made for this round: each next one replaces those before, also
    /// when it was taken back in between.
    pub invited: u32,
}

impl Team {
    /// When the team planned its next round.
    pub fn planned(&self) -> Option<Meeting> {
        self.plan?.meeting
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

    /// Plans the next round, or takes that back; `tie` comes from a random source.
    pub fn plan_round(&mut self, meeting: Option<Meeting>, tie: u32) {
        let (key, invited) = self.plan.map_or((tie, 0), |plan| (plan.key, plan.invited));
        self.plan = Some(Plan { key, meeting, invited });
        self.stamp = self.stamp.next(tie);
    }

    /// The round that was planned has been held: the next one is planned anew. Tells whether there was
    /// a plan.
    pub fn end_plan(&mut self, tie: u32) -> bool {
        let planned = self.plan.take().is_some();
        if planned {
            self.stamp = self.stamp.next(tie);
        }
        planned
    }
}
