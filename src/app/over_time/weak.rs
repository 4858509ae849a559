//! What makes a comparison weak, in words. It is said before any number.

use crate::{
    domain::change::{Comparison, Obstacle},
    texts::Lang,
};

/// Everything that stands in the way of comparing two rounds in words; empty when nothing does.
pub fn obstacles(since: &Comparison<'_>, lang: Lang) -> Vec<String> {
    let say = &lang.texts().round.say;
    let people = (since.then().handed_in(), since.now().handed_in());
    let in_words = |obstacle: &Obstacle| match obstacle {
        Obstacle::TooFew => say.weak_few.to_owned(),
        Obstacle::Mode => say.weak_mode.to_owned(),
        Obstacle::Size => say.weak_fewer(&people.0, &people.1),
        Obstacle::Team if since.newcomers().is_none() => say.team_unknown.to_owned(),
        Obstacle::Team => say.team_changed.to_owned(),
    };
    since.obstacles().iter().map(in_words).collect()
}
