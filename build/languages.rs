//! `content/languages.toml` → the `Lang` enum.

use serde::Deserialize;
use toml::{Table, Value};

/// One language of the interface.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// Its code, from the table's name.
    #[serde(skip)]
    pub(crate) code: String,
    name: String,
    decimal: String,
    and: String,
    date: String,
    months: [String; 12],
    months_short: [String; 12],
    date_short: String,
    date_short_year: String,
}

/// Reads the languages in the order of the file.
pub(crate) fn read(file: &Table) -> Result<Vec<Language>, String> {
    file.iter().map(|(code, value)| one(code, value)).collect()
}

fn one(code: &str, value: &Value) -> Result<Language, String> {
    if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_lowercase()) {
        return Err(format!("languages.{code}: a language has a code of two small letters"));
    }
    let mut language: Language =
        value.clone().try_into().map_err(|error| format!("languages.{code}: {error}"))?;
    code.clone_into(&mut language.code);
    Ok(language)
}

/// The Rust name of a language code: `nl` becomes `Nl`.
pub(crate) fn variant(code: &str) -> String {
    let (first, rest) = code.split_at(1);
    first.to_uppercase() + rest
}

/// Writes the enum and what belongs to each language.
pub(crate) fn generate(languages: &[Language]) -> String {
    let variants: Vec<String> = languages.iter().map(|l| variant(&l.code)).collect();
    let per_language = |field: fn(&Language) -> String| -> String {
        languages.iter().map(|l| format!("Self::{} => {},", variant(&l.code), field(l))).collect()
    };
    format!(
        "/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {{
{all}}}
impl Lang {{
    /// Every language, in the order of the switch.
    pub const ALL: &'static [Self] = &[{selves}];
    /// Its code, as in `<html lang>`.
    pub const fn code(self) -> &'static str {{ match self {{ {code} }} }}
    /// Its own name.
    pub const fn name(self) -> &'static str {{ match self {{ {name} }} }}
    pub(super) const fn decimal(self) -> &'static str {{ match self {{ {decimal} }} }}
    pub(super) const fn and(self) -> &'static str {{ match self {{ {and} }} }}
    pub(super) const fn date_pattern(self) -> &'static str {{ match self {{ {date} }} }}
    pub(super) const fn months(self) -> &'static [&'static str; 12] {{ match self {{ {months} }} }}
    pub(super) const fn months_short(self) -> &'static [&'static str; 12] {{ match self {{ {months_short} }} }}
    pub(super) const fn short_date_pattern(self) -> &'static str {{ match self {{ {date_short} }} }}
    pub(super) const fn short_date_with_year_pattern(self) -> &'static str {{ match self {{ {date_short_year} }} }}
    /// All texts in this language.
    pub const fn texts(self) -> &'static Texts {{ match self {{ {texts} }} }}
}}
",
        all = languages
            .iter()
            .map(|l| format!("    /// {}.\n    {},\n", l.name, variant(&l.code)))
            .collect::<String>(),
        selves = variants.iter().map(|v| format!("Self::{v}, ")).collect::<String>(),
        code = per_language(|l| format!("{:?}", l.code)),
        name = per_language(|l| format!("{:?}", l.name)),
        decimal = per_language(|l| format!("{:?}", l.decimal)),
        and = per_language(|l| format!("{:?}", l.and)),
        date = per_language(|l| format!("{:?}", l.date)),
        months = per_language(|l| format!("&{:?}", l.months)),
        months_short = per_language(|l| format!("&{:?}", l.months_short)),
        date_short = per_language(|l| format!("{:?}", l.date_short)),
        date_short_year = per_language(|l| format!("{:?}", l.date_short_year)),
        texts = per_language(|l| format!("&{}", l.code.to_uppercase())),
    )
}
