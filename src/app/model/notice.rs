//! What is said once, and then gone.

/// Something to say once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The team file was offered.
    FileSaved,
    /// A text that could not be read was offered as a file.
    TextSaved,
    /// An appointment was offered.
    AppointmentMade,
    /// A file could not be made, or the browser did not take it.
    FileNotMade,
    /// The teams of a file are here now.
    FileOpened,
    /// A team or a round is gone.
    Removed,
    /// Handed in, and somebody is next.
    HandedIn,
    /// Handed in by the last one.
    HandedInAll,
    /// Taken back.
    TakenBack,
    /// What was removed is here again.
    BroughtBack,
    /// Somebody was added after the results had been opened.
    AddedLate,
    /// The hands were counted.
    HandsCounted,
    /// The count of hands was thrown away.
    HandsForgotten,
    /// A step was agreed on.
    StepAgreed,
    /// What became of a step is noted.
    StepLookedAt,
    /// A picture can be pasted.
    PictureCopied,
    /// The browser did not take a picture to paste.
    PictureNotCopied,
    /// The numbers can be pasted.
    NumbersCopied,
    /// The browser did not take the numbers to paste.
    NumbersNotCopied,
}
