//! Paints a scene on a canvas and keeps it right: after a change of width, theme or pixel density.
//!
//! A page has up to thirty canvases. To read a width or a colour makes the browser lay the page out, and
//! to size a canvas spoils that; so all that is to be painted is read first and then painted, once for
//! all that came together.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, MediaQueryList, MouseEvent, ResizeObserver,
};

use super::{clock, dom, page, promise};
use crate::chart::{
    paint::{SCALE, paint},
    palette::Palette,
    scene::Scene,
};

/// How long the picture takes to grow into view.
const GROWING_MS: f64 = 700.0;

/// Makes the scene for a width in CSS pixels and a growth of 0 to 1.
pub type Draw = Rc<dyn Fn(f64, f64) -> Scene>;

/// A canvas that repaints itself until this is dropped.
pub struct Painter {
    observer: Option<ResizeObserver>,
    theme: Option<MediaQueryList>,
    density: Rc<RefCell<Option<MediaQueryList>>>,
    repaint: Closure<dyn FnMut()>,
    /// The observer calls it for as long as this lives.
    #[allow(dead_code, reason = "held for the browser")]
    resized: Closure<dyn FnMut()>,
    picture: Rc<Picture>,
}

/// What is painted, and on what.
struct Picture {
    canvas: HtmlCanvasElement,
    draw: Draw,
    /// How far it has grown into view, 0 to 1.
    growth: Cell<f64>,
    /// The width for which it was painted last, in CSS pixels; 0 before.
    width: Cell<i32>,
    alive: Cell<bool>,
}

thread_local! {
    /// What is to be painted when the task at hand is done.
    static WAITING: RefCell<Vec<Rc<Picture>>> = const { RefCell::new(Vec::new()) };
}

impl std::fmt::Debug for Painter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Painter").field("alive", &self.picture.alive).finish_non_exhaustive()
    }
}

impl Painter {
    /// Paints `draw` on `canvas`, now and whenever its surroundings change; `grow` lets it grow
    /// into view once, unless the reader asked for less motion.
    pub fn new(canvas: &HtmlCanvasElement, draw: &Draw, grow: bool) -> Self {
        let grows = grow && !page::wants_less_motion();
        let picture = Rc::new(Picture {
            canvas: canvas.clone(),
            draw: Rc::clone(draw),
            growth: Cell::new(if grows { 0.0 } else { 1.0 }),
            width: Cell::new(0),
            alive: Cell::new(true),
        });
        let repaint = {
            let picture = Rc::clone(&picture);
            Closure::<dyn FnMut()>::new(move || soon(&picture))
        };
        let function = repaint.as_ref().unchecked_ref();
        let resized = {
            let picture = Rc::clone(&picture);
            // An observer calls at once, and when only the height has changed.
            Closure::<dyn FnMut()>::new(move || {
                if picture.room() != picture.width.get() {
                    soon(&picture);
                }
            })
        };
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(parent)) = (&observer, canvas.parent_element()) {
            observer.observe(&parent);
        }
        let theme = dom::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
        if let Some(theme) = &theme {
            drop(theme.add_event_listener_with_callback("change", function));
        }
        let density = Rc::default();
        watch_density(&density, &picture);
        soon(&picture);
        if grows {
            let (growing, begun) = (Rc::clone(&picture), clock::elapsed_ms());
            clock::next_frame(move || frame(growing, begun));
        }
        Self { observer, theme, density, repaint, resized, picture }
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.picture.alive.set(false);
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(theme) = &self.theme {
            let function = self.repaint.as_ref().unchecked_ref();
            drop(theme.remove_event_listener_with_callback("change", function));
        }
        if let Some(density) = self.density.take() {
            density.set_onchange(None);
        }
    }
}

/// Repaints when the window moves to a screen of another density, or is zoomed. A query asks for one
/// density, so there is a new one after each change.
fn watch_density(slot: &Rc<RefCell<Option<MediaQueryList>>>, picture: &Rc<Picture>) {
    let Some(window) = dom::window() else { return };
    let query = format!("(resolution: {}dppx)", window.device_pixel_ratio());
    let Some(query) = window.match_media(&query).ok().flatten() else { return };
    let (weak, picture) = (Rc::downgrade(slot), Rc::clone(picture));
    query.set_onchange(Some(&promise::once(move || {
        let Some(slot) = weak.upgrade() else { return };
        if let Some(old) = slot.take() {
            old.set_onchange(None);
        }
        soon(&picture);
        watch_density(&slot, &picture);
    })));
    slot.replace(Some(query));
}

/// One frame of the growth, and the next.
fn frame(picture: Rc<Picture>, begun: f64) {
    if !picture.alive.get() {
        return;
    }
    let share = ((clock::elapsed_ms() - begun) / GROWING_MS).clamp(0.0, 1.0);
    // Fast at first, slow at the end.
    picture.growth.set(1.0 - (1.0 - share).powi(3));
    paint_all(std::slice::from_ref(&picture));
    if share < 1.0 {
        clock::next_frame(move || frame(picture, begun));
    }
}

/// Paints a picture when the task at hand is done, together with others of that moment.
fn soon(picture: &Rc<Picture>) {
    let first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Rc::clone(picture));
        waiting.len() == 1
    });
    if first {
        super::run(async { paint_all(&WAITING.take()) });
    }
}

/// Reads what all of these need, then paints them.
fn paint_all(pictures: &[Rc<Picture>]) {
    let alive = pictures.iter().filter(|picture| picture.alive.get());
    let (all, hidden): (Vec<_>, Vec<_>) =
        alive.map(|picture| (picture, picture.room())).partition(|(_, width)| *width > 0);
    // What is folded away now is painted when it is seen again, whatever its width.
    for (picture, _) in hidden {
        picture.width.set(0);
    }
    let Some((first, _)) = all.first() else { return };
    let look = match Look::of(&first.canvas) {
        Ok(look) => look,
        Err(error) => return warn(&error),
    };
    for (picture, width) in all {
        if let Err(error) = picture.paint(width, &look) {
            warn(&error);
        }
    }
}

fn warn(error: &JsValue) {
    // The table beside every chart has the same numbers.
    web_sys::console::warn_2(&"a chart was not painted".into(), error);
}

/// The colours, letters and pixels of the page. All charts on it have the same.
struct Look {
    palette: Palette,
    family: String,
    density: f64,
}

impl Look {
    fn of(canvas: &HtmlCanvasElement) -> Result<Self, JsValue> {
        let window = dom::window().ok_or(JsValue::NULL)?;
        let style = window.get_computed_style(canvas)?.ok_or(JsValue::NULL)?;
        Ok(Self {
            palette: Palette::parse(|token| style.get_property_value(token).ok()),
            family: style.get_property_value("font-family")?,
            density: window.device_pixel_ratio().clamp(1.0, 4.0),
        })
    }
}

impl Picture {
    /// How wide it may be, in CSS pixels.
    fn room(&self) -> i32 {
        self.canvas.parent_element().map_or(0, |parent| parent.client_width())
    }

    fn paint(&self, width: i32, look: &Look) -> Result<(), JsValue> {
        let scene = (self.draw)(f64::from(width), self.growth.get());
        self.width.set(width);
        let style = self.canvas.style();
        style.set_property("width", &format!("{}px", pixels(scene.width)))?;
        style.set_property("height", &format!("{}px", pixels(scene.height)))?;
        paint_on(&self.canvas, &scene, &look.palette, &look.family, look.density)
    }
}

/// Paints a scene on an emptied canvas of its size, `density` pixels for each of the scene.
pub(super) fn paint_on(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    palette: &Palette,
    family: &str,
    density: f64,
) -> Result<(), JsValue> {
    canvas.set_width(pixels(scene.width * density));
    canvas.set_height(pixels(scene.height * density));
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let ratio = density / f64::from(SCALE);
    context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)?;
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or(JsValue::NULL)?;
    paint(scene, palette, family, SCALE, &mut backend)
        .map_err(|error| JsValue::from_str(&error.to_string()))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size on a screen")]
fn pixels(size: f64) -> u32 {
    size.round().clamp(1.0, 16_384.0) as u32
}

/// Where on its target a pointer is, in CSS pixels, and how wide the target is.
pub fn place(event: &MouseEvent) -> Option<(f64, f64, f64)> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let frame = target.get_bounding_client_rect();
    let x = f64::from(event.client_x()) - frame.left();
    let y = f64::from(event.client_y()) - frame.top();
    Some((x, y, frame.width()))
}
