//! Copies of a team that were used apart come together: the same steps in whatever order, with every
//! look of each.

use proptest::{collection::vec, prelude::*};
use teamruimte::domain::{
    id::StepId,
    stamp::Stamp,
    step::Step,
    team::{Removed, Team},
};

use crate::common::{
    given::{any_step, any_team},
    tries,
};

proptest! {
    #![proptest_config(tries(120))]

    #[test]
    fn copies_that_come_together_have_the_same_steps(
        team in any_team(), copies in vec((vec(any_step(), 0..4), vec((0_u8..6, any::<u32>()), 0..2)), 3),
    ) {
        let copy = |(steps, gone): (Vec<Step>, Vec<(u8, u32)>)| {
            let gone = gone.into_iter().map(|(id, tie)| {
                (StepId::from_random([id; 16]), Stamp::first(tie))
            });
            let removed = Removed { steps: gone.collect(), ..Removed::default() };
            Team::restore(team.id, team.name.clone(), team.stamp, [], removed, steps)
        };
        let copies: Vec<Team> = copies.into_iter().map(copy).collect();
        let merged = |order: &[usize]| {
            let mut all = copies[order[0]].clone();
            order[1..].iter().for_each(|at| all.absorb(copies[*at].clone()));
            all
        };
        let all = merged(&[0, 1, 2]);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let other = merged(&order);
            prop_assert_eq!(all.steps(), other.steps(), "{:?}", order);
            prop_assert_eq!(all.removed_steps(), other.removed_steps());
        }
        for again in copies.iter().chain([&all]) {
            let mut twice = all.clone();
            twice.absorb(again.clone());
            prop_assert_eq!(twice.steps(), all.steps());
        }
        for step in all.steps() {
            prop_assert!(step.looks.all().is_sorted_by(|one, other| one.on < other.on));
            let looked = |copy: &Team, on| {
                let ours = copy.steps().iter().filter(|ours| ours.id == step.id);
                ours.flat_map(|ours| ours.looks.all()).any(|look| look.on == on)
            };
            for look in copies.iter().flat_map(Team::steps).filter(|ours| ours.id == step.id) {
                for look in look.looks.all() {
                    prop_assert!(looked(&all, look.on), "a look was lost");
                }
            }
        }
    }
}
