//! Counts per score, and the measures that follow from them in whole numbers.
//!
//! Everything the app says about answers is computed from these counts, never from single sheets.

use super::answer::Score;

/// How many people gave each score, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts(pub [u32; Score::COUNT]);

impl Counts {
    /// The number of scores.
    pub fn answers(self) -> u32 {
        self.0.iter().sum()
    }

    /// Score × people, for each score.
    fn weighted(self) -> impl Iterator<Item = (u32, u32)> {
        (1..).zip(self.0)
    }

    /// The sum of all scores.
    pub fn total(self) -> u32 {
        self.weighted().map(|(score, count)| score * count).sum()
    }

    /// The mean, 1 to 5; `None` without answers.
    pub fn mean(self) -> Option<f64> {
        let answers = self.answers();
        (answers > 0).then(|| f64::from(self.total()) / f64::from(answers))
    }

    /// n² times the average distance from the mean, in whole numbers: Σ count·|n·score − total|.
    fn distance(self) -> u64 {
        let (n, total) = (u64::from(self.answers()), u64::from(self.total()));
        self.weighted()
            .map(|(score, count)| u64::from(count) * (n * u64::from(score)).abs_diff(total))
            .sum()
    }

    /// How far the answers lie apart; `None` without answers. The limits are exact: average
    /// deviation below 1/2 is small, from 5/6 (A/6 for five options; Burke and Dunlap) large.
    pub fn spread(self) -> Option<Spread> {
        let n = u64::from(self.answers());
        let distance = self.distance();
        match n {
            0 => None,
            _ if 2 * distance < n * n => Some(Spread::Small),
            _ if 6 * distance >= 5 * n * n => Some(Spread::Large),
            _ => Some(Spread::Medium),
        }
    }

    /// The average distance from the mean, 0 to 2; 0 without answers.
    pub fn deviation(self) -> f64 {
        let n = f64::from(self.answers());
        if n == 0.0 { 0.0 } else { self.distance() as f64 / (n * n) }
    }

    /// How many answers lie below and above the mean.
    pub fn sides(self) -> (u32, u32) {
        let (n, total) = (self.answers(), self.total());
        let side = |wanted: std::cmp::Ordering| {
            self.weighted()
                .filter(|(score, _)| (score * n).cmp(&total) == wanted)
                .map(|(_, c)| c)
                .sum()
        };
        (side(std::cmp::Ordering::Less), side(std::cmp::Ordering::Greater))
    }
}

/// The answers to one statement: scores, and how many could not tell. Who gave no answer is not in
/// it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many people gave each score.
    pub counts: Counts,
    /// How many chose "I can't tell".
    pub cannot_tell: u32,
}

impl Tally {
    /// How many people answered at all.
    pub fn hands(self) -> u32 {
        self.counts.answers().saturating_add(self.cannot_tell)
    }
}

/// How far answers lie apart, as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// Close together.
    Small,
    /// Some difference.
    Medium,
    /// Much difference.
    Large,
}
