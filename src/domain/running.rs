//! A round while it runs: the pile of sheets handed in, and the sheet in hand.
//!
//! This stands apart from the team on purpose. It is stored under a key of its own and enters no
//! file, no snapshot and no rescue download: until the round is closed only [`Pile::len`] may be
//! seen ("5 of 8"). Pile and draft are one record, so a stop of the machine between "handed in" and
//! "draft cleared" cannot count a person twice.

use super::{
    Date,
    answer::{Answer, Sheet},
    instrument::Instrument,
};
use crate::rules;

/// The sheets handed in, sorted by content: the order tells nothing about who came when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pile(Vec<Sheet>);

impl Pile {
    /// A pile of these sheets.
    pub fn new(sheets: Vec<Sheet>) -> Self {
        let mut pile = Self::default();
        for sheet in sheets {
            pile.add(sheet);
        }
        pile
    }

    /// How many sheets were handed in.
    pub fn len(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// Whether nobody has handed in yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sheets, for closing and for writing the record; see [`super::shown`] for what people
    /// may see of them.
    pub fn sheets(&self) -> &[Sheet] {
        &self.0
    }

    /// Adds a sheet at its place in the order.
    pub fn add(&mut self, sheet: Sheet) {
        let place = self.0.partition_point(|other| *other < sheet);
        self.0.insert(place, sheet);
    }

    /// Takes out one sheet with this content; `false` when there is none.
    pub fn take(&mut self, sheet: &Sheet) -> bool {
        match self.0.binary_search(sheet) {
            Ok(place) => {
                self.0.remove(place);
                true
            }
            Err(_) => false,
        }
    }
}

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
        Self { sheet, stage: Stage::Question(0), since: Some(today), reviewed: false }
    }

    /// A turn taken up again; a stage that the sheet does not have becomes the review.
    pub fn resume(sheet: Sheet, stage: Stage, since: Option<Date>) -> Self {
        let stage = match stage {
            Stage::Question(place) if place < sheet.len() => stage,
            Stage::Question(_) | Stage::Review => Stage::Review,
        };
        Self { sheet, stage, since, reviewed: stage == Stage::Review }
    }

    /// The day of the last answer, where it is known.
    pub fn since(&self) -> Option<Date> {
        self.since
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

    /// The sheet, at the end of the turn.
    pub fn into_sheet(self) -> Sheet {
        self.sheet
    }
}

/// All that is known of a running round besides its [`super::round::Round`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Running {
    /// Handed in.
    pub pile: Pile,
    /// In hand.
    pub draft: Option<Draft>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(answers: &str) -> Sheet {
        serde_json::from_str(answers).unwrap()
    }

    #[test]
    fn the_pile_forgets_the_order() {
        let mut one = Pile::default();
        one.add(sheet("[5]"));
        one.add(sheet("[1]"));
        assert_eq!(one, Pile::new(vec![sheet("[1]"), sheet("[5]")]));
        assert!(one.take(&sheet("[5]")));
        assert!(!one.take(&sheet("[5]")));
        assert_eq!(one.len(), 1);
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
