//! Numbers in sentences are those of content/rules.toml, so that a promise is kept by what the app
//! does.

use teamruimte::{
    content,
    domain::{instrument::Instrument, text::TeamName},
    persist::file::MAX_BYTES,
    rules,
};

use super::{codes, sentence};

/// The sentence at a path says this, in Dutch and in English.
fn says(path: &str, nl: &str, en: &str) {
    for (code, words) in [("nl", nl), ("en", en)] {
        let sentence = sentence(path, code);
        assert!(sentence.contains(words), "{path} does not say '{words}': {sentence}");
    }
}

/// A small number as a word, as sentences have it.
fn word(number: u32, code: &str) -> &'static str {
    let words = match code {
        "nl" => ["nul", "één", "twee", "drie", "vier", "vijf"],
        _ => ["no", "one", "two", "three", "four", "five"],
    };
    words[number as usize]
}

#[test]
fn every_language_is_looked_at() {
    assert_eq!(codes(), ["nl", "en"], "a language more needs its words in this file");
}

#[test]
fn numbers_of_people() {
    let (from, to) = (rules::team::TESTED_MIN, rules::team::TESTED_MAX);
    says(
        "interface.new.people_untested",
        &format!("{from} tot {to} mensen"),
        &format!("{from} to {to} people"),
    );
    let (least, most) = (rules::team::PEOPLE_MIN, rules::team::PEOPLE_MAX);
    says(
        "interface.new.problem_people",
        &format!("van {least} tot {most}."),
        &format!("from {least} to {most}."),
    );
}

#[test]
fn lengths_and_sizes() {
    let letters = TeamName::MAX_CHARS;
    says(
        "interface.new.problem_name_long",
        &format!("hooguit {letters} tekens"),
        &format!("at most {letters} characters"),
    );
    let size = format!("{} MB.", MAX_BYTES / 1024 / 1024);
    says("interface.open.too_large", &format!("hooguit {size}"), &format!("at most {size}"));
}

#[test]
fn the_promise_of_a_quiet_round() {
    let (from, dots) = (rules::quiet::SHOWS_FROM, rules::quiet::DOTS_FROM);
    assert_eq!(from + 2, dots, "the sentences name two numbers below the dots");
    let promise = "round.mode.quiet.promise";
    says(
        promise,
        &format!("Bij {from} of {} mensen", from + 1),
        &format!("With {from} or {} people", from + 1),
    );
    says(promise, &format!("Bij {dots} of meer"), &format!("With {dots} or more"));
    says("interface.new.differ_few", &format!("minstens {from}"), &format!("at least {from}"));
    assert_eq!(from, 3, "the sentence for teams below that speaks of two people");
    says(
        "round.say.too_few",
        &format!("minder dan {from} antwoorden"),
        &format!("fewer than {from} answers"),
    );
    says(
        "round.say.why_rounded",
        &format!("{from} of {} antwoorden", from + 1),
        &format!("{from} or {} answers", from + 1),
    );
}

#[test]
fn an_open_round() {
    let (shown, points) = (rules::open::SHOWS_FROM, rules::points::NEED_ANSWERS);
    let three = (format!("Vanaf {points} "), format!("From {points} on"));
    says("round.say.few_points", &three.0, &three.1);
    assert_eq!(shown, 2, "the sentence speaks of one answer");
    says(
        "round.say.too_few_open",
        &format!("Vanaf {shown} zie je iets, vanaf {points} "),
        &format!("From {shown} on you see something, from {points} on "),
    );
}

#[test]
fn who_took_part() {
    assert!((rules::response::SHOW_BELOW_SHARE - 0.5).abs() < 1e-9);
    says("round.say.not_enough", "Minder dan de helft", "Fewer than half");
}

#[test]
fn the_reasons_of_talking_points() {
    let mean = rules::high::MEAN_FROM;
    says(
        "interface.results.why_high",
        &format!("van {mean} of hoger"),
        &format!("of {mean} or more"),
    );
    assert_eq!(rules::unknown::SHARE_DENOMINATOR, 3, "the sentences say 'a third'");
    says("round.point.unknown", "Een derde of meer", "A third or more");
    let least = rules::unknown::AT_LEAST;
    says(
        "interface.results.why_unknown",
        &format!("Minstens {} mensen, en minstens een derde", word(least, "nl")),
        &format!("At least {} people, and at least a third", word(least, "en")),
    );
    // The limit itself, 5/6, is a fraction in the code; properties/measures.rs tries it.
    says("round.why.spread", "bijna een punt of meer", "almost a point or more");
    says("round.point.low_even", "dicht bij elkaar", "close together");
}

#[test]
fn how_much_is_asked() {
    let check = Instrument::parse(content::CHECK).unwrap();
    assert_eq!((check.dimensions().len(), check.activities().len()), (4, 13));
    says("interface.results.dimensions_title", "De vier dimensies", "The four dimensions");
    says("round.headline.even", "De vier dimensies", "The four dimensions");
    says(
        "interface.results.activities_title",
        "De dertien activiteiten",
        "The thirteen activities",
    );
    says("interface.about_page.what", "dertien vragen", "thirteen questions");
    says(
        "about.attribution",
        "De vier dimensies en dertien activiteiten",
        "The four dimensions and thirteen activities",
    );
    says(
        "interface.turn.hint_keys",
        "1 tot 5 antwoorden, 0 is Weet ik niet",
        "1 to 5 answer, 0 is I can't tell",
    );
}

#[test]
fn the_script_of_the_talk() {
    use rules::talk::{
        CHOOSE_MINUTES, CLOSE_MINUTES, GOOD_MINUTES, LOOK_MINUTES, START_MINUTES, STEP_MINUTES,
        TALK_MINUTES,
    };
    let all = [START_MINUTES, LOOK_MINUTES, GOOD_MINUTES, CHOOSE_MINUTES, TALK_MINUTES];
    let all: u32 = all.iter().sum::<u32>() + STEP_MINUTES + CLOSE_MINUTES;
    says("interface.start.cost", &format!("{all} minuten"), &format!("{all} minutes"));
    says("interface.paper.talk_lead", "Zeven delen", "Seven parts");
}
