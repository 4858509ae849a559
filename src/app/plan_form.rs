//! The form of a plan for the next round: from what was typed to a meeting, or to what is wrong.

use crate::domain::{ClockTime, Date, plan::Meeting};

/// What is wrong; each stands beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanProblem {
    /// No day, or one that is past.
    Day,
    /// Something that is no time.
    Time,
}

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed<'a> {
    /// The value of the field for the day.
    pub day: &'a str,
    /// The value of the field for the time. Nothing is a time that was left open.
    pub time: &'a str,
    /// Whether half a time stands in its field, which then has no value.
    pub half_a_time: bool,
}

/// Reads the form, or tells everything that is wrong.
pub fn parse(typed: Typed<'_>, today: Date) -> Result<Meeting, Vec<PlanProblem>> {
    let day = typed.day.parse::<Date>().ok().filter(|day| *day >= today);
    let time = match typed.time.trim() {
        "" if typed.half_a_time => None,
        "" => Some(None),
        time => ClockTime::of_field(time).ok().map(Some),
    };
    match (day, time) {
        (Some(on), Some(at)) => Ok(Meeting { on, at }),
        (day, time) => {
            let day = day.is_none().then_some(PlanProblem::Day);
            let time = time.is_none().then_some(PlanProblem::Time);
            Err(day.into_iter().chain(time).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(day: &str, time: &str, half_a_time: bool) -> Result<Meeting, Vec<PlanProblem>> {
        parse(Typed { day, time, half_a_time }, "2026-11-22".parse().unwrap())
    }

    #[test]
    fn a_day_is_needed_and_a_time_may_stay_open() {
        let on = "2026-11-22".parse().unwrap();
        assert_eq!(parsed("2026-11-22", " ", false), Ok(Meeting { on, at: None }));
        let at = "14:30".parse().ok();
        assert_eq!(parsed("2026-11-22", "14:30:00", false), Ok(Meeting { on, at }));
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        use PlanProblem::{Day, Time};
        assert_eq!(parsed("2026-11-21", "", false), Err(vec![Day]));
        assert_eq!(parsed("", "half drie", false), Err(vec![Day, Time]));
        assert_eq!(parsed("2026-11-22", "", true), Err(vec![Time]));
    }
}
