//! A calendar file as a calendar takes it.

use e2e::failure::{Failure, Outcome};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime};

/// What a calendar makes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) uid: String,
    pub(super) sequence: u32,
    pub(super) start: Start,
    pub(super) title: String,
}

/// A whole day, or a time on the clock of whoever reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Start {
    Day(String),
    Floating(String),
}

pub(super) fn day(text: &str) -> Start {
    Start::Day(text.to_owned())
}

pub(super) fn read(text: &str) -> Outcome<Read> {
    let calendar: Calendar = text.parse().map_err(|why: String| Failure::new(why))?;
    let [CalendarComponent::Event(event)] = &calendar.components[..] else {
        return Err(Failure::new(format!("not one appointment: {text}")));
    };
    let nothing = |what: &str| Failure::new(format!("no {what}: {text}"));
    let start = match event.get_start().ok_or_else(|| nothing("start"))? {
        DatePerhapsTime::Date(date) => Start::Day(date.to_string()),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => {
            Start::Floating(at.to_string())
        }
        DatePerhapsTime::DateTime(zoned) => {
            return Err(Failure::new(format!("{zoned:?} is tied to a zone")));
        }
    };
    Ok(Read {
        uid: event.get_uid().ok_or_else(|| nothing("name"))?.to_owned(),
        sequence: event.get_sequence().ok_or_else(|| nothing("number"))?,
        start,
        title: event.get_summary().ok_or_else(|| nothing("title"))?.to_owned(),
    })
}
