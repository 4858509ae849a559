//! Parts that pages share.

pub mod agreed;
pub mod beamer;
pub mod chart;
pub mod field;
pub mod fold;
pub mod in_place;
pub mod marker;
pub mod notices;
pub mod paused;
pub mod pick;
pub mod room_picture;
pub mod step_card;
pub mod table;
pub mod take;
pub mod writing;
