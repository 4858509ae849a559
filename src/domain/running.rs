//! A round while it runs: what was handed in, the sheet in hand, and hands that are being counted.
//!
//! This stands apart from the team on purpose. It is stored under a key of its own and enters no
//! file, no snapshot and no rescue download: until the round is closed only [`Gathered::people`] may
//! be seen ("5 of 8"). Pile and draft are one record, so a stop of the machine between "handed in" and
//! "draft cleared" cannot count a person twice.

use super::{
    Date, Map,
    answer::{Answer, Sheet},
    gathered::{Filled, Gathered},
    hands::Hands,
    instrument::Instrument,
    text::Sentence,
};
use crate::rules;

/// Where a person is in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// At the activity at this place.
    Question(usize),
    /// Looking at all answers before handing in.
    Review,
}

/// The sheet in hand and where its person is. It exists from the start of a turn to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    sheet: Sheet,
    /// Comments as they are being typed, by the place of the activity.
    comments: Map<usize, String>,
    stage: Stage,
    /// The day of the last answer; absent in a draft of schema 1.
    since: Option<Date>,
    /// Whether the person has seen the review: from then on an answer leads back to it.
    reviewed: bool,
}

impl Draft {
    /// A new turn at the first question.
    pub fn begin(instrument: &Instrument, today: Date) -> Self {
        let sheet = Sheet::blank(instrument);
        Self {
            sheet,
            comments: Map::new(),
            stage: Stage::Question(0),
            since: Some(today),
            reviewed: false,
        }
    }

    /// A turn taken up again; a stage that the sheet does not have becomes the review.
    pub fn resume(sheet: Sheet, stage: Stage, since: Option<Date>) -> Self {
        let stage = match stage {
            Stage::Question(place) if place < sheet.len() => stage,
            Stage::Question(_) | Stage::Review => Stage::Review,
        };
        Self { sheet, comments: Map::new(), stage, since, reviewed: stage == Stage::Review }
    }

    /// The turn of a person who takes back what was handed in, at the review.
    pub fn taken_back(filled: Filled, today: Date) -> Self {
        let comments = filled.comments.into_iter();
        let comments = comments.map(|(place, comment)| (place, comment.into())).collect();
        Self { comments, ..Self::resume(filled.sheet, Stage::Review, Some(today)) }
    }

    /// The same turn with these comments. What belongs to no activity, or is longer than a comment
    /// can be, is cut.
    #[must_use]
    pub fn with_comments(mut self, comments: Map<usize, String>) -> Self {
        for (place, typed) in comments {
            self.put_comment(place, &typed);
        }
        self
    }

    /// The day of the last answer, where it is known.
    pub fn since(&self) -> Option<Date> {
        self.since
    }

    /// Counts a turn of which no day is known from this one on: it would be kept for ever. Whether
    /// that was needed.
    pub const fn count_from(&mut self, today: Date) -> bool {
        let unknown = self.since.is_none();
        if unknown {
            self.since = Some(today);
        }
        unknown
    }

    /// Whether the turn was left so long ago that nobody comes back to it: what somebody answered
    /// and did not hand in is not kept lying about.
    pub fn is_left(&self, today: Date) -> bool {
        let days = self.since.map_or(0, |since| since.days_until(today));
        i64::from(days) > i64::from(rules::turn::DRAFT_DAYS)
    }

    /// The same turn of a person who has seen the review.
    #[must_use]
    pub fn reviewed(mut self) -> Self {
        self.reviewed = true;
        self
    }

    /// Whether the person has seen the review.
    pub fn is_reviewed(&self) -> bool {
        self.reviewed
    }

    /// The answers so far.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Comments as they are being typed, by the place of the activity.
    pub fn comments(&self) -> &Map<usize, String> {
        &self.comments
    }

    /// The comment on the activity at `place`, as it is being typed.
    pub fn comment(&self, place: usize) -> &str {
        self.comments.get(&place).map_or("", String::as_str)
    }

    /// Writes the comment on the activity at `place`, up to [`Sentence::MAX_CHARS`].
    pub fn write(&mut self, place: usize, typed: &str, today: Date) {
        self.put_comment(place, typed);
        self.since = Some(today);
    }

    fn put_comment(&mut self, place: usize, typed: &str) {
        let short: String = typed.chars().take(Sentence::MAX_CHARS).collect();
        if short.is_empty() || place >= self.sheet.len() {
            self.comments.remove(&place);
        } else {
            self.comments.insert(place, short);
        }
    }

    /// Whether nothing was answered and nothing written.
    pub fn is_empty(&self) -> bool {
        self.sheet.is_empty() && self.comments.is_empty()
    }

    /// Where the person is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Answers the question at `place`.
    pub fn answer(&mut self, place: usize, answer: Option<Answer>, today: Date) {
        self.sheet.set(place, answer);
        self.since = Some(today);
    }

    /// Goes to a stage; a question that does not exist is the review.
    pub fn go(&mut self, stage: Stage) {
        self.stage = match stage {
            Stage::Question(place) if place < self.sheet.len() => stage,
            Stage::Question(_) | Stage::Review => Stage::Review,
        };
        self.reviewed |= self.stage == Stage::Review;
    }

    /// The stage after the one at hand: the next question, or the review for who comes from there.
    pub fn next(&self) -> Stage {
        match self.stage {
            Stage::Question(place) if !self.reviewed && place + 1 < self.sheet.len() => {
                Stage::Question(place + 1)
            }
            Stage::Question(_) | Stage::Review => Stage::Review,
        }
    }

    /// What is handed in at the end of the turn.
    pub fn into_filled(self) -> Filled {
        let comments = self.comments.into_iter();
        let written = comments
            .filter_map(|(place, typed)| Some((place, Sentence::parse(&typed).ok().flatten()?)));
        Filled { sheet: self.sheet, comments: written.collect() }
    }
}

/// All that is known of a running round besides its [`super::round::Round`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Running {
    /// Handed in.
    pub gathered: Gathered,
    /// In hand.
    pub draft: Option<Draft>,
    /// Of somebody who comes late: how many had come late before. A draft that was handed in since is
    /// told from this, also when an old copy of it comes back after a crash.
    pub late_before: Option<u32>,
    /// Hands that are being counted; they count from the moment that the facilitator is done.
    pub counting: Option<Hands>,
}

impl Running {
    /// Whether this is nothing but a sheet in hand, begun when `late` people had been added: all that
    /// a closed round may have.
    pub fn is_late_draft(&self, late: u32) -> bool {
        let alone = self.gathered == Gathered::default() && self.counting.is_none();
        self.draft.is_some() && self.late_before == Some(late) && alone
    }

    /// Whether nobody has answered anything.
    pub fn is_untouched(&self) -> bool {
        self.gathered.people() == 0
            && self.draft.as_ref().is_none_or(Draft::is_empty)
            && self.counting.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(answers: &str) -> Sheet {
        serde_json::from_str(answers).unwrap()
    }

    #[test]
    fn a_turn_walks_through_the_questions_to_the_review() {
        let mut draft = Draft::resume(sheet("[null,null]"), Stage::Question(0), None);
        draft.go(draft.next());
        assert_eq!(draft.stage(), Stage::Question(1));
        draft.go(draft.next());
        assert_eq!(draft.stage(), Stage::Review);
        draft.go(Stage::Question(99));
        assert_eq!(draft.stage(), Stage::Review);
        draft.go(Stage::Question(0));
        assert_eq!(draft.next(), Stage::Review, "back to where the person came from");
        assert_eq!(draft.sheet().len(), 2);
    }

    #[test]
    fn a_turn_that_was_left_is_kept_for_a_day_at_least() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let draft = Draft::resume(sheet("[1]"), Stage::Review, Some(day("2026-11-22")));
        assert!(!draft.is_left(day("2026-11-23")), "24 hours may not have passed");
        assert!(draft.is_left(day("2026-11-24")));
        assert!(!draft.is_left(day("2026-11-20")), "the clock was set back");
        let of_schema_1 = Draft::resume(sheet("[1]"), Stage::Review, None);
        assert!(!of_schema_1.is_left(day("2030-01-01")));
    }
}
