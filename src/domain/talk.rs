//! The script of the talk after a round: seven parts in 50 minutes, and where a team is in it.
//!
//! Talks after a survey work better when they are structured (Tannenbaum and Cerasoli, 2013). The
//! clock counts minutes of a part and knows no time of day, so it goes on after a break where it was.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::id::RoundId;
use crate::rules;

/// A part of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
    /// Agreeing on one small step.
    Step,
    /// Reading it aloud, and what may be told.
    Close,
}

impl Part {
    /// All parts in their order.
    pub const ALL: [Self; 7] =
        [Self::Start, Self::Look, Self::Good, Self::Choose, Self::Talk, Self::Step, Self::Close];

    /// How many minutes the script gives it.
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Start => rules::talk::START_MINUTES,
            Self::Look => rules::talk::LOOK_MINUTES,
            Self::Good => rules::talk::GOOD_MINUTES,
            Self::Choose => rules::talk::CHOOSE_MINUTES,
            Self::Talk => rules::talk::TALK_MINUTES,
            Self::Step => rules::talk::STEP_MINUTES,
            Self::Close => rules::talk::CLOSE_MINUTES,
        }
    }

    /// Its word in an address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Look => "look",
            Self::Good => "good",
            Self::Choose => "choose",
            Self::Talk => "talk",
            Self::Step => "step",
            Self::Close => "close",
        }
    }

    /// The part after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|other| *other > self)
    }

    /// The part before it.
    pub fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|other| *other < self)
    }
}

/// A word that is no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no part of the talk")]
pub struct NoSuchPart;

impl FromStr for Part {
    type Err = NoSuchPart;

    fn from_str(slug: &str) -> Result<Self, NoSuchPart> {
        Self::ALL.into_iter().find(|part| part.slug() == slug).ok_or(NoSuchPart)
    }
}

/// Where a team is in the talk about a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// The round that the talk is about.
    pub round: RoundId,
    /// The part at hand.
    pub part: Part,
    /// Whole minutes since it began.
    #[serde(default)]
    pub minutes: u32,
}

impl Talk {
    /// The beginning of a part.
    pub const fn at(round: RoundId, part: Part) -> Self {
        Self { round, part, minutes: 0 }
    }

    /// Whether the part has taken longer than the script gives it.
    pub const fn is_over(self) -> bool {
        self.minutes > self.part.minutes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_takes_fifty_minutes() {
        assert_eq!(Part::ALL.iter().map(|part| part.minutes()).sum::<u32>(), 50);
    }

    #[test]
    fn one_part_leads_to_the_next() {
        let mut part = Part::Start;
        for expected in &Part::ALL[1..] {
            assert_eq!(part.next(), Some(*expected));
            assert_eq!(expected.before(), Some(part));
            part = *expected;
        }
        assert_eq!((part.next(), Part::Start.before()), (None, None));
        assert_eq!("choose".parse(), Ok(Part::Choose));
        assert_eq!("kiezen".parse::<Part>(), Err(NoSuchPart));
    }

    #[test]
    fn a_part_is_over_after_its_minutes() {
        let talk =
            |minutes| Talk { minutes, ..Talk::at(RoundId::from_random([0; 16]), Part::Look) };
        assert!(!talk(5).is_over() && talk(6).is_over());
    }
}
