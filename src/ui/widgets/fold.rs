//! Something folded that is built when somebody opens it: of two hundred rounds nobody looks at most.

use leptos::{html, prelude::*};

/// A fold with its words; `inside` makes what is in it, when it is opened for the first time.
#[component]
pub fn fold(
    class: &'static str,
    #[prop(into)] words: String,
    inside: Box<dyn Fn() -> AnyView + Send + Sync>,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    // A page that is drawn anew keeps what is open, and nothing is toggled then.
    let fold = NodeRef::<html::Details>::new();
    Effect::new(move |_| {
        if fold.get().is_some_and(|fold| fold.open()) {
            opened.set(true);
        }
    });
    let open = move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    };
    view! {
        <details node_ref=fold class=class on:toggle=open>
            <summary>{words}</summary>
            {move || opened.get().then(&inside)}
        </details>
    }
}
