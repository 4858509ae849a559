//! How a team develops: a line for each dimension and a small one for each activity, on real dates.

use leptos::prelude::*;

use crate::{
    app::{
        over_time::trend::{self, LAST, TrendGroup, TrendView},
        route::Route,
        tabbed::tabbed,
    },
    browser,
    chart::trend::{Line, Moment, small, trend as scene_of},
    domain::id::TeamId,
    texts::Texts,
    ui::{
        store::use_store,
        widgets::{
            chart::Chart,
            marker::{Marker, class},
            pick::PickOne,
            table::NumbersTable,
            take::Take,
        },
    },
};

/// The page of the development of a team.
#[component]
pub fn trend(team: TeamId, texts: &'static Texts) -> impl IntoView {
    let store = use_store();
    let all = RwSignal::new(false);
    let view = store.select(move |model| trend::view(model, team, all.get()));
    let name = store.peek(|model| model.team(team).map(|team| team.name.as_str().to_owned()));
    let name = name.unwrap_or_default();
    browser::page::set_title(&format!("{} · {name} · {}", texts.trend().title, texts.app.name));
    let rounds = Memo::new(move |_| view.read().as_ref().map_or(0, |view| view.rounds));
    let drawings = move || {
        view.get().map(|view| match view.rounds {
            0 => view! { <p>{texts.trend().none}</p> }.into_any(),
            _ => view! { <Drawings team view all texts /> }.into_any(),
        })
    };
    view! {
        <article class="results trend">
            <header class="results__head">
                <p class="results__team">
                    <a href=Route::Team(team).to_string()>{name}</a>
                </p>
                <h1 tabindex="-1">{texts.trend().title}</h1>
                <p class="lead">{texts.trend().lead}</p>
                <Which all rounds texts />
            </header>
            {drawings}
        </article>
    }
}

/// The last rounds, or all: asked only where that is a difference.
#[component]
fn which(all: RwSignal<bool>, rounds: Memo<usize>, texts: &'static Texts) -> impl IntoView {
    let words = texts.trend();
    move || {
        let rounds = rounds.get();
        (rounds > LAST).then(|| {
            view! {
                <div class="pick" role="group" aria-label=words.which>
                    <PickOne value=false chosen=all words=words.last(&LAST) />
                    <PickOne value=true chosen=all words=words.all(&rounds) />
                </div>
            }
        })
    }
}

#[component]
fn drawings(
    team: TeamId,
    view: TrendView,
    all: RwSignal<bool>,
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let whole = StoredValue::new(view.clone());
    let one = (view.rounds == 1).then(|| view! { <p class="aside">{texts.trend().one}</p> });
    let notes = (!view.notes.is_empty()).then(|| {
        let notes = view.notes.into_iter().map(|note| view! { <li>{note}</li> });
        view! {
            <section class="aside weak">
                <h2>{texts.trend().mind}</h2>
                <ul>{notes.collect_view()}</ul>
            </section>
        }
    });
    let rows =
        Callback::new(move |()| store.peek(|model| trend::table(model, team, all.get_untracked())));
    let numbers = Callback::new(move |()| {
        tabbed(store.peek(|model| trend::table_to_paste(model, team, all.get_untracked())))
    });
    let lines = Callback::new(move |()| whole.with_value(|view| Some(view.lines_picture(texts))));
    let smalls = Callback::new(move |()| whole.with_value(|view| Some(view.smalls_picture(texts))));
    let legend = view.dimensions.lines.iter().map(|line| {
        view! { <li class=class(line.hue)><Marker hue=line.hue /> {line.name.clone()}</li> }
    });
    let legend = legend.collect_view();
    let moments = StoredValue::new(view.dimensions.rounds.clone());
    let label = format!("{}. {}", texts.trend().dimensions_title, texts.trend().lead);
    let groups = view.groups.into_iter().map(|group| view! { <Group group moments /> });
    let groups = groups.collect_view();
    let title = texts.trend().dimensions_title;
    let activities = texts.trend().activities_title;
    view! {
        {one}
        {notes}
        <section class="sheet">
            <h2>{title}</h2>
            <ul class="plain legend">{legend}</ul>
            <p class="help">{texts.trend().dimensions_help}</p>
            <div class="trend__lines">
                <Chart
                    draw=Box::new(move |width, _| {
                        whole.with_value(|view| scene_of(&view.dimensions, width))
                    })
                    label
                />
            </div>
            <Take picture=lines numbers title texts />
        </section>
        <section class="sheet">
            <h2>{activities}</h2>
            <p class="help">{texts.trend().activities_help}</p>
            {groups}
            <Take picture=smalls numbers title=activities texts />
        </section>
        <NumbersTable rows title=texts.trend().title texts />
    }
}

/// The activities of a dimension, each with a small line.
#[component]
fn group(group: TrendGroup, moments: StoredValue<Vec<Moment>>) -> impl IntoView {
    let line = move |(number, line): (Option<usize>, Line)| {
        let name = line.name.clone();
        let draw = Box::new(move |width, _| moments.with_value(|m| small(&line, m, width)));
        view! {
            <li class="small-line">
                <p class="small-line__name">
                    <span class="activity__number">{number}</span>
                    <span>{name}</span>
                </p>
                <div class="small-line__drawing"><Chart draw /></div>
            </li>
        }
    };
    view! {
        <section class=format!("group {}", class(group.hue))>
            <h3><Marker hue=group.hue /> {group.name}</h3>
            <ul class="plain small-lines">{group.lines.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}
