//! A field of several lines in which people write freely. No service of the browser reads along:
//! completion, spell check and translation are off.

use leptos::prelude::*;

/// The field with its label and its help. What is written is told with every change; the text that
/// it begins with is not written back while somebody types.
#[component]
pub fn writing(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    help: &'static str,
    begin: String,
    most: usize,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let help_id = format!("{id}-help");
    view! {
        <div class="field writing">
            <label for=id.clone()>{label}</label>
            // Before the field: who reads it below has written already.
            <p id=help_id.clone() class="help">{help}</p>
            <textarea
                id=id
                rows="3"
                maxlength=most.to_string()
                autocomplete="off"
                autocapitalize="sentences"
                spellcheck="false"
                translate="no"
                aria-describedby=help_id.clone()
                prop:value=begin
                on:input:target=move |event| on_input.run(event.target().value())
                // Keys that answer a question are letters and digits here.
                on:keydown=move |event| event.stop_propagation()
            ></textarea>
        </div>
    }
}
