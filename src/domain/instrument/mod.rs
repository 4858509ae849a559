//! An instrument: what a team is asked, as data.
//!
//! The check that comes with the app is one instrument; a team's own can be another in the same
//! form. A round keeps the instrument that it asked, so a later change of a sentence never
//! changes what an old answer was an answer to.

use serde::{Deserialize, Serialize};

mod counterpart;
mod unchecked;

pub use counterpart::Counterpart;
pub use unchecked::InstrumentError;
use unchecked::Unchecked;

use super::{answer::Score, id::InstrumentId, text::LocalText};

/// A checked instrument: ids are unique, every activity belongs to a dimension, every dimension has
/// at least one activity, and activities stand together by dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Instrument {
    #[serde(skip_serializing)]
    fingerprint: InstrumentId,
    id: String,
    version: u32,
    title: LocalText,
    intro: LocalText,
    labels: [LocalText; Score::COUNT],
    cannot_tell: LocalText,
    dimensions: Vec<Dimension>,
    activities: Vec<Activity>,
}

/// A group of activities that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Stable name in files; never shown.
    pub id: String,
    /// Which side of the tension it is on.
    pub orientation: Orientation,
    /// Its colour and marker.
    pub hue: Hue,
    /// What people call it.
    pub name: LocalText,
    /// What it is, in a sentence.
    pub definition: LocalText,
}

/// Derksen's two orientations: performing limits the space of a team, sense-making opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// Getting results: future and organising.
    Performance,
    /// Understanding: reflecting and dialogue.
    Sensemaking,
}

/// Colour of a dimension; each has a marker shape of its own, so colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hue {
    /// Triangle.
    Amber,
    /// Circle.
    Blue,
    /// Square.
    Green,
    /// Diamond.
    Violet,
}

/// One thing that a team does more or less often, with all that is said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Stable name in files; never shown. The same id in two rounds is the same activity.
    pub id: String,
    /// The id of its dimension.
    pub dimension: String,
    /// What people call it.
    pub name: LocalText,
    /// The sentence that people answer.
    pub statement: LocalText,
    /// What the scores 1, 3 and 5 look like.
    pub anchors: Anchors,
    /// A question for the talk when it seldom happens.
    pub ask_low: LocalText,
    /// A question for the talk when the answers differ.
    pub ask_spread: LocalText,
    /// A small step to try.
    pub step: LocalText,
}

/// Behaviour that belongs to three of the scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchors {
    /// Score 1.
    pub low: LocalText,
    /// Score 3.
    pub middle: LocalText,
    /// Score 5.
    pub high: LocalText,
}

impl Activity {
    /// What this score looks like; only 1, 3 and 5 have a text.
    pub fn anchor(&self, score: Score) -> Option<&LocalText> {
        match score.get() {
            1 => Some(&self.anchors.low),
            3 => Some(&self.anchors.middle),
            5 => Some(&self.anchors.high),
            _ => None,
        }
    }
}

impl Instrument {
    /// Reads an instrument from its JSON.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Names exactly this text: equal instruments have equal fingerprints.
    pub fn fingerprint(&self) -> InstrumentId {
        self.fingerprint
    }

    /// Stable name; the same in every version.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Raised with every change of what is asked.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The question that the instrument as a whole asks.
    pub fn title(&self) -> &LocalText {
        &self.title
    }

    /// What to have in mind while answering.
    pub fn intro(&self) -> &LocalText {
        &self.intro
    }

    /// The words of the scores 1 to 5.
    pub fn labels(&self) -> &[LocalText; Score::COUNT] {
        &self.labels
    }

    /// The words of one score.
    pub fn label(&self, score: Score) -> Option<&LocalText> {
        self.labels.get(usize::from(score.get()).saturating_sub(1))
    }

    /// The words of "I can't tell".
    pub fn cannot_tell(&self) -> &LocalText {
        &self.cannot_tell
    }

    /// The dimensions, in order.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The activities, in the order in which they are asked: by dimension.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// The activity at `place` in the order of asking, with its dimension.
    pub fn activity(&self, place: usize) -> Option<(&Activity, &Dimension)> {
        let activity = self.activities.get(place)?;
        let dimension = self.dimensions.iter().find(|d| d.id == activity.dimension)?;
        Some((activity, dimension))
    }

    /// The places of the activities of one dimension.
    pub fn places<'a>(&'a self, dimension: &'a Dimension) -> impl Iterator<Item = usize> + 'a {
        self.activities
            .iter()
            .enumerate()
            .filter(move |(_, a)| a.dimension == dimension.id)
            .map(|(place, _)| place)
    }
}
