//! What a team adds to a closed round while it talks: which points it chose, notes, agreed answers,
//! and what may be told outside the team.
//!
//! Nothing of it goes into means, rules or changes, and nothing of it belongs to a person.

use serde::{Deserialize, Serialize};

use super::{
    Map,
    answer::Score,
    points::Rule,
    text::{Note, Sentence},
};

/// What a team may talk about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The talking point of this rule: one rule gives at most one.
    Point(Rule),
    /// An activity that the team chose itself, by its place.
    Activity(usize),
}

/// A topic and what was done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicNotes {
    /// What it is about.
    pub topic: Topic,
    /// How many people pointed at it, two dots each; 0 to [`TopicNotes::MOST_DOTS`].
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u32,
    /// Whether the team chose it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub chosen: bool,
    /// Of a point with several activities, the one that the team talks about, by its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl TopicNotes {
    /// Two dots for each of thirty people.
    pub const MOST_DOTS: u32 = 60;

    fn new(topic: Topic) -> Self {
        Self { topic, dots: 0, chosen: false, place: None, note: None }
    }

    fn is_empty(&self) -> bool {
        *self == Self::new(self.topic)
    }
}

/// The answer that a team agreed on after the reveal. It stands beside the answers, not in their
/// place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// The answer.
    pub score: Score,
    /// Why, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Sentence>,
}

/// All that a team added to a round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talked {
    /// Agreed answers by the place of the activity.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    agreed: Map<usize, Agreed>,
    /// Sorted by topic.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    topics: Vec<TopicNotes>,
    /// What may be told outside the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shared: Option<Sentence>,
}

impl Talked {
    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether every place is one of so many activities, and every topic stands once, in order.
    pub fn fits(&self, activities: usize) -> bool {
        let topics = self.topics.iter().flat_map(|notes| {
            let own = match notes.topic {
                Topic::Activity(place) => Some(place),
                Topic::Point(_) => None,
            };
            own.into_iter().chain(notes.place)
        });
        self.agreed.keys().copied().chain(topics).all(|place| place < activities)
            && self.topics.is_sorted_by(|one, next| one.topic < next.topic)
            && self.topics.iter().all(|notes| notes.dots <= TopicNotes::MOST_DOTS)
    }

    /// The agreed answer on the activity at `place`.
    pub fn agreed(&self, place: usize) -> Option<&Agreed> {
        self.agreed.get(&place)
    }

    /// Notes or (with `None`) takes away the agreed answer.
    pub fn agree(&mut self, place: usize, agreed: Option<Agreed>) {
        match agreed {
            Some(agreed) => drop(self.agreed.insert(place, agreed)),
            None => drop(self.agreed.remove(&place)),
        }
    }

    /// What was done with the topics, in their order.
    pub fn topics(&self) -> &[TopicNotes] {
        &self.topics
    }

    /// What was done with this topic.
    pub fn topic(&self, topic: Topic) -> Option<&TopicNotes> {
        self.topics.iter().find(|notes| notes.topic == topic)
    }

    /// The topics that the team chose.
    pub fn chosen(&self) -> impl Iterator<Item = &TopicNotes> {
        self.topics.iter().filter(|notes| notes.chosen)
    }

    /// Changes what was done with a topic.
    pub fn note(&mut self, topic: Topic, change: impl FnOnce(&mut TopicNotes)) {
        let found = self.topics.iter().position(|notes| notes.topic == topic);
        let mut notes =
            found.map_or_else(|| TopicNotes::new(topic), |place| self.topics.remove(place));
        change(&mut notes);
        notes.dots = notes.dots.min(TopicNotes::MOST_DOTS);
        if !notes.is_empty() {
            let place = self.topics.partition_point(|other| other.topic < topic);
            self.topics.insert(place, notes);
        }
    }

    /// What may be told outside the team, in the team's words.
    pub fn shared(&self) -> Option<&Sentence> {
        self.shared.as_ref()
    }

    /// Notes what may be told.
    pub fn share(&mut self, words: Option<Sentence>) {
        self.shared = words;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_stand_once_and_in_order() {
        let mut talked = Talked::default();
        talked.note(Topic::Activity(3), |notes| notes.dots = 2);
        talked.note(Topic::Point(Rule::Low), |notes| notes.chosen = true);
        talked.note(Topic::Point(Rule::Low), |notes| notes.dots += 1);
        assert_eq!(talked.topics().len(), 2);
        assert_eq!(talked.chosen().count(), 1);
        assert!(talked.fits(4) && !talked.fits(3));
        talked.note(Topic::Activity(3), |notes| notes.dots = 0);
        assert_eq!(talked.topics().len(), 1, "what says nothing goes");
    }

    #[test]
    fn a_record_that_does_not_fit_is_seen() {
        let read = |text: &str| serde_json::from_str::<Talked>(text).unwrap();
        assert!(read(r#"{"topics":[{"topic":{"point":"low"},"dots":60}]}"#).fits(1));
        assert!(!read(r#"{"topics":[{"topic":{"point":"low"},"dots":61}]}"#).fits(1));
        let twice = r#"{"topics":[{"topic":{"activity":0}},{"topic":{"activity":0}}]}"#;
        assert!(!read(twice).fits(1));
        assert!(!read(r#"{"agreed":{"1":{"score":3}}}"#).fits(1));
        assert!(serde_json::from_str::<Talked>(r#"{"agreed":{"0":{"score":6}}}"#).is_err());
    }
}
