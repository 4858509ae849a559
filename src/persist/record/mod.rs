//! The newest schema of every record, and the way between records and domain types.
//!
//! The domain knows nothing of JSON; these types know nothing of rules. A record that says more
//! than its round may show, or that does not fit its instrument, is refused here.

mod device;
mod hands;
mod quiet;
mod round;
mod running;
mod team;

pub use device::{Form, Settings, StepForm};
pub use hands::HandsRecord;
pub use quiet::{QuietRecord, ShownRecord};
pub use round::{ClosedRecord, KeptRecord, RoundRecord};
pub use running::{DraftRecord, RunningRecord};
pub use team::TeamRecord;

/// Why a record of a round is not a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoundError {
    /// A sheet or a list that has not one place for each activity.
    #[error("the answers do not fit the instrument")]
    Misfit,
    /// More than the mode may show, or sheets in a quiet round.
    #[error("says more than this kind of round may show")]
    SaysTooMuch,
}

impl RoundError {
    /// The same in words, for a record or a file as a whole.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Misfit => "the answers do not fit the instrument",
            Self::SaysTooMuch => "says more than this kind of round may show",
        }
    }
}
