//! What to do next: the biggest thing on the page of a team.

use leptos::prelude::*;

use crate::app::{route::Route, team_page::NextView};

/// Where the team stands, and the way on.
#[component]
pub fn next(next: NextView) -> impl IntoView {
    let link = |(route, words): (Route, &'static str), main: bool| {
        view! { <a class="button" class:is-main=main href=route.to_string()>{words}</a> }
    };
    view! {
        <div class="next">
            {next.sentence.map(|sentence| view! { <p class="next__sentence">{sentence}</p> })}
            <div class="row is-big">
                {link(next.main, true)} {next.other.map(|other| link(other, false))}
            </div>
        </div>
    }
}
