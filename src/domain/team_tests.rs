//! The order of rounds and steps, and what two copies of a team make of each other.

use std::sync::Arc;

use super::*;
use crate::{
    content,
    domain::{
        Date,
        gathered::Gathered,
        instrument::Instrument,
        look::Looks,
        people::People,
        round::{Mode, State},
        text::Sentence,
    },
};

fn closed(id: u8, day: &str, ordinal: u32) -> Round {
    let day: Date = day.parse().unwrap();
    let mut round = Round {
        id: RoundId::from_random([id; 16]),
        stamp: Stamp::first(0),
        instrument: Arc::new(Instrument::parse(content::CHECK).unwrap()),
        mode: Mode::Open,
        begun: day,
        ordinal,
        people: People::new(6).unwrap(),
        new_people: None,
        state: State::Running,
    };
    round.close(Gathered::default(), day, 0);
    round
}

fn team() -> Team {
    let name = TeamName::parse("Oost").unwrap();
    Team::new(TeamId::from_random([0; 16]), name, Stamp::first(0))
}

#[test]
fn rounds_of_one_day_stand_in_the_order_in_which_they_began() {
    let mut team = team();
    for id in [7, 9, 1] {
        let ordinal = team.next_ordinal();
        team.put(closed(id, "2026-11-22", ordinal));
    }
    let id = |id: u8| RoundId::from_random([id; 16]);
    let order: Vec<RoundId> = team.rounds().iter().map(|round| round.id).collect();
    assert_eq!(order, [id(7), id(9), id(1)]);
    assert_eq!(team.previous(id(1)).map(|round| round.id), Some(id(9)));
    assert_eq!(team.latest_closed().map(|round| round.id), Some(id(1)));
}

fn step(id: u8, day: &str, ordinal: u32) -> Step {
    Step {
        id: StepId::from_random([id; 16]),
        stamp: Stamp::first(0),
        round: None,
        what: Sentence::parse("Elke week een rondje").unwrap().unwrap(),
        who: None,
        when: None,
        notice: None,
        learning: None,
        agreed: day.parse().unwrap(),
        ordinal,
        look_again: day.parse().unwrap(),
        looks: Looks::default(),
        invited: 0,
    }
}

fn step_ids(team: &Team) -> Vec<StepId> {
    team.steps().iter().map(|step| step.id).collect()
}

#[test]
fn steps_of_one_day_stand_in_the_order_in_which_they_were_agreed() {
    let mut team = team();
    for id in [7, 9, 1] {
        let ordinal = team.next_step_ordinal();
        team.put_step(step(id, "2026-11-22", ordinal));
    }
    let id = |id: u8| StepId::from_random([id; 16]);
    assert_eq!(step_ids(&team), [id(7), id(9), id(1)]);
    // A later state of a step keeps its place.
    let mut later = team.steps()[1].clone();
    later.stamp = later.stamp.next(1);
    team.put_step(later);
    assert_eq!(step_ids(&team), [id(7), id(9), id(1)]);
}

#[test]
fn a_removed_step_does_not_come_back_with_a_copy() {
    let mut team = team();
    team.put_step(step(7, "2026-11-22", 1));
    let mut copy = team.clone();
    assert!(team.remove_step(StepId::from_random([7; 16]), 1).is_some());
    team.absorb(copy.clone());
    copy.absorb(team.clone());
    assert_eq!((step_ids(&team), step_ids(&copy)), (vec![], vec![]));
    assert_eq!(team.removed_steps(), copy.removed_steps());
}

#[test]
fn the_day_decides_before_the_number() {
    let mut team = team();
    team.put(closed(1, "2026-11-22", 1));
    // Another device that knew no rounds of this team began one the next day.
    team.put(closed(2, "2026-11-23", 1));
    team.put(closed(3, "2026-11-20", 2));
    let days: Vec<String> = team.rounds().iter().map(|round| round.begun.to_string()).collect();
    assert_eq!(days, ["2026-11-20", "2026-11-22", "2026-11-23"]);
}

#[test]
fn the_number_of_a_removed_round_is_not_given_again() {
    let mut team = team();
    team.put(closed(5, "2026-12-01", 1));
    team.put(closed(6, "2026-12-02", 2));
    team.remove(RoundId::from_random([6; 16]), 0);
    assert_eq!(team.next_ordinal(), 3);
}

#[test]
fn rounds_that_overlapped_are_known_by_the_day_of_their_results() {
    let mut team = team();
    let mut long = closed(1, "2026-05-20", 1);
    long.begun = "2026-05-01".parse().unwrap();
    team.put(long);
    team.put(closed(2, "2026-05-11", 2));
    let id = |id: u8| RoundId::from_random([id; 16]);
    let known: Vec<RoundId> = team.closed_rounds().iter().map(|round| round.id).collect();
    assert_eq!(known, [id(2), id(1)]);
    assert_eq!(team.latest_closed().map(|round| round.id), Some(id(1)));
    assert_eq!(team.previous(id(1)).map(|round| round.id), Some(id(2)));
    assert_eq!(team.previous(id(2)), None);
    let (then, now) = team.in_order(id(1), id(2)).unwrap();
    assert_eq!((then.id, now.id), (id(2), id(1)));
}
