//! The days that are named on an axis of time: years, or months where that says more.

use crate::{chart::trend::Tick, domain::Date, texts::Lang};

/// From so many days on only years are named.
const YEARS_FROM: i32 = 3 * 365;

/// The first days of years or of months, with their names, so many that they cover this time. A
/// drawing leaves out what does not fit.
pub(super) fn ticks(from: Date, to: Date, lang: Lang) -> Vec<Tick> {
    let years = from.days_until(to) >= YEARS_FROM;
    let months = (1..=12).filter(|month| !years || *month == 1);
    let days = (from.year()..=to.year())
        .flat_map(|year| months.clone().filter_map(move |month| Date::new(year, month, 1).ok()));
    let label = |day: Date| match day.month() {
        1 => day.year().to_string(),
        _ => lang.month_short(day).to_owned(),
    };
    days.filter(|day| (from..=to).contains(day))
        .map(|day| Tick { day: day.number(), label: label(day) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(from: &str, to: &str) -> Vec<String> {
        let all = ticks(from.parse().unwrap(), to.parse().unwrap(), Lang::Nl);
        assert!(all.is_sorted_by(|one, other| one.day < other.day));
        all.into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn a_short_time_has_months_and_a_long_one_years() {
        assert_eq!(labels("2026-11-22", "2027-03-01"), ["dec", "2027", "feb", "mrt"]);
        assert_eq!(labels("2020-01-01", "2023-06-01"), ["2020", "2021", "2022", "2023"]);
        assert_eq!(labels("2026-11-22", "2026-11-23"), [] as [&str; 0]);
    }
}
