//! Dimensions and activities of two rounds: the marks of both, both numbers, and what may be said.

use leptos::prelude::*;

use crate::{
    app::over_time::compare::{ActivityPair, DimensionPair, GroupPair},
    chart::strip::{dimension_strip, scale, strip},
    texts::Texts,
    ui::widgets::{
        chart::Chart,
        marker::{Marker, class},
    },
};

/// The dimensions, one on a line.
#[component]
pub fn dimensions(dimensions: Vec<DimensionPair>, texts: &'static Texts) -> impl IntoView {
    let row = move |dimension: DimensionPair| {
        let drawing = dimension.strip;
        let numbers = texts.compare().numbers(&dimension.now, &dimension.then);
        view! {
            <li class=format!("mean {}", class(dimension.hue))>
                <span class="mean__name"><Marker hue=dimension.hue /> {dimension.name}</span>
                <span class="mean__strip">
                    <Chart draw=Box::new(move |width, _| dimension_strip(&drawing, width)) />
                </span>
                <p class="compare__numbers">
                    {numbers} " " {word(dimension.word, dimension.moved)}
                </p>
            </li>
        }
    };
    view! { <ul class="plain">{dimensions.into_iter().map(row).collect_view()}</ul> }
}

/// The activities by dimension.
#[component]
pub fn groups(groups: Vec<GroupPair>, texts: &'static Texts) -> impl IntoView {
    let group = move |group: GroupPair| {
        let rows = group.rows.into_iter().map(|row| view! { <Row row texts /> });
        view! {
            <section class=format!("group {}", class(group.hue))>
                <div class="group__head">
                    <h3><Marker hue=group.hue /> {group.name}</h3>
                    <span class="group__scale">
                        <Chart draw=Box::new(|width, _| scale(width)) />
                    </span>
                </div>
                <ul class="plain">{rows.collect_view()}</ul>
            </section>
        }
    };
    groups.into_iter().map(group).collect_view()
}

/// What only the earlier round asked.
#[component]
pub fn gone(rows: Vec<ActivityPair>, texts: &'static Texts) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|row| view! { <Row row texts /> });
        view! {
            <section class="group">
                <h3>{texts.compare().only_then}</h3>
                <ul class="plain">{rows.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn row(row: ActivityPair, texts: &'static Texts) -> impl IntoView {
    let words = texts.compare();
    let (then, now) = (row.then, row.now);
    let (numbers, answers) = match (&then, &now) {
        (Some(then), Some(now)) => {
            (words.numbers(&now.mean, &then.mean), words.answers(&now.answers, &then.answers))
        }
        (Some(told), None) | (None, Some(told)) => {
            (told.mean.clone(), texts.results().of_answers(told.answers))
        }
        (None, None) => (String::new(), String::new()),
    };
    let earlier = row.statement_then.map(|statement| {
        view! { <p class="activity__statement">{words.statement_then(&statement)}</p> }
    });
    let drawing = row.strip;
    view! {
        <li class="activity">
            <p class="activity__name">
                <span class="activity__number">{row.number}</span>
                <span>{row.name}</span>
            </p>
            <span class="activity__strip">
                <Chart draw=Box::new(move |width, _| strip(&drawing, width)) />
            </span>
            <p class="compare__numbers">
                {numbers} " " {word(row.word, row.moved)}
            </p>
            <p class="activity__statement">{row.statement}</p>
            {earlier}
            <p class="help activity__notes">{answers}</p>
        </li>
    }
}

/// What may be said of a change; a change stands out.
fn word(word: Option<&'static str>, moved: bool) -> impl IntoView {
    word.map(|word| {
        view! { <span class="compare__word" class:tag=moved>{word}</span> }
    })
}
