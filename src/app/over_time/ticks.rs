//! The days that are named on an axis of time: years, or quarters or months where that says more.

use crate::{chart::trend::Tick, domain::Date, texts::Lang};

/// From so many days on only years are named, and from so many only quarters.
const YEARS_FROM: i32 = 550;
const QUARTERS_FROM: i32 = 200;

/// The first days of years, quarters or months, with their names, so many that they cover this time. A
/// drawing leaves out what does not fit.
pub(super) fn ticks(from: Date, to: Date, lang: Lang) -> Vec<Tick> {
    let step = match from.days_until(to) {
        YEARS_FROM.. => 12,
        QUARTERS_FROM.. => 3,
        _ => 1,
    };
    let months = (1_u8..=12).step_by(step);
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
    fn the_longer_the_time_the_fewer_the_names() {
        assert_eq!(labels("2026-11-22", "2027-03-01"), ["dec", "2027", "feb", "mrt"]);
        assert_eq!(labels("2026-03-03", "2027-02-01"), ["apr", "jul", "okt", "2027"]);
        assert_eq!(labels("2020-01-01", "2023-06-01"), ["2020", "2021", "2022", "2023"]);
        assert_eq!(labels("2026-11-22", "2026-11-23"), [] as [&str; 0]);
    }
}
