//! What the first screen weighs on the way to a phone, and the limit to it.

use crate::dist::{self, DistError};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;

/// The most that all files of the first screen may weigh together, compressed with brotli.
const BUDGET: usize = 250 * KIB;
const KIB: usize = 1024;

/// Files of the build that no browser asks for before the first screen stands, by the beginning
/// of their addresses: texts, and the parts of the wasm that a screen asks for.
const LOADED_LATER: [&str; 3] = ["licences.txt", "split_", "chunk_"];

/// Pictures of which a browser asks for one, by language and theme: the heaviest counts.
const ONE_OF: &str = "pictures/";

#[derive(Debug)]
pub(crate) enum SizeError {
    Dist(DistError),
    Compression { name: String, reason: io::Error },
    OverBudget { bytes: usize },
}

impl fmt::Display for SizeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dist(error) => error.fmt(f),
            Self::Compression { name, reason } => {
                write!(f, "{name} cannot be compressed: {reason}")
            }
            Self::OverBudget { bytes } => write!(
                f,
                "the first screen is {} KiB over its budget of {} KiB",
                kib(bytes.saturating_sub(BUDGET)),
                kib(BUDGET)
            ),
        }
    }
}

impl std::error::Error for SizeError {}

impl From<DistError> for SizeError {
    fn from(error: DistError) -> Self {
        Self::Dist(error)
    }
}

/// The weights of one file, or of several together, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(bytes: &[u8]) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let params = brotli::enc::BrotliEncoderParams {
            quality: 11,
            size_hint: bytes.len(),
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &params)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    fn within_budget(self) -> Result<(), SizeError> {
        if self.brotli <= BUDGET {
            return Ok(());
        }
        Err(SizeError::OverBudget { bytes: self.brotli })
    }
}

/// Prints the weight of each file in `dist`, and sums up those that the first screen needs.
pub(crate) fn check(dist: &Path) -> Result<(), SizeError> {
    println!("{:>10} {:>10} {:>10}", "raw", "gzip -9", "brotli 11");
    let (mut sum, mut picture) = (Weight::default(), Weight::default());
    for file in dist::files(dist)? {
        let weight = Weight::of(&file.bytes()?)
            .map_err(|reason| SizeError::Compression { name: file.name.clone(), reason })?;
        if LOADED_LATER.iter().any(|later| file.name.starts_with(later)) {
            print_row(weight, &format!("{} (later)", file.name));
        } else if file.name.starts_with(ONE_OF) {
            print_row(weight, &format!("{} (one of these)", file.name));
            if weight.brotli > picture.brotli {
                picture = weight;
            }
        } else {
            print_row(weight, &file.name);
            sum = sum.plus(weight);
        }
    }
    let sum = sum.plus(picture);
    print_row(sum, &format!("KiB in all, of at most {} with brotli", kib(BUDGET)));
    sum.within_budget()
}

fn print_row(Weight { raw, gzip, brotli }: Weight, label: &str) {
    println!("{:>10} {:>10} {:>10}  {label}", kib(raw), kib(gzip), kib(brotli));
}

fn kib(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / KIB as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_smaller_and_sums_add_up() {
        let weight = Weight::of("all work and no play ".repeat(500).as_bytes()).unwrap();
        assert_eq!(weight.raw, 10_500);
        assert!(weight.gzip < 200 && weight.brotli < weight.gzip, "{weight:?}");
        assert_eq!(weight.plus(Weight::default()), weight);
    }

    #[test]
    fn over_the_budget_says_by_how_much() {
        let weight = |brotli| Weight { raw: 0, gzip: 0, brotli };
        assert!(weight(BUDGET).within_budget().is_ok());
        let error = weight(BUDGET + 3 * KIB / 2).within_budget().unwrap_err();
        assert_eq!(error.to_string(), "the first screen is 1.5 KiB over its budget of 250.0 KiB");
    }
}
