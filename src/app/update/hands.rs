//! Counting hands in an open round.

use super::allowed;
use crate::{
    app::{
        effect::Effect,
        model::{Model, Notice},
        msg::HandsMsg,
        route::Route,
    },
    domain::{hands::Hands, id::RoundId, round::Mode},
    persist::key::Key,
};

pub(super) fn update(model: &mut Model, id: RoundId, msg: HandsMsg) -> Vec<Effect> {
    if !model.counts_hands(id) {
        return Vec::new();
    }
    let activities = model.round(id).map_or(0, |(_, round)| round.instrument.activities().len());
    let Some(running) = model.running.get_or_default(id) else { return Vec::new() };
    model.dirty.insert(Key::Running(id));
    match msg {
        HandsMsg::Begin(people) => {
            // Who raises hands may have been counted before: the same hands then go on.
            let known = running.counting.as_ref().or(running.gathered.hands.as_ref()).cloned();
            let same = known.filter(|hands| hands.people() == people);
            let next = same.or_else(|| Hands::new(people, activities).ok());
            let Some(counting) = next else { return Vec::new() };
            let place = counting.first_empty().unwrap_or(0);
            running.counting = Some(counting);
            show(model, Route::Hands(id, Some(place)), Effect::Replace)
        }
        HandsMsg::Count { place, tally } => {
            // More hands than people: the field says so, and what was counted stays.
            if let Some(counting) = &mut running.counting {
                let _refused = counting.count(place, tally);
            }
            Vec::new()
        }
        HandsMsg::Go(place) => {
            let route = allowed(model, Route::Hands(id, Some(place)));
            show(model, route, Effect::Replace)
        }
        HandsMsg::Done => {
            let Some(counting) = running.counting.take() else { return Vec::new() };
            running.gathered.hands = Some(counting);
            model.just_handed_in = None;
            model.grow_people(id);
            model.say(Notice::HandsCounted);
            show(model, Route::Cover(id), Effect::Replace)
        }
        HandsMsg::Forget => {
            // A count that is done stays when only the new one is thrown away.
            if running.counting.take().is_none() {
                running.gathered.hands = None;
            }
            model.say(Notice::HandsForgotten);
            show(model, Route::Cover(id), Effect::Replace)
        }
    }
}

fn show(model: &mut Model, route: Route, how: fn(Route) -> Effect) -> Vec<Effect> {
    if model.route == route {
        return Vec::new();
    }
    model.route = route;
    vec![how(route)]
}

impl Model {
    /// Whether hands can be counted in this round: it runs, and it is open. In a quiet round
    /// everyone would see them.
    pub fn counts_hands(&self, id: RoundId) -> bool {
        self.round(id).is_some_and(|(_, round)| round.is_running() && round.mode == Mode::Open)
    }
}
