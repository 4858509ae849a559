//! The same question in another instrument.
//!
//! Versions change, and a team may have its own. An answer can only be held against an answer to the
//! same words, so whoever compares two rounds asks here first.

use super::{Activity, Dimension, Instrument};

/// What another instrument has of an activity, with its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counterpart {
    /// The same activity in the same words.
    Same(usize),
    /// The same activity; its statement, an anchor or the words of the answers are others.
    Reworded(usize),
    /// It does not ask this.
    Missing,
}

impl Counterpart {
    /// The place, when an answer there is an answer to the same words.
    pub const fn same(self) -> Option<usize> {
        match self {
            Self::Same(place) => Some(place),
            Self::Reworded(_) | Self::Missing => None,
        }
    }
}

impl Instrument {
    /// What this instrument has of the activity at `place` of the other one.
    pub fn counterpart(&self, other: &Self, place: usize) -> Counterpart {
        let Some(activity) = other.activities.get(place) else { return Counterpart::Missing };
        if self.fingerprint == other.fingerprint {
            return Counterpart::Same(place);
        }
        let found = self.activities.iter().enumerate().find(|(_, ours)| ours.id == activity.id);
        match found {
            Some((at, ours)) if ours.asks_the_same(activity) && self.answers_the_same(other) => {
                Counterpart::Same(at)
            }
            Some((at, _)) => Counterpart::Reworded(at),
            None => Counterpart::Missing,
        }
    }

    /// The dimension with this name in files.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// Whether both instruments have this dimension with the same activities in the same words.
    pub fn asks_the_same_of(&self, other: &Self, dimension: &str) -> bool {
        if self.fingerprint == other.fingerprint {
            return self.dimension(dimension).is_some();
        }
        let (Some(ours), Some(theirs)) = (self.dimension(dimension), other.dimension(dimension))
        else {
            return false;
        };
        self.places(ours).count() == other.places(theirs).count()
            && other.places(theirs).all(|place| {
                let at = self.counterpart(other, place).same();
                at.and_then(|at| self.activity(at)).is_some_and(|(_, home)| home.id == ours.id)
            })
    }

    /// Whether the words of the answers are the same.
    fn answers_the_same(&self, other: &Self) -> bool {
        self.labels.iter().zip(&other.labels).all(|(ours, theirs)| ours.says_the_same(theirs))
    }
}

impl Activity {
    /// Whether the statement and the anchors are the same. Questions for the talk may differ, and so
    /// may what a language says that only one of them has.
    fn asks_the_same(&self, other: &Self) -> bool {
        let (ours, theirs) = (&self.anchors, &other.anchors);
        self.statement.says_the_same(&other.statement)
            && ours.low.says_the_same(&theirs.low)
            && ours.middle.says_the_same(&theirs.middle)
            && ours.high.says_the_same(&theirs.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    fn check() -> Instrument {
        Instrument::parse(content::CHECK).unwrap()
    }

    fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Instrument {
        let mut data = serde_json::from_str(content::CHECK).unwrap();
        change(&mut data);
        serde_json::from_value(data).unwrap()
    }

    #[test]
    fn other_words_are_another_question() {
        let now = check();
        for words in ["/activities/2/statement/nl", "/activities/2/anchors/high/nl"] {
            let then = changed(|data| *data.pointer_mut(words).unwrap() = "Iets.".into());
            assert_eq!(then.counterpart(&now, 2), Counterpart::Reworded(2));
            assert_eq!(then.counterpart(&now, 3), Counterpart::Same(3));
            assert!(!then.asks_the_same_of(&now, &now.dimensions()[0].id));
            assert!(then.asks_the_same_of(&now, &now.dimensions()[1].id));
        }
        let labels = changed(|data| data["labels"][4]["nl"] = "Vaak".into());
        assert_eq!(labels.counterpart(&now, 0), Counterpart::Reworded(0));
    }

    #[test]
    fn a_language_that_only_one_has_changes_nothing() {
        let now = check();
        let then = changed(|data| only_in(data, "en"));
        assert_eq!(then.counterpart(&now, 5), Counterpart::Same(5));
        assert_eq!(now.counterpart(&then, 5), Counterpart::Same(5));
        let frisian = changed(|data| {
            data["activities"][5]["statement"] = serde_json::json!({ "fy": "Wy prate." });
        });
        assert_eq!(frisian.counterpart(&now, 5), Counterpart::Reworded(5));
    }

    /// Leaves one language of every text.
    fn only_in(data: &mut serde_json::Value, code: &str) {
        match data {
            serde_json::Value::Object(fields) if fields.contains_key(code) => {
                fields.retain(|key, _| key == code);
            }
            serde_json::Value::Object(fields) => {
                for field in fields.values_mut() {
                    only_in(field, code);
                }
            }
            serde_json::Value::Array(items) => {
                for item in items {
                    only_in(item, code);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn an_activity_may_move_and_may_be_missing() {
        let now = check();
        let then = changed(|data| {
            data["activities"].as_array_mut().unwrap().remove(0);
        });
        assert_eq!(then.counterpart(&now, 0), Counterpart::Missing);
        assert_eq!(then.counterpart(&now, 1), Counterpart::Same(0));
        assert!(!then.asks_the_same_of(&now, &now.dimensions()[0].id));
        assert!(!now.asks_the_same_of(&then, &now.dimensions()[0].id));
    }
}
