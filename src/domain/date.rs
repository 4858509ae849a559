//! Civil dates: no clock, no zone. A moment could tie an answer to a person; a day does not.
//!
//! The calendar is that of the `time` crate. Its own parser and formatter stay out: a record needs
//! one form only ("2026-11-22"), and every kilobyte of code is five milliseconds on a slow network.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day, from the year 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// The text or the numbers are no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date like 2026-11-22")]
pub struct NotADate;

impl Date {
    /// The first day there is.
    pub const MIN: Self = Self(time::Date::MIN);

    /// The day of this year, month (1 to 12) and day of the month.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, NotADate> {
        let month = time::Month::try_from(month).map_err(|_| NotADate)?;
        if !(1..=9999).contains(&year) {
            return Err(NotADate);
        }
        time::Date::from_calendar_date(year, month, day).map(Self).map_err(|_| NotADate)
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day so many days later; the last day there is when that is beyond it.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let later = self.0.checked_add(time::Duration::days(days.into()));
        Self(later.unwrap_or(time::Date::MAX))
    }

    /// The number of the day, counted through all months and years: the next day has the next number.
    pub const fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// How many days `later` is after this day; negative when it is before.
    pub const fn days_until(self, later: Self) -> i32 {
        later.number() - self.number()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let digits = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let mut parts = text.splitn(3, '-');
        let mut part = |length: usize| {
            let part = parts.next().filter(|part| digits && part.len() == length)?;
            part.parse::<u16>().ok()
        };
        let (year, month, day) = (part(4), part(2), part(2));
        let small = |number: Option<u16>| number.and_then(|n| u8::try_from(n).ok()).ok_or(NotADate);
        Self::new(year.ok_or(NotADate)?.into(), small(month)?, small(day)?)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_and_nothing_else_does() {
        let leap: Date = "2028-02-29".parse().unwrap();
        assert_eq!(leap.to_string(), "2028-02-29");
        for text in [
            "2027-02-29",
            "2026-13-01",
            "2026-1-01",
            "26-01-01",
            "+026-01-01",
            "2026-01-01T10:00",
            "2026-01-01-1",
            "",
            "0000-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_months_and_years() {
        let (then, now): (Date, Date) =
            ("2026-12-30".parse().unwrap(), "2027-01-02".parse().unwrap());
        assert_eq!((then.days_until(now), now.days_until(then)), (3, -3));
        assert_eq!(then.plus_days(3), now);
        assert_eq!(then.plus_days(u32::MAX).year(), 9999);
    }
}
