//! The shape of the room of a result: the drawing that stands for a whole round.

use crate::{
    chart::room::{Corner, Room, Wall},
    domain::result::RoundResult,
    texts::Lang,
};

/// The room with the names of its walls; `previous` is the mean at a place that stands behind as dashes.
pub fn room(result: &RoundResult, lang: Lang, previous: impl Fn(usize) -> Option<f64>) -> Room {
    let code = lang.code();
    let name = |place: usize| {
        let found = result.instrument().activity(place);
        found.map_or_else(String::new, |(activity, _)| activity.name.get(code).to_owned())
    };
    let wall = |place: usize| Wall {
        value: result.mean(place),
        previous: previous(place),
        label: name(place),
    };
    let corners = result.instrument().dimensions().iter().map(|dimension| Corner {
        name: dimension.name.get(code).to_owned(),
        hue: dimension.hue,
        walls: result.instrument().places(dimension).map(wall).collect(),
    });
    Room { corners: corners.collect() }
}

/// The room without words, for a list; `None` where nothing may be shown.
pub fn emblem(result: &RoundResult) -> Option<Room> {
    let wall = |place| Wall { value: result.mean(place), previous: None, label: String::new() };
    let corners = result.instrument().dimensions().iter().map(|dimension| Corner {
        name: String::new(),
        hue: dimension.hue,
        walls: result.instrument().places(dimension).map(wall).collect(),
    });
    (!result.is_hidden()).then(|| Room { corners: corners.collect() })
}
