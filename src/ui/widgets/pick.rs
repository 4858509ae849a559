//! One of a few, side by side: which steps, which rounds.

use leptos::prelude::*;

/// A button that chooses `value`, and tells whether it is chosen.
#[component]
pub fn pick_one<T>(value: T, chosen: RwSignal<T>, words: String) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <button
            type="button"
            class="pick__one"
            aria-pressed=move || (chosen.get() == value).to_string()
            on:click=move |_| chosen.set(value)
        >
            {words}
        </button>
    }
}
