//! A round: one time that a team fills in an instrument.
//!
//! A round runs until it is closed. "Open" and "quiet" are modes, never states. What a closed
//! quiet round keeps is exactly what may be shown of it: its sheets are gone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Date,
    gathered::{Comments, Filled, Gathered},
    id::RoundId,
    instrument::Instrument,
    people::People,
    result::RoundResult,
    shown::{self, ActivityShown},
    stamp::Stamp,
    talked::Talked,
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
    Closed(Closed),
}

/// The end of a round and what followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The day.
    pub on: Date,
    /// What was kept.
    pub kept: Kept,
    /// What the team added while it talked.
    pub talked: Talked,
}

/// What a closed round keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// An open round keeps all that was handed in.
    Open {
        /// The sheets, hands and comments.
        gathered: Gathered,
        /// How many people were added after the results had been opened.
        late: u32,
    },
    /// A quiet round keeps what may be shown, by activity in the order of the instrument.
    Quiet {
        /// How many sheets were handed in.
        handed_in: u32,
        /// By activity.
        activities: Vec<ActivityShown>,
        /// What people wrote, when enough took part.
        comments: Comments,
    },
}

impl Round {
    /// Whether people can still hand in.
    pub fn is_running(&self) -> bool {
        self.state == State::Running
    }

    /// The end of the round, when it has come.
    pub const fn closed(&self) -> Option<&Closed> {
        match &self.state {
            State::Running => None,
            State::Closed(closed) => Some(closed),
        }
    }

    /// The end of the round, to change what followed.
    pub const fn closed_mut(&mut self) -> Option<&mut Closed> {
        match &mut self.state {
            State::Running => None,
            State::Closed(closed) => Some(closed),
        }
    }

    /// The day by which people know it: when its results were opened, or when it began.
    pub fn day(&self) -> Date {
        self.closed().map_or(self.begun, |closed| closed.on)
    }

    /// Ends the round: a quiet round keeps only what may be shown. A round that is closed already
    /// stays as it is.
    pub fn close(&mut self, gathered: Gathered, on: Date, tie: u32) {
        if !self.is_running() {
            return;
        }
        let kept = match self.mode {
            Mode::Open => Kept::Open { gathered, late: 0 },
            // A quiet round has no hands to count.
            Mode::Quiet => {
                let gathered = Gathered { hands: None, ..gathered };
                Kept::Quiet {
                    handed_in: gathered.people(),
                    activities: self.shown(&gathered),
                    comments: shown::comments(self.mode, gathered.people(), &gathered.comments),
                }
            }
        };
        self.state = State::Closed(Closed { on, kept, talked: Talked::default() });
        self.stamp = self.stamp.next(tie);
    }

    /// Whether somebody can still be added after the results were opened. In a quiet round the
    /// difference would show what that person chose.
    pub const fn takes_late(&self) -> bool {
        matches!(&self.state, State::Closed(Closed { kept: Kept::Open { .. }, .. }))
    }

    /// How many people were added after the results had been opened.
    pub const fn late(&self) -> u32 {
        match &self.state {
            State::Closed(Closed { kept: Kept::Open { late, .. }, .. }) => *late,
            State::Closed(_) | State::Running => 0,
        }
    }

    /// Adds a person after the results were opened; `false` where that cannot be.
    pub fn add_late(&mut self, filled: Filled, tie: u32) -> bool {
        let Some(Kept::Open { gathered, late }) = self.closed_mut().map(|closed| &mut closed.kept)
        else {
            return false;
        };
        gathered.add(filled);
        *late = late.saturating_add(1);
        self.stamp = self.stamp.next(tie);
        true
    }

    /// The result, once the round is closed: never before.
    pub fn result(&self) -> Option<RoundResult> {
        let closed = self.closed()?;
        let (handed_in, late, activities, comments) = match &closed.kept {
            Kept::Open { gathered, late } => {
                let people = gathered.people();
                let comments = shown::comments(self.mode, people, &gathered.comments);
                (people, *late, self.shown(gathered), comments)
            }
            Kept::Quiet { handed_in, activities, comments } => {
                (*handed_in, 0, activities.clone(), comments.clone())
            }
        };
        Some(RoundResult {
            instrument: Arc::clone(&self.instrument),
            mode: self.mode,
            closed: closed.on,
            people: self.people.get().max(handed_in),
            handed_in,
            late,
            activities,
            comments,
        })
    }

    fn shown(&self, gathered: &Gathered) -> Vec<ActivityShown> {
        let places = 0..self.instrument.activities().len();
        places.map(|place| ActivityShown::of(self.mode, gathered, place)).collect()
    }
}
