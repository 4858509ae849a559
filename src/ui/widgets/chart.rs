//! A chart on the page: a canvas that paints a scene and follows width, theme and density.

use std::rc::Rc;

use leptos::{html, prelude::*};

use crate::{
    browser::canvas::{Draw, Painter},
    chart::scene::Scene,
};

/// A canvas with what `draw` makes for a width and a growth of 0 to 1. Without a `label` it is
/// hidden from screen readers: the numbers stand beside it.
#[component]
pub fn chart(
    draw: Box<dyn Fn(f64, f64) -> Scene>,
    #[prop(optional, into)] label: String,
    #[prop(optional)] grow: bool,
    #[prop(optional)] on_point: Option<Callback<(f64, f64, f64)>>,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    let draw: Draw = Rc::from(draw);
    // Dropped with the component: the painter lets go of the page then.
    let painter = StoredValue::new_local(None::<Painter>);
    Effect::new(move |_| {
        if let Some(canvas) = canvas.get() {
            painter.set_value(Some(Painter::new(&canvas, &draw, grow)));
        }
    });
    on_cleanup(move || painter.set_value(None));
    let point = move |event: leptos::ev::MouseEvent| {
        if let (Some(on_point), Some(place)) = (on_point, crate::browser::canvas::place(&event)) {
            on_point.run(place);
        }
    };
    let hidden = label.is_empty();
    view! {
        <canvas
            node_ref=canvas
            class="chart"
            role=(!hidden).then_some("img")
            aria-label=(!hidden).then_some(label)
            aria-hidden=hidden.then_some("true")
            on:click=point
        ></canvas>
    }
}
