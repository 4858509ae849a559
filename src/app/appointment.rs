//! What a team puts in its calendars: the day to look again at a step, and the next round.

use crate::{
    domain::{Date, look::StepState, step::Step, team::Team},
    persist::calendar::{Appointment, uid_of_round, uid_of_step},
    rules,
    texts::Lang,
};

/// The day to look again at a step; `None` when nobody will, or the day is past. `made` is today.
pub fn of_step(step: &Step, lang: Lang, made: Date) -> Option<Appointment> {
    if step.state() != StepState::GoingOn || step.look_again < made {
        return None;
    }
    let (texts, words) = (&lang.texts().calendar, &lang.texts().step_words);
    let lines = [
        step.who.as_ref().map(|who| words.who(&who.as_str())),
        step.when.as_ref().map(|when| words.when(&when.as_str())),
        step.notice.as_ref().map(|notice| words.notice(&notice.as_str())),
        Some(texts.step_ask.to_owned()),
    ];
    Some(Appointment {
        uid: uid_of_step(step.id),
        sequence: step.invited,
        on: step.look_again,
        at: None,
        title: texts.step_title(&step.what.as_str()),
        text: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        made,
    })
}

/// The round that a team has planned, if it has. `made` is today.
pub fn of_round(team: &Team, lang: Lang, made: Date) -> Option<Appointment> {
    let (texts, meeting) = (&lang.texts().calendar, team.planned()?);
    let plan = team.plan?;
    Some(Appointment {
        uid: uid_of_round(team.id, plan.key),
        sequence: plan.invited,
        on: meeting.on,
        at: meeting.at.map(|at| (at, minutes(team))),
        title: texts.round_title(&team.name.as_str()),
        text: texts.round_text.to_owned(),
        made,
    })
}

/// How long a round takes: everyone's turn and the talk, up to the next quarter of an hour.
fn minutes(team: &Team) -> u32 {
    let people = team.latest_closed().map_or(0, |round| round.people.get());
    let talk = crate::domain::talk::Part::ALL.iter().map(|part| part.minutes()).sum::<u32>();
    (talk + people.saturating_mul(rules::turn::MINUTES_TO)).next_multiple_of(15)
}
