//! Files: offering one to save, and reading one that was chosen or dropped.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, HtmlAnchorElement, HtmlInputElement, Url};

use super::{clock, dom};
use crate::persist::{calendar, file::MAX_BYTES};

/// How long the browser may take to begin saving.
const KEEP_ADDRESS_MS: u32 = 60_000;

/// Offers a text to save as a file under this name; how the name ends tells its kind.
pub fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(match name.rsplit('.').next() {
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("ics") => calendar::MIME,
        _ => "text/plain",
    });
    let parts = Array::of1(&JsValue::from_str(text));
    offer(name, &Blob::new_with_str_sequence_and_options(&parts, &kind)?)
}

/// Offers a file to save under this name.
pub(super) fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = dom::document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    clock::after(KEEP_ADDRESS_MS, move || drop(Url::revoke_object_url(&address)));
    Ok(())
}

/// The file that was chosen in an `<input type="file">`. The field is emptied, so that choosing the
/// same file again is a choice too.
pub fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// The file that was dropped.
fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Tells each file that is dropped anywhere on the page, for as long as it is open. Without this the
/// browser would leave the app and show the file.
pub fn on_drop(tell: impl Fn(File) + 'static) {
    let Some(window) = dom::window() else { return };
    let listener = Closure::<dyn FnMut(DragEvent)>::new(move |event: DragEvent| {
        event.prevent_default();
        if event.type_() == "drop"
            && let Some(file) = dropped(&event)
        {
            tell(file);
        }
    });
    for kind in ["dragover", "drop"] {
        let function = listener.as_ref().unchecked_ref();
        drop(window.add_event_listener_with_callback(kind, function));
    }
    listener.forget();
}

/// Reads a file and tells its bytes, or nothing when the browser cannot read it. Of a file that is
/// too large only so much is read that its size is known to be too large.
pub fn read(file: File, tell: impl FnOnce(Option<Vec<u8>>) + 'static) {
    spawn_local(async move {
        let most = (MAX_BYTES + 1) as f64;
        let part = file.slice_with_f64_and_f64(0.0, most);
        let bytes = match part {
            Ok(part) => JsFuture::from(part.array_buffer()).await.ok(),
            Err(_) => None,
        };
        tell(bytes.map(|buffer| Uint8Array::new(&buffer).to_vec()));
    });
}
