//! Everything that people have handed in: sheets, comments, and hands that were counted.
//!
//! A comment leaves its sheet at the moment of handing in: it stands with its activity, among the
//! others there sorted by text, and never again beside an answer.

use serde::{Deserialize, Serialize};

use super::{
    Map,
    answer::{Answer, Sheet},
    counts::{Counts, Tally},
    hands::Hands,
    pile::Pile,
    text::Sentence,
};

/// What one person hands in: the answers, and a short comment on some activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The answers.
    pub sheet: Sheet,
    /// Comments by the place of the activity.
    pub comments: Map<usize, Sentence>,
}

/// Comments by the place of their activity, sorted by text; also in records, whatever order the
/// text there has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Map<usize, Vec<Sentence>>")]
pub struct Comments(Map<usize, Vec<Sentence>>);

impl From<Map<usize, Vec<Sentence>>> for Comments {
    fn from(all: Map<usize, Vec<Sentence>>) -> Self {
        let mut comments = Self::default();
        for (place, list) in all {
            for comment in list {
                comments.add(place, comment);
            }
        }
        comments
    }
}

impl Comments {
    /// Whether each stands with one of so many activities.
    pub fn fit(&self, activities: usize) -> bool {
        self.0.keys().all(|place| *place < activities)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those on the activity at `place`.
    pub fn at(&self, place: usize) -> &[Sentence] {
        self.0.get(&place).map(Vec::as_slice).unwrap_or_default()
    }

    /// Adds one at its place in the order.
    pub fn add(&mut self, place: usize, comment: Sentence) {
        if let Some(all) = self.0.get_or_default(place) {
            let at = all.partition_point(|other| *other < comment);
            all.insert(at, comment);
        }
    }

    /// Takes one with this text out.
    fn take(&mut self, place: usize, comment: &Sentence) {
        if let Some(all) = self.0.get_mut(&place)
            && let Ok(at) = all.binary_search(comment)
        {
            all.remove(at);
        }
        self.0.retain(|_, all| !all.is_empty());
    }
}

/// All that was handed in in a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// The sheets.
    pub pile: Pile,
    /// The hands of those who raised them in place of filling in; only in an open round.
    pub hands: Option<Hands>,
    /// What people wrote.
    pub comments: Comments,
}

impl Gathered {
    /// Sheets alone.
    pub fn of_sheets(sheets: Vec<Sheet>) -> Self {
        Self { pile: Pile::new(sheets), ..Self::default() }
    }

    /// How many people handed in: sheets, and the size of the group that raised hands.
    pub fn people(&self) -> u32 {
        self.pile.len().saturating_add(self.hands.as_ref().map_or(0, Hands::people))
    }

    /// Adds what one person hands in.
    pub fn add(&mut self, filled: Filled) {
        self.pile.add(filled.sheet);
        for (place, comment) in filled.comments {
            self.comments.add(place, comment);
        }
    }

    /// Takes out what one person handed in; `false` when there is no such sheet.
    pub fn take(&mut self, filled: &Filled) -> bool {
        let found = self.pile.take(&filled.sheet);
        if found {
            for (place, comment) in filled.comments.iter() {
                self.comments.take(*place, comment);
            }
        }
        found
    }

    /// The answers on the activity at `place`, of sheets and hands together.
    pub fn tally(&self, place: usize) -> Tally {
        let mut tally = self.hands.as_ref().map(|hands| hands.tally(place)).unwrap_or_default();
        let Tally { counts: Counts(counts), cannot_tell } = &mut tally;
        for answer in self.pile.sheets().iter().filter_map(|sheet| sheet.answer(place)) {
            match answer {
                Answer::CannotTell => *cannot_tell += 1,
                Answer::Scored(score) => {
                    if let Some(count) = counts.get_mut(usize::from(score.get()) - 1) {
                        *count += 1;
                    }
                }
            }
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(answers: &str, comment: &str) -> Filled {
        let mut comments = Map::new();
        comments.insert(0, Sentence::parse(comment).unwrap().unwrap());
        Filled { sheet: serde_json::from_str(answers).unwrap(), comments }
    }

    #[test]
    fn comments_stand_by_text_and_not_by_person() {
        let (first, second) = (filled("[5,1]", "zelden"), filled("[1,2]", "altijd"));
        let mut one = Gathered::default();
        one.add(first.clone());
        one.add(second.clone());
        let mut other = Gathered::default();
        other.add(second.clone());
        other.add(first.clone());
        assert_eq!(one, other);
        let texts: Vec<&str> = one.comments.at(0).iter().map(Sentence::as_str).collect();
        assert_eq!(texts, ["altijd", "zelden"]);
        assert!(one.take(&first));
        assert_eq!(one.comments.at(0).len(), 1);
        assert!(!one.take(&first), "it is out");
        assert!(one.take(&second));
        assert_eq!(one, Gathered::default());
    }

    #[test]
    fn sheets_and_hands_are_counted_together() {
        let mut all = Gathered::of_sheets(vec![serde_json::from_str("[5,0]").unwrap()]);
        let mut hands = Hands::new(2, 2).unwrap();
        hands.count(0, Tally { counts: Counts([0, 0, 0, 0, 1]), cannot_tell: 0 }).unwrap();
        hands.count(1, Tally { counts: Counts([1, 0, 0, 0, 0]), cannot_tell: 1 }).unwrap();
        all.hands = Some(hands);
        assert_eq!(all.people(), 3);
        assert_eq!(all.tally(0), Tally { counts: Counts([0, 0, 0, 0, 2]), cannot_tell: 0 });
        assert_eq!(all.tally(1), Tally { counts: Counts([1, 0, 0, 0, 0]), cannot_tell: 2 });
    }
}
