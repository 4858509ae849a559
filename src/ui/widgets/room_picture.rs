//! The shape of the room; a tap on a wall marks it and tells its name.

use leptos::prelude::*;

use super::{chart::Chart, take::Take};
use crate::{
    app::picture::Picture,
    chart::room::{Room, highlight, room as scene_of, wall_at},
    texts::Texts,
    ui::store::use_store,
};

/// The picture with how to read it. Its numbers return beside the names of the activities.
#[component]
pub fn room_picture(
    room: Room,
    help: String,
    picture: Callback<(), Option<Picture>>,
    numbers: Callback<(), String>,
    #[prop(optional)] grow: bool,
    texts: &'static Texts,
) -> impl IntoView {
    let lang = use_store().peek(|model| model.lang);
    let touched = RwSignal::new(None::<(usize, usize)>);
    let plan = StoredValue::new(room);
    let on_point = Callback::new(move |(x, y, width)| {
        touched.set(plan.with_value(|room| wall_at(room, width, x, y)));
    });
    let name = move || {
        let (corner, wall) = touched.get()?;
        plan.with_value(|room| {
            let number = room.number(corner, wall)?;
            let wall = room.wall(corner, wall)?;
            let mean = wall.value.map(|value| format!(" · {}", lang.one_decimal(value)));
            Some(format!("{number}. {}{}", wall.label, mean.unwrap_or_default()))
        })
    };
    let words = move || name().unwrap_or_else(|| texts.results().room_hint.to_owned());
    let hint = move || touched.read().is_none();
    let mark = move || {
        touched.get().map(|(corner, wall)| {
            let draw = Box::new(move |width, _| {
                plan.with_value(|room| highlight(room, width, corner, wall))
            });
            view! { <span class="room__mark"><Chart draw /></span> }
        })
    };
    let title = texts.results().room_title;
    let label = format!("{}. {help}", texts.results().room_title);
    view! {
        <section class="sheet room">
            <h2 class="visually-hidden">{texts.results().room_title}</h2>
            <div class="room__canvas">
                <Chart
                    draw=Box::new(move |width, growth| {
                        plan.with_value(|plan| scene_of(plan, width, growth))
                    })
                    label
                    grow
                    on_point
                />
                {mark}
            </div>
            <p class="room__touched" class:is-hint=hint aria-live="polite">{words}</p>
            <p class="help">{help}</p>
            <Take picture numbers title texts />
        </section>
    }
}
