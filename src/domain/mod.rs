//! What the app is about: teams, rounds, answers and what may be seen of them.
//!
//! This module knows nothing of storage, screens or languages of the interface. Wrong states are
//! not writable here: a score is 1 to 5, a closed quiet round has no sheets to lose.

pub mod answer;
pub mod change;
pub mod clock_time;
pub mod counts;
pub mod date;
pub mod gathered;
pub mod hands;
pub mod id;
pub mod instrument;
pub mod learning;
pub mod look;
mod map;
pub mod next;
pub mod pair;
pub mod people;
pub mod pile;
pub mod plan;
pub mod points;
pub mod result;
pub mod round;
pub mod running;
mod set;
pub mod shown;
pub mod stamp;
pub mod step;
pub mod talk;
pub mod talked;
pub mod team;
pub mod text;
pub mod triad;

pub use clock_time::ClockTime;
pub use date::Date;

pub use map::Map;
pub use set::Set;
