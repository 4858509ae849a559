//! Calendar files, read by a parser that is not ours: what people wrote comes back, and the lines
//! are as RFC 5545 wants them.
#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod common;

use common::{day, given::any_day, tries};
use icalendar::{
    Calendar, CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime, Event,
    parser::unfold,
};
use proptest::{collection::vec, option, prelude::*};
use teamruimte::{
    domain::{
        clock_time::ClockTime,
        id::{StepId, TeamId},
    },
    persist::calendar::{Appointment, file, uid_of_round, uid_of_step},
};

fn time(text: &str) -> ClockTime {
    text.parse().unwrap()
}

/// An appointment of an hour, or of a whole day.
fn on(date: &str, at: Option<&str>) -> Appointment {
    Appointment {
        uid: uid_of_step(StepId::from_random([7; 16])),
        sequence: 0,
        on: day(date),
        at: at.map(|at| (time(at), 60)),
        title: "Kijken".to_owned(),
        text: String::new(),
        made: day("2026-11-22"),
    }
}

fn parsed(text: &str) -> Calendar {
    text.parse().unwrap()
}

/// The one event of a file.
fn event(text: &str) -> Event {
    let calendar = parsed(text);
    let [CalendarComponent::Event(event)] = &calendar.components[..] else {
        panic!("not one event: {text}")
    };
    event.clone()
}

/// A day or a floating time as the parser understands it.
fn moment(read: Option<DatePerhapsTime>) -> Option<String> {
    Some(match read? {
        DatePerhapsTime::Date(date) => date.to_string(),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => at.to_string(),
        DatePerhapsTime::DateTime(zoned) => panic!("{zoned:?} has a zone"),
    })
}

fn start_and_end(appointment: &Appointment) -> (String, Option<String>) {
    let event = event(&file(appointment, "nl"));
    (moment(event.get_start()).unwrap(), moment(event.get_end()))
}

/// What may come back of a text: every kind of line end as one, and nothing that controls.
fn readable(text: &str) -> String {
    let ends = ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = text.replace("\r\n", "\n").replace(ends, "\n");
    lines.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

// ---------------------------------------------------------------- worked examples

#[test]
fn a_day_to_look_again_is_written_like_this() {
    let appointment = Appointment {
        title: "Kijken of de stap gelukt is; wijkteam Oost".to_owned(),
        text: "Stap: Zet bij elk agendapunt één zin: ‘Dit punt is klaar als …’.\nWie: Aylin, Bram"
            .to_owned(),
        ..on("2026-12-13", None)
    };
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Teamruimte//Teamruimte//NL",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:070w3ge1r70w3ge1r70w3ge1r7@teamruimte",
        "DTSTAMP:20261122T000000Z",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20261213",
        "DTEND;VALUE=DATE:20261214",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        r"SUMMARY:Kijken of de stap gelukt is\; wijkteam Oost",
        "DESCRIPTION:Stap: Zet bij elk agendapunt één zin: ‘Dit punt is klaar al",
        r" s …’.\nWie: Aylin\, Bram",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file(&appointment, "nl"), lines.join("\r\n"));
}

#[test]
fn a_round_at_a_time_is_written_like_this() {
    let appointment = Appointment {
        uid: uid_of_round(TeamId::from_random([9; 16]), 3),
        sequence: 2,
        at: Some((time("14:30"), 45)),
        title: "Round 3".to_owned(),
        ..on("2026-12-13", None)
    };
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Teamruimte//Teamruimte//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:09144gj289144gj289144gj289-3@teamruimte",
        "DTSTAMP:20261122T000000Z",
        "SEQUENCE:2",
        "DTSTART:20261213T143000",
        "DTEND:20261213T151500",
        "CLASS:PRIVATE",
        "SUMMARY:Round 3",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file(&appointment, "en"), lines.join("\r\n"));
}

#[test]
fn a_whole_day_ends_on_the_next_one() {
    for (date, next) in [
        ("2026-12-13", "2026-12-14"),
        ("2026-11-30", "2026-12-01"),
        ("2026-12-31", "2027-01-01"),
        ("2027-02-28", "2027-03-01"),
        ("2028-02-28", "2028-02-29"),
        ("2028-02-29", "2028-03-01"),
    ] {
        assert_eq!(start_and_end(&on(date, None)), (date.to_owned(), Some(next.to_owned())));
    }
}

#[test]
fn an_hour_before_midnight_ends_on_the_next_day() {
    let (start, end) = start_and_end(&on("2026-12-31", Some("23:30")));
    assert_eq!((&*start, end.as_deref()), ("2026-12-31 23:30:00", Some("2027-01-01 00:30:00")));
}

#[test]
fn an_end_that_is_not_later_is_left_out() {
    let no_time = Appointment { at: Some((time("14:30"), 0)), ..on("2026-12-13", None) };
    for appointment in [no_time, on("9999-12-31", None), on("9999-12-31", Some("23:30"))] {
        assert_eq!(start_and_end(&appointment).1, None, "{appointment:?}");
    }
}

#[test]
fn a_second_file_moves_the_appointment() {
    let first = on("2026-12-13", None);
    let again = file(&Appointment { sequence: 1, ..first.clone() }, "nl");
    assert_eq!(again.replace("SEQUENCE:1", "SEQUENCE:0"), file(&first, "nl"));
    let moved = Appointment { sequence: 1, on: day("2027-01-10"), ..first.clone() };
    let (first, moved) = (event(&file(&first, "nl")), event(&file(&moved, "en")));
    assert_eq!(first.get_uid(), moved.get_uid());
    assert!(first.get_sequence() < moved.get_sequence());
    assert_eq!(moment(moved.get_start()).as_deref(), Some("2027-01-10"));
}

#[test]
fn an_appointment_is_named_by_what_it_is_about() {
    let (one, other) = (TeamId::from_random([1; 16]), TeamId::from_random([2; 16]));
    let names = [
        uid_of_round(one, 1),
        uid_of_round(one, 11),
        uid_of_round(other, 1),
        uid_of_step(StepId::from_random([1; 16])),
        uid_of_step(StepId::from_random([2; 16])),
    ];
    for (place, name) in names.iter().enumerate() {
        assert!(!names[..place].contains(name), "{name}");
        // RFC 7986 wants at most 255 octets; a host would have a dot.
        assert!(name.len() < 100 && name.is_ascii() && !name.contains('.'), "{name}");
    }
}

#[test]
fn nothing_is_asked_of_anyone_and_nothing_rings() {
    for appointment in [on("2026-12-13", None), on("2026-12-13", Some("14:30"))] {
        let text = file(&appointment, "nl");
        for absent in
            ["METHOD", "VALARM", "ORGANIZER", "ATTENDEE", "TZID", "VTIMEZONE", "@teamruimte."]
        {
            assert!(!text.contains(absent), "{absent} in {text}");
        }
        assert_eq!(text.contains("\r\nTRANSP:TRANSPARENT\r\n"), appointment.at.is_none());
    }
}

#[test]
fn what_people_wrote_cannot_become_a_line_of_the_file() {
    let title =
        "Kijken\r\nEND:VEVENT\rBEGIN:VALARM\u{2028}METHOD:REQUEST\u{85}X:\u{0}\u{7F}\u{1B}y";
    let text = file(&Appointment { title: title.to_owned(), ..on("2026-12-13", None) }, "nl");
    assert_eq!(
        event(&text).get_summary(),
        Some("Kijken\nEND:VEVENT\nBEGIN:VALARM\nMETHOD:REQUEST\nX:y")
    );
    // Also for a reader that sees a line end in more characters than the format does.
    assert!(!text.chars().any(|c| matches!(c, '\u{85}' | '\u{2028}') || c == '\u{0}'));
    assert_eq!(text.matches("\r\nEND:").count(), 2);
}

// ---------------------------------------------------------------- whatever people write

/// Text of all sorts: any characters, pieces that mean something to the format, and long words.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[a-z ]{0,30}",
        "\\PC{0,40}",
        (proptest::char::any(), 1_usize..120).prop_map(|(c, n)| c.to_string().repeat(n)),
        prop::sample::select(vec![
            "\n",
            "\r",
            "\r\n",
            "\n\r",
            "\\",
            "\\n",
            "\\N",
            "\\\\n",
            ",",
            ";",
            ":",
            "\"",
            "\t",
            " ",
            "  ",
            "\u{0}",
            "\u{7F}",
            "\u{85}",
            "\u{2028}",
            "\u{FEFF}",
            "é",
            "€",
            "👩‍👩‍👧‍👦",
            "🇳🇱",
            "\nEND:VEVENT\n",
            "\r\n ",
            "BEGIN:VALARM",
            "=0D=0A",
            "^n",
        ])
        .prop_map(str::to_owned),
    ];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn any_appointment() -> impl Strategy<Value = Appointment> {
    let at = option::of((0_u32..24, 0_u32..60).prop_map(|(h, m)| ClockTime::new(h, m).unwrap()));
    let id = any::<[u8; 16]>();
    let minutes = prop_oneof![1_u32..=600, any::<u32>()];
    let at = at.prop_flat_map(move |at| (Just(at), minutes.clone()));
    let at = at.prop_map(|(at, minutes)| at.map(|at| (at, minutes)));
    (id, any::<u32>(), any_day(), at, any_text(), any_text(), any_day()).prop_map(
        |(id, sequence, on, at, title, text, made)| Appointment {
            uid: uid_of_step(StepId::from_random(id)),
            sequence,
            on,
            at,
            title,
            text,
            made,
        },
    )
}

proptest! {
    #![proptest_config(tries(512))]

    #[test]
    fn what_people_wrote_comes_back(appointment in any_appointment()) {
        let text = file(&appointment, "nl");
        let read = event(&text);
        prop_assert_eq!(read.get_uid(), Some(&*appointment.uid));
        let title = readable(&appointment.title);
        prop_assert_eq!(read.get_summary(), Some(&*title));
        let written = Some(readable(&appointment.text)).filter(|_| !appointment.text.is_empty());
        prop_assert_eq!(read.get_description(), written.as_deref());
        // The parser keeps properties by name, so one that stood there twice would not be seen.
        let names = unfold(&text).lines().count();
        let expected = 13
            + usize::from(read.get_end().is_some())
            + usize::from(appointment.at.is_none())
            + usize::from(written.is_some());
        prop_assert_eq!(names, expected);
    }

    #[test]
    fn lines_are_as_the_format_wants_them(appointment in any_appointment(), language in any_text()) {
        let bytes = file(&appointment, &language).into_bytes();
        let body = bytes.strip_suffix(b"\r\n").unwrap();
        let mut begin = 0;
        while begin <= body.len() {
            let end = body[begin..].windows(2).position(|pair| pair == b"\r\n");
            let line = &body[begin..end.map_or(body.len(), |end| begin + end)];
            prop_assert!(line.len() <= 75, "{} octets", line.len());
            prop_assert!(!line.is_empty());
            let line = std::str::from_utf8(line);
            prop_assert!(line.is_ok(), "a character is cut in two");
            prop_assert!(!line.unwrap().chars().any(|c| c.is_control() && c != '\t'));
            begin += line.unwrap().len() + 2;
        }
    }

    #[test]
    fn a_file_says_when(appointment in any_appointment()) {
        let read = event(&file(&appointment, "nl"));
        let start = moment(read.get_start());
        let at = appointment.at.map_or(String::new(), |(at, _)| format!(" {at}:00"));
        prop_assert_eq!(&start, &Some(format!("{}{at}", appointment.on)));
        match moment(read.get_end()) {
            Some(end) if appointment.at.is_none() => {
                prop_assert_eq!(end, appointment.on.plus_days(1).to_string());
            }
            Some(end) => prop_assert!(Some(end) > start),
            None => {
                let no_time = appointment.at.is_some_and(|(_, minutes)| minutes == 0);
                prop_assert!(no_time || appointment.on.year() == 9999);
            }
        }
        prop_assert!(read.get_sequence().unwrap() <= i32::MAX.unsigned_abs());
    }
}
