//! Charts on a canvas: painted, and sharp at any density.

use std::rc::Rc;

use teamruimte::{
    browser::canvas::{Draw, Painter},
    chart::{
        room::{Corner, Room, Wall, emblem, highlight, room},
        scene::Scene,
        strip::{Dots, End, Strip, dimension_strip, scale, strip},
    },
    domain::instrument::Hue,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlCanvasElement;

use crate::{js, while_changed};

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
        ("dimension", draw(|width, _| dimension_strip(&a_strip(Dots::None), width))),
    ]
}

/// Paints a chart 360 pixels wide at a density, and tells the size of its canvas and how many pixels
/// of it are painted.
fn painted(draw: &Draw, density: f64) -> ((u32, u32), f64) {
    let (with, without) = (
        format!(
            "Object.defineProperty(window, 'devicePixelRatio', \
             {{ value: {density}, configurable: true }})"
        ),
        "delete window.devicePixelRatio",
    );
    let document = web_sys::window().unwrap().document().unwrap();
    let parent = document.create_element("div").unwrap();
    parent.set_attribute("style", "width: 360px").unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    canvas.set_id("chart");
    parent.append_child(&canvas).unwrap();
    document.body().unwrap().append_child(&parent).unwrap();
    let painter = while_changed(&with, without, || Painter::new(&canvas, draw, false));
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
fn every_chart_is_painted_and_sharp_at_any_density() {
    assert_eq!(charts().len(), 7);
    for (name, draw) in charts() {
        let scene = draw(360.0, 1.0);
        let ((width, height), once) = painted(&draw, 1.0);
        assert!((f64::from(width) - scene.width).abs() <= 0.5, "{name}");
        assert!((f64::from(height) - scene.height).abs() <= 0.5, "{name}");
        assert!(once > 100.0, "{name}: {once} pixels");
        let ((wide, high), twice) = painted(&draw, 2.0);
        assert!(wide.abs_diff(2 * width) <= 1 && high.abs_diff(2 * height) <= 1, "{name}");
        // Twice as dense is about four times as many pixels; thin lines have softer edges at one.
        assert!((2.0..5.0).contains(&(twice / once)), "{name}: {once}, {twice}");
    }
}

#[wasm_bindgen_test]
fn a_chart_without_room_waits() {
    let draw: Draw = Rc::new(|_, _| unreachable!("nothing to draw on"));
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    drop(Painter::new(&canvas, &draw, false));
}
