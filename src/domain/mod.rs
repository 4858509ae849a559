//! What the app is about: teams, rounds, answers and what may be seen of them.
//!
//! This module knows nothing of storage, screens or languages of the interface. Wrong states are
//! not writable here: a score is 1 to 5, a closed quiet round has no sheets to lose.

pub mod answer;
pub mod change;
pub mod id;
pub mod instrument;
pub mod people;
pub mod points;
pub mod result;
pub mod round;
pub mod running;
pub mod shown;
pub mod stamp;
pub mod team;
pub mod text;

/// A civil date (no clock, no zone). Rounds, steps and files carry dates, never moments: a moment
/// could tie an answer to a person.
pub use jiff::civil::Date;
