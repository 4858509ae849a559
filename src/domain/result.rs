//! The result of a closed round: what may be seen, and the measures that follow from it.
//!
//! Every number is computed from what may be shown. In a quiet round below five people that is the
//! rounded mean, so no combination of figures undoes the rounding.

use std::sync::Arc;

use super::{
    Date,
    gathered::Comments,
    instrument::{Dimension, Instrument, Orientation},
    round::Mode,
    shown::{ActivityShown, Shown},
    text::Sentence,
};
use crate::rules;

/// For limits that are no exact fractions: a difference this small is no difference.
pub const TOLERANCE: f64 = 1e-9;

/// The result of one closed round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundResult {
    pub(super) instrument: Arc<Instrument>,
    pub(super) mode: Mode,
    pub(super) closed: Date,
    pub(super) people: u32,
    pub(super) handed_in: u32,
    pub(super) late: u32,
    pub(super) activities: Vec<ActivityShown>,
    pub(super) comments: Comments,
}

/// How much of the team took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Response {
    /// Fewer than half: no picture of the team yet.
    NotEnough,
    /// Fewer than three quarters: talk with those who were not there, too.
    Caution,
    /// Enough.
    Enough,
}

/// Which dimension asks for attention.
#[derive(Debug, Clone, PartialEq)]
pub enum Attention<'a> {
    /// This one is clearly lowest.
    Clear(&'a Dimension),
    /// Maybe this one; the difference is small.
    Maybe(&'a Dimension),
    /// None stands out.
    Even,
    /// Fewer than two dimensions have a mean.
    Unknown,
}

impl RoundResult {
    /// What was asked.
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// What was promised.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The day the results were opened.
    pub fn closed(&self) -> Date {
        self.closed
    }

    /// How many people handed in.
    pub fn handed_in(&self) -> u32 {
        self.handed_in
    }

    /// How many of them were added after the results had been opened.
    pub fn late(&self) -> u32 {
        self.late
    }

    /// What people wrote with the activity at `place`, sorted by text.
    pub fn comments(&self, place: usize) -> &[Sentence] {
        self.comments.at(place)
    }

    /// The size of the team, at least the number handed in.
    pub fn people(&self) -> u32 {
        self.people
    }

    /// What may be seen, by activity in the order of the instrument.
    pub fn activities(&self) -> &[ActivityShown] {
        &self.activities
    }

    /// What may be seen of the scores at `place`.
    pub fn shown(&self, place: usize) -> Shown {
        self.activities.get(place).map_or(Shown::Hidden { answers: 0 }, |shown| shown.scores())
    }

    /// The mean at `place` that may be shown.
    pub fn mean(&self, place: usize) -> Option<f64> {
        self.shown(place).mean()
    }

    /// The mean of the activity means of a dimension, each counted once; `None` below two.
    pub fn dimension_mean(&self, dimension: &Dimension) -> Option<f64> {
        let means: Vec<f64> =
            self.instrument.places(dimension).filter_map(|place| self.mean(place)).collect();
        let enough = means.len() >= rules::dimension::NEEDS_ACTIVITIES as usize;
        enough.then(|| means.iter().sum::<f64>() / means.len() as f64)
    }

    /// Whether any number is rounded for the sake of the promise.
    pub fn is_rounded(&self) -> bool {
        let rounded = |shown: &ActivityShown| matches!(shown.scores(), Shown::Rounded { .. });
        self.activities.iter().any(rounded)
    }

    /// Whether any activity has a dot for every answer.
    pub fn is_counted(&self) -> bool {
        self.activities.iter().any(|shown| shown.scores().counts().is_some())
    }

    /// Whether so few handed in that nothing may be shown.
    pub fn is_hidden(&self) -> bool {
        let from = match self.mode {
            Mode::Open => rules::open::SHOWS_FROM,
            Mode::Quiet => rules::quiet::SHOWS_FROM,
        };
        self.handed_in < from
    }

    /// How much of the team took part.
    pub fn response(&self) -> Response {
        let share = f64::from(self.handed_in) / f64::from(self.people.max(1));
        if share + TOLERANCE < rules::response::SHOW_BELOW_SHARE {
            Response::NotEnough
        } else if share + TOLERANCE < rules::response::CAUTION_BELOW_SHARE {
            Response::Caution
        } else {
            Response::Enough
        }
    }

    /// Whether the rules may say anything: three people, and half of the team.
    pub fn may_advise(&self) -> bool {
        self.handed_in >= rules::points::NEED_ANSWERS && self.response() != Response::NotEnough
    }

    /// Which dimension asks for most attention. A gap of 0.3 is right in at least 93 of 100
    /// simulated teams, one below 0.2 in 58 to 72.
    pub fn attention(&self) -> Attention<'_> {
        let mut lowest: Option<(f64, &Dimension)> = None;
        let mut next: Option<f64> = None;
        for dimension in self.instrument.dimensions() {
            let Some(mean) = self.dimension_mean(dimension) else { continue };
            match lowest {
                Some((low, _)) if mean >= low => next = Some(next.map_or(mean, |n| n.min(mean))),
                _ => {
                    next = lowest.map(|(low, _)| low);
                    lowest = Some((mean, dimension));
                }
            }
        }
        let (Some((low, dimension)), Some(next)) = (lowest, next) else {
            return Attention::Unknown;
        };
        let gap = next - low + TOLERANCE;
        if gap >= rules::dimension::CLEAR_GAP {
            Attention::Clear(dimension)
        } else if gap >= rules::dimension::MAYBE_GAP {
            Attention::Maybe(dimension)
        } else {
            Attention::Even
        }
    }

    /// The orientation that the team does clearly more of, if one: the mean of its dimensions minus
    /// that of the others. All dimensions need a mean.
    pub fn balance(&self) -> Option<Orientation> {
        let side = |wanted: Orientation| {
            let dimensions = self.instrument.dimensions().iter();
            let means: Option<Vec<f64>> = dimensions
                .filter(|dimension| dimension.orientation == wanted)
                .map(|dimension| self.dimension_mean(dimension))
                .collect();
            means.filter(|m| !m.is_empty()).map(|m| m.iter().sum::<f64>() / m.len() as f64)
        };
        let more = side(Orientation::Performance)? - side(Orientation::Sensemaking)?;
        let small = self.handed_in < rules::balance::SMALL_BELOW;
        let from = if small { rules::balance::FROM_SMALL } else { rules::balance::FROM };
        if more.abs() + TOLERANCE < from {
            None
        } else if more > 0.0 {
            Some(Orientation::Performance)
        } else {
            Some(Orientation::Sensemaking)
        }
    }
}
