//! Under which name each record is kept.
//!
//! A record per thing: a tap rewrites one small record and not forty rounds, and damage to one
//! leaves the others whole.

use std::{fmt, str::FromStr};

use crate::domain::id::{InstrumentId, RoundId, TeamId};

/// Everything that the app keeps begins with this.
pub const PREFIX: &str = "teamruimte:";

/// The name of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Language and habits on this device.
    Settings,
    /// The form of a round that is being prepared.
    Form,
    /// What was typed of a step that is not agreed yet.
    StepForm,
    /// Where a team is in the talk about a round.
    Talk,
    /// On which day a team was saved to a file as it is now, if it was. No habit: a window that does
    /// not know the newest would leave a promise that does not hold.
    Saved(TeamId),
    /// Name, steps and removals of a team.
    Team(TeamId),
    /// A text of an instrument, kept once for all rounds that asked it.
    Instrument(InstrumentId),
    /// A round; its answers only when it is closed.
    Round(RoundId),
    /// Pile and draft of a running round. Leaves the device in no file of any kind.
    Running(RoundId),
}

/// The name is none of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a record")]
pub struct UnknownKey;

impl Key {
    /// The kind of record that stands under this key.
    pub const fn format(self) -> &'static str {
        match self {
            Self::Settings => "teamruimte.settings",
            Self::Form => "teamruimte.form",
            Self::StepForm => "teamruimte.step-form",
            Self::Talk => "teamruimte.talk",
            Self::Saved(_) => "teamruimte.saved",
            Self::Team(_) => "teamruimte.team-record",
            Self::Instrument(_) => "teamruimte.instrument",
            Self::Round(_) => "teamruimte.round",
            Self::Running(_) => "teamruimte.running",
        }
    }

    /// Where a text that could not be read is put when its place is needed.
    pub fn aside(self) -> String {
        self.to_string().replacen(PREFIX, &format!("{PREFIX}aside:"), 1)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings => write!(f, "{PREFIX}settings"),
            Self::Form => write!(f, "{PREFIX}form"),
            Self::StepForm => write!(f, "{PREFIX}step-form"),
            Self::Talk => write!(f, "{PREFIX}talk"),
            Self::Saved(id) => write!(f, "{PREFIX}saved:{id}"),
            Self::Team(id) => write!(f, "{PREFIX}team:{id}"),
            Self::Instrument(id) => write!(f, "{PREFIX}instrument:{id}"),
            Self::Round(id) => write!(f, "{PREFIX}round:{id}"),
            Self::Running(id) => write!(f, "{PREFIX}running:{id}"),
        }
    }
}

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        let name = name.strip_prefix(PREFIX).ok_or(UnknownKey)?;
        match name.split_once(':') {
            None if name == "settings" => Ok(Self::Settings),
            None if name == "form" => Ok(Self::Form),
            None if name == "step-form" => Ok(Self::StepForm),
            None if name == "talk" => Ok(Self::Talk),
            Some(("saved", id)) => id.parse().map(Self::Saved).map_err(|_| UnknownKey),
            Some(("team", id)) => id.parse().map(Self::Team).map_err(|_| UnknownKey),
            Some(("instrument", id)) => id.parse().map(Self::Instrument).map_err(|_| UnknownKey),
            Some(("round", id)) => id.parse().map(Self::Round).map_err(|_| UnknownKey),
            Some(("running", id)) => id.parse().map(Self::Running).map_err(|_| UnknownKey),
            _ => Err(UnknownKey),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_back() {
        let bytes = [7; 16];
        let keys = [
            Key::Settings,
            Key::Form,
            Key::StepForm,
            Key::Talk,
            Key::Saved(TeamId::from_random(bytes)),
            Key::Team(TeamId::from_random(bytes)),
            Key::Instrument(InstrumentId::from_random(bytes)),
            Key::Round(RoundId::from_random(bytes)),
            Key::Running(RoundId::from_random(bytes)),
        ];
        for key in keys {
            assert_eq!(key.to_string().parse(), Ok(key));
            assert_eq!(key.aside().parse::<Key>(), Err(UnknownKey));
        }
        assert_eq!("other:settings".parse::<Key>(), Err(UnknownKey));
    }
}
