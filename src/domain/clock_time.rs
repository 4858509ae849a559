//! A time of day on the clock of whoever reads it: hour and minute, no day and no zone.
//!
//! It says when people agreed to meet. What somebody did in the app never has a time: see
//! [`super::date`].

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

/// A time of day, from 00:00 to 23:59; written as "14:30".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u32);

/// The text or the numbers are no time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time like 14:30")]
pub struct NotATime;

impl ClockTime {
    /// The time at this hour (0 to 23) and minute (0 to 59).
    pub const fn new(hour: u32, minute: u32) -> Result<Self, NotATime> {
        if hour < 24 && minute < 60 { Ok(Self(hour * HOUR + minute)) } else { Err(NotATime) }
    }

    /// Reads the value of an `<input type="time">`. It may have seconds, which some browsers always
    /// write and nobody agrees on: they are left out.
    pub fn of_field(value: &str) -> Result<Self, NotATime> {
        let (time, seconds) = value.split_at_checked(5).ok_or(NotATime)?;
        let plain = seconds.bytes().all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
        if plain && (seconds.is_empty() || seconds.starts_with(':')) {
            time.parse()
        } else {
            Err(NotATime)
        }
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u32 {
        self.0 / HOUR
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u32 {
        self.0 % HOUR
    }

    /// How many midnights pass in so many minutes, and the time it is then. What begins at 23:30
    /// and takes an hour ends tomorrow, and not at 23:59.
    pub const fn plus_minutes(self, minutes: u32) -> (u32, Self) {
        let rest = self.0 + minutes % DAY;
        (minutes / DAY + rest / DAY, Self(rest % DAY))
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for ClockTime {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let number = |part: &str| {
            let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            part.parse().ok().filter(|_| digits).ok_or(NotATime)
        };
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        Self::new(number(hour)?, number(minute)?)
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_time_reads_back() {
        for minutes in 0..DAY {
            let time = ClockTime::new(minutes / 60, minutes % 60).unwrap();
            assert_eq!((time.hour(), time.minute()), (minutes / 60, minutes % 60));
            assert_eq!(time.to_string().parse(), Ok(time));
            let json = serde_json::to_string(&time).unwrap();
            assert_eq!(json, format!("\"{time}\""));
            assert_eq!(serde_json::from_str::<ClockTime>(&json).unwrap(), time);
        }
    }

    #[test]
    fn nothing_else_is_a_time() {
        for text in [
            "", "14", "14:3", "4:30", "24:00", "23:60", "14.30", "+4:30", "14:+3", "-1:30",
            " 14:30", "14:30 ", "14:30:00", "14:30Z", "１4:30", "é4:30",
        ] {
            assert_eq!(text.parse::<ClockTime>(), Err(NotATime), "{text}");
        }
        assert!(serde_json::from_str::<ClockTime>("870").is_err());
        assert_eq!(ClockTime::new(24, 0), Err(NotATime));
        assert_eq!(ClockTime::new(0, 60), Err(NotATime));
    }

    #[test]
    fn a_field_may_have_seconds() {
        let half_past_two = ClockTime::new(14, 30);
        for value in ["14:30", "14:30:00", "14:30:59", "14:30:00.000"] {
            assert_eq!(ClockTime::of_field(value), half_past_two, "{value}");
        }
        for value in ["", "14:3", "14:300", "14:30 uur", "14:30:0é", "24:00:00", "éééé"] {
            assert_eq!(ClockTime::of_field(value), Err(NotATime), "{value}");
        }
    }

    #[test]
    fn an_hour_may_pass_midnight() {
        let time = |text: &str| text.parse::<ClockTime>().unwrap();
        assert_eq!(time("14:30").plus_minutes(45), (0, time("15:15")));
        assert_eq!(time("23:30").plus_minutes(29), (0, time("23:59")));
        assert_eq!(time("23:30").plus_minutes(30), (1, time("00:00")));
        assert_eq!(time("23:30").plus_minutes(3 * DAY + 60), (4, time("00:30")));
        assert_eq!(time("23:59").plus_minutes(u32::MAX), (2_982_617, time("04:14")));
    }
}
