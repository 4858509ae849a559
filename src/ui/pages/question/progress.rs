//! Where the person is: a short line per question in the hue of its dimension.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::{domain::instrument::Hue, ui::widgets::marker::class};

/// The line of progress; the words beside it say the same.
#[component]
pub fn progress(hues: Vec<Hue>, place: Memo<usize>) -> impl IntoView {
    let before = std::iter::once(None).chain(hues.clone().into_iter().map(Some));
    let ticks = hues.into_iter().zip(before).enumerate().map(move |(at, (hue, before))| {
        let first = before.is_some_and(|before| before != hue);
        let state = move || match at.cmp(&place.get()) {
            Ordering::Less => "is-done",
            Ordering::Equal => "is-now",
            Ordering::Greater => "",
        };
        let first = if first { "is-first" } else { "" };
        view! { <i class=move || format!("{} {first} {}", class(hue), state())></i> }
    });
    view! { <span class="progress__line" aria-hidden="true">{ticks.collect_view()}</span> }
}
