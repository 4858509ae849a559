//! Rounds over time as the tests draw them: a calendar of 360 days, values that wander, and the
//! cases whose drawings are kept.

use proptest::prelude::*;
use teamruimte::chart::scene::Scene;
use teamruimte::chart::trend::{Line, Moment, Reading, Tick, Trend, small, trend};
use teamruimte::domain::instrument::Hue;

use crate::strips::any_hue;

const NAMES: [(&str, Hue); 4] = [
    ("Toekomst creëren", Hue::Amber),
    ("Reflecteren", Hue::Blue),
    ("Organiseren", Hue::Green),
    ("Dialoog voeren", Hue::Violet),
];

pub(crate) fn reading(value: f64) -> Reading {
    let value = (value * 10.0).round() / 10.0;
    let label = format!("{value:.1}").replace('.', ",");
    Reading { value: Some(value), label, joined: true, rounded: false }
}

pub(crate) fn moment(day: i32) -> Moment {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let month = MONTHS[(day / 30).rem_euclid(12) as usize];
    let label = format!("{} {month} {}", day % 30 + 1, 2024 + day / 360);
    Moment { day, label, note: format!("n = {}", 5 + day % 4) }
}

/// Years of 360 days, or months where there are fewer than two years.
pub(crate) fn ticks(days: &[i32]) -> Vec<Tick> {
    let (first, last) = (days[0], days[days.len() - 1]);
    if last - first < 700 {
        let month = |day: i32| Tick { day, label: moment(day).label[2..5].to_owned() };
        return (0..=last).filter(|day| day % 30 == 0).map(month).collect();
    }
    let year = |day: i32| Tick { day, label: (2024 + day / 360).to_string() };
    (0..=last).filter(|day| day % 360 == 0).map(year).collect()
}

/// Values that wander, always the same.
pub(crate) fn wander(days: &[i32]) -> Trend {
    let mut state = 7_u32;
    let mut step = || {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12345);
        f64::from(state >> 16) / 65536.0 - 0.5
    };
    let starts = [3.2, 2.6, 3.7, 2.9];
    let lines = NAMES.iter().zip(starts).map(|((name, hue), start)| {
        let mut value: f64 = start;
        let readings = days.iter().map(|_| {
            value = (value + step() * 0.8 + 0.03).clamp(1.0, 5.0);
            reading(value)
        });
        Line { name: (*name).to_owned(), hue: *hue, readings: readings.collect() }
    });
    Trend {
        lines: lines.collect(),
        rounds: days.iter().map(|day| moment(*day)).collect(),
        ticks: ticks(days),
    }
}

pub(crate) const TEN: [i32; 10] = [20, 105, 190, 290, 370, 460, 790, 880, 985, 1070];

fn set(drawn: &mut Trend, value: impl Fn(usize, usize) -> Reading) {
    for (place, line) in drawn.lines.iter_mut().enumerate() {
        for (round, reading) in line.readings.iter_mut().enumerate() {
            *reading = value(place, round);
        }
    }
}

fn cases() -> Vec<(&'static str, Trend)> {
    let ten = || wander(&TEN);
    let mut gaps = ten();
    gaps.lines[0].readings[4] = Reading::default();
    gaps.lines[1].readings[9] = Reading::default();
    gaps.lines[2].readings.iter_mut().take(3).for_each(|r| *r = Reading::default());
    for round in [3, 5] {
        gaps.lines[3].readings[round] = Reading::default();
    }
    let mut worded = ten();
    worded.lines.iter_mut().for_each(|line| line.readings[6].joined = false);
    worded.lines[0].readings[7].joined = false;
    let mut quiet = ten();
    for line in &mut quiet.lines {
        for reading in line.readings.iter_mut().skip(5).step_by(2) {
            reading.rounded = true;
        }
    }
    let mut same = wander(&TEN[..5]);
    set(&mut same, |_, _| reading(3.4));
    let mut ends = wander(&TEN[..6]);
    set(&mut ends, |place, round| reading(if (place + round) % 2 == 0 { 1.0 } else { 5.0 }));
    let mut long = wander(&TEN[..5]);
    let names = [
        "Verantwoordelijkheid nemen voor elkaars ontwikkeling",
        "Vanuit meerdere perspectieven kijken",
        "Grensoverschrijdende samenwerkingsafspraken",
        "Dialoog",
    ];
    for (line, name) in long.lines.iter_mut().zip(names) {
        name.clone_into(&mut line.name);
    }
    let monthly: Vec<i32> = (0..60).map(|round| round * 30 + (round * 7) % 11).collect();
    let many: Vec<i32> = (0..200).map(|round| round * 12 + (round * 5) % 7).collect();
    vec![
        ("one", wander(&[40])),
        ("two", wander(&[40, 130])),
        ("three", wander(&[40, 130, 215])),
        ("ten", ten()),
        ("sixty", wander(&monthly)),
        ("many", wander(&many)),
        ("gaps", gaps),
        ("worded", worded),
        ("quiet", quiet),
        ("same", same),
        ("ends", ends),
        ("long", long),
        ("same-day", wander(&[40, 130, 130, 230])),
        ("one-day", wander(&[40, 40])),
        ("close", wander(&[40, 130, 137, 230, 237])),
        ("none", Trend::default()),
    ]
}

pub(crate) fn trends() -> Vec<(String, Scene)> {
    let mut scenes = Vec::new();
    for (name, case) in cases() {
        for width in [320, 640, 1000] {
            scenes.push((format!("trend-{width}-{name}"), trend(&case, f64::from(width))));
        }
        if let Some(line) = case.lines.last() {
            scenes.push((format!("trend-small-{name}"), small(line, &case.rounds, 150.0)));
        }
    }
    scenes
}

fn any_reading() -> impl Strategy<Value = Reading> {
    let value = proptest::option::weighted(0.85, 0.5_f64..5.5);
    (value, any::<bool>(), any::<bool>(), 0..20_u8).prop_map(|(value, joined, rounded, long)| {
        let words = if long == 0 { "1,5 of lager".to_owned() } else { String::new() };
        let label = value.map(|value| format!("{value:.1}").replace('.', ",")).unwrap_or_default();
        Reading { value, label: if words.is_empty() { label } else { words }, joined, rounded }
    })
}

pub(crate) fn any_trend() -> impl Strategy<Value = Trend> {
    let days = proptest::collection::vec(0_i32..1200, 0..40);
    (days, proptest::collection::vec(("[A-Z][a-zë ]{0,60}", any_hue()), 0..6)).prop_flat_map(
        |(mut days, names)| {
            days.sort_unstable();
            let readings = proptest::collection::vec(any_reading(), days.len());
            let ticks = if days.is_empty() { Vec::new() } else { ticks(&days) };
            let rounds: Vec<Moment> = days.iter().map(|day| moment(*day)).collect();
            proptest::collection::vec(readings, names.len()).prop_map(move |all| {
                let line = |(readings, (name, hue)): (Vec<Reading>, &(String, Hue))| Line {
                    name: name.clone(),
                    hue: *hue,
                    readings,
                };
                let lines = all.into_iter().zip(&names).map(line).collect();
                Trend { lines, rounds: rounds.clone(), ticks: ticks.clone() }
            })
        },
    )
}
