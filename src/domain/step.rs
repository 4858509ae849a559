//! A step: the one small thing that a team agrees on after a round, and what became of it.
//!
//! Agreements that nobody comes back to are the weak spot of every such talk (Huebner and Zacher,
//! 2021), so a step has a day to look again, and is the first thing on the team's page from then on.

use serde::{Deserialize, Serialize};

use super::{
    Date,
    id::{RoundId, StepId},
    learning::LearningId,
    stamp::Stamp,
    text::Sentence,
};
use crate::rules;

/// What a team agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name for ever.
    pub id: StepId,
    /// Raised with every edit.
    pub stamp: Stamp,
    /// The round after which it was agreed. That round may be gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// What is done.
    pub what: Sentence,
    /// The way to learn together that it was taken over from, so that it is not proposed again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learning: Option<LearningId>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Sentence>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Sentence>,
    /// How the team will notice that it helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Sentence>,
    /// The day of the agreement.
    pub agreed: Date,
    /// Which step of its team it is, from 1 on, as the device saw it on which it was agreed: of two
    /// steps of one day the later has the higher number, as with rounds. 0 where there is none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ordinal: u32,
    /// The day to look again.
    pub look_again: Date,
    /// What became of it.
    pub state: StepState,
    /// What it brought, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<Sentence>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// The team is at it.
    GoingOn,
    /// Done.
    Done,
    /// Let go, which is a decision like any other.
    Dropped,
}

impl Step {
    /// The day to look again at something agreed or looked at on this day.
    pub fn next_look(on: Date) -> Date {
        on.plus_days(rules::step::LOOK_AGAIN_WEEKS.saturating_mul(7))
    }

    /// Whether it is going on.
    pub fn is_going_on(&self) -> bool {
        self.state == StepState::GoingOn
    }

    /// Whether it is going on and its day has come.
    pub fn is_due(&self, today: Date) -> bool {
        self.is_going_on() && self.look_again <= today
    }

    /// The team has looked at it: a step that goes on is looked at again later.
    pub fn look(&mut self, state: StepState, brought: Option<Sentence>, on: Date, tie: u32) {
        self.state = state;
        if brought.is_some() {
            self.brought = brought;
        }
        if state == StepState::GoingOn {
            self.look_again = Self::next_look(on);
        }
        self.stamp = self.stamp.next(tie);
    }
}

/// Wanting, being able, being allowed: a step that lacks one of them does not happen (Poiesz).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// Do we really want this?
    Motivation,
    /// Can we do this already?
    Capacity,
    /// Do we have time, money and room?
    Opportunity,
}

impl Factor {
    /// In the order of asking.
    pub const ALL: [Self; 3] = [Self::Motivation, Self::Capacity, Self::Opportunity];
    /// The best answer: yes. 0 is no, 1 a bit.
    pub const YES: u8 = 2;
}

/// The factors that hold a step back most: those that share the lowest answer (0 to 2), which
/// decides; none when all are "yes", or as long as one has no answer.
pub fn held_back_by(answers: [Option<u8>; 3]) -> Vec<Factor> {
    let known: Vec<u8> = answers.iter().flatten().copied().collect();
    let lowest = known.iter().copied().min().filter(|lowest| *lowest < Factor::YES);
    if known.len() < answers.len() {
        return Vec::new();
    }
    let pairs = Factor::ALL.into_iter().zip(known);
    pairs.filter(|(_, answer)| Some(*answer) == lowest).map(|(factor, _)| factor).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn step() -> Step {
        Step {
            id: StepId::from_random([1; 16]),
            stamp: Stamp::first(0),
            round: None,
            what: Sentence::parse("Elke week een rondje").unwrap().unwrap(),
            learning: None,
            who: None,
            when: None,
            notice: None,
            agreed: day("2026-11-22"),
            ordinal: 1,
            look_again: Step::next_look(day("2026-11-22")),
            state: StepState::GoingOn,
            brought: None,
        }
    }

    #[test]
    fn a_step_is_looked_at_again_after_three_weeks_and_then_after_three_more() {
        let mut step = step();
        assert_eq!(step.look_again, day("2026-12-13"));
        assert!(!step.is_due(day("2026-12-12")) && step.is_due(day("2026-12-13")));
        step.look(StepState::GoingOn, None, day("2026-12-15"), 1);
        assert_eq!(step.look_again, day("2027-01-05"));
        let sentence = Sentence::parse("Meer rust").unwrap();
        step.look(StepState::Done, sentence.clone(), day("2027-01-05"), 2);
        assert!(!step.is_due(day("2027-02-01")));
        assert_eq!(step.brought, sentence);
    }

    #[test]
    fn the_lowest_answer_decides_and_shares() {
        use Factor::{Capacity, Motivation, Opportunity};
        assert_eq!(held_back_by([Some(2), Some(0), Some(1)]), [Capacity]);
        assert_eq!(held_back_by([Some(1), Some(2), Some(1)]), [Motivation, Opportunity]);
        assert_eq!(held_back_by([Some(2), Some(2), Some(2)]), []);
        assert_eq!(held_back_by([Some(0), None, Some(2)]), []);
    }
}
