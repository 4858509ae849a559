//! The words on the screen, from the files that the app is built from.

use std::fmt;

use toml::{Table, Value};

use crate::failure::{Failure, Outcome};

const INTERFACE: &str = include_str!("../../../content/interface.toml");
const ROUND: &str = include_str!("../../../content/round.toml");
const PAGE: &str = include_str!("../../../content/page.toml");
const CHECK: &str = include_str!("../../../content/check.toml");
const TALK: &str = include_str!("../../../content/talk.toml");

/// Words that are shorter may stand in the other language too.
const SHORTEST: usize = 8;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// As in `<html lang>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// As on the switch.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// All texts.
#[derive(Debug)]
pub struct Words {
    interface: Table,
    round: Table,
    page: Table,
    check: Table,
    talk: Table,
}

impl Words {
    /// Reads them.
    pub fn read() -> Outcome<Self> {
        Ok(Self {
            interface: INTERFACE.parse()?,
            round: ROUND.parse()?,
            page: PAGE.parse()?,
            check: CHECK.parse()?,
            talk: TALK.parse()?,
        })
    }

    /// The text with this key, as in `cover.begin`; those of `round.toml`, `page.toml` and `talk.toml`
    /// begin with `round.`, `page.` and `talk.`.
    pub fn say(&self, lang: Lang, key: &str) -> Outcome<String> {
        in_lang(self.find(key), lang)
            .ok_or_else(|| Failure::new(format!("no text {key} in {lang}")))
    }

    /// The text with this key for this number, which stands in it as `{n}`.
    pub fn say_counted(&self, lang: Lang, key: &str, number: usize) -> Outcome<String> {
        let form = if number == 1 { "one" } else { "other" };
        let found = self.find(key).and_then(|text| text.get(lang.code())?.get(form)?.as_str());
        let found = found.ok_or_else(|| Failure::new(format!("no text {key} in {lang}")))?;
        Ok(fill(found, &[("n", &number.to_string())]))
    }

    fn find(&self, key: &str) -> Option<&Value> {
        let (table, path) = match key.split_once('.') {
            Some(("round", rest)) => (&self.round, rest),
            Some(("page", rest)) => (&self.page, rest),
            Some(("talk", rest)) => (&self.talk, rest),
            _ => (&self.interface, key),
        };
        let mut steps = path.split('.');
        let first = steps.next().and_then(|step| table.get(step));
        steps.fold(first, |found, step| found?.get(step))
    }

    /// How many activities the check has.
    #[must_use]
    pub fn questions(&self) -> usize {
        self.activities().count()
    }

    /// The statement of an activity, by its place from 0.
    pub fn statement(&self, lang: Lang, place: usize) -> Outcome<String> {
        self.of_activity(lang, place, "statement")
    }

    /// The name of an activity, by its place from 0.
    pub fn activity(&self, lang: Lang, place: usize) -> Outcome<String> {
        self.of_activity(lang, place, "name")
    }

    /// The words of an answer: 1 to 5, or 0 for "I can't tell".
    pub fn answer(&self, lang: Lang, answer: u8) -> Outcome<String> {
        let found = match usize::from(answer).checked_sub(1) {
            None => self.check.get("cannot_tell"),
            Some(place) => self.check.get("labels").and_then(|labels| labels.get(place)),
        };
        in_lang(found, lang).ok_or_else(|| Failure::new(format!("no answer {answer} in {lang}")))
    }

    /// All texts of the interface that stand by themselves and are not the same in both languages.
    #[must_use]
    pub fn only_in(&self, lang: Lang) -> Vec<String> {
        let mut found = Vec::new();
        let texts = self.interface.values().filter_map(Value::as_table).flat_map(Table::values);
        let sayings = self.round.values().filter_map(Value::as_table).flat_map(Table::values);
        for text in texts.chain(sayings) {
            let other = Lang::ALL.into_iter().find(|other| *other != lang);
            let other = other.and_then(|other| in_lang(Some(text), other));
            found.extend(in_lang(Some(text), lang).filter(|text| {
                text.chars().count() > SHORTEST
                    && !text.contains('{')
                    && Some(text) != other.as_ref()
            }));
        }
        found
    }

    fn of_activity(&self, lang: Lang, place: usize, what: &str) -> Outcome<String> {
        let found = self.activities().nth(place).and_then(|activity| activity.get(what));
        in_lang(found, lang).ok_or_else(|| Failure::new(format!("no {what} {place} in {lang}")))
    }

    fn activities(&self) -> impl Iterator<Item = &Value> {
        self.check.get("activities").and_then(Value::as_array).into_iter().flatten()
    }
}

fn in_lang(text: Option<&Value>, lang: Lang) -> Option<String> {
    Some(text?.get(lang.code())?.as_str()?.to_owned())
}

/// A text with its places filled in.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
