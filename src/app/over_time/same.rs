//! Whether two rounds may be joined by a line: only where both say the same of the same.

use crate::domain::result::RoundResult;

/// Whether the mean of a dimension is that of the same questions in both rounds: in the same words, and
/// none of them without an answer in one of the two only.
pub(super) fn dimension(then: &RoundResult, now: &RoundResult, id: &str) -> bool {
    let (earlier, later) = (then.instrument(), now.instrument());
    let Some(dimension) = later.dimension(id) else { return false };
    let told_alike = |place| {
        let before = earlier.counterpart(later, place).same();
        before.is_some_and(|before| then.mean(before).is_some() == now.mean(place).is_some())
    };
    earlier.asks_the_same_of(later, id) && later.places(dimension).all(told_alike)
}
