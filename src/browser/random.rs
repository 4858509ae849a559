//! Chance from the browser's cryptographic source.

use super::dom;

/// `N` random bytes. Without a cryptographic source (no browser of the last ten years) they are
/// made from `Math.random`: ids must differ, they guard no secret.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let strong = dom::window().and_then(|window| window.crypto().ok());
    if strong.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        for byte in &mut bytes {
            let number = (js_sys::Math::random() * 256.0).floor();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
            let small = number as u8;
            *byte = small;
        }
    }
    bytes
}
