//! One file per screen. Every screen has one `<h1>`, which gets the focus when it appears.

mod about;
mod close;
mod compare;
mod cover;
mod hands;
mod new;
mod nowhere;
mod open;
mod paper;
mod question;
mod results;
mod review;
mod start;
mod step;
mod steps;
mod stopped;
mod talk;
mod team;
mod trend;

pub use about::About;
pub use close::Close;
pub use compare::Compare;
pub use cover::Cover;
pub use hands::Hands;
pub use new::New;
pub use nowhere::Nowhere;
pub use open::Open;
pub use paper::OnPaper;
pub use results::Results;
pub use start::Start;
pub use step::Step;
pub use steps::Steps;
pub use stopped::Stopped;
pub use talk::Talk;
pub use team::Team;
pub use trend::Trend;

use leptos::prelude::*;

use crate::{
    domain::{id::RoundId, running::Stage},
    texts::Texts,
};

/// A stage of a turn.
pub fn turn(round: RoundId, stage: Stage, texts: &'static Texts) -> AnyView {
    match stage {
        Stage::Question(_) => view! { <question::Question round texts /> }.into_any(),
        Stage::Review => view! { <review::Review round texts /> }.into_any(),
    }
}
