//! The team file: what was written reads back, and nothing that is read can do harm.

use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    domain::{id::RoundId, round::Round, team::Team},
    persist::file::{self, FileError},
};

use super::common::{
    day,
    device::Device,
    given::{any_day, any_name, any_round, any_team},
    mutate::any_mutation,
    sheets, tries,
};

/// A file with rounds of every kind, and one as the crash page makes it.
fn samples() -> [String; 2] {
    let rows = sheets(
        &["1234512345123", "5432154321543", "0000011111-----", "3333333333333", "3345534412--0"]
            .map(|row| &row[..13]),
    );
    let mut device = Device::new();
    let first = device.play(None, teamruimte::domain::round::Mode::Quiet, 5, &rows);
    let team = Some(device.team_of(first));
    for (mode, people) in [
        (teamruimte::domain::round::Mode::Open, 5),
        (teamruimte::domain::round::Mode::Quiet, 3),
        (teamruimte::domain::round::Mode::Quiet, 2),
    ] {
        device.play(team, mode, people, &rows[..people as usize]);
    }
    let rescue = serde_json::json!({
        "format": file::RESCUE_FORMAT, "schema": 1, "storage": device.storage, "black_box": device.storage,
    });
    [device.file_of(first), rescue.to_string()]
}

fn reads_back(team: &Team) -> Result<(), TestCaseError> {
    let text = file::write(team, day("2026-11-22")).unwrap();
    let opened = file::read(text.as_bytes()).unwrap();
    prop_assert_eq!(opened.teams, std::slice::from_ref(team));
    Ok(())
}

fn ids(team: &Team) -> BTreeSet<RoundId> {
    let here = team.rounds().iter().map(|round| round.id);
    here.chain(team.removed().keys().copied()).collect()
}

/// Two copies of one team that were edited apart.
fn any_copies() -> impl Strategy<Value = (Team, Team)> {
    let edits =
        || (vec(any_round(), 0..3), vec(any::<usize>(), 0..3), prop::option::of(any_name()));
    (any_team(), edits(), edits(), any::<u32>()).prop_map(|(team, one, other, tie)| {
        let edited = |(rounds, gone, name): (Vec<Round>, Vec<usize>, _)| {
            let mut team = team.clone();
            for round in rounds {
                team.put(round);
            }
            for place in gone {
                let ids: Vec<RoundId> = team.rounds().iter().map(|round| round.id).collect();
                if !ids.is_empty() {
                    team.remove(ids[place % ids.len()], tie);
                }
            }
            if let Some(name) = name {
                team.name = name;
                team.stamp = team.stamp.next(tie);
            }
            team
        };
        (edited(one), edited(other))
    })
}

proptest! {
    #![proptest_config(tries(64))]

    #[test]
    fn a_file_brings_back_everything_but_what_still_runs(team in any_team(), saved in any_day()) {
        let text = file::write(&team, saved).unwrap();
        for around in [text.clone(), format!("\u{FEFF}{text}\r\n\n")] {
            let opened = file::read(around.as_bytes()).unwrap();
            prop_assert_eq!(opened.saved_on, Some(saved));
            prop_assert_eq!(opened.teams, vec![team.clone().without_running()]);
        }
        for round in team.rounds().iter().filter(|round| round.is_running()) {
            prop_assert!(!text.contains(&round.id.to_string()));
        }
    }

    #[test]
    fn a_half_of_a_file_is_told_from_something_else(team in any_team(), place in any::<usize>()) {
        let text = file::write(&team, day("2026-11-22")).unwrap();
        let part = &text.as_bytes()[..place % (text.len() - 1)];
        match file::read(part) {
            Err(FileError::Damaged(_)) => prop_assert!(part.len() > 20),
            Err(FileError::NotOurs) => {}
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn opening_a_copy_again_changes_nothing_and_loses_nothing((mut ours, other) in any_copies()) {
        let (before, name) = (ids(&ours), [ours.name.clone(), other.name.clone()]);
        let all: BTreeSet<RoundId> = before.union(&ids(&other)).copied().collect();
        // A round that runs here is not taken away.
        let runs = |id: &&RoundId| ours.round(**id).is_some_and(Round::is_running);
        let of_other = other.removed().keys().filter(|id| !runs(id));
        let removed: BTreeSet<RoundId> = ours.removed().keys().chain(of_other).copied().collect();
        ours.absorb(other.clone());
        prop_assert_eq!(ids(&ours), all);
        prop_assert_eq!(ours.removed().keys().copied().collect::<BTreeSet<_>>(), removed);
        prop_assert!(name.contains(&ours.name));
        let once = ours.clone();
        ours.absorb(other.clone());
        prop_assert_eq!(&ours, &once);
        // The other way round it comes to the same rounds.
        let mut theirs = other;
        theirs.absorb(once.clone());
        prop_assert_eq!(ids(&theirs), ids(&once));
    }

    #[test]
    fn a_round_that_runs_here_stays((mut ours, other) in any_copies()) {
        let closed_there = |round: &Round| other.round(round.id).is_some_and(|r| !r.is_running());
        let before = ours.rounds().to_vec();
        let running = before.iter().filter(|round| round.is_running() && !closed_there(round));
        let running: Vec<RoundId> = running.map(|round| round.id).collect();
        ours.absorb(other.clone());
        for id in running {
            prop_assert!(ours.round(id).is_some_and(Round::is_running));
        }
    }

    #[test]
    fn a_copy_never_closes_a_result_away((mut ours, other) in any_copies()) {
        let closed = |team: &Team| -> BTreeSet<RoundId> {
            team.rounds().iter().filter(|round| !round.is_running()).map(|round| round.id).collect()
        };
        let before: BTreeSet<RoundId> = closed(&ours).union(&closed(&other)).copied().collect();
        ours.absorb(other);
        let gone = |id: &RoundId| ours.removed().contains_key(id);
        let after = closed(&ours);
        prop_assert!(before.iter().all(|id| after.contains(id) || gone(id)));
    }

    #[test]
    fn another_team_is_left_alone(mut ours in any_team(), other in any_team()) {
        let before = ours.clone();
        ours.absorb(other);
        prop_assert_eq!(ours, before);
    }
}

proptest! {
    #![proptest_config(tries(700))]

    #[test]
    fn whatever_is_read_can_be_written_and_read_again(
        which in 0..2_usize, mutations in vec(any_mutation(), 1..3),
    ) {
        static SAMPLES: std::sync::OnceLock<[String; 2]> = std::sync::OnceLock::new();
        let sample = &SAMPLES.get_or_init(samples)[which];
        let text = mutations.iter().fold(sample.clone(), |text, mutation| mutation.apply(&text));
        if let Ok(opened) = file::read(text.as_bytes()) {
            for team in &opened.teams {
                reads_back(team)?;
            }
        }
    }

    #[test]
    fn bytes_of_any_kind_are_judged(bytes in vec(any::<u8>(), 0..200), place in any::<usize>()) {
        prop_assert!(file::read(&bytes).is_err());
        let mut text = samples_once().as_bytes().to_vec();
        let at = place % text.len();
        text[at..].iter_mut().zip(&bytes).for_each(|(to, from)| *to = *from);
        drop(file::read(&text));
    }
}

fn samples_once() -> &'static str {
    static SAMPLES: std::sync::OnceLock<[String; 2]> = std::sync::OnceLock::new();
    &SAMPLES.get_or_init(samples)[0]
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let large = vec![b' '; file::MAX_BYTES + 1];
    assert_eq!(file::read(&large), Err(FileError::TooLarge(large.len())));
}
