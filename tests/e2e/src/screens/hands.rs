//! Counting hands: how many people raise them, then one statement at a time.

use serde_json::json;
use thirtyfour::By;

use super::Way;
use crate::{browser::Browser, failure::Outcome};

/// The count.
#[derive(Debug)]
pub struct Hands<'a>(pub(super) &'a Browser);

impl Hands<'_> {
    /// From the cover to the question how many people raise hands.
    pub async fn open(self) -> Outcome {
        self.0.follow("cover.hands").await?;
        self.0.hands().arrive().await
    }

    /// Waits for the question how many people raise hands.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("hands.title")?).await
    }

    /// So many people raise hands: the first statement that has none comes.
    pub async fn begin(self, people: &str) -> Outcome {
        self.0.type_into(&self.0.say("hands.people")?, people).await?;
        self.0.press_button("hands.begin").await
    }

    /// Counts the hands for 1 to 5 and for "I can't tell", by the buttons or into the fields.
    pub async fn count(self, hands: [u32; 6], way: Way) -> Outcome {
        for (answer, count) in [1, 2, 3, 4, 5, 0].into_iter().zip(hands) {
            let words = self.answer(answer)?;
            let more = self.0.say_with("hands.more", &[("answer", &words)])?;
            match way {
                Way::Taps => {
                    for _ in 0..count {
                        self.0.click("button", &more).await?;
                    }
                }
                Way::Keys if count > 0 => self.write(answer, &count.to_string()).await?,
                Way::Keys => {}
            }
        }
        Ok(())
    }

    /// Writes something into the field of an answer.
    pub async fn write(&self, answer: u8, text: &str) -> Outcome {
        let words = self.answer(answer)?;
        self.0.note(format!("type {text:?} into the hands for {words:?}"));
        let field = self.0.web.find(By::Css(format!("input[aria-label=\"{words}\"]"))).await?;
        self.0.script::<()>("arguments[0].select()", vec![field.to_json()?]).await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Waits until it says that so many hands are counted.
    pub async fn counted(&self, counted: u32, people: u32) -> Outcome {
        let values = [("counted", &*counted.to_string()), ("people", &people.to_string())];
        self.0.hear("status", &self.0.say_with("hands.counted", &values)?).await
    }

    /// Whether the main button is off: nobody goes on with more hands than people.
    pub async fn is_held_up(&self) -> Outcome<bool> {
        let script = "return document.querySelector('.hands .button.is-main').disabled";
        self.0.script(script, vec![]).await
    }

    /// What stands in the fields, for 1 to 5 and for "I can't tell".
    pub async fn fields(&self) -> Outcome<Vec<String>> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((field) => field.value)";
        self.0.script(script, vec![json!(".hands__number")]).await
    }

    /// Ends the count: the cover comes, and says so.
    pub async fn done(self) -> Outcome {
        self.0.press_button("hands.done").await?;
        self.0.hear("status", &self.0.say("notice.hands_counted")?).await
    }

    /// An answer as it stands on its row.
    fn answer(&self, answer: u8) -> Outcome<String> {
        let label = self.0.words().answer(self.0.lang(), answer)?;
        Ok(if answer == 0 { label } else { format!("{answer} · {label}") })
    }
}
