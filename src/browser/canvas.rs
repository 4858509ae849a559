//! Paints a scene on a canvas and keeps it right: after a change of width, theme or pixel density.

use std::{cell::Cell, rc::Rc};

use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, MediaQueryList, MouseEvent, ResizeObserver,
};

use super::{clock, dom, page};
use crate::chart::{paint::paint, palette::Palette, scene::Scene};

/// Plotters rounds coordinates to whole numbers, so scenes are painted this many times larger and
/// scaled down by the canvas.
const SCALE: i32 = 8;
/// How long the picture takes to grow into view.
const GROWING_MS: f64 = 700.0;

/// Makes the scene for a width in CSS pixels and a growth of 0 to 1.
pub type Draw = Rc<dyn Fn(f64, f64) -> Scene>;

/// A canvas that repaints itself until this is dropped.
pub struct Painter {
    observer: Option<ResizeObserver>,
    theme: Option<MediaQueryList>,
    repaint: Closure<dyn FnMut()>,
    alive: Rc<Cell<bool>>,
}

impl std::fmt::Debug for Painter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Painter").field("alive", &self.alive).finish_non_exhaustive()
    }
}

impl Painter {
    /// Paints `draw` on `canvas`, now and whenever its surroundings change; `grow` lets it grow
    /// into view once, unless the reader asked for less motion.
    pub fn new(canvas: &HtmlCanvasElement, draw: &Draw, grow: bool) -> Self {
        let alive = Rc::new(Cell::new(true));
        let repaint = {
            let (canvas, draw) = (canvas.clone(), Rc::clone(draw));
            Closure::<dyn FnMut()>::new(move || now(&canvas, &draw, 1.0))
        };
        let function = repaint.as_ref().unchecked_ref();
        let observer = ResizeObserver::new(function).ok();
        if let (Some(observer), Some(parent)) = (&observer, canvas.parent_element()) {
            observer.observe(&parent);
        }
        let theme = dom::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
        if let Some(theme) = &theme {
            drop(theme.add_event_listener_with_callback("change", function));
        }
        if grow && !page::wants_less_motion() {
            frame(canvas.clone(), Rc::clone(draw), Rc::clone(&alive), clock::elapsed_ms());
        } else {
            now(canvas, draw, 1.0);
        }
        Self { observer, theme, repaint, alive }
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.alive.set(false);
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(theme) = &self.theme {
            let function = self.repaint.as_ref().unchecked_ref();
            drop(theme.remove_event_listener_with_callback("change", function));
        }
    }
}

/// One frame of the growth, and the next.
fn frame(canvas: HtmlCanvasElement, draw: Draw, alive: Rc<Cell<bool>>, begun: f64) {
    if !alive.get() {
        return;
    }
    let share = ((clock::elapsed_ms() - begun) / GROWING_MS).clamp(0.0, 1.0);
    // Fast at first, slow at the end.
    now(&canvas, &draw, 1.0 - (1.0 - share).powi(3));
    if share < 1.0 {
        clock::next_frame(move || frame(canvas, draw, alive, begun));
    }
}

fn now(canvas: &HtmlCanvasElement, draw: &Draw, growth: f64) {
    if let Err(error) = try_now(canvas, draw, growth) {
        // The table beside every chart has the same numbers.
        web_sys::console::warn_2(&"a chart was not painted".into(), &error);
    }
}

fn try_now(canvas: &HtmlCanvasElement, draw: &Draw, growth: f64) -> Result<(), JsValue> {
    let window = dom::window().ok_or(JsValue::NULL)?;
    let width = canvas.parent_element().map_or(0, |parent| parent.client_width());
    if width <= 0 {
        return Ok(());
    }
    let scene = draw(f64::from(width), growth);
    let density = window.device_pixel_ratio().clamp(1.0, 4.0);
    canvas.set_width(pixels(scene.width * density));
    canvas.set_height(pixels(scene.height * density));
    canvas.style().set_property("width", &format!("{}px", pixels(scene.width)))?;
    canvas.style().set_property("height", &format!("{}px", pixels(scene.height)))?;
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let ratio = density / f64::from(SCALE);
    context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)?;
    let style = window.get_computed_style(canvas)?.ok_or(JsValue::NULL)?;
    let palette = Palette::parse(|token| style.get_property_value(token).ok());
    let family = style.get_property_value("font-family")?;
    let mut backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or(JsValue::NULL)?;
    paint(&scene, &palette, &family, SCALE, &mut backend)
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
