//! Charts on a canvas: painted, and sharp at any density.

use std::rc::Rc;

use teamruimte::{
    browser::canvas::{Draw, Painter},
    chart::{
        room::{Corner, Room, Wall, emblem, highlight, room},
        scene::Scene,
        strip::{Dots, End, Strip, dimension_strip, scale, strip},
        timeline::{Held, Timeline, timeline},
        trend::{Line, Moment, Reading, Tick, Trend, small, trend},
    },
    domain::instrument::Hue,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlCanvasElement;

use crate::js;

fn a_room() -> Room {
    let wall = |value: f64| Wall { value: Some(value), previous: Some(3.0), label: "x".into() };
    let corner = |name: &str, hue| Corner {
        name: name.into(),
        hue,
        walls: vec![wall(1.0), wall(2.5), wall(5.0)],
    };
    let hues = [Hue::Amber, Hue::Blue, Hue::Green, Hue::Violet];
    Room { corners: hues.into_iter().map(|hue| corner("Toekomst creëren", hue)).collect() }
}

fn a_strip(dots: Dots) -> Strip {
    Strip { mean: Some(3.2), ..Strip::new(Hue::Green, dots) }
}

fn a_trend() -> Trend {
    let moment = |day| Moment { day, label: "3 mei".into(), note: "n = 5".into() };
    let reading =
        |value| Reading { value: Some(value), label: "3,1".into(), joined: true, rounded: false };
    let readings = vec![reading(2.0), reading(3.1), reading(4.5)];
    let line = Line { name: "Dialoog voeren".into(), hue: Hue::Violet, readings };
    Trend { lines: vec![line], rounds: [1, 90, 300].map(moment).to_vec(), ticks: Vec::new() }
}

fn a_small_trend(width: f64, _: f64) -> Scene {
    let trend = a_trend();
    small(trend.lines.first().unwrap(), &trend.rounds, width)
}

fn a_line() -> Timeline {
    let held = |day| Held { day, room: Some(a_room()) };
    let tick = |day| Tick { day, label: "vandaag".into() };
    let (today, next) = (tick(310), Some(tick(390)));
    Timeline { rounds: [1, 90, 300].map(held).to_vec(), today, next, ticks: Vec::new() }
}

/// Every chart with its name.
fn charts() -> Vec<(&'static str, Draw)> {
    let draw = |draw: fn(f64, f64) -> Scene| -> Draw { Rc::new(draw) };
    let open_ended = Dots::Mean { value: 1.5, open_ended: Some(End::Low) };
    vec![
        ("room", draw(|width, growth| room(&a_room(), width, growth))),
        ("emblem", draw(|width, growth| emblem(&a_room(), width, growth))),
        ("highlight", draw(|width, _| highlight(&a_room(), width, 1, 1))),
        ("strip", draw(|width, _| strip(&a_strip(Dots::Counts([1, 0, 2, 3, 1])), width))),
        ("rounded", Rc::new(move |width, _| strip(&a_strip(open_ended), width))),
        ("scale", draw(|width, _| scale(width))),
        ("trend", draw(|width, _| trend(&a_trend(), width))),
        ("small trend", draw(a_small_trend)),
        ("time line", draw(|width, _| timeline(&a_line(), width))),
        ("dimension", draw(|width, _| dimension_strip(&a_strip(Dots::None), width))),
    ]
}

/// Waits until what the task at hand has put off is done.
async fn soon() {
    let nothing = js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL);
    wasm_bindgen_futures::JsFuture::from(nothing).await.unwrap();
}

/// Paints a chart 360 pixels wide at a density, and tells the size of its canvas and how many pixels
/// of it are painted.
async fn painted(draw: &Draw, density: f64) -> ((u32, u32), f64) {
    let document = web_sys::window().unwrap().document().unwrap();
    let parent = document.create_element("div").unwrap();
    parent.set_attribute("style", "width: 360px").unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    canvas.set_id("chart");
    parent.append_child(&canvas).unwrap();
    document.body().unwrap().append_child(&parent).unwrap();
    js(&format!(
        "Object.defineProperty(window, 'devicePixelRatio', {{ value: {density}, configurable: true }})"
    ));
    let painter = Painter::new(&canvas, draw, false);
    soon().await;
    js("delete window.devicePixelRatio");
    let count = js("(() => {
        const canvas = document.getElementById('chart');
        const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let painted = 0;
        for (let at = 3; at < all.length; at += 4) painted += all[at] > 0;
        return painted;
    })()");
    drop(painter);
    parent.remove();
    ((canvas.width(), canvas.height()), count.as_f64().unwrap())
}

#[wasm_bindgen_test]
async fn every_chart_is_painted_and_sharp_at_any_density() {
    assert_eq!(charts().len(), 10);
    for (name, draw) in charts() {
        let scene = draw(360.0, 1.0);
        let ((width, height), once) = painted(&draw, 1.0).await;
        assert!((f64::from(width) - scene.width).abs() <= 0.5, "{name}");
        assert!((f64::from(height) - scene.height).abs() <= 0.5, "{name}");
        assert!(once > 100.0, "{name}: {once} pixels");
        let ((wide, high), twice) = painted(&draw, 2.0).await;
        assert!(wide.abs_diff(2 * width) <= 1 && high.abs_diff(2 * height) <= 1, "{name}");
        // Twice as dense is about four times as many pixels; thin lines have softer edges at one.
        assert!((2.0..5.0).contains(&(twice / once)), "{name}: {once}, {twice}");
    }
}

#[wasm_bindgen_test]
async fn a_chart_without_room_waits() {
    let draw: Draw = Rc::new(|_, _| unreachable!("nothing to draw on"));
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    let painter = Painter::new(&canvas, &draw, false);
    soon().await;
    drop(painter);
}

#[wasm_bindgen_test]
async fn a_chart_that_was_left_is_not_painted() {
    let draw: Draw = Rc::new(|_, _| unreachable!("nobody looks any more"));
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    let body = document.body().unwrap();
    body.append_child(&canvas).unwrap();
    drop(Painter::new(&canvas, &draw, false));
    soon().await;
    canvas.remove();
}
