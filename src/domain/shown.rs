//! What the mode of a round lets anyone see of an activity, and nothing else.
//!
//! This is the one gate between sheets and people. A [`Shown`] is all that pages, files, rules and
//! charts ever get; it cannot hold more than the mode allows, so nothing behind it has to remember
//! to hide. The limits are those of `[open]` and `[quiet]` in content/rules.toml: no threshold makes
//! a team of three to five anonymous (whoever knows their own answer guesses the others' from an
//! exact mean more often than not), so below five a quiet round gives a mean in half points, cut at
//! both ends.

pub use super::counts::{Counts, Spread, Tally};
use super::{
    gathered::{Comments, Gathered},
    round::Mode,
};
use crate::rules;

/// A mean in half points, 1.5 to 4.5: all that a quiet round of three or four people tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfMean(u8);

impl HalfMean {
    const MIN: u8 = halves(rules::quiet::HALF_MEAN_MIN);
    const MAX: u8 = halves(rules::quiet::HALF_MEAN_MAX);

    /// Rounds half up in whole numbers, then cuts both ends: a mean of 5 of three people would say
    /// what all three chose.
    fn of(counts: Counts) -> Option<Self> {
        let (sum, n) = (counts.total(), counts.answers());
        let halves = (4 * sum + n).checked_div(2 * n)?;
        let cut = halves.clamp(u32::from(Self::MIN), u32::from(Self::MAX));
        u8::try_from(cut).ok().map(Self)
    }

    /// Reads a number of half points, 3 to 9.
    pub fn from_halves(halves: u8) -> Option<Self> {
        (Self::MIN..=Self::MAX).contains(&halves).then_some(Self(halves))
    }

    /// Twice the mean, 3 to 9.
    pub const fn halves(self) -> u8 {
        self.0
    }

    /// The mean.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }

    /// Whether this is the lowest value, which stands for "1.5 or lower".
    pub const fn is_lowest(self) -> bool {
        self.0 == Self::MIN
    }

    /// Whether this is the highest value, which stands for "4.5 or higher".
    pub const fn is_highest(self) -> bool {
        self.0 == Self::MAX
    }
}

/// A limit of the rules in half points.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a limit is a number of half points between 1 and 5"
)]
const fn halves(points: f64) -> u8 {
    (points * 2.0) as u8
}

/// What may be seen of the scores of one activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Too few to show anything but how many.
    Hidden {
        /// The number of scores.
        answers: u32,
    },
    /// Three or four scores in a quiet round.
    Rounded {
        /// The number of scores.
        answers: u32,
        /// Their mean in half points.
        mean: HalfMean,
    },
    /// Every score as a dot.
    Counted(Counts),
}

/// What may be seen of one activity: its scores, and how many could not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActivityShown {
    scores: Shown,
    cannot_tell: Option<u32>,
}

/// Data that says more than its mode may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("says more than this kind of round may show")]
pub struct SaysTooMuch;

impl ActivityShown {
    /// What `mode` lets be seen of the answers to the activity at `place`.
    pub fn of(mode: Mode, gathered: &Gathered, place: usize) -> Self {
        let Tally { counts, cannot_tell } = gathered.tally(place);
        match mode {
            Mode::Open => Self { scores: open(counts), cannot_tell: Some(cannot_tell) },
            Mode::Quiet => Self {
                scores: quiet(counts),
                cannot_tell: quiet_cannot_tell(cannot_tell, gathered.people()),
            },
        }
    }

    /// Puts together what a record of a closed quiet round holds, and refuses what the mode would
    /// not have let through.
    pub fn from_quiet(
        scores: Shown,
        cannot_tell: Option<u32>,
        handed_in: u32,
    ) -> Result<Self, SaysTooMuch> {
        let allowed = match scores {
            Shown::Hidden { answers } => answers < rules::quiet::SHOWS_FROM,
            Shown::Rounded { answers, .. } => {
                (rules::quiet::SHOWS_FROM..rules::quiet::DOTS_FROM).contains(&answers)
            }
            Shown::Counted(counts) => counts.answers() >= rules::quiet::DOTS_FROM,
        };
        let told = cannot_tell.unwrap_or(0);
        let fits = scores.answers().checked_add(told).is_some_and(|sum| sum <= handed_in);
        let quiet_enough = cannot_tell.is_none_or(|n| quiet_cannot_tell(n, handed_in).is_some());
        if allowed && fits && quiet_enough {
            Ok(Self { scores, cannot_tell })
        } else {
            Err(SaysTooMuch)
        }
    }

    /// The scores.
    pub const fn scores(self) -> Shown {
        self.scores
    }

    /// How many chose "I can't tell"; `None` when that may not be known (in a quiet round a single
    /// one is not shown).
    pub const fn cannot_tell(self) -> Option<u32> {
        self.cannot_tell
    }
}

impl Shown {
    /// The number of scores, which every round may show.
    pub fn answers(self) -> u32 {
        match self {
            Self::Hidden { answers } | Self::Rounded { answers, .. } => answers,
            Self::Counted(counts) => counts.answers(),
        }
    }

    /// The mean that may be shown; every rule computes from this and from nothing finer.
    pub fn mean(self) -> Option<f64> {
        match self {
            Self::Hidden { .. } => None,
            Self::Rounded { mean, .. } => Some(mean.value()),
            Self::Counted(counts) => counts.mean(),
        }
    }

    /// The counts per score, where dots may be shown.
    pub const fn counts(self) -> Option<Counts> {
        match self {
            Self::Counted(counts) => Some(counts),
            Self::Hidden { .. } | Self::Rounded { .. } => None,
        }
    }

    /// How far the answers lie apart, where that may be said.
    pub fn spread(self) -> Option<Spread> {
        self.counts().and_then(Counts::spread)
    }
}

/// From how many people on a round of this mode shows what they wrote. Below that a quiet round
/// deletes it at closing.
pub const fn comments_from(mode: Mode) -> u32 {
    match mode {
        Mode::Open => rules::open::SHOWS_FROM,
        Mode::Quiet => rules::quiet::COMMENTS_FROM,
    }
}

/// The comments that `mode` lets be seen when `people` handed in.
pub fn comments(mode: Mode, people: u32, comments: &Comments) -> Comments {
    if people < comments_from(mode) { Comments::default() } else { comments.clone() }
}

fn open(counts: Counts) -> Shown {
    match counts.answers() {
        answers if answers < rules::open::SHOWS_FROM => Shown::Hidden { answers },
        _ => Shown::Counted(counts),
    }
}

fn quiet(counts: Counts) -> Shown {
    let answers = counts.answers();
    if answers >= rules::quiet::DOTS_FROM {
        return Shown::Counted(counts);
    }
    match HalfMean::of(counts) {
        Some(mean) if answers >= rules::quiet::SHOWS_FROM => Shown::Rounded { answers, mean },
        _ => Shown::Hidden { answers },
    }
}

fn quiet_cannot_tell(number: u32, handed_in: u32) -> Option<u32> {
    let enough = number >= rules::quiet::CANNOT_TELL_FROM && handed_in >= rules::quiet::SHOWS_FROM;
    enough.then_some(number)
}

#[cfg(test)]
#[path = "shown_tests.rs"]
mod tests;
