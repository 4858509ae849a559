//! Calendar files: an appointment that people take home to the calendar they already have.
//!
//! The format is iCalendar, RFC 5545. A file reminds without a server, and without an address of
//! anyone. Importing it again, with a higher number, moves the appointment instead of adding one.
//!
//! What is left out, and why:
//!
//! - `METHOD`: the file is there to be imported. With `REQUEST` calendars take it for an invitation,
//!   ask for an answer and want to mail it to somebody.
//! - `VALARM`: everyone's calendar has its own habit of warning; this app does not nag.
//! - `TZID`, `VTIMEZONE`: a team meets where it is, so a time floats. It also stays the right time
//!   when a country changes its clocks after the file was made.
//! - `ORGANIZER`, `ATTENDEE`: nobody's name or address is anybody's business here.
//!
//! The lines are written by hand. Of the libraries, `ics` folds at 76 octets and keeps parameters in
//! a B-tree, `icalendar` (which reads the files in the tests) brings a date library to the browser,
//! and neither takes out the characters that the format forbids.

use crate::domain::{
    Date,
    clock_time::ClockTime,
    id::{StepId, TeamId},
};

/// The type of a calendar file.
pub const MIME: &str = "text/calendar";

/// No line is longer, its end not counted.
const MAX_OCTETS: usize = 75;

/// One appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Names it for ever: [`uid_of_step`] or [`uid_of_round`].
    pub uid: String,
    /// Raised with every change: a calendar that has the appointment keeps the highest.
    pub sequence: u32,
    /// The day.
    pub on: Date,
    /// When it begins and how many minutes it takes; `None` is all day.
    pub at: Option<(ClockTime, u32)>,
    /// What stands in the calendar.
    pub title: String,
    /// What stands with it, in lines; may be empty.
    pub text: String,
    /// The day on which the file is made.
    pub made: Date,
}

/// The name in calendars of the day on which a team looks again at a step.
pub fn uid_of_step(step: StepId) -> String {
    // The part after the @ has no dot, so it is no host that somebody may own.
    format!("{step}@teamruimte")
}

/// The name in calendars of the round of a team with the plan of this key.
pub fn uid_of_round(team: TeamId, key: u32) -> String {
    format!("{team}-{key}@teamruimte")
}

/// The text of a calendar file with this appointment, made in the language with this code.
pub fn file(appointment: &Appointment, language: &str) -> String {
    let Appointment { uid, sequence, on, at, title, text, made } = appointment;
    let begins = at.map(|(at, _)| at);
    let end = match at {
        None => (on.plus_days(1), None),
        Some((at, minutes)) => {
            let (days, time) = at.plus_minutes(*minutes);
            (on.plus_days(days), Some(time))
        }
    };
    let mut lines = Lines::default();
    lines.put("BEGIN:VCALENDAR");
    lines.put("VERSION:2.0");
    // The language is said here only, of the program. Nobody knows in which one people wrote, and
    // simple readers look for "SUMMARY:" without a parameter.
    lines.put_text("PRODID", &format!("-//Teamruimte//Teamruimte//{}", language.to_uppercase()));
    lines.put("CALSCALE:GREGORIAN");
    lines.put("BEGIN:VEVENT");
    lines.put_text("UID", uid);
    // A moment in UTC is asked for. The app knows days only, on purpose, so it is the first moment
    // of that day; of two files of one day the sequence tells which is the later.
    lines.put(&format!("DTSTAMP:{}T000000Z", digits(*made)));
    // An integer of the format has 31 bits.
    lines.put(&format!("SEQUENCE:{}", (*sequence).min(i32::MAX.unsigned_abs())));
    lines.put_moment("DTSTART", (*on, begins));
    // An end must be later than the start. It is not for what takes no time, or on the last day
    // there is; without one the format means just that moment, or that whole day.
    if end > (*on, begins) {
        lines.put_moment("DTEND", end);
    }
    if at.is_none() {
        lines.put("TRANSP:TRANSPARENT"); // a day to remember something is not a day off
    }
    // Many organisations let everyone look into everyone's calendar. What a team agreed is for the
    // team; who wants to share it changes that in the calendar, and nobody can take back a look.
    lines.put("CLASS:PRIVATE");
    lines.put_text("SUMMARY", title);
    if !text.is_empty() {
        lines.put_text("DESCRIPTION", text);
    }
    lines.put("END:VEVENT");
    lines.put("END:VCALENDAR");
    lines.0
}

/// A day as the format writes it: "20261213".
fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// Content lines.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Adds a line, folded: what does not fit goes on after a space in the next one. No character
    /// is cut in two, since not every reader joins the lines before it reads the characters.
    fn put(&mut self, content: &str) {
        let mut octets = 0;
        for c in content.chars() {
            if octets + c.len_utf8() > MAX_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property with what people wrote.
    fn put_text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '\r' if rest.peek() == Some(&'\n') => {} // the next one ends the line
                // Some readers see a line end in each of these.
                '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    line.push_str("\\n");
                }
                '\\' | ';' | ',' => line.extend(['\\', c]),
                // Forbidden, also within a text.
                c if c.is_control() && c != '\t' => {}
                c => line.push(c),
            }
        }
        self.put(&line);
    }

    /// Adds a property with a day, or with a time on the clock of whoever reads it.
    fn put_moment(&mut self, name: &str, (on, at): (Date, Option<ClockTime>)) {
        let day = digits(on);
        self.put(&match at {
            None => format!("{name};VALUE=DATE:{day}"),
            Some(at) => format!("{name}:{day}T{:02}{:02}00", at.hour(), at.minute()),
        });
    }
}
