//! Arbitrary sheets, rounds and teams.

use std::sync::Arc;

use proptest::{collection::vec, option, prelude::*, sample};
use teamruimte::{
    content,
    domain::{
        ClockTime, Date,
        answer::{Answer, Score, Sheet},
        counts::{Counts, Tally},
        gathered::{Comments, Gathered},
        hands::Hands,
        id::{RoundId, StepId, TeamId},
        instrument::Instrument,
        learning::LearningId,
        look::{Look, Looks, StepState},
        people::People,
        pile::Pile,
        plan::{Meeting, Plan},
        points::Rule,
        round::{Mode, Round, State},
        stamp::Stamp,
        step::Step,
        talked::{Agreed, Talked, Topic},
        team::{Removed, Team},
        text::{Note, Sentence, TeamName},
    },
};

use super::{PLACES, check};

/// Any answer, or none.
pub(crate) fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    let number = prop_oneof![1 => Just(0_u8), 10 => 1_u8..=5];
    option::weighted(0.92, number.prop_map(|n| n.try_into().unwrap()))
}

/// Any sheet.
pub(crate) fn any_sheet() -> impl Strategy<Value = Sheet> {
    vec(any_answer(), PLACES).prop_map(|answers| Sheet::from_answers(answers, &check()).unwrap())
}

/// Sheets of a team that has something in common: near a centre for each activity, or divided.
fn alike(people: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<Sheet>> {
    let steps = prop_oneof![
        Just(vec![0_i8]),
        Just(vec![-1, 0, 0, 0, 1]),
        Just(vec![-2, 2]),
        Just(vec![-4, 0, 0, 4])
    ];
    let person = vec((0_usize..60, 0_u8..20), PLACES);
    (vec((1_i8..=5, steps), PLACES), vec(person, people)).prop_map(|(centres, people)| {
        let answer = |(centre, steps): &(i8, Vec<i8>), (at, other): (usize, u8)| match other {
            0 => None,
            1 => Some(Answer::CannotTell),
            _ => {
                let number = (centre + steps[at % steps.len()]).clamp(1, 5);
                Some(u8::try_from(number).unwrap().try_into().unwrap())
            }
        };
        let sheet = |person: Vec<(usize, u8)>| {
            let answers = centres.iter().zip(person).map(|(centre, own)| answer(centre, own));
            Sheet::from_answers(answers.collect(), &check()).unwrap()
        };
        people.into_iter().map(sheet).collect()
    })
}

/// The sheets of so many people.
pub(crate) fn any_sheets(
    people: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Vec<Sheet>> {
    prop_oneof![vec(any_sheet(), people.clone()), alike(people)]
}

/// Open or quiet.
pub(crate) fn any_mode() -> impl Strategy<Value = Mode> {
    sample::select(vec![Mode::Open, Mode::Quiet])
}

/// Any day that can be written.
pub(crate) fn any_day() -> impl Strategy<Value = Date> {
    (1_i32..=9999, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| super::day(&format!("{year:04}-{month:02}-{day:02}")))
}

fn any_stamp() -> impl Strategy<Value = Stamp> {
    (any::<u32>(), 0_usize..4, any::<u32>()).prop_map(|(first, edits, tie)| {
        (0..edits).fold(Stamp::first(first), |stamp, _| stamp.next(tie))
    })
}

/// The check, or the check as an earlier or a team's own version may have been.
pub(crate) fn any_instrument() -> impl Strategy<Value = Arc<Instrument>> {
    static ALL: std::sync::OnceLock<Vec<Arc<Instrument>>> = std::sync::OnceLock::new();
    let all = ALL.get_or_init(|| {
        let changed = |change: fn(&mut serde_json::Value)| {
            let mut data: serde_json::Value = serde_json::from_str(content::CHECK).unwrap();
            change(&mut data);
            Arc::new(serde_json::from_value(data).unwrap())
        };
        vec![
            check(),
            changed(|data| data["version"] = 2.into()),
            changed(|data| {
                data["activities"][3]["statement"]["nl"] = "Wij \"doen\"\n dit \u{1F600}.".into();
            }),
            changed(|data| data["title"] = serde_json::json!({ "fy": "Hoefolle romte?" })),
        ]
    });
    sample::select(all.clone())
}

/// A round that was closed, or that still runs.
pub(crate) fn any_round() -> impl Strategy<Value = Round> {
    let ids = (any::<[u8; 16]>(), any_stamp(), any_instrument());
    let facts = (any_mode(), any_day(), any_day(), 2_u32..=30, option::of(0_u32..=30), 0_u32..=300);
    (ids, facts, option::weighted(0.8, any_sheets(1..=8)), any::<u32>(), any_more()).prop_map(
        |(
            (id, stamp, instrument),
            (mode, begun, closed, people, new_people, ordinal),
            sheets,
            tie,
            (comments, hands, talked),
        )| {
            let people = People::new(people).unwrap();
            let id = RoundId::from_random(id);
            let state = State::Running;
            let mut round =
                Round { id, stamp, instrument, mode, begun, ordinal, people, new_people, state };
            if let Some(sheets) = sheets {
                let hands = hands.filter(|_| mode == Mode::Open);
                let pile = Pile::new(sheets);
                round.close(Gathered { pile, hands, comments }, closed, tie);
            }
            if let Some(closed) = round.closed_mut() {
                closed.talked = talked;
            }
            round
        },
    )
}

/// What people hand in besides sheets, and what the team adds in the talk.
fn any_more() -> impl Strategy<Value = (Comments, Option<Hands>, Talked)> {
    let comments = vec((0..PLACES, any_sentence()), 0..6).prop_map(|all| {
        let mut comments = Comments::default();
        for (place, comment) in all {
            if let Some(comment) = comment {
                comments.add(place, comment);
            }
        }
        comments
    });
    let counts = vec((0_u32..3, 0_u32..3, 0_u32..2), PLACES);
    let hands = option::of((1_u32..=30, counts)).prop_map(|hands| {
        let (people, counts) = hands?;
        let mut hands = Hands::new(people, PLACES).unwrap();
        for (place, (two, four, cannot_tell)) in counts.into_iter().enumerate() {
            let tally = Tally { counts: Counts([0, two, 0, four, 0]), cannot_tell };
            let _refused = hands.count(place, tally);
        }
        Some(hands)
    });
    (comments, hands, any_talked())
}

fn any_topic() -> impl Strategy<Value = Topic> {
    let rules = vec![Rule::Spread, Rule::LowEven, Rule::High, Rule::ChangeDown];
    prop_oneof![sample::select(rules).prop_map(Topic::Point), (0..PLACES).prop_map(Topic::Activity)]
}

/// What a team may add to a round.
fn any_talked() -> impl Strategy<Value = Talked> {
    let notes = (any_topic(), 0_u32..70, any::<bool>(), option::of(0..PLACES), "(?s).{0,60}");
    let agreed = (0..PLACES, 1_u8..=5, any_sentence());
    (vec(notes, 0..3), vec(agreed, 0..3), any_sentence()).prop_map(|(topics, agreed, shared)| {
        let mut talked = Talked::default();
        for (topic, dots, chosen, place, typed) in topics {
            talked.note(topic, |notes| {
                (notes.dots, notes.chosen, notes.place) = (dots, chosen, place);
                notes.note = Note::parse(&typed);
            });
        }
        for (place, score, why) in agreed {
            let score = Score::new(score).unwrap();
            talked.agree(place, Some(Agreed { score, why }));
        }
        talked.share(shared);
        talked
    })
}

/// A name as somebody may type it.
pub(crate) fn any_name() -> impl Strategy<Value = TeamName> {
    prop_oneof!["[A-Za-zé '\"<>&\\\\]{1,40}", "\\PC{1,50}", ".{1,60}"]
        .prop_filter_map("no name", |typed: String| TeamName::parse(&typed).ok())
}

/// A sentence as somebody may type it, or none.
fn any_sentence() -> impl Strategy<Value = Option<Sentence>> {
    prop_oneof!["[A-Za-zé '\"<>&\\\\]{0,80}", "\\PC{0,120}"]
        .prop_map(|typed: String| Sentence::parse(&typed).unwrap())
}

/// A look on one of a few days, so that two copies have some in common.
fn any_look() -> impl Strategy<Value = Look> {
    let states = vec![StepState::GoingOn, StepState::Done, StepState::Dropped];
    let day = (1_u8..=9).prop_map(|day| super::day(&format!("2026-12-{day:02}")));
    (day, any_stamp(), sample::select(states), any_sentence())
        .prop_map(|(on, stamp, state, brought)| Look { on, stamp, state, brought })
}

/// A plan for a round, or none.
fn any_plan() -> impl Strategy<Value = Option<Plan>> {
    let at = option::of((0_u32..24, 0_u32..60));
    let at = at.prop_map(|at| at.map(|(hour, minute)| ClockTime::new(hour, minute).unwrap()));
    let meeting = option::of((any_day(), at).prop_map(|(on, at)| Meeting { on, at }));
    let after = option::of(any::<[u8; 16]>().prop_map(RoundId::from_random));
    option::of((0_u32..3, any_stamp(), after, meeting, 0_u32..9)).prop_map(|plan| {
        plan.map(|(key, stamp, after, meeting, invited)| Plan {
            key,
            stamp,
            after,
            meeting,
            invited,
        })
    })
}

/// A step at any moment of its life. Few ids, so that two copies have some in common.
pub(crate) fn any_step() -> impl Strategy<Value = Step> {
    let words = (any_sentence(), any_sentence(), any_sentence(), any_sentence());
    let days = (any_day(), 0_u32..9, any_day());
    let facts = (0_u8..6, any_stamp(), option::of(any::<[u8; 16]>()), days);
    let learning = option::of("[a-z][a-z0-9_]{0,39}");
    (facts, words, (vec(any_look(), 0..4), 0_u32..3), learning).prop_map(
        |(facts, (what, who, when, notice), (looks, invited), learning)| {
            let (id, stamp, round, (agreed, ordinal, look_again)) = facts;
            Step {
                id: StepId::from_random([id; 16]),
                stamp,
                round: round.map(RoundId::from_random),
                what: what.unwrap_or_else(|| Sentence::parse("Iets").unwrap().unwrap()),
                learning: learning.map(|id| LearningId::try_from(id).unwrap()),
                who,
                when,
                notice,
                agreed,
                ordinal,
                look_again,
                looks: Looks::from(looks),
                invited,
            }
        },
    )
}

/// A team with rounds, and with marks of removed ones.
pub(crate) fn any_team() -> impl Strategy<Value = Team> {
    let removed = vec((any::<[u8; 16]>(), any_stamp()), 0..3);
    let all = (any::<[u8; 16]>(), any_name(), any_stamp(), vec(any_round(), 0..4), removed);
    let steps = (vec(any_step(), 0..3), vec((0_u8..6, any_stamp()), 0..2));
    (all, steps, any_plan()).prop_map(
        |((id, name, stamp, rounds, removed), (steps, gone), plan)| {
            let rounds_gone =
                removed.into_iter().map(|(id, stamp)| (RoundId::from_random(id), stamp));
            let gone = gone.into_iter().map(|(id, stamp)| (StepId::from_random([id; 16]), stamp));
            let removed = Removed { rounds: rounds_gone.collect(), steps: gone.collect() };
            let id = TeamId::from_random(id);
            let mut team = Team::restore(id, name, stamp, rounds, removed, steps);
            team.plan = plan;
            team
        },
    )
}
