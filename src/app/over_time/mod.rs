//! Rounds over time, in words: what became of a team between its rounds.
//!
//! Everything that is said here comes from [`Comparison`](crate::domain::change::Comparison)s, which know
//! when nothing may be said.

pub mod compare;
pub mod moved;
mod same;
mod ticks;
pub mod timeline;
pub mod trend;
pub mod weak;
