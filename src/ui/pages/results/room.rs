//! The shape of the room, with the name of a wall at a tap.

use leptos::prelude::*;

use crate::{
    chart::room::{Room, room as scene_of, wall_at},
    texts::Texts,
    ui::widgets::chart::Chart,
};

/// The picture. Its numbers return beside the names of the activities.
#[component]
pub fn room_picture(
    room: Room,
    previous: bool,
    grow: bool,
    texts: &'static Texts,
) -> impl IntoView {
    let touched = RwSignal::new(None::<String>);
    let (plan, walls) = (StoredValue::new(room.clone()), StoredValue::new(room));
    let on_point = Callback::new(move |(x, y, width)| {
        let name = walls.with_value(|room| {
            let (corner, wall) = wall_at(room, width, x, y)?;
            let number = room.number(corner, wall)?;
            Some(format!("{number}. {}", room.wall(corner, wall)?.label))
        });
        touched.set(name);
    });
    let words = move || touched.get().unwrap_or_else(|| texts.results.room_hint.to_owned());
    let hint = move || touched.read().is_none();
    let label = format!("{}. {}", texts.results.room_title, texts.results.room_help);
    view! {
        <section class="sheet room">
            <h2 class="visually-hidden">{texts.results.room_title}</h2>
            <div class="room__canvas">
                <Chart
                    draw=Box::new(move |width, growth| {
                        plan.with_value(|plan| scene_of(plan, width, growth))
                    })
                    label
                    grow
                    on_point
                />
            </div>
            <p class="room__touched" class:is-hint=hint aria-live="polite">{words}</p>
            <p class="help">
                {texts.results.room_help} " " {previous.then_some(texts.results.room_previous)}
            </p>
        </section>
    }
}
