//! A round: one time that a team fills in an instrument.
//!
//! A round runs until it is closed. "Open" and "quiet" are modes, never states. What a closed
//! quiet round keeps is exactly what may be shown of it: its sheets are gone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Date, answer::Sheet, id::RoundId, instrument::Instrument, people::People, result::RoundResult,
    running::Pile, shown::ActivityShown, stamp::Stamp,
};

/// What is promised before anyone answers. It cannot change after the first answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everyone sees a dot for every answer, without names.
    Open,
    /// No names, results only after closing, and below five people only rounded means.
    Quiet,
}

/// One round of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its name for ever.
    pub id: RoundId,
    /// Raised when the round is edited or closed, never when somebody hands in.
    pub stamp: Stamp,
    /// What it asks, as it was when the round began.
    pub instrument: Arc<Instrument>,
    /// What was promised.
    pub mode: Mode,
    /// The day it began.
    pub begun: Date,
    /// Which round of its team it is, from 1 on, as the device saw it on which it began: of two
    /// rounds of one day the later has the higher number. It is no clock, so two devices that
    /// worked apart may give the same one; 0 is a round from before there were numbers.
    pub ordinal: u32,
    /// How many people the team had.
    pub people: People,
    /// How many of them were not there in the round before; `None` when nobody asked.
    pub new_people: Option<u32>,
    /// Running or closed.
    pub state: State,
}

/// The states of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// People are filling in; see [`super::running`].
    Running,
    /// The results are open.
    Closed {
        /// The day.
        on: Date,
        /// What was kept.
        kept: Kept,
    },
}

/// What a closed round keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// An open round keeps its sheets, sorted by content.
    Sheets(Pile),
    /// A quiet round keeps what may be shown, by activity in the order of the instrument.
    Shown {
        /// How many sheets were handed in.
        handed_in: u32,
        /// By activity.
        activities: Vec<ActivityShown>,
    },
}

impl Round {
    /// Whether people can still hand in.
    pub fn is_running(&self) -> bool {
        self.state == State::Running
    }

    /// The day by which people know it: when its results were opened, or when it began.
    pub fn day(&self) -> Date {
        match &self.state {
            State::Running => self.begun,
            State::Closed { on, .. } => *on,
        }
    }

    /// Ends the round: a quiet round keeps only what may be shown of the pile. A round that is
    /// closed already stays as it is.
    pub fn close(&mut self, pile: &Pile, on: Date, tie: u32) {
        if !self.is_running() {
            return;
        }
        let kept = match self.mode {
            Mode::Open => Kept::Sheets(pile.clone()),
            Mode::Quiet => {
                Kept::Shown { handed_in: pile.len(), activities: self.shown(pile.sheets()) }
            }
        };
        self.state = State::Closed { on, kept };
        self.stamp = self.stamp.next(tie);
    }

    /// The result, once the round is closed: never before.
    pub fn result(&self) -> Option<RoundResult> {
        let State::Closed { on, kept } = &self.state else { return None };
        let (handed_in, activities) = match kept {
            Kept::Sheets(pile) => (pile.len(), self.shown(pile.sheets())),
            Kept::Shown { handed_in, activities } => (*handed_in, activities.clone()),
        };
        Some(RoundResult {
            instrument: Arc::clone(&self.instrument),
            mode: self.mode,
            closed: *on,
            people: self.people.get().max(handed_in),
            new_people: self.new_people,
            handed_in,
            activities,
        })
    }

    fn shown(&self, sheets: &[Sheet]) -> Vec<ActivityShown> {
        let places = 0..self.instrument.activities().len();
        places.map(|place| ActivityShown::of(self.mode, sheets, place)).collect()
    }
}
