//! How a round is written in the tables.
//!
//! `open 4/6 F1=1155 F2=3 R=33?- *=3` is an open round in which 4 of a team of 6 handed in. Activities
//! are named by dimension (Future, Reflect, Organise, Dialogue) and number: F1 to F4, R1 to R3, O1 to
//! O3, D1 to D3. A dimension alone stands for those of its activities that are not named, `*` for all
//! others. Answers are signs, one for each person: 1 to 5, ? for "I can't tell", - for none; a single
//! sign is everyone's. What is not named has no answers.
//!
//! More words: `new=2` people are new (0 unless said, `new=?` when nobody asked); `hands=2`: the last
//! two answers are raised hands; `reworded=F1` and `anchors=F1` change its words.
//! `then -> now` are two rounds.

use std::sync::Arc;

use teamruimte::{
    content,
    domain::{
        answer::Sheet,
        counts::Tally,
        gathered::Gathered,
        hands::Hands,
        instrument::Instrument,
        pair::Pair,
        points::{Rule, TalkingPoint, talking_points},
        result::RoundResult,
        round::{Mode, Round},
    },
};

use super::common::{
    PLACES, check,
    closed::{closed, next_to},
};

/// The activities in the order of asking.
pub(crate) const NAMES: [&str; PLACES] =
    ["F1", "F2", "F3", "F4", "R1", "R2", "R3", "O1", "O2", "O3", "D1", "D2", "D3"];

/// The letter of each dimension, in order.
pub(crate) const DIMENSIONS: [&str; 4] = ["F", "R", "O", "D"];

/// Reads a closed round.
pub(crate) fn round(text: &str) -> Round {
    let mut words = text.split_whitespace();
    let mode = match words.next() {
        Some("open") => Mode::Open,
        Some("quiet") => Mode::Quiet,
        other => panic!("{other:?} is no mode"),
    };
    let (handed_in, people) = words.next().unwrap().split_once('/').unwrap();
    let handed_in: usize = handed_in.parse().unwrap();
    let (mut new_people, mut hands, mut instrument) = (Some(0), 0, check());
    let mut answers = vec!["-".repeat(handed_in); PLACES];
    let mut named: Vec<(&str, String)> = Vec::new();
    for (name, value) in words.map(|word| word.split_once('=').unwrap()) {
        match name {
            "new" => new_people = value.parse().ok(),
            "hands" => hands = value.parse().unwrap(),
            "reworded" => instrument = changed(value, |activity| &mut activity["statement"]),
            "anchors" => instrument = changed(value, |activity| &mut activity["anchors"]["middle"]),
            _ => {
                let all = if value.len() == 1 { value.repeat(handed_in) } else { value.to_owned() };
                assert_eq!(all.len(), handed_in, "{name}={value} of {handed_in} people");
                named.extend(name.split(',').map(|name| (name, all.clone())));
            }
        }
    }
    // What is named most precisely counts.
    named.sort_by_key(|(name, _)| if *name == "*" { 0 } else { name.len() });
    for (name, all) in named {
        let fits = |full: &&str| name == "*" || full.starts_with(name);
        assert!(NAMES.iter().any(fits), "{name} is no activity");
        for (full, answers) in NAMES.iter().zip(&mut answers) {
            if fits(full) {
                answers.clone_from(&all);
            }
        }
    }
    let gathered = gathered(&answers, handed_in - hands, hands);
    closed((mode, people.parse().unwrap(), new_people), instrument, gathered)
}

/// What may be seen of a round.
pub(crate) fn result(text: &str) -> RoundResult {
    round(text).result().unwrap()
}

/// The sheets of the first people and the hands of the others, from the answers by activity.
fn gathered(answers: &[String], sheets: usize, hands: usize) -> Gathered {
    let rows = (0..sheets).map(|person| {
        let row = answers.iter().map(|all| match all.as_bytes()[person] {
            b'-' => None,
            b'?' => Some(0.try_into().unwrap()),
            number => Some((number - b'0').try_into().unwrap()),
        });
        Sheet::from_answers(row.collect(), &check()).unwrap()
    });
    let mut gathered = Gathered::of_sheets(rows.collect());
    if hands > 0 {
        let raised = answers.iter().map(|all| {
            let mut tally = Tally::default();
            for sign in all[sheets..].chars() {
                match sign.to_digit(10) {
                    Some(score) => tally.counts.0[score as usize - 1] += 1,
                    None if sign == '?' => tally.cannot_tell += 1,
                    None => {}
                }
            }
            tally
        });
        let people = u32::try_from(hands).unwrap();
        gathered.hands = Some(Hands::from_tallies(people, raised.collect(), &check()).unwrap());
    }
    gathered
}

/// The check with other words at one activity.
fn changed(
    name: &str,
    text: fn(&mut serde_json::Value) -> &mut serde_json::Value,
) -> Arc<Instrument> {
    let place = NAMES.iter().position(|other| *other == name).unwrap();
    let mut data: serde_json::Value = serde_json::from_str(content::CHECK).unwrap();
    text(&mut data["activities"][place])["nl"] = "Iets anders.".into();
    Arc::new(serde_json::from_value(data).unwrap())
}

/// The talking points of `then -> now`, or of one round.
pub(crate) fn points(text: &str) -> Vec<TalkingPoint> {
    if text.contains("->") {
        let pair = pair(text);
        talking_points(&pair.now, Some(&pair.compare()))
    } else {
        talking_points(&result(text), None)
    }
}

/// The rounds of `then -> now`.
pub(crate) fn pair(text: &str) -> Pair {
    let (then, now) = text.split_once("->").unwrap();
    let now = round(now);
    let new = now.new_people;
    next_to(result(then), now.result().unwrap(), new)
}

/// Talking points as they stand in the tables: "spread F1; high D1 D2", or "none".
pub(crate) fn in_words(points: &[TalkingPoint]) -> String {
    let word = |rule: Rule| serde_json::to_value(rule).unwrap().as_str().unwrap().to_owned();
    let point = |point: &TalkingPoint| {
        let names = point.places.iter().map(|place| NAMES[*place].to_owned());
        std::iter::once(word(point.rule)).chain(names).collect::<Vec<_>>().join(" ")
    };
    let all: Vec<String> = points.iter().map(point).collect();
    if all.is_empty() { "none".to_owned() } else { all.join("; ") }
}

/// Those of the talking points of a round that come from these rules.
pub(crate) fn of_rules(text: &str, rules: &[Rule]) -> String {
    let mut found = points(text);
    found.retain(|point| rules.contains(&point.rule));
    in_words(&found)
}

/// A mean as it stands in the tables: up to four decimals, "-" for none.
pub(crate) fn mean_in_words(mean: Option<f64>) -> String {
    mean.map_or_else(|| "-".to_owned(), |mean| format!("{}", (mean * 1e4).round() / 1e4))
}
