//! Dimensions and activities: a strip for each, with a dot per answer.

use leptos::prelude::*;

use super::{more::More, take};
use crate::{
    app::results::{GroupView, ResultsView, RowView},
    chart::strip::{dimension_strip, scale, strip},
    domain::id::RoundId,
    texts::Texts,
    ui::widgets::{
        chart::Chart,
        marker::{Marker, class},
        take::Take,
    },
};

/// All dimensions with their activities.
#[component]
pub fn activities(
    round: RoundId,
    groups: Vec<GroupView>,
    above: Vec<String>,
    view: StoredValue<ResultsView>,
    texts: &'static Texts,
) -> impl IntoView {
    let help = view.with_value(|view| view.activities_help.clone());
    let title = texts.results().activities_title;
    let (picture, numbers) = take::of(view, ResultsView::activities_picture, texts);
    let means = groups.iter().map(|group| view! { <Mean group=group.clone() /> }).collect_view();
    let groups = groups.into_iter().map(|group| view! { <Group round group texts /> });
    view! {
        <section class="dimensions sheet">
            <h2>{texts.results().dimensions_title}</h2>
            {above.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            <ul class="plain">{means}</ul>
        </section>
        <section class="activities sheet">
            <h2>{title}</h2>
            <p class="help">{help}</p>
            {groups.collect_view()}
            <Take picture numbers title texts />
        </section>
    }
}

/// A dimension on one line: its name, where its mean is, the number.
#[component]
fn mean(group: GroupView) -> impl IntoView {
    let drawing = group.strip;
    view! {
        <li class=format!("mean {}", class(group.hue))>
            <span class="mean__name"><Marker hue=group.hue /> {group.name}</span>
            <span class="mean__strip">
                <Chart draw=Box::new(move |width, _| dimension_strip(&drawing, width)) />
            </span>
            <span class="mean__number">{group.mean}</span>
            <p class="help mean__definition">{group.definition}</p>
        </li>
    }
}

#[component]
fn group(round: RoundId, group: GroupView, texts: &'static Texts) -> impl IntoView {
    let rows = group.rows.into_iter().map(|row| view! { <Row round row texts /> });
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
}

#[component]
fn row(round: RoundId, row: RowView, texts: &'static Texts) -> impl IntoView {
    let notes = [
        row.answers_differ.then(|| texts.results().of_answers(row.answers)),
        row.rounded.then(|| texts.results().rounded.to_owned()),
        row.cannot_tell
            .filter(|number| *number > 0)
            .map(|number| texts.results().cannot_tell(number)),
        row.needs.map(|number| texts.results().needs_more(&number)),
        row.spread.map(|spread| texts.results().spread_note(&spread)),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    let drawing = row.strip;
    let more = row.clone();
    view! {
        <li class="activity">
            <p class="activity__name">
                <span class="activity__number">{row.number}</span>
                <span>
                    {row.name} " "
                    {row.tag.map(|tag| view! { <span class="tag">{tag}</span> })}
                </span>
            </p>
            <span class="activity__strip">
                <Chart draw=Box::new(move |width, _| strip(&drawing, width)) />
            </span>
            <span class="activity__mean">
                <span class="visually-hidden">{texts.results().average} " "</span>
                {row.mean}
            </span>
            <p class="activity__statement">{row.statement}</p>
            <p class="help activity__notes">{notes.join(" · ")}</p>
            <More round row=more texts />
        </li>
    }
}
