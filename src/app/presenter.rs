//! What the second window shows: a slide for the beamer, made from what the facilitator looks at.
//!
//! The second window reads no storage and draws only slides, so what must not be seen must not be in
//! one. A slide of a round that runs has no field that could hold an answer, and no slide has one
//! for notes, dots or comments.

use serde::{Deserialize, Serialize};

use super::{
    model::Model,
    results::{self, ResultsView, TopicView},
    route::Route,
    talk::{self, StepWords},
};
use crate::{
    chart::{room::Room, strip::Strip},
    domain::{
        answer::Score,
        id::RoundId,
        round::{Mode, Round},
        talk::{Part, Talk},
    },
    texts::Lang,
};

/// A slide and the language of its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    /// The code of the language, for hyphenation and for the words of the window itself.
    pub lang: String,
    /// What it shows.
    pub shows: Shows,
}

/// What a slide shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Shows {
    /// Nothing to look at together yet.
    Nothing,
    /// A round that runs.
    Running(Running),
    /// The reveal.
    Results(Reveal),
    /// A part of the talk.
    Talk(Box<TalkSlide>),
}

/// A round that runs: the promise, and how many have handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Running {
    /// What the round is called.
    pub title: String,
    /// What is promised.
    pub promise: String,
    /// "5 of 8", in words.
    pub counter: String,
    /// The statement for which hands are being counted, with its answers in words.
    pub asked: Option<Statement>,
}

/// A statement that is read aloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// The statement.
    pub text: String,
    /// The answers to choose from.
    pub answers: Vec<String>,
}

/// The first layer of the results.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reveal {
    /// The one sentence.
    pub headline: String,
    /// When, how many, which mode.
    pub meta: String,
    /// What to know before reading on.
    pub notes: Vec<String>,
    /// The picture; none when nothing may be shown.
    pub room: Option<Room>,
    /// How to read it.
    pub help: String,
    /// The names of its walls, with their numbers: nobody can tap on a beamer.
    pub names: Vec<String>,
}

/// A part of the talk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TalkSlide {
    /// The name of the part.
    pub part: String,
    /// What to do in it.
    pub text: String,
    /// The clock in words.
    pub clock: String,
    /// Whether it has run over.
    pub over: bool,
    /// The sentences of the topics.
    pub topics: Vec<String>,
    /// The questions being discussed, with their activities.
    pub asked: Vec<Asked>,
    /// The shape of the room, in the part in which everyone looks.
    pub room: Option<Room>,
    /// The steps agreed, in the last parts.
    pub steps: Vec<Vec<String>>,
}

/// The question being discussed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The name of the activity.
    pub name: String,
    /// The question.
    pub question: String,
    /// What may be seen of the answers.
    pub strip: Option<Strip>,
}

/// The slide of what the facilitator looks at.
pub fn slide(model: &Model) -> Slide {
    let shows = model.route.round().and_then(|id| of_round(model, id));
    Slide { lang: model.lang.code().to_owned(), shows: shows.unwrap_or(Shows::Nothing) }
}

fn of_round(model: &Model, id: RoundId) -> Option<Shows> {
    let (_, round) = model.round(id)?;
    if round.is_running() {
        return Some(Shows::Running(running(model, round)));
    }
    let view = results::view(model, id)?;
    match model.route {
        Route::Talk(_, part) => Some(talk_slide(model, id, part, view)),
        Route::Step(_) => Some(talk_slide(model, id, Part::Step, view)),
        _ => Some(Shows::Results(Reveal {
            names: view.room.as_ref().map(names).unwrap_or_default(),
            headline: view.headline,
            meta: view.meta,
            notes: view.notes,
            room: view.room,
            help: model.lang.texts().results().room_help.to_owned(),
        })),
    }
}

/// The walls of a room by number.
fn names(room: &Room) -> Vec<String> {
    let corners = room.corners.iter().enumerate();
    let walls = corners.flat_map(|(at, corner)| {
        let of_corner = corner.walls.iter().enumerate();
        of_corner.filter_map(move |(wall, found)| Some((room.number(at, wall)?, &found.label)))
    });
    walls.map(|(number, label)| format!("{number}. {label}")).collect()
}

fn running(model: &Model, round: &Round) -> Running {
    let texts = model.lang.texts();
    let (title, promise) = match round.mode {
        Mode::Open => (texts.round.mode.open.name, texts.round.mode.open.promise),
        Mode::Quiet => (texts.round.mode.quiet.name, texts.round.mode.quiet.promise),
    };
    let asked = match model.route {
        Route::Hands(_, Some(place)) => statement(round, place, model.lang),
        _ => None,
    };
    Running {
        title: title.to_owned(),
        promise: promise.to_owned(),
        counter: texts.cover.counter(&model.handed_in(round.id), &round.people.get()),
        asked,
    }
}

fn statement(round: &Round, place: usize, lang: Lang) -> Option<Statement> {
    let (activity, _) = round.instrument.activity(place)?;
    let label = |score: Score| {
        let label = round.instrument.label(score).map_or("", |label| label.get(lang.code()));
        format!("{} · {label}", score.get())
    };
    let cannot_tell = round.instrument.cannot_tell().get(lang.code()).to_owned();
    Some(Statement {
        text: activity.statement.get(lang.code()).to_owned(),
        answers: Score::ALL.into_iter().map(label).chain([cannot_tell]).collect(),
    })
}

fn talk_slide(model: &Model, id: RoundId, part: Part, view: ResultsView) -> Shows {
    let texts = model.lang.texts();
    let topics = results::topics(model, id);
    let known = model.talk.filter(|talk| (talk.round, talk.part) == (id, part));
    let (clock, over) = talk::clock(known.unwrap_or(Talk::at(id, part)), texts);
    let chosen = || topics.iter().filter(|topic| topic.chosen);
    let asked: Vec<Asked> = chosen()
        .filter(|_| part == Part::Talk)
        .filter_map(|topic| {
            let ask = topic.asked_of(topic.focus)?;
            let rows = view.groups.iter().flat_map(|group| &group.rows);
            let strip = rows.into_iter().find(|row| row.place == ask.place).map(|row| row.strip);
            Some(Asked { name: ask.name.clone(), question: ask.question.clone(), strip })
        })
        .collect();
    let listed: Vec<String> = match part {
        Part::Good => topics.iter().filter(|t| t.point.positive).map(TopicView::title).collect(),
        Part::Choose => topics.iter().map(TopicView::title).collect(),
        // A question says what its topic is about.
        Part::Talk if asked.is_empty() => chosen().map(TopicView::title).collect(),
        Part::Talk | Part::Start | Part::Look | Part::Step | Part::Close => Vec::new(),
    };
    let agreed = matches!(part, Part::Step | Part::Close).then(|| talk::view(model, id, part));
    let steps = agreed.flatten().map(|view| view.agreed).unwrap_or_default();
    Shows::Talk(Box::new(TalkSlide {
        part: talk::name(part, texts).to_owned(),
        text: talk::words(part, texts).1.to_owned(),
        clock,
        over,
        topics: listed,
        asked,
        room: view.room.filter(|_| part == Part::Look),
        steps: steps.into_iter().map(|StepWords { lines }| lines).collect(),
    }))
}
