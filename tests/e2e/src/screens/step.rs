//! One small step after a round.

use crate::{browser::Browser, failure::Outcome};

/// The form of a step.
#[derive(Debug)]
pub struct StepForm<'a>(pub(super) &'a Browser);

impl StepForm<'_> {
    /// Waits for the form.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("step.title")?).await
    }

    /// Writes what is done.
    pub async fn write(self, what: &str) -> Outcome {
        self.0.type_into(&self.0.say("step.what")?, what).await
    }
}
