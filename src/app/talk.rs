//! What the page of a part of the talk shows, in words.

use super::{
    model::{Model, Owner},
    results::{self, TopicView},
};
use crate::{
    domain::{
        id::{RoundId, TeamId},
        instrument::Instrument,
        step::Step,
        talk::{Part, Talk},
        talked::Topic,
        text::Sentence,
    },
    texts::{Lang, Texts},
};

/// A part of the talk about a round.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkView {
    /// The team that talks.
    pub team: TeamId,
    /// Whose team it is.
    pub owner: Owner,
    /// The part.
    pub part: Part,
    /// What to do in it.
    pub text: &'static str,
    /// What to talk about.
    pub topics: Vec<TopicView>,
    /// Activities that the team may choose besides: place and name.
    pub others: Vec<(usize, String)>,
    /// The steps agreed after this round.
    pub agreed: Vec<StepWords>,
    /// The steps of before that are still going on.
    pub earlier: Vec<StepWords>,
    /// What may be told outside the team.
    pub shared: String,
    /// How many rounds the team file has, in words.
    pub rounds: String,
}

/// A step as sentences to read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWords {
    /// What, who, when, how it is noticed, when the team looks again.
    pub lines: Vec<String>,
}

/// The name of a part.
pub fn name(part: Part, texts: &'static Texts) -> &'static str {
    words(part, texts).0
}

/// The name of a part, and what to do in it.
pub fn words(part: Part, texts: &'static Texts) -> (&'static str, &'static str) {
    let parts = &texts.talk().part;
    match part {
        Part::Start => (parts.start.name, parts.start.text),
        Part::Look => (parts.look.name, parts.look.text),
        Part::Good => (parts.good.name, parts.good.text),
        Part::Choose => (parts.choose.name, parts.choose.text),
        Part::Talk => (parts.talk.name, parts.talk.text),
        Part::Step => (parts.step.name, parts.step.text),
        Part::Close => (parts.close.name, parts.close.text),
    }
}

/// The clock of a part, in words, and whether it has run over.
pub fn clock(talk: Talk, texts: &'static Texts) -> (String, bool) {
    let words = texts.talk_page().clock(&talk.minutes, &talk.part.minutes());
    if talk.is_over() {
        (format!("{words}, {}", texts.talk_page().over), true)
    } else {
        (words, false)
    }
}

/// The view of a part; `None` when there is no such round or it still runs.
pub fn view(model: &Model, id: RoundId, part: Part) -> Option<TalkView> {
    let (team, round) = model.round(id)?;
    let talked = &round.closed()?.talked;
    let topics = results::topics(model, id);
    let (agreed, earlier): (Vec<&Step>, Vec<&Step>) =
        team.steps().iter().partition(|step| step.round == Some(id));
    let going_on = earlier.into_iter().filter(|step| step.is_going_on());
    let rounds = team.rounds().iter().filter(|round| !round.is_running()).count();
    Some(TalkView {
        team: team.id,
        owner: model.owner(team.id),
        part,
        text: words(part, model.lang.texts()).1,
        others: others(&round.instrument, &topics, model.lang),
        topics,
        agreed: agreed.into_iter().map(|step| step_words(step, model.lang)).collect(),
        earlier: going_on.map(|step| step_words(step, model.lang)).collect(),
        shared: talked.shared().map_or_else(String::new, |words| words.as_str().to_owned()),
        rounds: model.lang.texts().app.rounds(u32::try_from(rounds).unwrap_or(u32::MAX)),
    })
}

/// Activities that stand in no topic yet.
fn others(instrument: &Instrument, topics: &[TopicView], lang: Lang) -> Vec<(usize, String)> {
    let taken = |place: usize| {
        let own = |topic: &TopicView| topic.topic == Topic::Activity(place);
        topics.iter().any(|topic| own(topic) || topic.asks.iter().any(|ask| ask.place == place))
    };
    let all = instrument.activities().iter().enumerate();
    all.filter(|(place, _)| !taken(*place))
        .map(|(place, activity)| (place, activity.name.get(lang.code()).to_owned()))
        .collect()
}

fn step_words(step: &Step, lang: Lang) -> StepWords {
    let texts = &lang.texts().step_words;
    let some = |part: &Option<Sentence>, say: &dyn Fn(&str) -> String| {
        part.as_ref().map(|words| say(words.as_str()))
    };
    let lines = [
        Some(texts.line(&step.what.as_str())),
        some(&step.who, &|who| texts.who(&who)),
        some(&step.when, &|when| texts.when(&when)),
        some(&step.notice, &|notice| texts.notice(&notice)),
        Some(texts.look(&lang.date(step.look_again))),
    ];
    StepWords { lines: lines.into_iter().flatten().collect() }
}
