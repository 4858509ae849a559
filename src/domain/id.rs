//! Typed random identities.
//!
//! An id never derives from a name, so a rename keeps the history, and two laptops that made
//! things apart can be merged without a clash. The type says what it names: a [`RoundId`] cannot
//! stand where a [`TeamId`] is asked.

use std::{fmt, hash, marker::PhantomData, str::FromStr};

/// Crockford's base 32 in lower case: no i, l, o, u, so it can be read out loud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 128 bits in groups of five.
const LENGTH: usize = 26;

/// 128 random bits that name one thing of the kind `K`; written as 26 characters.
pub struct Id<K> {
    bits: u128,
    kind: PhantomData<fn() -> K>,
}

/// Names a team.
pub type TeamId = Id<kind::Team>;
/// Names a round.
pub type RoundId = Id<kind::Round>;

/// Names a step.
pub type StepId = Id<kind::Step>;

/// Names a text of an instrument by its content, so that equal ones are stored once.
pub type InstrumentId = Id<kind::Instrument>;

/// The kinds of things that have an id.
pub mod kind {
    /// A [team](crate::domain::team::Team).
    #[derive(Debug)]
    pub enum Team {}
    /// A [round](crate::domain::round::Round).
    #[derive(Debug)]
    pub enum Round {}
    /// A [step](crate::domain::step::Step).
    #[derive(Debug)]
    pub enum Step {}
    /// An [instrument](crate::domain::instrument::Instrument).
    #[derive(Debug)]
    pub enum Instrument {}
}

/// The text is not an id as this program writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id: 26 characters of Crockford's base 32 in lower case are expected")]
pub struct NotAnId;

impl<K> Id<K> {
    /// An id from 16 bytes of a cryptographic random source.
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self { bits: u128::from_be_bytes(bytes), kind: PhantomData }
    }
}

impl InstrumentId {
    /// The FNV-1a hash of a content, 128 bits: equal texts share a name. It guards no secret and
    /// meets no enemy, and a cryptographic one from a library weighs 1.4 KiB.
    pub fn of_content(content: &[u8]) -> Self {
        const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        let mix = |hash: u128, byte: &u8| (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
        Self { bits: content.iter().fold(BASIS, mix), kind: PhantomData }
    }
}

impl<K> FromStr for Id<K> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != LENGTH {
            return Err(NotAnId);
        }
        let mut bits: u128 = 0;
        for byte in text.bytes() {
            let digit = ALPHABET.iter().position(|letter| *letter == byte).ok_or(NotAnId)?;
            let room = bits.checked_mul(32).ok_or(NotAnId)?;
            bits = room | digit as u128;
        }
        Ok(Self { bits, kind: PhantomData })
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..LENGTH).rev() {
            let digit = (self.bits >> (place * 5)) & 31;
            let letter = ALPHABET.get(digit as usize).copied().unwrap_or(b'0');
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

// Derives would ask the same traits of the kind, which is only a label.
impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bits.cmp(&other.bits)
    }
}
impl<K> hash::Hash for Id<K> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl<K> serde::Serialize for Id<K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, K> serde::Deserialize<'de> for Id<K> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_itself() {
        for bytes in [[0; 16], [255; 16], *b"sixteen bytes ok"] {
            let id = TeamId::from_random(bytes);
            assert_eq!(id.to_string().len(), LENGTH);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn a_content_has_the_published_hash() {
        // The test vectors of the FNV authors for "" and "foobar".
        let hash = |text: &str| InstrumentId::of_content(text.as_bytes()).bits;
        assert_eq!(hash(""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(hash("foobar"), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        let too_large = "z".repeat(LENGTH);
        for text in [
            "",
            "short",
            "IIIIIIIIIIIIIIIIIIIIIIIIII",
            too_large.as_str(),
            "é1234567890123456789012345",
        ] {
            assert_eq!(text.parse::<RoundId>(), Err(NotAnId), "{text}");
        }
    }
}
