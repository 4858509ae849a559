//! Records and files: how teams are written down, and how anything read is judged.
//!
//! Text from outside (the browser's storage, a file, another version of the app) becomes data in
//! one direction only: text → [`envelope`] → newest schema → [`record`] → domain type by `TryFrom`.
//! What fails on the way is set aside with its text untouched; nothing is replaced by a default.

pub mod calendar;
pub mod envelope;
pub mod file;
pub mod key;
pub mod record;
pub mod restore;
