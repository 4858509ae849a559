//! A team with a past: rounds on days, of any size and wording, without playing each of them.

use std::sync::Arc;

use teamruimte::{
    content,
    domain::{
        answer::{Answer, Sheet},
        gathered::Gathered,
        id::{RoundId, TeamId},
        instrument::Instrument,
        people::People,
        round::{Mode, Round, State},
        stamp::Stamp,
        team::Team,
        text::TeamName,
    },
};

use super::{check, day, device::Device};

/// A round of the past: open, of a team as large as its pile, with nobody new, unless told otherwise.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) begun: String,
    pub(crate) on: String,
    pub(crate) mode: Mode,
    pub(crate) people: u32,
    pub(crate) new: Option<u32>,
    pub(crate) asked: Arc<Instrument>,
    pub(crate) rows: Vec<String>,
}

/// A round on this day with a sheet of thirteen signs for each row: 1 to 5, 0 for "I can't tell", - for
/// no answer. What the instrument does not ask is left out at the end.
pub(crate) fn held<Row: Into<String>>(on: &str, rows: impl IntoIterator<Item = Row>) -> Held {
    let rows: Vec<String> = rows.into_iter().map(Into::into).collect();
    Held {
        begun: on.into(),
        on: on.into(),
        mode: Mode::Open,
        people: u32::try_from(rows.len()).unwrap().max(2),
        new: Some(0),
        asked: check(),
        rows,
    }
}

/// As many people who all answer every activity like this.
pub(crate) fn all(answer: u8, people: usize) -> Vec<String> {
    vec![answer.to_string().repeat(super::PLACES); people]
}

impl Held {
    pub(crate) fn quiet(self) -> Self {
        Self { mode: Mode::Quiet, ..self }
    }

    pub(crate) fn of(self, people: u32) -> Self {
        Self { people, ..self }
    }

    pub(crate) fn with_new(self, new: Option<u32>) -> Self {
        Self { new, ..self }
    }

    pub(crate) fn asked(self, asked: &Arc<Instrument>) -> Self {
        Self { asked: Arc::clone(asked), ..self }
    }

    pub(crate) fn begun(self, begun: &str) -> Self {
        Self { begun: begun.into(), ..self }
    }

    fn sheet(&self, row: &str) -> Sheet {
        let answer = |sign: char| -> Option<Answer> {
            sign.to_digit(10).map(|n| u8::try_from(n).unwrap().try_into().unwrap())
        };
        let answers = row.chars().take(self.asked.activities().len()).map(answer);
        Sheet::from_answers(answers.collect(), &self.asked).unwrap()
    }

    fn round(&self, ordinal: u32) -> Round {
        let mut id = [7; 16];
        id[..4].copy_from_slice(&ordinal.to_be_bytes());
        let mut round = Round {
            id: RoundId::from_random(id),
            stamp: Stamp::first(0),
            instrument: Arc::clone(&self.asked),
            mode: self.mode,
            begun: day(&self.begun),
            ordinal,
            people: People::new(self.people).unwrap(),
            new_people: self.new,
            state: State::Running,
        };
        let sheets = self.rows.iter().map(|row| self.sheet(row)).collect();
        round.close(Gathered::of_sheets(sheets), day(&self.on), 0);
        round
    }
}

/// A device with a team that held these rounds, with their ids in that order.
pub(crate) fn device_of(past: &[Held]) -> (Device, TeamId, Vec<RoundId>) {
    let (mut device, name) = (Device::new(), TeamName::parse("Oost").unwrap());
    let mut team = Team::new(TeamId::from_random([2; 16]), name, Stamp::first(0));
    let rounds = past.iter().zip(1..).map(|(held, ordinal)| held.round(ordinal));
    let ids = rounds.map(|round| {
        let id = round.id;
        team.put(round);
        id
    });
    let ids = ids.collect();
    let id = team.id;
    device.model.teams.insert(id, team);
    (device, id, ids)
}

/// The check with a change.
pub(crate) fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Arc<Instrument> {
    let mut data = serde_json::from_str(content::CHECK).unwrap();
    change(&mut data);
    Arc::new(serde_json::from_value(data).unwrap())
}

/// The check with another statement at this place.
pub(crate) fn reworded(place: usize) -> Arc<Instrument> {
    changed(|data| data["activities"][place]["statement"]["nl"] = "Wij deden dit anders.".into())
}

/// The check without the activity at this place.
pub(crate) fn without(place: usize) -> Arc<Instrument> {
    changed(|data| drop(data["activities"].as_array_mut().unwrap().remove(place)))
}
