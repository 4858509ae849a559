//! The rounds of a team on a line of real days, with today and the next round.

use super::ticks::ticks;
use crate::{
    app::shape,
    chart::timeline::{Held, Tick, Timeline},
    domain::{Date, team::Team},
    texts::Lang,
};

/// The line of a team; `None` before its first round is closed.
pub fn timeline(team: &Team, today: Date, lang: Lang) -> Option<Timeline> {
    let texts = lang.texts().team();
    let closed = team.rounds().iter().filter(|round| !round.is_running());
    let mut held: Vec<Held> = closed
        .filter_map(|round| {
            let result = round.result()?;
            Some(Held { day: result.closed().number(), room: shape::emblem(&result) })
        })
        .collect();
    // Rounds stand by the day on which they began; the line is about the days they are known by.
    held.sort_by_key(|held| held.day);
    let first = team.rounds().iter().filter_map(|round| round.closed()).map(|c| c.on).min()?;
    let next = team.next_round().filter(|_| team.running().is_none());
    let last = next.map_or(today, |next| next.max(today));
    Some(Timeline {
        rounds: held,
        today: Tick { day: today.number(), label: texts.today.to_owned() },
        next: next.map(|day| Tick { day: day.number(), label: texts.next_short.to_owned() }),
        ticks: ticks(first, last, lang),
    })
}
