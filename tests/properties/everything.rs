//! Everything that can be seen, read or found of a closed round, to hold against that of another.

use std::collections::BTreeMap;

use teamruimte::{
    app::{
        msg::Msg,
        picture, presenter,
        results::{self, ResultsView},
        route::Route,
    },
    chart::{
        palette::Palette,
        room,
        strip::{dimension_strip, strip},
        svg::{self, svg},
    },
    domain::{
        answer::Sheet,
        id::RoundId,
        pair::Pair,
        points::talking_points,
        result::RoundResult,
        round::{Mode, Round},
        talk::Part,
    },
    persist::record::RoundRecord,
    texts::Lang,
};

use crate::{common::device::Device, seen};

/// All of it, after the round was closed.
#[derive(Debug, PartialEq)]
pub(crate) struct Everything {
    /// The page, in every language.
    pub(crate) views: Vec<Option<ResultsView>>,
    /// The steps to try, in every language.
    pub(crate) ideas: Vec<Vec<(String, String)>>,
    /// The room and the strips, as files.
    pub(crate) drawings: Vec<String>,
    /// What is saved or copied of the views, byte by byte.
    pub(crate) taken_away: Vec<String>,
    /// The team, its development and every two of its rounds, in every language.
    pub(crate) over_time: Vec<String>,
    /// The drawings of that which have lines and marks of averages only.
    pub(crate) lines: Vec<String>,
    /// What the second window is sent, on every page of the round.
    pub(crate) slides: Vec<String>,
    /// The talking points.
    pub(crate) points: String,
    /// What is known of the result, and what can be asked of it.
    pub(crate) result: String,
    /// The record of the round.
    pub(crate) record: String,
    /// The team file.
    pub(crate) file: String,
    /// All that is stored.
    pub(crate) records: BTreeMap<String, String>,
    /// All that is in memory.
    pub(crate) model: String,
}

/// A round of these sheets after a round of those, closed, with all there is to find of it.
pub(crate) fn play(mode: Mode, then: &[Sheet], now: &[Sheet]) -> Everything {
    let people = now.len().max(2) as u32;
    play_all(people, &[(mode, then), (mode, now)])
}

/// Rounds of a team of so many people, one after the other, with all there is to find of the last.
pub(crate) fn play_all(people: u32, rounds: &[(Mode, &[Sheet])]) -> Everything {
    let (mut device, mut last) = (Device::new(), None);
    for (mode, sheets) in rounds {
        let team = last.map(|round| device.team_of(round));
        last = Some(device.play(team, *mode, people, sheets));
        device.today = device.today.plus_days(7);
    }
    everything(&mut device, last.unwrap())
}

/// All there is to find of a round that was closed without a device.
pub(crate) fn of_closed(round: Round) -> Everything {
    let id = round.id;
    everything(&mut crate::common::closed::device_with(round), id)
}

fn everything(device: &mut Device, id: RoundId) -> Everything {
    let in_words = |device: &mut Device, lang| {
        device.model.lang = lang;
        (results::view(&device.model, id), results::ideas(&device.model, id))
    };
    let (views, ideas): (Vec<_>, Vec<_>) =
        Lang::ALL.iter().map(|lang| in_words(device, *lang)).unzip();
    let of_team = device.team_of(id);
    let (over_time, lines) = Lang::ALL
        .iter()
        .map(|lang| {
            device.model.lang = *lang;
            (seen::over_time(&device.model, of_team), seen::lines_of(&device.model, of_team))
        })
        .reduce(|(one, two), (more, others)| ([one, more].concat(), [two, others].concat()))
        .unwrap();
    let slides = slides(device, id);
    let (team, round) = device.model.round(id).unwrap();
    let result = round.result().unwrap();
    let pair = team.since_previous(id);
    Everything {
        drawings: drawings(&views),
        taken_away: views.iter().flatten().zip(Lang::ALL).flat_map(taken_away).collect(),
        over_time,
        lines,
        slides,
        views,
        ideas,
        points: format!("{:?}", talking_points(&result, pair.as_ref().map(Pair::compare).as_ref())),
        result: format!("{result:?} {}", answers_of(&result)),
        record: serde_json::to_string(&RoundRecord::of(team.id, round)).unwrap(),
        file: device.file_of(id),
        records: device.storage.clone(),
        model: format!("{:?}", device.model),
    }
}

/// The pictures as files, and the numbers as text.
fn taken_away((view, lang): (&ResultsView, &Lang)) -> Vec<String> {
    let texts = lang.texts();
    let pictures = [view.room_picture(texts), view.activities_picture(texts)];
    let of_picture = |picture: picture::Picture| {
        picture.name.clone() + &svg::file(&picture.scene, &picture.title).unwrap()
    };
    let numbers = results::table::as_text(&view.groups, texts);
    pictures.into_iter().flatten().map(of_picture).chain([numbers]).collect()
}

fn slides(device: &mut Device, id: RoundId) -> Vec<String> {
    let talk = Part::ALL.map(|part| Route::Talk(id, part));
    let mut sent = Vec::new();
    for route in talk.into_iter().chain([Route::Step(id), Route::Results(id)]) {
        device.send(Msg::Went(route));
        sent.push(serde_json::to_string(&presenter::slide(&device.model)).unwrap());
        sent.push(format!("{:?}", results::topics(&device.model, id)));
        sent.push(format!("{:?}", results::learning(&device.model, id)));
    }
    sent
}

/// What the result says to every question that can be put to it.
fn answers_of(result: &RoundResult) -> String {
    let places = 0..=result.instrument().activities().len();
    let each = places.map(|place| {
        let shown = result.shown(place);
        let all = (shown, result.mean(place), shown.counts(), shown.spread(), shown.answers());
        format!("{all:?} {:?}", result.comments(place))
    });
    let dimensions = result.instrument().dimensions().iter();
    let means: Vec<_> = dimensions.map(|dimension| result.dimension_mean(dimension)).collect();
    let people = (result.people(), result.handed_in(), result.late());
    let kind = (result.is_rounded(), result.is_counted(), result.is_hidden());
    let advice = (result.response(), result.may_advise(), result.attention(), result.balance());
    format!("{:?} {means:?} {people:?} {kind:?} {advice:?}", each.collect::<Vec<_>>())
}

fn drawings(views: &[Option<ResultsView>]) -> Vec<String> {
    let mut scenes = Vec::new();
    for view in views.iter().flatten() {
        scenes.extend(view.room.iter().map(|drawn| room::room(drawn, 360.0, 1.0)));
    }
    // Strips have no words: those of one language are those of all.
    for group in views.iter().flatten().take(1).flat_map(|view| &view.groups) {
        scenes.push(dimension_strip(&group.strip, 320.0));
        scenes.extend(group.rows.iter().map(|row| strip(&row.strip, 320.0)));
    }
    let drawn = |scene| svg(scene, &Palette::light(), "sans-serif").unwrap();
    scenes.iter().map(drawn).collect()
}
