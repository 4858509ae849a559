//! A step: the one small thing that a team agrees on after a round, and what became of it.
//!
//! Agreements that nobody comes back to are the weak spot of every such talk (Huebner and Zacher,
//! 2021), so a step has a day to look again, and is the first thing on the team's page from then on.

use serde::{Deserialize, Serialize};

use super::{
    Date,
    id::{RoundId, StepId},
    learning::LearningId,
    look::{Look, Looks, StepState},
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
    /// What was seen of it each time that the team looked.
    #[serde(default, skip_serializing_if = "Looks::is_empty")]
    pub looks: Looks,
    /// How many calendar files were made of it: each next one replaces those before.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub invited: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Step {
    /// The day to look again at something agreed or looked at on this day.
    pub fn next_look(on: Date) -> Date {
        on.plus_days(rules::step::LOOK_AGAIN_WEEKS.saturating_mul(7))
    }

    /// What became of it: what was seen last.
    pub fn state(&self) -> StepState {
        self.looks.last().map_or(StepState::GoingOn, |look| look.state)
    }

    /// Whether it is going on.
    pub fn is_going_on(&self) -> bool {
        self.state() == StepState::GoingOn
    }

    /// Whether it is going on and its day has come.
    pub fn is_due(&self, today: Date) -> bool {
        self.is_going_on() && self.look_again <= today
    }

    /// The team has looked at it: a step that goes on is looked at again later. Who looks twice on one
    /// day corrects the state; a sentence stays when there is no other.
    pub fn look(&mut self, state: StepState, brought: Option<Sentence>, on: Date, tie: u32) {
        self.stamp = self.stamp.next(tie);
        // Of a clock that was ahead once, the last day decides until it is reached.
        let on = self.looks.last().map_or(on, |last| last.on.max(on));
        let before = self.looks.last().filter(|look| look.on == on);
        let brought = brought.or_else(|| before.and_then(|look| look.brought.clone()));
        self.looks.add(Look { on, stamp: self.stamp, state, brought });
        if state == StepState::GoingOn {
            self.look_again = Self::next_look(on);
        }
    }

    /// Takes over what another copy of the same step has: what was edited later, and the looks of both.
    /// The last look says when to look again, whichever copy was edited last.
    pub fn absorb(&mut self, other: Self) {
        if other.id != self.id {
            return;
        }
        let (mut later, earlier) =
            if other.stamp > self.stamp { (other, self.clone()) } else { (self.clone(), other) };
        let last = |step: &Self| step.looks.last().map(|look| (look.on, look.stamp));
        if last(&earlier) > last(&later) {
            later.look_again = earlier.look_again;
        }
        for look in earlier.looks.all() {
            later.looks.add(look.clone());
        }
        later.invited = later.invited.max(earlier.invited);
        *self = later;
    }
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
            looks: Looks::default(),
            invited: 0,
        }
    }

    fn sentence(text: &str) -> Option<Sentence> {
        Sentence::parse(text).unwrap()
    }

    #[test]
    fn a_step_is_looked_at_again_after_three_weeks_and_then_after_three_more() {
        let mut step = step();
        assert_eq!(step.look_again, day("2026-12-13"));
        assert!(!step.is_due(day("2026-12-12")) && step.is_due(day("2026-12-13")));
        step.look(StepState::GoingOn, None, day("2026-12-15"), 1);
        assert_eq!(step.look_again, day("2027-01-05"));
        step.look(StepState::Done, sentence("Meer rust"), day("2027-01-05"), 2);
        assert!(!step.is_due(day("2027-02-01")));
        let history: Vec<_> = step.looks.all().iter().map(|look| (look.on, look.state)).collect();
        let days = [day("2026-12-15"), day("2027-01-05")];
        assert_eq!(history, [(days[0], StepState::GoingOn), (days[1], StepState::Done)]);
        assert_eq!(step.looks.last().unwrap().brought, sentence("Meer rust"));
    }

    #[test]
    fn who_looks_twice_on_one_day_corrects() {
        let (mut step, today) = (step(), day("2026-12-15"));
        step.look(StepState::Done, sentence("Meer rust"), today, 1);
        step.look(StepState::GoingOn, None, today, 2);
        assert_eq!(step.looks.all().len(), 1);
        assert!(step.is_going_on());
        assert_eq!(step.looks.last().unwrap().brought, sentence("Meer rust"));
    }

    #[test]
    fn a_clock_that_went_back_does_not_lose_a_look() {
        let mut step = step();
        step.look(StepState::Done, None, day("2027-02-15"), 1);
        step.look(StepState::GoingOn, None, day("2026-12-15"), 2);
        assert!(step.is_going_on());
        assert_eq!(step.looks.all().len(), 1);
    }

    #[test]
    fn two_copies_that_were_looked_at_apart_have_both_looks() {
        let (mut ours, mut theirs) = (step(), step());
        ours.look(StepState::GoingOn, sentence("Loopt"), day("2026-12-13"), 1);
        theirs.look(StepState::Done, sentence("Klaar"), day("2027-01-05"), 2);
        theirs.invited = 2;
        let (mut one, mut other) = (ours.clone(), theirs.clone());
        one.absorb(theirs);
        other.absorb(ours);
        assert_eq!(one, other);
        assert_eq!((one.looks.all().len(), one.state(), one.invited), (2, StepState::Done, 2));
    }
}
