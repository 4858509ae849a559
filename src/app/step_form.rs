//! The form of a step: from what was typed to an agreement, or to what is missing.

use crate::{
    domain::{
        Date,
        learning::LearningId,
        text::{Sentence, SentenceTooLong},
    },
    persist::record::StepForm,
};

/// A filled-in form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// What is done.
    pub what: Sentence,
    /// What it was taken over from.
    pub learning: Option<LearningId>,
    /// Who does it.
    pub who: Option<Sentence>,
    /// When.
    pub when: Option<Sentence>,
    /// How the team will notice.
    pub notice: Option<Sentence>,
    /// The day to look again.
    pub look_again: Date,
}

/// What is missing; each stands beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepProblem {
    /// Nothing to do.
    WhatEmpty,
    /// This sentence is too long.
    TooLong(StepField),
    /// No day, or one that is past.
    LookAgain,
}

/// The fields with a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepField {
    /// What is done.
    What,
    /// Who does it.
    Who,
    /// When.
    When,
    /// How the team will notice.
    Notice,
}

/// Reads the form, or tells everything that is missing.
pub fn parse(form: &StepForm, today: Date) -> Result<NewStep, Vec<StepProblem>> {
    let mut problems = Vec::new();
    let mut sentence = |field: StepField, typed: &str| match Sentence::parse(typed) {
        Ok(sentence) => sentence,
        Err(SentenceTooLong) => {
            problems.push(StepProblem::TooLong(field));
            None
        }
    };
    let what = sentence(StepField::What, &form.what);
    let who = sentence(StepField::Who, &form.who);
    let when = sentence(StepField::When, &form.when);
    let notice = sentence(StepField::Notice, &form.notice);
    if what.is_none() && !problems.contains(&StepProblem::TooLong(StepField::What)) {
        problems.insert(0, StepProblem::WhatEmpty);
    }
    let look_again = form.look_again.parse::<Date>().ok().filter(|day| *day >= today);
    if look_again.is_none() {
        problems.push(StepProblem::LookAgain);
    }
    match (what, look_again) {
        (Some(what), Some(look_again)) if problems.is_empty() => {
            let learning = form.learning.clone();
            Ok(NewStep { what, learning, who, when, notice, look_again })
        }
        _ => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_and_a_day_to_look_again_are_needed() {
        let today: Date = "2026-11-22".parse().unwrap();
        let form = StepForm {
            what: "  Elke week een rondje ".into(),
            look_again: "2026-12-13".into(),
            ..StepForm::default()
        };
        let step = parse(&form, today).unwrap();
        assert_eq!((step.what.as_str(), step.who), ("Elke week een rondje", None));
        let past = StepForm { look_again: "2026-11-21".into(), ..form };
        assert_eq!(parse(&past, today), Err(vec![StepProblem::LookAgain]));
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let today: Date = "2026-11-22".parse().unwrap();
        let form = StepForm { who: "x".repeat(301), ..StepForm::default() };
        let problems =
            [StepProblem::WhatEmpty, StepProblem::TooLong(StepField::Who), StepProblem::LookAgain];
        assert_eq!(parse(&form, today), Err(problems.to_vec()));
    }
}
