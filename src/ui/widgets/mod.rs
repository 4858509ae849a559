//! Parts that pages share; none knows what a team is.

pub mod agreed;
pub mod beamer;
pub mod chart;
pub mod field;
pub mod in_place;
pub mod marker;
pub mod notices;
pub mod paused;
pub mod writing;
