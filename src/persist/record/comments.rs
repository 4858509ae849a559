//! Comments, as records: by the place of their activity, sorted by text.

use serde::{Deserialize, Serialize};

use super::RoundError;
use crate::domain::{Map, gathered::Comments, instrument::Instrument, text::Sentence};

/// Comments by the place of their activity, from 0.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommentsRecord(Map<usize, Vec<Sentence>>);

impl CommentsRecord {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The comments, read back in their order whatever the text says.
    pub(super) fn into_comments(self, instrument: &Instrument) -> Result<Comments, RoundError> {
        let mut comments = Comments::default();
        for (place, all) in self.0 {
            if place >= instrument.activities().len() {
                return Err(RoundError::Misfit);
            }
            for comment in all {
                comments.add(place, comment);
            }
        }
        Ok(comments)
    }
}

impl From<&Comments> for CommentsRecord {
    fn from(comments: &Comments) -> Self {
        Self(comments.iter().map(|(place, all)| (place, all.to_vec())).collect())
    }
}
