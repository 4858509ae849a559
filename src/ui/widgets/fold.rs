//! Something folded that is built when somebody opens it: of two hundred rounds nobody looks at most.

use leptos::prelude::*;

/// A fold with its words; `inside` makes what is in it, when it is opened for the first time.
#[component]
pub fn fold(
    class: &'static str,
    #[prop(into)] words: String,
    inside: Box<dyn Fn() -> AnyView + Send + Sync>,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    view! {
        <details class=class on:toggle=move |_| opened.set(true)>
            <summary>{words}</summary>
            {move || opened.get().then(&inside)}
        </details>
    }
}
