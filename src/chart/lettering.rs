//! How much room a text needs, guessed on the wide side. Measuring is not possible here (see the
//! module above), so this counts letters of a wide typeface; a narrower one leaves a little air.

/// Width of a bold text in pixels: an upper bound for the typefaces of the page.
pub(super) fn width(text: &str, size_px: f64) -> f64 {
    text.chars().map(|letter| width_of(letter) * size_px).sum()
}

/// The text itself, or its beginning with an ellipsis when it is wider than `room` pixels.
pub(super) fn fit(text: &str, size_px: f64, room: f64) -> String {
    if width(text, size_px) <= room + 0.01 {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        short.push(letter);
        if width(&short, size_px) + width("…", size_px) > room {
            short.pop();
            break;
        }
    }
    format!("{}…", short.trim_end())
}

/// The text in lines of at most `room` pixels, cut between words; a word that is wider than a line
/// is shortened.
pub(super) fn lines(text: &str, size_px: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer.filter(|line| width(line, size_px) <= room)) {
            (Some(last), Some(longer)) => *last = longer,
            _ => lines.push(fit(word, size_px, room)),
        }
    }
    lines
}

/// The text in so many lines at most; what does not fit is cut off with an ellipsis.
pub(super) fn at_most(count: usize, text: &str, size_px: f64, room: f64) -> Vec<String> {
    let mut cut = lines(text, size_px, room);
    let rest = cut.split_off(count.saturating_sub(1).min(cut.len()));
    if !rest.is_empty() {
        cut.push(fit(&rest.join(" "), size_px, room));
    }
    cut
}

/// Parts of the letter size. Accents do not widen a letter; unknown scripts count as wide.
fn width_of(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ':' | ';' | 'ì'..='ï' | ' ' => 0.40,
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 0.50,
        'c' | 's' | 'z' | 'ç' => 0.60,
        'a' | 'e' | 'k' | 'o' | 'v' | 'x' | 'y' | 'à'..='å' | 'è'..='ë' | 'ò'..='ö' => 0.69,
        'm' | 'M' | 'w' | 'W' | '…' => 1.11,
        'a'..='z' | 'à'..='ÿ' | '0'..='9' | 'T' | 'E' | 'F' | 'L' | 'J' | 'Z' => 0.72,
        'A'..='Z' | 'À'..='Þ' => 0.85,
        _ => 1.11,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_takes_no_room_of_its_own() {
        assert!((width("creëren", 10.0) - width("creeren", 10.0)).abs() < 1e-9);
    }

    #[test]
    fn a_text_that_is_too_wide_ends_in_an_ellipsis() {
        assert_eq!(fit("Dialoog", 10.0, 100.0), "Dialoog");
        let short = fit("Toekomst creëren", 10.0, 90.0);
        assert_eq!(short, "Toekomst cre…");
        assert!(width(&short, 10.0) <= 90.0);
        assert_eq!(fit("Dialoog", 10.0, 0.0), "…");
    }

    #[test]
    fn lines_are_cut_between_words() {
        let cut = lines("Vanuit meerdere  perspectieven kijken", 10.0, 120.0);
        assert_eq!(cut, ["Vanuit meerdere", "perspectieven", "kijken"]);
        assert_eq!(lines("Perspectieven", 10.0, 60.0), [fit("Perspectieven", 10.0, 60.0)]);
        assert_eq!(lines(" ", 10.0, 60.0), [] as [&str; 0]);
        assert_eq!(
            at_most(2, "Vanuit alle perspectieven kijken", 10.0, 120.0),
            ["Vanuit alle", "perspectieven kijk…"]
        );
        assert_eq!(at_most(2, "Vanuit alle", 10.0, 120.0), ["Vanuit alle"]);
    }
}
