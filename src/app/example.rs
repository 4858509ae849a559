//! The example team: three invented rounds and steps to look around in. It is in no record and no file of
//! anyone, so leaving it takes nothing but going elsewhere.

use std::sync::Arc;

use serde::Deserialize;

use crate::{
    content,
    domain::{
        Date,
        answer::Sheet,
        gathered::Gathered,
        id::{RoundId, StepId, TeamId},
        instrument::Instrument,
        look::{Looks, StepState},
        people::People,
        round::{Mode, Round, State},
        stamp::Stamp,
        step::Step,
        team::Team,
        text::{Sentence, TeamName},
    },
};

/// The example as `content/example.toml` has it.
#[derive(Deserialize)]
struct Example {
    name: String,
    rounds: Vec<ExampleRound>,
    steps: Vec<ExampleStep>,
}

#[derive(Deserialize)]
struct ExampleRound {
    mode: Mode,
    day: Date,
    people: People,
    new_people: Option<u32>,
    sheets: Vec<Sheet>,
}

#[derive(Deserialize)]
struct ExampleStep {
    /// The number of the round after which it was agreed, from 1.
    round: u8,
    what: Sentence,
    who: Sentence,
    notice: Sentence,
    agreed: Date,
    looks: Vec<ExampleLook>,
}

#[derive(Deserialize)]
struct ExampleLook {
    on: Date,
    state: StepState,
    brought: Sentence,
}

impl ExampleStep {
    fn into_step(self, number: u8) -> Step {
        let mut step = Step {
            id: StepId::from_random([number.saturating_add(100); 16]),
            stamp: Stamp::first(0),
            round: Some(RoundId::from_random([self.round; 16])),
            what: self.what,
            learning: None,
            who: Some(self.who),
            when: None,
            notice: Some(self.notice),
            agreed: self.agreed,
            ordinal: number.into(),
            look_again: Step::next_look(self.agreed),
            looks: Looks::default(),
            invited: 0,
        };
        for look in self.looks {
            step.look(look.state, Some(look.brought), look.on, 0);
        }
        step
    }
}

/// Reads the example. Its quiet rounds are closed here like any other, so they show what a quiet
/// round shows. `None` when the content is not as it should be, which a test rules out.
pub fn team(check: &Arc<Instrument>) -> Option<Team> {
    let example: Example = serde_json::from_str(content::EXAMPLE).ok()?;
    let id = TeamId::from_random(*b"the example team");
    let mut team = Team::new(id, TeamName::parse(&example.name).ok()?, Stamp::first(0));
    for (number, data) in (1_u8..).zip(example.rounds) {
        let mut round = Round {
            id: RoundId::from_random([number; 16]),
            stamp: Stamp::first(0),
            instrument: Arc::clone(check),
            mode: data.mode,
            begun: data.day,
            ordinal: number.into(),
            people: data.people,
            new_people: data.new_people,
            state: State::Running,
        };
        round.close(Gathered::of_sheets(data.sheets), data.day, 0);
        team.put(round);
    }
    for (number, step) in (1_u8..).zip(example.steps) {
        team.put_step(step.into_step(number));
    }
    Some(team)
}

/// What made-up people hand in to a rehearsal: the first sheets of the youngest round, so many as
/// there are up to `people`.
pub fn made_up(people: usize) -> Gathered {
    let example: Option<Example> = serde_json::from_str(content::EXAMPLE).ok();
    let youngest = example.and_then(|example| example.rounds.into_iter().next_back());
    let sheets = youngest.map(|round| round.sheets).unwrap_or_default();
    Gathered::of_sheets(sheets.into_iter().take(people).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_has_three_rounds_that_fit_the_check() {
        let check = Arc::new(Instrument::parse(content::CHECK).unwrap());
        let team = team(&check).unwrap();
        assert_eq!(team.rounds().len(), 3);
        let known = |step: &Step| step.round.is_some_and(|round| team.round(round).is_some());
        assert!(team.steps().len() == 3 && team.steps().iter().all(known));
        for round in team.rounds() {
            let result = round.result().unwrap();
            assert!(result.may_advise());
            assert!(result.activities().iter().all(|a| a.scores().answers() > 2));
        }
    }
}
