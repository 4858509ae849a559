//! One person's answers.

use serde::{Deserialize, Serialize};

use super::instrument::Instrument;

/// How often the team does an activity, 1 (almost never) to 5 (almost always).
///
/// In records a score is its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// The number of scores; they run from 1 to this.
    pub const COUNT: usize = 5;

    /// All scores, from 1 up.
    pub const ALL: [Self; Self::COUNT] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The score, when `number` is 1 to 5.
    pub fn new(number: u8) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }

    /// 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// A number that is no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a score is 1 to 5, not {0}")]
pub struct NoSuchScore(u8);

impl TryFrom<u8> for Score {
    type Error = NoSuchScore;

    fn try_from(number: u8) -> Result<Self, NoSuchScore> {
        Self::new(number).ok_or(NoSuchScore(number))
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// What a person answers to one statement. No answer at all is allowed too: that is the `None`
/// of [`Sheet::answer`], which counts neither as a score nor as "I can't tell".
///
/// In records an answer is a number: 1 to 5, or 0 for "I can't tell".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Answer {
    /// "I can't tell", or "I don't know".
    CannotTell,
    /// A score.
    Scored(Score),
}

/// A number that is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an answer is 0 (can't tell) or 1 to 5, not {0}")]
pub struct NoSuchAnswer(u8);

impl TryFrom<u8> for Answer {
    type Error = NoSuchAnswer;

    fn try_from(number: u8) -> Result<Self, NoSuchAnswer> {
        match number {
            0 => Ok(Self::CannotTell),
            _ => Score::new(number).map(Self::Scored).ok_or(NoSuchAnswer(number)),
        }
    }
}

impl From<Answer> for u8 {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::CannotTell => 0,
            Answer::Scored(score) => score.get(),
        }
    }
}

/// One person's answers, in the order of the instrument's activities.
///
/// A sheet has no name, no time, no id and no stamp. Sheets are ordered by content, so that a pile
/// of them tells nothing about who came when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet(pub(super) Vec<Option<Answer>>);

impl Sheet {
    /// An empty sheet for this instrument.
    pub fn blank(instrument: &Instrument) -> Self {
        Self(vec![None; instrument.activities().len()])
    }

    /// A sheet of these answers, when it has one place for each activity.
    pub fn from_answers(answers: Vec<Option<Answer>>, instrument: &Instrument) -> Option<Self> {
        (answers.len() == instrument.activities().len()).then_some(Self(answers))
    }

    /// The answer on the activity at `place`, if there is one.
    pub fn answer(&self, place: usize) -> Option<Answer> {
        self.0.get(place).copied().flatten()
    }

    /// Puts, changes or (with `None`) takes away the answer on the activity at `place`. A place
    /// that the instrument does not have is left alone.
    pub fn set(&mut self, place: usize, answer: Option<Answer>) {
        if let Some(slot) = self.0.get_mut(place) {
            *slot = answer;
        }
    }

    /// How many activities have an answer ("I can't tell" is one).
    pub fn answered(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// The number of activities.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.answered() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_numbers_in_records() {
        let read: Sheet = serde_json::from_str("[1,null,0,5]").unwrap();
        assert_eq!(read.answer(2), Some(Answer::CannotTell));
        assert_eq!(read.answered(), 3);
        assert_eq!(serde_json::to_string(&read).unwrap(), "[1,null,0,5]");
        assert!(serde_json::from_str::<Sheet>("[6]").is_err());
        assert!(serde_json::from_str::<Sheet>("[-1]").is_err());
    }
}
