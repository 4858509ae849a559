//! An ordered set as a flat list, for the reason that [`super::Map`] gives.

/// Things in their order, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The things in their order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Whether it is there.
    pub fn contains(&self, thing: &T) -> bool {
        self.0.binary_search(thing).is_ok()
    }

    /// Puts a thing, once.
    pub fn insert(&mut self, thing: T) {
        if let Err(place) = self.0.binary_search(&thing) {
            self.0.insert(place, thing);
        }
    }

    /// Takes a thing out.
    pub fn remove(&mut self, thing: &T) {
        if let Ok(place) = self.0.binary_search(thing) {
            self.0.remove(place);
        }
    }

    /// Keeps what `wanted` says yes to.
    pub fn retain(&mut self, wanted: impl FnMut(&T) -> bool) {
        self.0.retain(wanted);
    }

    /// Puts many.
    pub fn extend(&mut self, things: impl IntoIterator<Item = T>) {
        for thing in things {
            self.insert(thing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_each_thing_once() {
        let mut set = Set::default();
        set.extend([3, 1, 3]);
        set.remove(&1);
        assert!(set.contains(&3) && !set.contains(&1) && set.iter().eq(&[3]));
    }
}
