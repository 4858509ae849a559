//! Everything that pages, tables and pictures show of the rounds of a team over time, as text to hold
//! against that of another team.

use teamruimte::{
    app::{
        model::Model,
        over_time::{compare, trend},
        picture::Picture,
        steps::{self, Filter},
        tabbed::tabbed,
        team_page,
    },
    chart::{
        palette::Palette,
        scene::Scene,
        strip::{dimension_strip, strip},
        svg::{self, svg},
        timeline,
        trend::{small, trend as lines},
    },
    domain::{
        id::{RoundId, TeamId},
        team::Team,
    },
    texts::Lang,
};

/// All of it, in the language of the model.
pub(crate) fn over_time(model: &Model, team: TeamId) -> Vec<String> {
    let page = team_page::view(model, team);
    let mut seen = vec![
        format!("{page:?}"),
        format!("{:?}", team_page::rounds(model, team)),
        format!("{:?}", team_page::older_rounds(model, team)),
        format!("{:?}", steps::steps(model, team, Filter::All)),
        format!("{:?}", compare::choices(model, team)),
    ];
    seen.extend(developed(model, team, true));
    // The last rounds are often all of them: what is the same need not be drawn twice.
    if trend::view(model, team, false) != trend::view(model, team, true) {
        seen.extend(developed(model, team, false));
    }
    for (then, now) in pairs(model.team(team)) {
        let back = compare::view(model, team, (now, then));
        // Pictures and table are made from the view alone.
        assert!(back == compare::view(model, team, (then, now)), "the order of two rounds matters");
        seen.extend(compared(model, team, (then, now)));
    }
    seen
}

/// The drawings over time alone: lines, and rounds on a line.
pub(crate) fn lines_of(model: &Model, team: TeamId) -> Vec<String> {
    let line = team_page::view(model, team).and_then(|page| page.line);
    let mut scenes: Vec<Scene> = line.iter().map(|line| timeline::timeline(line, 360.0)).collect();
    if let Some(view) = trend::view(model, team, true) {
        scenes.push(lines(&view.dimensions, 640.0));
        let all = view.groups.iter().flat_map(|group| &group.lines);
        scenes.extend(all.map(|(_, line)| small(line, &view.dimensions.rounds, 150.0)));
    }
    scenes.iter().map(drawn).collect()
}

/// The page of two rounds, with all that leaves it.
pub(crate) fn compared(model: &Model, team: TeamId, pair: (RoundId, RoundId)) -> Vec<String> {
    let Some(view) = compare::view(model, team, pair) else { return Vec::new() };
    let texts = model.lang.texts();
    let mut seen = vec![
        format!("{view:?}"),
        tabbed(view.table(model.lang)),
        file(&view.activities_picture(texts)),
    ];
    seen.extend(view.room_picture(texts).iter().map(file));
    // Strips have no words: those of one language are those of all.
    if Lang::ALL.first() == Some(&model.lang) {
        let dimensions = view.dimensions.iter().map(|row| dimension_strip(&row.strip, 320.0));
        let rows = view.groups.iter().flat_map(|group| &group.rows).chain(&view.only_then);
        let scenes = dimensions.chain(rows.map(|row| strip(&row.strip, 320.0)));
        seen.extend(scenes.map(|scene| drawn(&scene)));
    }
    seen
}

fn developed(model: &Model, team: TeamId, all: bool) -> Vec<String> {
    let Some(view) = trend::view(model, team, all) else { return Vec::new() };
    let texts = model.lang.texts();
    vec![
        format!("{view:?}"),
        tabbed(trend::table(model, team, all)),
        file(&view.lines_picture(texts)),
        file(&view.smalls_picture(texts)),
    ]
}

/// Every two closed rounds, the earlier first.
fn pairs(team: Option<&Team>) -> Vec<(RoundId, RoundId)> {
    let rounds = team.map(Team::rounds).unwrap_or_default();
    let closed: Vec<RoundId> =
        rounds.iter().filter(|round| !round.is_running()).map(|round| round.id).collect();
    let later = |(at, then): (usize, &RoundId)| {
        closed.iter().skip(at + 1).map(|now| (*then, *now)).collect::<Vec<_>>()
    };
    closed.iter().enumerate().flat_map(later).collect()
}

fn file(picture: &Picture) -> String {
    picture.name.clone() + &svg::file(&picture.scene, &picture.title).unwrap()
}

fn drawn(scene: &Scene) -> String {
    svg(scene, &Palette::light(), "sans-serif").unwrap()
}
