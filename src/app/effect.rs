//! What an update asks of the browser, as data.

use super::{msg::Msg, route::Route};
use crate::{
    domain::id::TeamId,
    persist::{key::Key, restore::Damaged},
};

/// One thing to do after an update.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write or remove these records, in this order, and answer with [`Msg::Kept`]. When that stops
    /// this window, nothing that stands after it is done: it would show what is not so.
    Keep(Vec<Change>),
    /// Remove this text that could not be read from where it stands, and nothing else there.
    Forget(Damaged),
    /// Show another screen and remember this one for "back".
    Go(Route),
    /// Show another screen in place of this one.
    Replace(Route),
    /// Show the screen from which this one was entered by [`Effect::Go`], and forget this one.
    Leave(Route),
    /// Offer a file to save, and answer with [`Msg::Offered`].
    Download {
        /// What it is.
        what: Offer,
        /// The name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// Send a message after a pause.
    Later {
        /// The pause in milliseconds.
        pause_ms: u32,
        /// The message.
        msg: Box<Msg>,
    },
}

/// A file that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// The file of this team.
    Team(TeamId),
    /// An appointment for a calendar.
    Appointment,
    /// A text that could not be read.
    Unread,
}

/// A record to write, or to remove when there is no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it stands.
    pub key: Key,
    /// The revision to write.
    pub revision: u64,
    /// The revision that it was made from; absent when this window knows of no record there. One of
    /// a higher revision was written by another window and is not written over. This is not the
    /// revision to write less one: a session may write with revisions far above all it knows.
    pub known: Option<u64>,
    /// The whole record, or nothing.
    pub text: Option<String>,
    /// Texts under this name that the app could not read at the start. Where one of them still
    /// stands, it is no newer copy of another window, and is set aside.
    pub unread: Vec<String>,
}
