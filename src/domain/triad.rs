//! Wanting, being able, being allowed: three questions to a step before it is agreed on.

/// Wanting, being able, being allowed: a step that lacks one of them does not happen (Poiesz).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// Do we really want this?
    Motivation,
    /// Can we do this already?
    Capacity,
    /// Do we have time, money and room?
    Opportunity,
}

impl Factor {
    /// In the order of asking.
    pub const ALL: [Self; 3] = [Self::Motivation, Self::Capacity, Self::Opportunity];
    /// The best answer: yes. 0 is no, 1 a bit.
    pub const YES: u8 = 2;
}

/// The factors that hold a step back most: those that share the lowest answer (0 to 2), which
/// decides; none when all are "yes", or as long as one has no answer.
pub fn held_back_by(answers: [Option<u8>; 3]) -> Vec<Factor> {
    let known: Vec<u8> = answers.iter().flatten().copied().collect();
    let lowest = known.iter().copied().min().filter(|lowest| *lowest < Factor::YES);
    if known.len() < answers.len() {
        return Vec::new();
    }
    let pairs = Factor::ALL.into_iter().zip(known);
    pairs.filter(|(_, answer)| Some(*answer) == lowest).map(|(factor, _)| factor).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_answer_decides_and_shares() {
        use Factor::{Capacity, Motivation, Opportunity};
        assert_eq!(held_back_by([Some(2), Some(0), Some(1)]), [Capacity]);
        assert_eq!(held_back_by([Some(1), Some(2), Some(1)]), [Motivation, Opportunity]);
        assert_eq!(held_back_by([Some(2), Some(2), Some(2)]), []);
        assert_eq!(held_back_by([Some(0), None, Some(2)]), []);
    }
}
