//! What a team was asked in any of its rounds, each thing once.

use super::Page;
use crate::domain::{instrument::Hue, result::RoundResult};

/// A dimension or an activity of a round, known by its name in files.
pub(super) struct Known<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) hue: Hue,
    pub(super) dimension: &'a str,
}

impl<'a> Page<'a> {
    /// Every dimension of any round, in the words of the last round that has it.
    pub(super) fn known_dimensions(&self) -> Vec<Known<'a>> {
        let code = self.lang.code();
        self.known(|result| {
            let dimensions = result.instrument().dimensions().iter();
            let known = dimensions.map(|dimension| Known {
                id: &dimension.id,
                name: dimension.name.get(code),
                hue: dimension.hue,
                dimension: &dimension.id,
            });
            known.collect()
        })
    }

    /// Every activity of any round, in the words of the last round that has it.
    pub(super) fn known_activities(&self) -> Vec<Known<'a>> {
        let code = self.lang.code();
        self.known(|result| {
            let instrument = result.instrument();
            let places = 0..instrument.activities().len();
            let known = places.filter_map(|place| instrument.activity(place)).map(
                |(activity, dimension)| Known {
                    id: &activity.id,
                    name: activity.name.get(code),
                    hue: dimension.hue,
                    dimension: &dimension.id,
                },
            );
            known.collect()
        })
    }

    /// What the rounds have, each once: that of the last round first, in its order.
    fn known(&self, of: impl Fn(&'a RoundResult) -> Vec<Known<'a>>) -> Vec<Known<'a>> {
        let mut all: Vec<Known<'a>> = Vec::new();
        let mut seen = Vec::new();
        for result in self.results.iter().rev() {
            // Most rounds ask the same as the one after them.
            let asked = result.instrument().fingerprint();
            if seen.contains(&asked) {
                continue;
            }
            seen.push(asked);
            for known in of(result) {
                if all.iter().all(|other| other.id != known.id) {
                    all.push(known);
                }
            }
        }
        all
    }
}
