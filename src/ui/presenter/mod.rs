//! The second window, for the beamer. It reads no storage, has no buttons, and draws what it is sent.

mod slide;

use leptos::prelude::*;

use self::slide::SlideView;
use crate::{
    app::{
        model::Model,
        presenter::{Shows, Slide, slide},
    },
    browser::{
        self,
        channel::{Channel, Heard},
        language,
    },
    texts::Lang,
    ui::store::Store,
};

/// Shows what comes over the line.
#[component]
pub fn presenter() -> impl IntoView {
    let lang = language::of_reader().code().to_owned();
    let shown = RwSignal::new(Slide { lang, shows: Shows::Nothing });
    let line = StoredValue::new_local(None::<Channel>);
    line.set_value(Channel::open(move |heard| match heard {
        Heard::Here => line.with_value(|line| line.iter().for_each(Channel::ask)),
        Heard::Slide(text) => {
            if let Ok(slide) = serde_json::from_str(&text) {
                shown.set(slide);
            }
        }
        // Another second window.
        Heard::Asks => {}
    }));
    line.with_value(|line| line.iter().for_each(Channel::ask));
    view! {
        <main class="presenter">
            {move || {
                let slide = shown.get();
                let lang = Lang::from_tag(&slide.lang).unwrap_or(language::of_reader());
                browser::page::set_language(lang);
                let texts = lang.texts();
                browser::page::set_title(
                    &format!("{} · {}", texts.presenter().title, texts.app.name),
                );
                view! { <SlideView slide texts /> }
            }}
        </main>
    }
}

/// Sends a slide with every change of what the facilitator looks at.
pub fn present(store: Store, line: Channel, asked: RwSignal<u32>) {
    let now = store.select(slide);
    Effect::new(move |_| {
        // A second window that was loaded anew asks for the same slide again.
        asked.track();
        // What a window that is behind knows is not the newest.
        if store.peek(Model::is_stopped) {
            return;
        }
        if let Ok(text) = now.with(serde_json::to_string) {
            line.send(&text);
        }
    });
}
