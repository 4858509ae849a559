//! The same numbers as a real table, one click away: for screen readers, and to copy.

use leptos::prelude::*;

use crate::{
    app::results::{GroupView, RowView, table},
    texts::Texts,
};

/// The table of all activities.
#[component]
pub fn numbers(groups: Vec<GroupView>, texts: &'static Texts) -> impl IntoView {
    let previous = table::has_previous(&groups);
    let heads = table::columns(previous, texts);
    let columns = heads.len();
    let bodies = groups.into_iter().map(move |group| {
        let rows = group.rows.into_iter().map(move |row| view! { <Row row previous /> });
        view! {
            <tbody>
                <tr>
                    <th colspan=columns.to_string() scope="rowgroup">{group.name} " · " {group.mean}</th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <details class="numbers">
            <summary>{texts.results().table_show}</summary>
            <div class="numbers__scroll" tabindex="0" role="region" aria-label=texts.results().title>
                <table>
                    <thead>
                        <tr>{heads.collect_view()}</tr>
                    </thead>
                    {bodies.collect_view()}
                </table>
            </div>
        </details>
    }
}

#[component]
fn row(row: RowView, previous: bool) -> impl IntoView {
    let cells = row.cells(previous).into_iter().map(|cell| view! { <td>{cell}</td> });
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            {cells.collect_view()}
        </tr>
    }
}
