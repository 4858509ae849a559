//! The screens of the app and what people do on them, in the words of the product.

mod compare;
mod cover;
mod form;
mod hands;
mod open;
mod question;
mod results;
mod review;
mod start;
mod step;
mod steps;
mod talk;
mod team;

pub use compare::{Compare, Pair};
pub use cover::Cover;
pub use form::{Form, Mode};
pub use hands::Hands;
pub use open::Open;
pub use question::{Question, Way};
pub use results::{Number, Results};
pub use review::Review;
pub use start::Start;
pub use step::StepForm;
pub use steps::Steps;
pub use talk::{Part, Talk};
pub use team::Team;

use crate::{browser::Browser, failure::Outcome, words::Lang};

impl Browser {
    /// The form of a step.
    pub fn step(&self) -> StepForm<'_> {
        StepForm(self)
    }

    /// The steps of a team.
    pub fn steps(&self) -> Steps<'_> {
        Steps(self)
    }

    /// Two rounds side by side.
    pub fn compare(&self) -> Compare<'_> {
        Compare(self)
    }

    /// Counting hands.
    pub fn hands(&self) -> Hands<'_> {
        Hands(self)
    }

    /// The talk after a round.
    pub fn talk(&self) -> Talk<'_> {
        Talk(self)
    }

    /// The first screen.
    pub fn start(&self) -> Start<'_> {
        Start(self)
    }

    /// The preparation of a round.
    pub fn form(&self) -> Form<'_> {
        Form(self)
    }

    /// Between two turns.
    pub fn cover(&self) -> Cover<'_> {
        Cover(self)
    }

    /// The question at this place, from 0.
    pub fn question(&self, place: usize) -> Question<'_> {
        Question { browser: self, place }
    }

    /// The own answers once more.
    pub fn review(&self) -> Review<'_> {
        Review(self)
    }

    /// The results.
    pub fn results(&self) -> Results<'_> {
        Results(self)
    }

    /// A team.
    pub fn team(&self) -> Team<'_> {
        Team(self)
    }

    /// Opening a file.
    pub fn open_file(&self) -> Open<'_> {
        Open(self)
    }

    /// Changes the language with the switch at the top.
    pub async fn speak(&self, lang: Lang) -> Outcome {
        self.click("button", lang.name()).await?;
        self.read_in(lang);
        crate::wait::until(&format!("the page in {lang}"), async || {
            let now: String = self.script("return document.documentElement.lang", vec![]).await?;
            Ok((now == lang.code()).then_some(()))
        })
        .await
    }

    /// The name of the app at the top, which leads to the first screen.
    pub async fn go_home(&self) -> Outcome {
        self.follow("app.home").await?;
        self.start().arrive().await
    }
}
