//! The words of the interface, made from `content/` by the build script.
//!
//! Every text is a field or a method of [`Texts`], so a text that does not exist does not compile
//! and nothing is looked up at run time.

mod format;
mod generated {
    #![allow(
        clippy::pedantic,
        clippy::str_to_string,
        clippy::new_ret_no_self,
        reason = "written by the build script"
    )]

    use std::fmt::Display;

    use super::format::{fill, of_count};

    include!(concat!(env!("OUT_DIR"), "/languages.rs"));
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

pub use generated::{Lang, Texts};

impl Lang {
    /// The language with this code, or with the main part of a longer tag ("nl-BE").
    pub fn from_tag(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(main))
    }

    /// The first language of a reader's list that the app speaks; English for all others, since
    /// Dutch readers name Dutch.
    pub fn choose<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        wanted.into_iter().find_map(Self::from_tag).unwrap_or(Self::En)
    }
}
