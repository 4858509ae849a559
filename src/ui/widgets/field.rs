//! A field with its label, its help and what is wrong with it, tied together for screen readers.

use leptos::prelude::*;

use crate::browser;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// A line of text.
    #[default]
    Text,
    /// A whole number.
    Number,
    /// A day.
    Date,
    /// A time of day.
    Time,
}

/// A line of text, a number, a date or a time. What is half typed of a date or a time has no value
/// yet, so it is not written back while somebody is in the field: that would wipe what was typed.
#[component]
pub fn field(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] help: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(optional)] kind: Kind,
    problem: Signal<Option<&'static str>>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let (help_id, problem_id) = (format!("{id}-help"), format!("{id}-problem"));
    let described =
        if help.is_empty() { problem_id.clone() } else { format!("{help_id} {problem_id}") };
    let help = (!help.is_empty()).then(|| view! { <p id=help_id class="help">{help}</p> });
    let shown = RwSignal::new(value.get_untracked());
    Effect::new(move |_| {
        let value = value.get();
        if !(matches!(kind, Kind::Date | Kind::Time) && browser::page::has_focus(&format!("#{id}")))
        {
            shown.set(value);
        }
    });
    let of = match kind {
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::Text | Kind::Number => "text",
    };
    let number = kind == Kind::Number;
    view! {
        <div class="field" class:is-number=number>
            <label for=id>{label}</label>
            {help}
            <input
                id=id
                type=of
                inputmode=number.then_some("numeric")
                autocomplete="off"
                spellcheck="false"
                translate="no"
                prop:value=shown
                aria-describedby=described
                aria-invalid=move || problem.get().map(|_| "true")
                on:input:target=move |event| on_input.run(event.target().value())
            />
            <p id=problem_id class="problem" role="alert">{move || problem.get()}</p>
        </div>
    }
}
