//! Charts that leave the page: painted on a canvas nobody sees, saved or put on the clipboard.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Clipboard, ClipboardItem, HtmlCanvasElement};

use super::{canvas, dom, files};
use crate::chart::{palette::Palette, scene::Scene, svg::FAMILY};

/// Pixels of the picture for each of the scene: sharp on a beamer and on paper.
const DENSITY: f64 = 2.0;

const PNG: &str = "image/png";

/// The browser could not make the picture, or did not take the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSaved;

/// The browser has no clipboard for this, or did not let the page use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCopied;

impl From<JsValue> for NotSaved {
    fn from(_: JsValue) -> Self {
        Self
    }
}

impl From<JsValue> for NotCopied {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Offers a scene as a PNG file to save under this name.
pub async fn save(name: &str, scene: &Scene) -> Result<(), NotSaved> {
    let blob = JsFuture::from(png(scene)?).await?;
    // A canvas that is too large for the browser gives nothing.
    let blob: Blob = blob.dyn_into()?;
    Ok(files::offer(name, &blob)?)
}

/// Puts a scene on the clipboard as a PNG. To be called while a press of a button is handled: some
/// browsers allow it then only, and so the picture goes along as a promise.
pub async fn copy(scene: &Scene) -> Result<(), NotCopied> {
    let clipboard = clipboard("write").ok_or(NotCopied)?;
    let (content, picture) = (Object::new(), JsValue::from(png(scene)?));
    Reflect::set(&content, &PNG.into(), &picture)?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&content)?;
    JsFuture::from(clipboard.write(&Array::of1(&item))).await?;
    Ok(())
}

/// Puts text on the clipboard.
pub async fn copy_text(text: &str) -> Result<(), NotCopied> {
    let clipboard = clipboard("writeText").ok_or(NotCopied)?;
    JsFuture::from(clipboard.write_text(text)).await?;
    Ok(())
}

/// The clipboard, where the browser has one that can do this: without a safe connection there is
/// none, and some can only do text.
fn clipboard(wanted: &str) -> Option<Clipboard> {
    let clipboard = dom::window()?.navigator().clipboard();
    let has = !clipboard.is_undefined() && Reflect::has(&clipboard, &wanted.into()).ok()?;
    has.then_some(clipboard)
}

/// The promise of the scene as PNG, on a light sheet whatever the theme.
fn png(scene: &Scene) -> Result<Promise, JsValue> {
    let document = dom::document().ok_or(JsValue::NULL)?;
    let surface: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas::paint_on(&surface, &scene.clone().on_sheet(), &Palette::light(), FAMILY, DENSITY)?;
    let mut begun = Ok(());
    let blob = Promise::new(&mut |resolve, _| begun = surface.to_blob(&resolve));
    begun.map(|()| blob)
}
