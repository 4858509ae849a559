//! A comment while it is written: kept with every letter, shown to its writer at the review, and shown
//! to nobody else before the reveal. No service of the browser reads along.

use e2e::{
    browser::Browser,
    failure::Outcome,
    play::play,
    screens::{Mode, Part, Way},
    setting::Setting,
};

const TEAM: &str = "Wijkteam Oost";
const WORDS: &str = "In 2 van de 5 weken";
const SHEETS: [&str; 3] = ["4233 132 455 132", "5244 121 544 51-", "4334 232 445 242"];

#[tokio::test]
async fn a_comment_is_kept_while_it_is_written_and_nobody_else_sees_it_before_the_reveal() -> Outcome
{
    play(Setting::dutch(), async |it| {
        it.visit("#/new").await?;
        it.form().prepare(TEAM, 3, Mode::Open).await?;
        it.cover().begin().await?;
        // Digits in it answer nothing.
        it.question(0).comment(WORDS).await?;
        it.question(0).has(None).await?;
        it.reload().await?;
        it.question(0).see().await?;
        assert_eq!(it.question(0).commented().await?.as_deref(), Some(WORDS));
        it.question(0).answer(4, Way::Taps).await?;
        it.question(0).has(Some(4)).await?;
        it.question(0).go_on().await?;
        it.question(1).arrive().await?;
        assert_eq!(it.question(1).commented().await?, None, "each question has its own");
        for place in 1..it.words().questions() {
            it.question(place).answer(3, Way::Keys).await?;
            it.question(place + 1).arrive().await?;
        }
        let own = it.say_with("review.comment", &[("comment", WORDS)])?;
        assert_eq!(it.review().comments().await?, [own]);
        it.review().hand_in().await?;
        assert!(!it.page_text().await?.contains(WORDS));
        for sheet in &SHEETS[1..] {
            it.take_turn(sheet, Way::Keys).await?;
            assert!(!it.page_text().await?.contains(WORDS));
        }
        it.cover().open_results().await?;
        assert_eq!(it.results().comments(0).await?, [WORDS]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_service_of_the_browser_reads_along() -> Outcome {
    play(Setting::dutch(), async |it| {
        let mut seen = 0;
        for mode in [Mode::Quiet, Mode::Open] {
            it.visit("#/new").await?;
            it.form().prepare(TEAM, 3, mode).await?;
            it.cover().begin().await?;
            it.question(0).comment(WORDS).await?;
            seen += nobody_reads(it).await?;
            it.visit("").await?;
            it.wipe().await?;
        }
        it.visit("").await?;
        it.whole_round(TEAM, Mode::Open, &SHEETS).await?;
        it.talk().begin().await?;
        it.talk().skip_to(Part::Choose).await?;
        it.talk().choose(0).await?;
        it.talk().choose(1).await?;
        for part in Part::ALL {
            it.talk().skip_to(part).await?;
            seen += nobody_reads(it).await?;
        }
        assert_eq!(seen, 5, "two comments, two notes, and what may be shared");
        Ok(())
    })
    .await
}

/// Holds every field of several lines on the screen against what keeps services out, and counts them.
async fn nobody_reads(it: &Browser) -> Outcome<usize> {
    let script = "return [...document.querySelectorAll('textarea')].map((field) =>
        [field.id, field.autocomplete, field.spellcheck, field.translate].join(' '))";
    let fields: Vec<String> = it.script(script, vec![]).await?;
    for field in &fields {
        assert!(field.ends_with(" off false false"), "{field}");
    }
    Ok(fields.len())
}
