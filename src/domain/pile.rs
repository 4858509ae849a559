//! The sheets handed in, without anything that tells who came when.

use super::answer::Sheet;

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
}
