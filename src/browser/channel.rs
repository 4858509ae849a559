//! The line between the window of the facilitator and the second one for the beamer: both in the
//! same browser, with nothing in between.

use std::rc::Rc;

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent, Storage};

use super::dom;

/// The name of the line.
const NAME: &str = "teamruimte:presenter";
/// The second window asks for a slide with this, and is told with the other that somebody is there.
const ASKS: &str = "?";
const HERE: &str = "!";

/// Where a window remembers, also when it is loaded anew, that the second one was opened from it. Other
/// windows of the app send nothing: what is looked at there is not for the beamer.
const OPENED: &str = "teamruimte:presents";

/// The second window is opened from this one.
pub fn remember_opening() {
    if let Some(storage) = session() {
        drop(storage.set_item(OPENED, "1"));
    }
}

/// Whether the second window was opened from this one.
pub fn was_opened_here() -> bool {
    session().and_then(|storage| storage.get_item(OPENED).ok().flatten()).is_some()
}

fn session() -> Option<Storage> {
    dom::window()?.session_storage().ok().flatten()
}

/// One end of the line. A browser that has no such lines gives none, and nothing is shown.
#[derive(Clone)]
pub struct Channel(Rc<BroadcastChannel>);

/// What comes over the line.
pub enum Heard {
    /// A second window asks for the slide.
    Asks,
    /// A window of a facilitator has begun.
    Here,
    /// A slide.
    Slide(String),
}

impl Channel {
    /// Opens an end of the line and tells what comes over it, for as long as the page is open.
    pub fn open(mut tell: impl FnMut(Heard) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                tell(match text.as_str() {
                    ASKS => Heard::Asks,
                    HERE => Heard::Here,
                    _ => Heard::Slide(text),
                });
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        Some(Self(Rc::new(channel)))
    }

    /// Asks for the slide.
    pub fn ask(&self) {
        self.post(ASKS);
    }

    /// Tells second windows that somebody is here to ask.
    pub fn announce(&self) {
        self.post(HERE);
    }

    /// Sends a slide.
    pub fn send(&self, slide: &str) {
        self.post(slide);
    }

    fn post(&self, text: &str) {
        drop(self.0.post_message(&JsValue::from_str(text)));
    }
}
