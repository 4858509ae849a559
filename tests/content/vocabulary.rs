//! The same word for the same thing, and the words that are never used.

use super::{FILES, codes, sentences};

/// The words of a sentence in small letters.
fn words(sentence: &str) -> Vec<String> {
    let parts = sentence.split(|c: char| !c.is_alphabetic());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn all(code: &str) -> Vec<(String, String)> {
    FILES.iter().flat_map(|name| sentences(name, code)).collect()
}

#[test]
fn there_are_sentences_to_look_at() {
    for code in codes() {
        assert!(all(&code).len() > 300, "{code}: {}", all(&code).len());
    }
}

#[test]
fn nothing_is_shouted() {
    for code in codes() {
        for (path, sentence) in all(&code) {
            assert!(!sentence.contains('!'), "{path}: {sentence}");
        }
    }
}

#[test]
fn no_dutch_sentence_speaks_of_scores_or_actions() {
    let never = ["score", "scores", "uitslag", "uitslagen", "actie", "acties"];
    for (path, sentence) in all("nl") {
        for word in words(&sentence) {
            let compound = never.iter().any(|no| word == *no) || word.contains("score");
            assert!(
                !compound,
                "{path}: say antwoord, resultaat or stap in place of '{word}': {sentence}"
            );
        }
    }
}

#[test]
fn no_english_sentence_of_the_interface_speaks_of_scores() {
    for (path, sentence) in all("en") {
        let found = words(&sentence).into_iter().find(|word| word.contains("score"));
        assert_eq!(found, None, "{path}: say answer or result: {sentence}");
    }
}

#[test]
fn nobody_is_judged() {
    let verdicts = ["slecht", "slechte", "slechtst", "zwak", "zwakke", "zwakst", "onvoldoende"];
    let judged = ["bad", "worst", "weak", "weakest", "poor", "insufficient"];
    for (code, never) in [("nl", &verdicts[..]), ("en", &judged[..])] {
        for (path, sentence) in all(code) {
            let found = words(&sentence).into_iter().find(|word| never.contains(&word.as_str()));
            assert_eq!(found, None, "{path}: {sentence}");
        }
    }
}

#[test]
fn dutch_is_not_half_english() {
    let english = ["quiet", "tool", "tools", "device", "file", "level"];
    for (path, sentence) in all("nl") {
        let found = words(&sentence).into_iter().find(|word| english.contains(&word.as_str()));
        assert_eq!(found, None, "{path}: {sentence}");
    }
}

#[test]
fn sentences_are_tidy() {
    for code in codes() {
        for (path, sentence) in all(&code) {
            assert_eq!(sentence.trim(), sentence, "{path}: space at an end");
            assert!(!sentence.contains("  ") && !sentence.contains('\n'), "{path}: {sentence}");
            assert!(!sentence.contains("..."), "{path}: use one sign …: {sentence}");
        }
    }
}
