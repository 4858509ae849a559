//! Rounds over time, in words: what became of a team between its rounds.
//!
//! Everything here is made from [`Comparison`]s, which know when nothing may be said.

pub mod compare;
mod ticks;
pub mod timeline;
pub mod trend;
pub mod weak;

use crate::domain::change::{Comparison, Finding};

/// Whether anything moved that may be named.
pub fn moved(since: &Comparison<'_>) -> bool {
    let named = |finding: Finding| matches!(finding, Finding::Moved(..));
    let instrument = since.now().instrument();
    let places = 0..instrument.activities().len();
    instrument.dimensions().iter().any(|dimension| named(since.dimension(dimension)))
        || places.into_iter().any(|place| named(since.activity(place)))
}
