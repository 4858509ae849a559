//! The shape of the room of one round.

use leptos::prelude::*;

use super::take;
use crate::{app::results::ResultsView, texts::Texts, ui::widgets::room_picture::RoomPicture};

/// The picture of these results, where there is one; it grows into view when they were just opened.
#[component]
pub fn room_of(
    view: StoredValue<ResultsView>,
    #[prop(optional)] grow: bool,
    texts: &'static Texts,
) -> impl IntoView {
    let room = view.with_value(|view| view.room.clone());
    let previous = view.with_value(|view| view.previous.clone());
    let help = [Some(texts.results().room_help.to_owned()), previous];
    let help = help.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let (picture, numbers) = take::of(view, ResultsView::room_picture, texts);
    room.map(|room| view! { <RoomPicture room help picture numbers grow texts /> })
}
