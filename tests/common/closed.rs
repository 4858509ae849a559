//! A closed round made straight from what was handed in. Every test that needs one without a device
//! gets it here, so that a new field of a round is filled in at one place.

use std::sync::Arc;

use teamruimte::domain::{
    change::Newcomers,
    gathered::Gathered,
    id::{RoundId, TeamId},
    instrument::Instrument,
    pair::Pair,
    people::People,
    result::RoundResult,
    round::{Mode, Round, State},
    stamp::Stamp,
    team::Team,
    text::TeamName,
};

use super::{day, device::Device};

/// A round of a team of `people`, closed with all that was gathered.
pub(crate) fn closed(
    (mode, people, new_people): (Mode, u32, Option<u32>),
    instrument: Arc<Instrument>,
    gathered: Gathered,
) -> Round {
    let mut round = Round {
        id: RoundId::from_random([1; 16]),
        stamp: Stamp::first(0),
        instrument,
        mode,
        begun: day("2026-11-01"),
        ordinal: 1,
        people: People::new(people).unwrap(),
        new_people,
        state: State::Running,
    };
    round.close(gathered, day("2026-11-02"), 0);
    round
}

/// A device with a team that has this round and no other. Nothing of it is in storage.
pub(crate) fn device_with(round: Round) -> Device {
    let (mut device, name) = (Device::new(), TeamName::parse("Oost").unwrap());
    let mut team = Team::new(TeamId::from_random([2; 16]), name, Stamp::first(0));
    team.put(round);
    device.model.teams.insert(team.id, team);
    device
}

/// Two rounds one after the other, with so many new people.
pub(crate) fn next_to(then: RoundResult, now: RoundResult, new: Option<u32>) -> Pair {
    let newcomers = new.map(|new| Newcomers { new, team: now.people() });
    Pair { then, now, newcomers }
}
