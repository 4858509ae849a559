//! Pushing things apart that want the same place: labels beside lines that end close together.

/// A thing in a column, with the middle it wants and the height it takes. Pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) middle: f64,
    pub(super) height: f64,
}

/// Things that touch, from `top` on.
struct Block {
    top: f64,
    height: f64,
    /// The sum of the tops that its things want, each with those above it taken off.
    wanted: f64,
    things: usize,
}

/// The middles of all, in the same order, so that none meets another and each stands as near to
/// its wish as that allows. Wishes are sorted from the top down. All stay between `top` and
/// `bottom`; none come back where they do not fit.
pub(super) fn apart(wishes: &[Wish], top: f64, bottom: f64) -> Option<Vec<f64>> {
    if wishes.iter().map(|wish| wish.height).sum::<f64>() > bottom - top {
        return None;
    }
    let mut blocks: Vec<Block> = Vec::new();
    for wish in wishes {
        let wanted = wish.middle - wish.height / 2.0;
        let mut block = Block { top: wanted, height: wish.height, wanted, things: 1 };
        block.settle(top, bottom);
        while let Some(above) = blocks.pop_if(|above| above.top + above.height > block.top) {
            block = Block {
                top: 0.0,
                height: above.height + block.height,
                wanted: above.wanted + block.wanted - above.height * block.things as f64,
                things: above.things + block.things,
            };
            block.settle(top, bottom);
        }
        blocks.push(block);
    }
    let mut wishes = wishes.iter();
    let mut middles = Vec::new();
    for block in blocks {
        let mut y = block.top;
        for wish in wishes.by_ref().take(block.things) {
            middles.push(y + wish.height / 2.0);
            y += wish.height;
        }
    }
    Some(middles)
}

impl Block {
    /// Puts it where its things want to be on average.
    fn settle(&mut self, top: f64, bottom: f64) {
        let wanted = self.wanted / self.things as f64;
        self.top = wanted.min(bottom - self.height).max(top);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(middles: &[f64], top: f64, bottom: f64) -> Option<Vec<f64>> {
        let wish = |middle: &f64| Wish { middle: *middle, height: 10.0 };
        apart(&middles.iter().map(wish).collect::<Vec<_>>(), top, bottom)
    }

    #[test]
    fn what_has_room_stays_and_what_meets_moves_to_both_sides() {
        assert_eq!(of(&[20.0, 50.0], 0.0, 100.0), Some(vec![20.0, 50.0]));
        assert_eq!(of(&[50.0, 50.0], 0.0, 100.0), Some(vec![45.0, 55.0]));
        assert_eq!(of(&[38.0, 50.0, 50.0], 0.0, 100.0), Some(vec![36.0, 46.0, 56.0]));
    }

    #[test]
    fn nothing_leaves_the_column() {
        assert_eq!(of(&[0.0, 0.0], 0.0, 100.0), Some(vec![5.0, 15.0]));
        assert_eq!(of(&[100.0, 100.0], 0.0, 100.0), Some(vec![85.0, 95.0]));
        assert_eq!(of(&[1.0, 2.0, 3.0], 0.0, 29.0), None);
    }
}
