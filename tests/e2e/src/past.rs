//! Teams with a past: files that a browser can open, made with the types of the app itself. Nobody plays
//! two years of rounds on a screen.

use std::sync::Arc;

use serde_json::Value;
use teamruimte::{
    content,
    domain::{
        Date,
        answer::Sheet,
        gathered::Gathered,
        id::{RoundId, StepId, TeamId},
        instrument::Instrument,
        look::{Looks, StepState},
        people::People,
        plan::Meeting,
        round::{Mode, Round, State},
        stamp::Stamp,
        step::Step,
        team::Team,
        text::{Sentence, TeamName},
    },
    persist::file,
};

use crate::{
    failure::{Failure, Outcome},
    files::Saved,
};

/// The day on which every scene plays.
pub const TODAY: &str = "2026-11-22";

/// A team that grows, round by round.
#[derive(Debug)]
pub struct Past {
    team: Team,
    check: Arc<Instrument>,
    /// The check as it was before a statement was changed.
    earlier: Arc<Instrument>,
}

/// What a round of the past was like.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The day.
    pub day: &'a str,
    /// Open or quiet.
    pub mode: Mode,
    /// The size of the team.
    pub people: u32,
    /// How many were new.
    pub new: u32,
    /// Whether it asked the earlier version of the check.
    pub earlier: bool,
    /// The sheets: a digit for each answer, 0 for "I can't tell", - for none.
    pub sheets: &'a [&'a str],
}

fn bad(what: &str, why: impl std::fmt::Display) -> Failure {
    Failure::new(format!("{what}: {why}"))
}

/// Reads a day.
pub fn day(text: &str) -> Outcome<Date> {
    text.parse().map_err(|why| bad(text, why))
}

fn sentence(text: &str) -> Outcome<Sentence> {
    Sentence::parse(text).ok().flatten().ok_or_else(|| Failure::new(text.to_owned()))
}

impl Past {
    /// A team without rounds.
    pub fn of(name: &str) -> Outcome<Self> {
        let mut data: Value = serde_json::from_str(content::CHECK)?;
        let now = serde_json::from_value(data.clone())?;
        if let Some(version) = data.get_mut("version") {
            *version = 0.into();
        }
        if let Some(statement) = data.pointer_mut("/activities/1/statement/nl") {
            *statement = "We maken vaak plannen voor later.".into();
        }
        if let Some(activities) = data.get_mut("activities").and_then(Value::as_array_mut) {
            activities.pop();
        }
        let name = TeamName::parse(name).map_err(|why| bad(name, format!("{why:?}")))?;
        Ok(Self {
            team: Team::new(TeamId::from_random([11; 16]), name, Stamp::first(0)),
            check: Arc::new(now),
            earlier: Arc::new(serde_json::from_value(data)?),
        })
    }

    /// Its name for ever.
    #[must_use]
    pub fn id(&self) -> TeamId {
        self.team.id
    }

    /// Holds a round.
    pub fn hold(&mut self, held: Held<'_>) -> Outcome<RoundId> {
        let instrument = Arc::clone(if held.earlier { &self.earlier } else { &self.check });
        let places = instrument.activities().len();
        let sheets = held.sheets.iter().map(|row| {
            let answers = row.chars().filter(|sign| !sign.is_whitespace()).take(places);
            let answers = answers.map(|sign| {
                let number = sign.to_digit(10).and_then(|number| u8::try_from(number).ok());
                number.and_then(|number| number.try_into().ok())
            });
            let sheet = Sheet::from_answers(answers.collect(), &instrument);
            sheet.ok_or_else(|| Failure::new(format!("no sheet: {row}")))
        });
        let sheets: Vec<Sheet> = sheets.collect::<Outcome<_>>()?;
        let (begun, ordinal) = (day(held.day)?, self.team.next_ordinal());
        let mut id = [0; 16];
        for (to, from) in id.iter_mut().zip(ordinal.to_be_bytes()) {
            *to = from;
        }
        let mut round = Round {
            id: RoundId::from_random(id),
            stamp: Stamp::first(0),
            instrument,
            mode: held.mode,
            begun,
            ordinal,
            people: People::new(held.people).map_err(|why| bad(held.day, why))?,
            new_people: (ordinal > 1).then_some(held.new),
            state: State::Running,
        };
        round.close(Gathered::of_sheets(sheets), begun, 0);
        let id = round.id;
        self.team.put(round);
        Ok(id)
    }

    /// Agrees on a step on a day, and looks at it again on others.
    pub fn agree(
        &mut self,
        (what, who, on): (&str, &str, &str),
        after: RoundId,
        looks: &[(&str, StepState, &str)],
    ) -> Outcome {
        let (agreed, ordinal) = (day(on)?, self.team.next_step_ordinal());
        let mut step = Step {
            id: StepId::from_random([u8::try_from(ordinal).unwrap_or(0); 16]),
            stamp: Stamp::first(0),
            round: Some(after),
            what: sentence(what)?,
            learning: None,
            who: Some(sentence(who)?),
            when: None,
            notice: Some(sentence("minder dubbel werk")?),
            agreed,
            ordinal,
            look_again: Step::next_look(agreed),
            looks: Looks::default(),
            invited: 0,
        };
        for (on, state, brought) in looks {
            step.look(*state, Sentence::parse(brought).ok().flatten(), day(on)?, 0);
        }
        self.team.put_step(step);
        Ok(())
    }

    /// Plans the next round.
    pub fn plan(&mut self, on: &str, at: &str) -> Outcome {
        let meeting = Meeting { on: day(on)?, at: at.parse().ok() };
        self.team.plan_round(Some(meeting), 0);
        Ok(())
    }

    /// The team file.
    pub fn file(&self) -> Outcome<Saved> {
        let text = file::write(&self.team, day(TODAY)?).map_err(|why| bad("file", why))?;
        Ok(Saved { name: "teamruimte-verleden.json".to_owned(), bytes: text.into_bytes() })
    }
}

/// A team of two and a half years: six to eight people, an earlier version of the check, a year without
/// rounds, open and quiet rounds, one step carried over two rounds, one dropped, one whose day has come.
pub fn years(name: &str) -> Outcome<Past> {
    let mut past = Past::of(name)?;
    let six = &EIGHT[..6];
    let later: Vec<String> = EIGHT.iter().map(|row| raised(row, &[1, 4, 8])).collect();
    let later: Vec<&str> = later.iter().map(String::as_str).collect();
    let old =
        |day, sheets| Held { day, mode: Mode::Open, people: 7, new: 0, earlier: true, sheets };
    let quiet = |day, people, new, sheets| Held {
        day,
        mode: Mode::Quiet,
        people,
        new,
        earlier: false,
        sheets,
    };
    let first = past.hold(old("2024-05-14", six))?;
    past.hold(old("2024-09-10", &EIGHT[..7]))?;
    let third = past.hold(quiet("2025-11-04", 6, 1, &EIGHT[..4]))?;
    past.hold(quiet("2026-02-03", 7, 1, &EIGHT[..7]))?;
    past.hold(quiet("2026-05-12", 8, 0, &EIGHT))?;
    let last = past.hold(quiet("2026-08-25", 8, 0, &later))?;
    let (going_on, done, dropped) = (StepState::GoingOn, StepState::Done, StepState::Dropped);
    past.agree(
        ("Aan het eind van elk overleg afspraken hardop voorlezen", "Anna", "2024-05-14"),
        first,
        &[
            ("2024-09-10", going_on, "We doen het als we eraan denken."),
            ("2025-11-04", going_on, "Het scheelt misverstanden."),
            ("2026-02-03", done, "Het is nu gewoon."),
        ],
    )?;
    past.agree(
        ("Een werkgroep voor innovatie oprichten", "Bo", "2025-11-04"),
        third,
        &[("2026-02-03", dropped, "Te groot voor ons.")],
    )?;
    past.agree(("Elke maandag tien minuten rondje", "Chris en Anna", "2026-08-25"), last, &[])?;
    past.agree(
        ("Feedback vragen na elk huisbezoek dat we samen doen", "iedereen", "2026-08-25"),
        last,
        &[("2026-11-17", going_on, "De eersten doen het.")],
    )?;
    Ok(past)
}

/// So many rounds of twelve people, one every two weeks up to today, as lively as real ones.
pub fn many(rounds: u32) -> Outcome<Past> {
    let mut past = Past::of("Wijkteam Altijd")?;
    let first = day(TODAY)?;
    for number in 0..rounds {
        let back = (rounds - number).saturating_mul(14);
        let on = earlier(first, back)?;
        let sheets: Vec<String> = (0..12).map(|person| row(number, person)).collect();
        let sheets: Vec<&str> = sheets.iter().map(String::as_str).collect();
        let (mode, day) = (Mode::Open, on.to_string());
        past.hold(Held { day: &day, mode, people: 12, new: 0, earlier: false, sheets: &sheets })?;
    }
    Ok(past)
}

/// So many days before a day.
fn earlier(day: Date, days: u32) -> Outcome<Date> {
    // The calendar counts forward only: from a day that is far enough back.
    let years = i32::try_from(days / 365 + 1).unwrap_or(0);
    let start = Date::new(day.year() - years, 1, 1).map_err(|why| bad("a day", why))?;
    let ahead = u32::try_from(start.days_until(day)).unwrap_or(0).saturating_sub(days);
    Ok(start.plus_days(ahead))
}

/// Answers that move a little from person to person and from round to round.
fn row(round: u32, person: u32) -> String {
    let answer = |place: u32| {
        let slow = (round / 9 + place * 2) % 4;
        let own = (person * 7 + place * 3 + round) % 5;
        char::from_digit((2 + slow / 2 + own / 2).clamp(1, 5), 10).unwrap_or('3')
    };
    (0..13).map(answer).collect()
}

/// A sheet with more at some places.
fn raised(row: &str, places: &[usize]) -> String {
    let answers = row.chars().filter(|sign| !sign.is_whitespace()).enumerate();
    answers
        .map(|(place, sign)| match sign.to_digit(10) {
            Some(number @ 1..=4) if places.contains(&place) => {
                char::from_digit(number + 1, 10).unwrap_or(sign)
            }
            _ => sign,
        })
        .collect()
}

const EIGHT: [&str; 8] = [
    "4233 132 435 132",
    "4333 132 434 433",
    "5244 221 534 511",
    "3234 231 344 422",
    "4230 231 435 130",
    "4240 132 434 120",
    "4330 122 345 533",
    "2244 231 434 542",
];
