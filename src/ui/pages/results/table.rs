//! The same numbers as a real table, one click away: for screen readers, and to copy.

use leptos::prelude::*;

use crate::{
    app::results::{GroupView, RowView},
    texts::Texts,
};

/// The table of all activities.
#[component]
pub fn numbers(groups: Vec<GroupView>, texts: &'static Texts) -> impl IntoView {
    let previous = groups.iter().flat_map(|group| &group.rows).any(|row| row.previous.is_some());
    let bodies = groups.into_iter().map(move |group| {
        let rows = group.rows.into_iter().map(move |row| view! { <Row row previous /> });
        let columns = if previous { "11" } else { "10" };
        view! {
            <tbody>
                <tr>
                    <th colspan=columns scope="rowgroup">{group.name} " · " {group.mean}</th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    let scores = (1..=5).map(|score| view! { <th scope="col">{score}</th> });
    view! {
        <details class="numbers">
            <summary>{texts.results.table_show}</summary>
            <div class="numbers__scroll" tabindex="0" role="region" aria-label=texts.results.title>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{texts.results.table_activity}</th>
                            {scores.collect_view()}
                            <th scope="col">{texts.results.cannot_tell_column}</th>
                            <th scope="col">{texts.results.answers}</th>
                            <th scope="col">{texts.results.average}</th>
                            <th scope="col">{texts.results.spread}</th>
                            {previous.then(|| view! { <th scope="col">{texts.results.previous}</th> })}
                        </tr>
                    </thead>
                    {bodies.collect_view()}
                </table>
            </div>
        </details>
    }
}

#[component]
fn row(row: RowView, previous: bool) -> impl IntoView {
    let dash = || "–".to_owned();
    let counts = row.counts.map_or_else(
        || (0..5).map(|_| dash()).collect::<Vec<_>>(),
        |counts| counts.iter().map(ToString::to_string).collect(),
    );
    let cells = counts.into_iter().map(|count| view! { <td>{count}</td> });
    let spread = row.spread.map_or_else(dash, str::to_owned);
    let cannot_tell = row.cannot_tell.map_or_else(dash, |number| number.to_string());
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            {cells.collect_view()}
            <td>{cannot_tell}</td>
            <td>{row.answers}</td>
            <td>{row.mean}</td>
            <td>{spread}</td>
            {previous.then(|| view! { <td>{row.previous.unwrap_or_else(dash)}</td> })}
        </tr>
    }
}
