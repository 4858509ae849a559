//! The two objects that everything else begins with.

use web_sys::{Document, Window};

/// The window; `None` only in a worker.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}
