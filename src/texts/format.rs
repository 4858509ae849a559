//! Numbers, dates and lists in the words of a language.

use std::fmt::Display;

use super::Lang;
use crate::domain::Date;

/// Puts the values at their names: `"{n} van {people}"`.
pub(super) fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(&value.to_string());
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The form for one or the form for other numbers. Dutch and English agree on this; a language
/// with more forms needs a third word here.
pub(super) fn of_count(forms: &[&'static str; 2], n: u32) -> &'static str {
    let [one, other] = forms;
    if n == 1 { one } else { other }
}

impl Lang {
    /// A number with one decimal, as this language writes it: never more exact than it is.
    pub fn one_decimal(self, number: f64) -> String {
        // Half a tenth is rounded up, not to even: 2.25 of four answers is 2,3.
        #[allow(clippy::cast_possible_truncation, reason = "means are below ten")]
        let tenths = (number * 10.0 + 1e-9).round() as i32;
        format!("{}{}{}", tenths / 10, self.decimal(), tenths % 10)
    }

    /// A date in words: "12 november 2026".
    pub fn date(self, date: Date) -> String {
        let month = usize::from(date.month()).saturating_sub(1);
        let month = self.months().get(month).copied().unwrap_or_default();
        fill(
            self.date_pattern(),
            &[("day", &date.day()), ("month", &month), ("year", &date.year())],
        )
    }

    /// The name of a month in a few letters: "nov".
    pub fn month_short(self, date: Date) -> &'static str {
        let month = usize::from(date.month()).saturating_sub(1);
        self.months_short().get(month).copied().unwrap_or_default()
    }

    /// A date in a few letters: "12 nov", or with the year "12 nov ’26".
    pub fn date_short(self, date: Date, with_year: bool) -> String {
        let month = self.month_short(date);
        let year = format!("{:02}", date.year() % 100);
        let pattern =
            if with_year { self.short_date_with_year_pattern() } else { self.short_date_pattern() };
        fill(pattern, &[("day", &date.day()), ("month", &month), ("year", &year)])
    }

    /// Items in a sentence: "a, b en c".
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                format!("{} {} {}", first.join(", "), self.and(), last.as_ref())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_decimal_in_the_words_of_the_language() {
        assert_eq!(Lang::Nl.one_decimal(3.25), "3,3");
        assert_eq!(Lang::En.one_decimal(2.0 + 2.0 / 3.0), "2.7");
    }

    #[test]
    fn dates_and_lists_read_as_sentences_do() {
        assert_eq!(Lang::Nl.date(Date::new(2026, 3, 1).unwrap()), "1 maart 2026");
        let short = |with_year| Lang::Nl.date_short(Date::new(2005, 3, 1).unwrap(), with_year);
        assert_eq!((short(false), short(true)), ("1 mrt".to_owned(), "1 mrt ’05".to_owned()));
        assert_eq!(Lang::Nl.list(&["a", "b", "c"]), "a, b en c");
        assert_eq!(Lang::En.list(&["a"]), "a");
    }

    #[test]
    fn a_template_takes_its_values_and_keeps_the_rest() {
        assert_eq!(fill("{n} van {people} {", &[("n", &2), ("people", &6)]), "2 van 6 ");
        assert_eq!(Lang::choose(["fr-FR", "nl-BE", "en"]), Lang::Nl);
        assert_eq!(Lang::choose(["fr"]), Lang::En);
    }
}
