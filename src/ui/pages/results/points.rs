//! The talking points: a proposal each, its reason, and a question to ask.

use leptos::prelude::*;

use crate::{app::results::PointView, texts::Texts};

/// At most three proposals; the team chooses.
#[component]
pub fn points(points: Vec<PointView>, texts: &'static Texts) -> impl IntoView {
    let rows = points.into_iter().map(|point| view! { <Point point texts /> });
    view! {
        <section class="points">
            <h2>{texts.results().points_title}</h2>
            <p class="help">{texts.round.say.team_picks}</p>
            <ol class="plain">{rows.collect_view()}</ol>
        </section>
    }
}

#[component]
fn point(point: PointView, texts: &'static Texts) -> impl IntoView {
    let (several, has_asks) = (point.asks.len() > 1, !point.asks.is_empty());
    let asks = point.asks.into_iter().map(|(name, question)| {
        view! { <li>{several.then(|| view! { <b>{name} ": "</b> })} {question}</li> }
    });
    let asks = asks.collect_view();
    view! {
        <li class="point sheet" class:is-positive=point.positive>
            <p class="point__sentence">
                {point.before} <strong>{point.items}</strong> {point.after}
            </p>
            {has_asks.then(|| view! {
                <h3>{texts.results().ask}</h3>
                <ul>{asks}</ul>
            })}
            {point.mind.map(|mind| view! { <p class="help">{mind}</p> })}
            <details>
                <summary>{texts.results().why}</summary>
                <p>{point.why}</p>
            </details>
        </li>
    }
}
