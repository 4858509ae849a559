//! The talk after a round, in seven parts.

use thirtyfour::By;

use crate::{browser::Browser, failure::Outcome, files::Saved, wait::until};

/// A part of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What this round is for.
    Start,
    /// Everyone looks alone.
    Look,
    /// What goes well.
    Good,
    /// Choosing what to talk about.
    Choose,
    /// Talking about it.
    Talk,
    /// Agreeing on a step.
    Step,
    /// The step aloud, and the file.
    Close,
}

impl Part {
    /// All, in their order.
    pub const ALL: [Self; 7] =
        [Self::Start, Self::Look, Self::Good, Self::Choose, Self::Talk, Self::Step, Self::Close];

    const fn key(self) -> &'static str {
        match self {
            Self::Start => "talk.part.start.name",
            Self::Look => "talk.part.look.name",
            Self::Good => "talk.part.good.name",
            Self::Choose => "talk.part.choose.name",
            Self::Talk => "talk.part.talk.name",
            Self::Step => "talk.part.step.name",
            Self::Close => "talk.part.close.name",
        }
    }

    /// Its name on the screen.
    pub fn name(self, it: &Browser) -> Outcome<String> {
        it.say(self.key())
    }
}

/// The page of the talk.
#[derive(Debug)]
pub struct Talk<'a>(pub(super) &'a Browser);

impl Talk<'_> {
    /// Begins it, from the results.
    pub async fn begin(self) -> Outcome {
        self.0.follow("results.talk_begin").await?;
        self.0.talk().arrive(Part::Start).await
    }

    /// Waits for a part. One part has the name of the form of a step, so the address counts too.
    pub async fn arrive(self, part: Part) -> Outcome {
        self.is_at(part).await?;
        self.0.arrive(&part.name(self.0)?).await
    }

    /// Waits for a part, wherever the focus is: after a reload the browser decides that.
    pub async fn is_at(&self, part: Part) -> Outcome {
        let name = part.name(self.0)?;
        let script = "return document.querySelector('.parts [aria-current=step]')?.lastElementChild.innerText ?? ''";
        until(&format!("the part {name:?} of the talk"), async || {
            let at: String = self.0.script(script, vec![]).await?;
            Ok((at == name).then_some(()))
        })
        .await
    }

    /// Goes on with the button that names the next part.
    pub async fn next(self, part: Part) -> Outcome {
        let words = self.0.say_with("talk_page.next", &[("part", &part.name(self.0)?)])?;
        self.0.click("a", &words).await?;
        self.0.talk().arrive(part).await
    }

    /// Goes to any part with the row of parts.
    pub async fn skip_to(self, part: Part) -> Outcome {
        self.0.click(".parts a", &part.name(self.0)?).await?;
        self.0.talk().arrive(part).await
    }

    /// Goes back to this part.
    pub async fn back(self, part: Part) -> Outcome {
        self.0.follow("talk_page.back").await?;
        self.0.talk().arrive(part).await
    }

    /// The topics as they can be read, from 0 in their order.
    pub async fn topics(self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('.topic .talk__point')].map((e) => e.innerText.trim())";
        self.0.script(script, vec![]).await
    }

    /// Adds so many dots to a topic.
    pub async fn dot(self, topic: usize, dots: u32) -> Outcome {
        for _ in 0..dots {
            self.in_topic(topic, ".stepper.is-wide").await?;
        }
        Ok(())
    }

    /// Takes a dot away from a topic.
    pub async fn undot(self, topic: usize) -> Outcome {
        self.in_topic(topic, ".stepper:not(.is-wide)").await
    }

    /// Chooses a topic, or no longer.
    pub async fn choose(self, topic: usize) -> Outcome {
        self.in_topic(topic, ".switch").await
    }

    /// Dots and choice of every topic, as `4 dots, chosen`.
    pub async fn choices(self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('.topic')].map((topic) =>
            topic.querySelector('.dots__words').innerText + (topic.querySelector('input').checked ? ', chosen' : ''))";
        self.0.script(script, vec![]).await
    }

    /// Writes notes with a chosen topic.
    pub async fn write_note(self, topic: usize, note: &str) -> Outcome {
        self.0.note(format!("note {note:?}"));
        let field = self.0.web.find(By::Id(format!("note-{}", topic + 1))).await?;
        self.0.script::<()>("arguments[0].select()", vec![field.to_json()?]).await?;
        field.send_keys(note).await?;
        Ok(())
    }

    /// The notes of all chosen topics.
    pub async fn notes(self) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll('.topic textarea')].map((e) => e.value)";
        self.0.script(script, vec![]).await
    }

    /// Waits until the clock says this, in minutes of those planned, and whether they are over.
    pub async fn clock(self, minutes: u32, planned: u32, over: bool) -> Outcome {
        let values = [("minutes", &*minutes.to_string()), ("planned", &planned.to_string())];
        let mut words = self.0.say_with("talk_page.clock", &values)?;
        if over {
            words = format!("{words}, {}", self.0.say("talk_page.over")?);
        }
        let script = "return document.querySelector('.clock')?.innerText ?? ''";
        until(&format!("the clock to say {words:?}"), async || {
            let said: String = self.0.script(script, vec![]).await?;
            Ok((said == words).then_some(()))
        })
        .await
    }

    /// Saves the team file, which says that it has so many rounds.
    pub async fn save(self, rounds: usize) -> Outcome<Saved> {
        let rounds = self.0.say_counted("app.rounds", rounds)?;
        self.0.read(&self.0.say_with("talk_page.save_what", &[("rounds", &rounds)])?).await?;
        self.0.press_button("team.save").await?;
        let saved = self.0.downloaded().await?;
        self.0.hear("status", &self.0.say("notice.file_saved")?).await?;
        Ok(saved)
    }

    async fn in_topic(&self, topic: usize, control: &str) -> Outcome {
        self.0.note(format!("click {control} of topic {topic}"));
        let script = "return document.querySelectorAll('.topic')[arguments[0]]?.querySelector(arguments[1]) ?? null";
        let control = until(&format!("{control} of topic {topic}"), async || {
            let arguments = vec![serde_json::json!(topic), serde_json::json!(control)];
            let found = self.0.web.execute(script, arguments).await?;
            Ok(if found.json().is_null() { None } else { Some(found.element()?) })
        })
        .await?;
        let middle = "arguments[0].scrollIntoView({ block: 'center' })";
        self.0.script::<()>(middle, vec![control.to_json()?]).await?;
        control.click().await?;
        Ok(())
    }
}
