//! The rounds of a team on a line of real days, with today and the next round.

use super::ticks::ticks;
use crate::{
    app::shape,
    chart::timeline::{Held, Tick, Timeline},
    domain::{Date, round::Round, team::Team},
    texts::Lang,
};

/// The line of a team; `None` before its first round is closed.
pub fn timeline(team: &Team, today: Date, lang: Lang) -> Option<Timeline> {
    let texts = lang.texts().team();
    let closed = team.closed_rounds();
    let first = closed.first()?.day();
    let held = closed.into_iter().filter_map(Round::result);
    let held = held
        .map(|result| Held { day: result.closed().number(), room: shape::emblem(&result) })
        .collect();
    let next = team.next_round().filter(|_| team.running().is_none());
    let last = next.map_or(today, |next| next.max(today));
    Some(Timeline {
        rounds: held,
        today: Tick { day: today.number(), label: texts.today.to_owned() },
        next: next.map(|day| Tick { day: day.number(), label: texts.next_short.to_owned() }),
        ticks: ticks(first, last, lang),
    })
}
