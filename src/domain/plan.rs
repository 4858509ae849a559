//! When the next round is: the day that a team planned, or else the day that is advised.
//!
//! Twelve weeks are advised, and eight at least: people are asked about the last two months.

use serde::{Deserialize, Serialize};

use super::{ClockTime, Date, id::RoundId, stamp::Stamp, team::Team};
use crate::rules;

/// The day of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The day.
    pub on: Date,
    /// The time on the clock, where one was agreed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<ClockTime>,
}

/// What a team planned for its next round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// A random number that tells this plan from others of the team, in calendars too.
    pub key: u32,
    /// Raised with every change of any plan of the team.
    pub stamp: Stamp,
    /// The youngest round when it was planned: it is for the one after that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<RoundId>,
    /// When; `None` when the team took it back, or has held the round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// How many calendar files were made of it: each next one replaces those before, also when it was
    /// taken back in between.
    pub invited: u32,
}

impl Plan {
    /// The later of two copies of the plan of a team. A plan that is over stays as a mark, so that an
    /// older copy does not bring it back.
    pub(super) fn join(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        let (Some(one), Some(other)) = (one, other) else { return one.or(other) };
        let rank = |plan: &Self| (plan.stamp, plan.key, plan.meeting, plan.after, plan.invited);
        let later = if rank(&other) > rank(&one) { other } else { one };
        let same = one.key == other.key;
        let invited = if same { one.invited.max(other.invited) } else { later.invited };
        Some(Self { invited, ..later })
    }
}

impl Team {
    /// The plan, unless a round was held since it was made.
    fn standing(&self) -> Option<Plan> {
        let latest = self.latest_closed().map(|round| round.id);
        let here = |after: RoundId| self.round(after).is_some();
        self.plan.filter(|plan| plan.after == latest || plan.after.is_some_and(|id| !here(id)))
    }

    /// When the team planned its next round.
    pub fn planned(&self) -> Option<Meeting> {
        self.standing()?.meeting
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
        let (key, invited) = self.standing().map_or((tie, 0), |plan| (plan.key, plan.invited));
        self.plan = Some(Plan { key, meeting, invited, ..self.blank_plan(tie) });
    }

    /// The round that was planned has been held: the next one is planned anew. Tells whether there was
    /// a plan.
    pub fn end_plan(&mut self, tie: u32) -> bool {
        let planned = self.plan.is_some();
        if planned {
            self.plan = Some(self.blank_plan(tie));
        }
        planned
    }

    /// No plan yet for the round after the youngest, later than any before.
    fn blank_plan(&self, tie: u32) -> Plan {
        let stamp = self.plan.map_or(Stamp::first(tie), |plan| plan.stamp.next(tie));
        let after = self.latest_closed().map(|round| round.id);
        Plan { key: tie, stamp, after, meeting: None, invited: 0 }
    }
}
