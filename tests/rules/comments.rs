//! What people wrote: in a quiet round it stands from five people on and is deleted below that; in an
//! open round it stands from two on, as everything does. It stands with its activity and sorted by
//! text, so that neither a sheet nor the order of handing in can be read from it.
//!
//! A row is the mode, the number of people who handed in, and the words by activity in the order in
//! which they were written. People count and not scores: all sheets here are blank.

use teamruimte::domain::{
    answer::Sheet,
    gathered::{Filled, Gathered},
    round::Mode,
    text::Sentence,
};

use super::{
    case::NAMES,
    common::{check, closed::closed},
    table::Table,
};

pub(crate) const TABLE: Table = Table { rule: "comments", lines: LINES, outcome };

const LINES: &str = "
open  1 F1=soms                | none                    | one person: nothing is shown yet
open  2 F1=soms                | F1 soms                 | two
open  3 F1=zelden F1=altijd    | F1 altijd zelden        | by text, not by who came first
open  3 D3=soms F1=zelden      | F1 zelden; D3 soms      | in the order of asking
open  5                        | none                    | nobody wrote
quiet 1 F1=soms                | none                    | one person
quiet 2 F1=soms                | none                    | two
quiet 3 F1=soms                | none                    | three show a mean, and no words
quiet 4 F1=soms                | none                    | four, just below
quiet 4 F1=a F1=b F1=c F1=d    | none                    | four, though all of them wrote
quiet 5 F1=soms                | F1 soms                 | five, though one of them wrote
quiet 5 F1=zelden F1=altijd    | F1 altijd zelden        | by text
quiet 5 F1=altijd F1=zelden    | F1 altijd zelden        | the other order of handing in: the same
quiet 5 F1=soms F1=soms        | F1 soms soms            | the same words of two people stand twice
quiet 5 D3=soms F1=zelden      | F1 zelden; D3 soms      | in the order of asking
quiet 5                        | none                    | nobody wrote
quiet 6 F1=b F2=b F1=a F2=a    | F1 a b; F2 a b          | each activity by itself
";

fn outcome(line: &str) -> String {
    let mut words = line.split_whitespace();
    let mode = if words.next() == Some("open") { Mode::Open } else { Mode::Quiet };
    let people: u32 = words.next().unwrap().parse().unwrap();
    let mut gathered = Gathered::default();
    for _ in 0..people {
        let mut filled =
            Filled { sheet: Sheet::blank(&check()), comments: [].into_iter().collect() };
        if let Some((name, text)) = words.next().map(|word| word.split_once('=').unwrap()) {
            let place = NAMES.iter().position(|other| *other == name).unwrap();
            filled.comments.insert(place, Sentence::parse(text).unwrap().unwrap());
        }
        gathered.add(filled);
    }
    let round = closed((mode, people.max(2), Some(0)), check(), gathered);
    let result = round.result().unwrap();
    let all = NAMES.iter().enumerate().map(|(place, name)| (name, result.comments(place)));
    let told = all.filter(|(_, comments)| !comments.is_empty()).map(|(name, comments)| {
        let texts: Vec<&str> = comments.iter().map(Sentence::as_str).collect();
        format!("{name} {}", texts.join(" "))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { "none".to_owned() } else { told.join("; ") }
}
