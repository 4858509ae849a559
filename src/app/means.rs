//! A mean in words: with one decimal, or what stands in its place where it may not be known.

use crate::{
    domain::shown::{HalfMean, Shown},
    texts::Lang,
};

/// The mean of what may be shown: "3,4", "1,5 of lager", "geen antwoord".
pub fn in_words(shown: Shown, lang: Lang) -> String {
    let texts = lang.texts();
    match shown {
        Shown::Hidden { answers: 0 } => texts.round.say.no_answer.to_owned(),
        Shown::Hidden { .. } => texts.results().table_not_shown.to_owned(),
        Shown::Rounded { mean, .. } => half_mean(mean, lang),
        Shown::Counted(counts) => {
            counts.mean().map_or_else(String::new, |mean| lang.one_decimal(mean))
        }
    }
}

fn half_mean(mean: HalfMean, lang: Lang) -> String {
    let (texts, number) = (lang.texts().results(), lang.one_decimal(mean.value()));
    if mean.is_lowest() {
        texts.or_lower(&number)
    } else if mean.is_highest() {
        texts.or_higher(&number)
    } else {
        number
    }
}
