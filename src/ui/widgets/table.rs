//! A table that is built when somebody asks for it: the numbers of a drawing, for screen readers and to
//! look up. It scrolls beside a first column that stays.

use leptos::prelude::*;

use super::fold::Fold;
use crate::texts::Texts;

/// The table of `rows`, the first of them the heads; `title` names it.
#[component]
pub fn numbers_table(
    rows: Callback<(), Vec<Vec<String>>>,
    title: &'static str,
    texts: &'static Texts,
) -> impl IntoView {
    let build = Box::new(move || table(rows.run(()), title).into_any());
    view! { <Fold class="numbers" words=texts.results().table_show inside=build /> }
}

fn table(rows: Vec<Vec<String>>, title: &'static str) -> impl IntoView {
    let mut rows = rows.into_iter();
    let heads = rows.next().unwrap_or_default();
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> });
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next();
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells}
            </tr>
        }
    };
    view! {
        <div class="numbers__scroll" tabindex="0" role="region" aria-label=title>
            <table>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
