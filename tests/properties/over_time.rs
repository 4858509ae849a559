//! Whatever rounds a team has: two of them say the same from both sides and no more than the rules let
//! them, lines are joined between equal questions only.

use proptest::{collection::vec, prelude::*};
use teamruimte::{
    app::{
        over_time::{
            compare::{self, CompareView},
            trend,
        },
        steps, team_page,
    },
    domain::{
        change::{Comparison, Direction, Finding},
        gathered::Gathered,
        id::{RoundId, TeamId},
        result::RoundResult,
        stamp::Stamp,
        team::Team,
        text::TeamName,
    },
    texts::Lang,
};

use crate::{
    common::{
        PLACES,
        closed::closed,
        device::Device,
        given::{any_instrument, any_mode, any_sheets, any_team},
        tries,
    },
    seen,
};

/// A team of which rounds can often be compared: of one size, with few new people.
fn often_alike() -> impl Strategy<Value = Team> {
    let new = prop_oneof![4 => Just(Some(0)), 1 => Just(Some(1)), 1 => Just(None)];
    let round = (any_instrument(), any_sheets(3..=5), new);
    let mode = prop_oneof![3 => Just(None), 1 => any_mode().prop_map(Some)];
    (any_mode(), vec((round, mode), 2..5)).prop_map(|(usual, rounds)| {
        let name = TeamName::parse("Oost").unwrap();
        let mut team = Team::new(TeamId::from_random([2; 16]), name, Stamp::first(0));
        for (ordinal, ((asked, sheets, new), mode)) in (1_u8..).zip(rounds) {
            let facts = (mode.unwrap_or(usual), 5, new);
            let mut round = closed(facts, asked, Gathered::of_sheets(sheets));
            (round.id, round.ordinal) = (RoundId::from_random([ordinal; 16]), ordinal.into());
            team.put(round);
        }
        team
    })
}

fn any_past() -> impl Strategy<Value = Team> {
    prop_oneof![any_team(), often_alike()]
}

fn device_of(team: &Team) -> Device {
    let mut device = Device::new();
    device.model.teams.insert(team.id, team.clone());
    device
}

fn results(team: &Team) -> Vec<(RoundId, RoundResult)> {
    team.closed_rounds().into_iter().filter_map(|round| Some((round.id, round.result()?))).collect()
}

/// The word that a finding allows, if it is one of change.
fn word(finding: Finding) -> Option<&'static str> {
    match finding {
        Finding::Moved(Direction::Up, _) => Some("ging omhoog"),
        Finding::Moved(Direction::Down, _) => Some("ging omlaag"),
        Finding::NotClear => Some("geen duidelijke verandering"),
        Finding::Untold(_) => None,
    }
}

fn says_what_is_found(view: &CompareView, since: &Comparison<'_>) -> Result<(), TestCaseError> {
    let words = ["ging omhoog", "ging omlaag", "geen duidelijke verandering"];
    let of_change = |said: Option<&'static str>| said.filter(|said| words.contains(said));
    let obstacles = !since.obstacles().is_empty();
    prop_assert!(view.weak.len() >= since.obstacles().len());
    for row in view.groups.iter().flat_map(|group| &group.rows) {
        let found = since.activity(row.number - 1);
        prop_assert_eq!(of_change(row.word), word(found));
        prop_assert_eq!(row.moved, matches!(found, Finding::Moved(..)));
        prop_assert!(!obstacles || word(found).is_none());
        let same = since.counterpart(row.number - 1).same().is_some();
        prop_assert_eq!(row.strip.joined, same && !obstacles);
    }
    for (row, dimension) in view.dimensions.iter().zip(since.now().instrument().dimensions()) {
        let found = since.dimension(dimension);
        prop_assert_eq!(of_change(row.word), word(found));
        prop_assert!(!obstacles || of_change(row.word).is_none(), "{:?}", row.word);
    }
    let claims = |line: &&String| line.contains("ging omhoog") || line.contains("ging omlaag");
    let moved = view.dimensions.iter().any(|row| row.moved)
        || view.groups.iter().flat_map(|group| &group.rows).any(|row| row.moved);
    prop_assert_eq!(view.found.iter().any(|line| claims(&line)), moved);
    prop_assert!(!view.found.is_empty());
    let places = since.now().instrument().activities().len();
    prop_assert_eq!(view.groups.iter().map(|group| group.rows.len()).sum::<usize>(), places);
    let table = view.table(Lang::Nl);
    prop_assert_eq!(table.len(), 1 + view.dimensions.len() + places + view.only_then.len());
    prop_assert!(table.iter().all(|row| row.len() == table[0].len()));
    Ok(())
}

fn lines_say_what_is_known(device: &Device, team: &Team) -> Result<(), TestCaseError> {
    let mut results: Vec<RoundResult> =
        results(team).into_iter().map(|(_, result)| result).collect();
    results.sort_by_key(RoundResult::closed);
    let view = trend::view(&device.model, team.id, true).unwrap();
    prop_assert_eq!(view.rounds, results.len());
    let days: Vec<i32> = view.dimensions.rounds.iter().map(|round| round.day).collect();
    let expected: Vec<i32> = results.iter().map(|result| result.closed().number()).collect();
    prop_assert_eq!(days, expected);
    for line in &view.dimensions.lines {
        prop_assert_eq!(line.readings.len(), results.len());
    }
    for (number, line) in view.groups.iter().flat_map(|group| &group.lines) {
        prop_assert_eq!(line.readings.len(), results.len());
        // The check of these teams has its activities in one order.
        let place = number.unwrap() - 1;
        for (at, reading) in line.readings.iter().enumerate() {
            prop_assert_eq!(reading.value, results[at].mean(place));
            let before = at.checked_sub(1).map(|before| results[before].instrument());
            let now = results[at].instrument();
            let same = before.is_some_and(|then| then.counterpart(now, place).same().is_some());
            prop_assert_eq!(reading.joined, same && reading.value.is_some());
        }
    }
    let table = trend::table(&device.model, team.id, true);
    prop_assert_eq!(table.len(), 1 + results.len());
    let cells = if results.is_empty() { 3 } else { 3 + 4 + PLACES };
    prop_assert!(table.iter().all(|row| row.len() == cells));
    let last = trend::table(&device.model, team.id, false);
    prop_assert_eq!(last.len(), 1 + results.len().min(trend::LAST));
    Ok(())
}

proptest! {
    #![proptest_config(tries(120))]

    #[test]
    fn two_rounds_say_the_same_from_both_sides_and_no_more_than_is_found(team in any_past()) {
        let device = device_of(&team);
        let closed = results(&team);
        for (place, (one, _)) in closed.iter().enumerate() {
            prop_assert!(compare::view(&device.model, team.id, (*one, *one)).is_none());
            for (other, _) in &closed[place + 1..] {
                let view = compare::view(&device.model, team.id, (*one, *other)).unwrap();
                let back = compare::view(&device.model, team.id, (*other, *one));
                prop_assert_eq!(Some(&view), back.as_ref());
                prop_assert_eq!((view.then.round, view.now.round), (*one, *other));
                let pair = team.pair(*other, *one).unwrap();
                says_what_is_found(&view, &pair.compare())?;
            }
        }
        prop_assert_eq!(compare::choices(&device.model, team.id).len(), closed.len());
    }

    #[test]
    fn lines_join_equal_questions_only(team in any_past()) {
        lines_say_what_is_known(&device_of(&team), &team)?;
    }

    #[test]
    fn the_rounds_stand_on_the_line_by_day(team in any_past()) {
        let device = device_of(&team);
        let page = team_page::view(&device.model, team.id).unwrap();
        prop_assert_eq!(page.line.is_some(), !results(&team).is_empty());
        if let Some(line) = page.line {
            prop_assert_eq!(line.rounds.len(), results(&team).len());
            prop_assert!(line.rounds.is_sorted_by_key(|round| round.day));
            prop_assert!(line.ticks.is_sorted_by_key(|tick| tick.day));
            prop_assert_eq!(line.next.is_none(), team.running().is_some());
        }
        let all = page.rounds.len() + team_page::older_rounds(&device.model, team.id).len();
        prop_assert_eq!((all, page.all_rounds), (team.rounds().len(), team.rounds().len()));
        for (filter, number) in steps::counts(&device.model, team.id) {
            let found = steps::steps(&device.model, team.id, filter);
            prop_assert_eq!(found.len(), number);
            prop_assert!(found.is_sorted_by_key(|step| !step.due));
        }
    }
}

proptest! {
    #![proptest_config(tries(16))]

    /// All pages, tables and pictures, in every language.
    #[test]
    fn every_past_can_be_seen(team in any_past()) {
        let mut device = device_of(&team);
        for lang in Lang::ALL {
            device.model.lang = *lang;
            let shown = seen::over_time(&device.model, team.id);
            let drawn = seen::lines_of(&device.model, team.id);
            prop_assert!(shown.iter().chain(&drawn).all(|text| !text.contains("NaN")));
        }
    }
}
