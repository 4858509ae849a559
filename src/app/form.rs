//! The form of a new round: from what was typed to a round, or to what is missing.

use super::model::Model;
use crate::{
    domain::{
        id::TeamId,
        people::People,
        round::Mode,
        text::{NameError, TeamName},
    },
    persist::record::Form,
};

/// A filled-in form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    /// The name, of a new team.
    pub name: Option<TeamName>,
    /// How many people the team has.
    pub people: People,
    /// How many of them were not there in the round before; asked only when there was one.
    pub new_people: Option<u32>,
    /// The promise.
    pub mode: Mode,
}

/// What is missing; each stands beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormProblem {
    /// No name.
    NameEmpty,
    /// A name that is too long.
    NameTooLong,
    /// No whole number of 2 to 30.
    People,
    /// No whole number from 0 to the number of people.
    NewPeople,
    /// No mode chosen.
    Mode,
}

/// What the form asks besides people and mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The name of a new team.
    pub name: bool,
    /// How many people are new.
    pub new_people: bool,
}

impl Asked {
    /// What the form asks for a round of this team; `None` is a team that is still to be made.
    pub fn of(model: &Model, team: Option<TeamId>) -> Self {
        let known = team.and_then(|id| model.teams.get(&id));
        Self {
            name: known.is_none(),
            new_people: known.is_some_and(|team| team.latest_closed().is_some()),
        }
    }
}

/// Reads the form, or tells everything that is missing.
pub fn parse(form: &Form, asked: Asked) -> Result<NewRound, Vec<FormProblem>> {
    let mut problems = Vec::new();
    let mut note = |problem| problems.push(problem);
    let name = match TeamName::parse(&form.name) {
        _ if !asked.name => None,
        Ok(name) => Some(name),
        Err(NameError::Empty) => {
            note(FormProblem::NameEmpty);
            None
        }
        Err(NameError::TooLong) => {
            note(FormProblem::NameTooLong);
            None
        }
    };
    let people = number(&form.people).and_then(|n| People::new(n).ok());
    if people.is_none() {
        note(FormProblem::People);
    }
    let most = people.map_or(u32::MAX, People::get);
    let new_people = number(&form.new_people).filter(|n| asked.new_people && *n <= most);
    if asked.new_people && new_people.is_none() {
        note(FormProblem::NewPeople);
    }
    if form.mode.is_none() {
        note(FormProblem::Mode);
    }
    match (people, form.mode) {
        (Some(people), Some(mode)) if problems.is_empty() => {
            Ok(NewRound { name, people, new_people, mode })
        }
        _ => Err(problems),
    }
}

fn number(typed: &str) -> Option<u32> {
    typed.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW_TEAM: Asked = Asked { name: true, new_people: false };

    fn typed(name: &str, people: &str, mode: Option<Mode>) -> Form {
        Form { name: name.to_owned(), people: people.to_owned(), mode, ..Form::default() }
    }

    #[test]
    fn a_full_form_is_a_round() {
        let round = parse(&typed(" Oost ", " 6 ", Some(Mode::Quiet)), NEW_TEAM).unwrap();
        assert_eq!(round.name.unwrap().as_str(), "Oost");
        assert_eq!((round.people.get(), round.mode), (6, Mode::Quiet));
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let problems = parse(&typed("", "31", None), NEW_TEAM).unwrap_err();
        assert_eq!(problems, [FormProblem::NameEmpty, FormProblem::People, FormProblem::Mode]);
    }

    #[test]
    fn no_more_people_are_new_than_there_are() {
        let again = Asked { name: false, new_people: true };
        let mut form = typed("", "4", Some(Mode::Open));
        form.new_people = "5".to_owned();
        assert_eq!(parse(&form, again), Err(vec![FormProblem::NewPeople]));
        form.new_people = "4".to_owned();
        assert_eq!(parse(&form, again).unwrap().new_people, Some(4));
    }
}
