//! The measures, tried on every possible set of answers of a small team, against fractions.

use std::cmp::Ordering;

use teamruimte::{
    domain::{
        answer::Sheet,
        gathered::Gathered,
        round::Mode,
        shown::{ActivityShown, Counts, Shown, Spread},
    },
    rules,
};

/// A fraction of whole numbers with a positive denominator.
#[derive(Clone, Copy)]
struct Fraction(i64, i64);

impl Fraction {
    fn compare(self, other: Self) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }

    fn distance(self, other: Self) -> Self {
        Self((self.0 * other.1 - other.0 * self.1).abs(), self.1 * other.1)
    }

    fn number(self) -> f64 {
        i32::try_from(self.0).map(f64::from).unwrap()
            / i32::try_from(self.1).map(f64::from).unwrap()
    }
}

/// Every way in which `people` people can answer.
fn all_counts(people: u32) -> Vec<Counts> {
    let mut found = Vec::new();
    for a in 0..=people {
        for b in 0..=people - a {
            for c in 0..=people - a - b {
                for d in 0..=people - a - b - c {
                    found.push(Counts([a, b, c, d, people - a - b - c - d]));
                }
            }
        }
    }
    found
}

/// The single scores, from 1 up.
fn scores(counts: Counts) -> Vec<i64> {
    let each = (1..).zip(counts.0);
    each.flat_map(|(score, count)| std::iter::repeat_n(score, count as usize)).collect()
}

fn mean(scores: &[i64]) -> Fraction {
    Fraction(scores.iter().sum(), i64::try_from(scores.len()).unwrap())
}

/// The average distance from the mean, added up person by person.
fn deviation(scores: &[i64]) -> Fraction {
    let mean = mean(scores);
    let distances = scores.iter().map(|score| Fraction(*score, 1).distance(mean));
    let sum = distances.fold(0, |sum, distance| {
        assert_eq!(distance.1, mean.1);
        sum + distance.0
    });
    Fraction(sum, mean.1 * mean.1)
}

fn quiet(scores: &[i64]) -> Shown {
    let sheet = |score: &i64| serde_json::from_str::<Sheet>(&format!("[{score}]")).unwrap();
    let sheets = scores.iter().map(sheet).collect();
    ActivityShown::of(Mode::Quiet, &Gathered::of_sheets(sheets), 0).scores()
}

#[test]
fn a_quiet_mean_below_five_is_the_nearest_half_point_and_no_finer() {
    for people in rules::quiet::SHOWS_FROM..rules::quiet::DOTS_FROM {
        for counts in all_counts(people) {
            let scores = scores(counts);
            let Shown::Rounded { answers, mean: rounded } = quiet(&scores) else {
                panic!("{counts:?} of {people} shows {:?}", quiet(&scores))
            };
            assert_eq!(answers, people);
            // The half point whose quarter to both sides holds the mean; the upper one of two.
            let holds = |halves: &i64| {
                let quarters = |n: i64| Fraction(n, 4);
                mean(&scores).compare(quarters(2 * halves - 1)).is_ge()
                    && mean(&scores).compare(quarters(2 * halves + 1)).is_lt()
            };
            let nearest = (0..=12).find(holds).unwrap().clamp(3, 9);
            assert_eq!(i64::from(rounded.halves()), nearest, "{counts:?}");
            assert!((1.5..=4.5).contains(&rounded.value()));
            assert_eq!(rounded.is_lowest(), nearest == 3);
            assert_eq!(rounded.is_highest(), nearest == 9);
        }
    }
}

#[test]
fn a_half_point_never_tells_what_everyone_chose() {
    for people in rules::quiet::SHOWS_FROM..rules::quiet::DOTS_FROM {
        for halves in 3..=9_u8 {
            let same = all_counts(people).into_iter().filter(|counts| {
                matches!(quiet(&scores(*counts)), Shown::Rounded { mean, .. } if mean.halves() == halves)
            });
            assert!(same.count() >= 2, "{halves} half points of {people} people");
        }
    }
}

#[test]
fn spread_has_exact_limits() {
    for people in 1..=rules::team::TESTED_MAX {
        for counts in all_counts(people) {
            let deviation = deviation(&scores(counts));
            let expected = if deviation.compare(Fraction(1, 2)).is_lt() {
                Spread::Small
            } else if deviation.compare(Fraction(5, 6)).is_lt() {
                Spread::Medium
            } else {
                Spread::Large
            };
            assert_eq!(counts.spread(), Some(expected), "{counts:?}");
            assert!((counts.deviation() - deviation.number()).abs() < 1e-12, "{counts:?}");
        }
    }
}

#[test]
fn measures_stay_in_their_bounds() {
    assert_eq!((Counts::default().mean(), Counts::default().spread()), (None, None));
    for people in 1..=rules::team::TESTED_MAX {
        for counts in all_counts(people) {
            let scores = scores(counts);
            let exact = mean(&scores);
            assert_eq!((counts.answers(), i64::from(counts.total())), (people, exact.0));
            let shown = counts.mean().unwrap();
            assert!((shown - exact.number()).abs() < 1e-12 && (1.0..=5.0).contains(&shown));
            assert!((0.0..=2.0).contains(&counts.deviation()), "{counts:?}");
            let (below, above) = counts.sides();
            let side = |wanted| {
                scores.iter().filter(|score| Fraction(**score, 1).compare(exact) == wanted).count()
            };
            assert_eq!(
                (below as usize, above as usize),
                (side(Ordering::Less), side(Ordering::Greater))
            );
            // Nobody can be far from a mean that all the others share.
            assert_eq!(below == 0, above == 0, "{counts:?}");
        }
    }
}

#[test]
fn measures_of_any_number_of_people_are_no_accident() {
    let many = Counts([100_000; 5]);
    assert_eq!(many.mean(), Some(3.0));
    assert_eq!(many.spread(), Some(Spread::Large));
}
