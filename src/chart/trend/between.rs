//! Which values go above and which below which marks of a column. Values keep the order of their
//! marks, so that they can be told apart without colours, and stay as near to them as they fit.

/// A mark in a column, with what it costs to write its value right above it or right below it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Where it begins and ends, with all that is beside it and must not be written over.
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) above: f64,
    pub(super) below: f64,
}

/// What there is to write in. Lengths in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Space {
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The height of a value.
    pub(super) step: f64,
}

/// The cheapest way so far to write the first values, and the gap of each.
type Way = (f64, Vec<usize>);

impl Space {
    /// The middles of the values of marks that are sorted from the top down; none when they do not
    /// all fit. A value that has to pass another mark costs more than any other choice.
    pub(super) fn middles(&self, marks: &[Mark]) -> Option<Vec<f64>> {
        // The best way for each number of values written, gap by gap from the top.
        let mut ways: Vec<Option<Way>> = vec![None; marks.len() + 1];
        *ways.first_mut()? = Some((0.0, Vec::new()));
        for gap in 0..=marks.len() {
            let fit = self.fitting(marks, gap);
            let mut next = ways.clone();
            for (from, way) in ways.iter().enumerate() {
                let Some((mut cost, mut gaps)) = way.clone() else { continue };
                for (mark, slot) in marks.iter().zip(next.iter_mut().skip(1)).skip(from).take(fit) {
                    cost += price(mark, gaps.len(), gap);
                    gaps.push(gap);
                    if slot.as_ref().is_none_or(|(other, _)| cost < *other) {
                        *slot = Some((cost, gaps.clone()));
                    }
                }
            }
            ways = next;
        }
        let (_, gaps) = ways.pop()??;
        Some((0..marks.len()).filter_map(|place| self.middle(marks, &gaps, place)).collect())
    }

    /// The edges of the gap above the mark `gap`.
    fn edges(&self, marks: &[Mark], gap: usize) -> (f64, f64) {
        let (over, under) = marks.split_at_checked(gap).unwrap_or((marks, &[]));
        let top = over.iter().map(|mark| mark.to).fold(self.top, f64::max);
        (top, under.iter().map(|mark| mark.from).fold(self.bottom, f64::min))
    }

    /// How many values fit in a gap.
    fn fitting(&self, marks: &[Mark], gap: usize) -> usize {
        let (top, bottom) = self.edges(marks, gap);
        (1..=marks.len()).take_while(|count| *count as f64 * self.step <= bottom - top).count()
    }

    /// In a gap the values of the marks above it hang from them and the others stand on theirs.
    fn middle(&self, marks: &[Mark], gaps: &[usize], place: usize) -> Option<f64> {
        let gap = *gaps.get(place)?;
        let (top, bottom) = self.edges(marks, gap);
        let shared = |others: &[usize]| others.iter().filter(|other| **other == gap).count() as f64;
        let (before, behind) = gaps.split_at_checked(place)?;
        Some(if place < gap {
            top + (shared(before) + 0.5) * self.step
        } else {
            bottom - (shared(behind) - 0.5) * self.step
        })
    }
}

/// What it costs to write the value of the mark at `place` in a gap.
fn price(mark: &Mark, place: usize, gap: usize) -> f64 {
    let side = if gap <= place { mark.above } else { mark.below };
    let passed = if gap <= place { place - gap } else { gap - place - 1 };
    side + passed as f64 * 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: Space = Space { top: 0.0, bottom: 200.0, step: 12.0 };

    fn mark(y: f64) -> Mark {
        Mark { from: y - 6.0, to: y + 6.0, above: 0.0, below: 1.0 }
    }

    fn of(heights: &[f64]) -> Option<Vec<f64>> {
        SPACE.middles(&heights.iter().copied().map(mark).collect::<Vec<_>>())
    }

    #[test]
    fn a_value_stands_on_its_mark_where_it_can() {
        assert_eq!(of(&[50.0, 100.0]), Some(vec![38.0, 88.0]));
        assert_eq!(of(&[50.0, 62.0]), Some(vec![38.0, 74.0]));
        assert_eq!(of(&[10.0]), Some(vec![22.0]));
    }

    #[test]
    fn values_of_one_place_share_both_sides() {
        assert_eq!(of(&[50.0; 4]), Some(vec![26.0, 38.0, 62.0, 74.0]));
        assert_eq!(of(&[10.0; 3]), Some(vec![22.0, 34.0, 46.0]));
        assert_eq!(of(&[50.0; 40]), None);
    }

    #[test]
    fn a_steep_line_sends_its_value_to_the_other_side() {
        assert_eq!(SPACE.middles(&[Mark { above: 2.0, ..mark(50.0) }]), Some(vec![62.0]));
    }
}
