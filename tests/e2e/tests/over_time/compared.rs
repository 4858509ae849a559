//! What the page of two rounds says, held against what was answered.

use e2e::{browser::Browser, failure::Outcome, screens::Pair};

use super::past::{ADDED, LATER, MOVED, OLD_WORDS, REWORDED, SIX, mean, tenths};

/// Nothing is in the way of the last two: one activity moved, and its dimension.
pub(super) async fn the_last_two_can_be_compared(it: &Browser) -> Outcome {
    assert_eq!(it.compare().weak().await?, [""; 0]);
    let (up, not_clear) = (it.say("compare.up")?, it.say("compare.not_clear")?);
    let found = [
        it.say_counted("compare.dimension_up", 1)?.replace("{items}", "reflecteren"),
        it.say_with("round.point.change_up", &[("items", "afstand nemen")])?,
    ];
    assert_eq!(it.compare().found().await?, found);
    let seen = it.compare().activities().await?;
    assert_eq!(seen.len(), 13);
    for (place, pair) in seen.iter().enumerate() {
        let word = if place == MOVED { &up } else { &not_clear };
        let means = (mean(&SIX, place), mean(&LATER, place));
        assert_eq!(*pair, compared(it, place, means, (6, 6), word)?);
    }
    let words = it.compare().dimensions().await?;
    let went: Vec<bool> = words.iter().map(|line| line.ends_with(&up)).collect();
    assert_eq!(went, [false, true, false, false], "{words:?}");
    Ok(())
}

/// What the page says of an activity that both rounds asked in the same words.
fn compared(
    it: &Browser,
    place: usize,
    (then, now): (f64, f64),
    people: (u32, u32),
    word: &str,
) -> Outcome<Pair> {
    let numbers =
        it.say_with("compare.numbers", &[("then", &tenths(then)), ("now", &tenths(now))])?;
    let (then, now) = (people.0.to_string(), people.1.to_string());
    Ok(Pair {
        name: it.words().activity(it.lang(), place)?,
        numbers: format!("{numbers} {word}"),
        statements: vec![it.words().statement(it.lang(), place)?],
        answers: it.say_with("compare.answers", &[("then", &then), ("now", &now)])?,
    })
}

/// Of the first and the last, what makes them weak comes first; what was reworded is not compared.
pub(super) async fn the_earlier_check_is_told_before_any_number(it: &Browser) -> Outcome {
    it.read(&it.say_counted("compare.wording", 1)?).await?;
    let weak = [it.say_counted("compare.wording", 1)?, it.say_counted("compare.newcomers", 1)?];
    assert_eq!(it.compare().weak().await?, weak);
    let first = "const weak = document.querySelector('.weak');
        return [...document.querySelectorAll('.found, main canvas, .compare__numbers, table')]
            .every((other) => weak.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)";
    assert!(it.script::<bool>(first, vec![]).await?, "the reasons stand before all numbers");
    let seen = it.compare().activities().await?;
    let (up, not_clear) = (it.say("compare.up")?, it.say("compare.not_clear")?);
    for (place, pair) in seen.iter().enumerate() {
        let word = if place == MOVED { &up } else { &not_clear };
        let means = (mean(&SIX[..5], place), mean(&LATER, place));
        let mut wanted = compared(it, place, means, (5, 6), word)?;
        if place == REWORDED {
            let word = it.say("round.say.weak_wording")?;
            wanted = compared(it, place, means, (5, 6), &word)?;
            let then = it.say_with("compare.statement_then", &[("statement", OLD_WORDS)])?;
            wanted.statements.push(then);
        }
        if place == ADDED {
            let word = it.say("compare.not_asked")?;
            wanted.numbers = format!("{} {word}", tenths(means.1));
            wanted.answers = it.say_counted("results.of_answers", 6)?;
        }
        assert_eq!(*pair, wanted);
    }
    let words = it.compare().dimensions().await?;
    let reworded = it.say("compare.wording_dimension")?;
    for (line, word) in words.iter().zip([&reworded, &up, &not_clear, &reworded]) {
        assert!(line.ends_with(word), "{line}: {word}");
    }
    Ok(())
}
