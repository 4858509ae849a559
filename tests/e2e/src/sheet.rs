//! One person's answers, as a line that can be read: `"4233 132 432 05-"`.
//!
//! A digit per activity in the order of asking: 1 to 5, 0 for "I can't tell", `-` for none.

/// The answers of a line; spaces only help to read it.
pub fn answers(sheet: &str) -> impl Iterator<Item = Option<u8>> + '_ {
    sheet.bytes().filter(|byte| *byte != b' ').map(|byte| match byte {
        b'0'..=b'5' => Some(byte - b'0'),
        _ => None,
    })
}

/// How many of these sheets gave each answer at a place: 1 to 5, and "I can't tell" last.
#[must_use]
pub fn counts(sheets: &[&str], place: usize) -> [u32; 6] {
    let mut counts = [0; 6];
    for answer in sheets.iter().filter_map(|sheet| answers(sheet).nth(place).flatten()) {
        let column = usize::from(answer).checked_sub(1).unwrap_or(5);
        if let Some(count) = counts.get_mut(column) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_place() {
        assert_eq!(answers("4 0-").collect::<Vec<_>>(), [Some(4), Some(0), None]);
        assert_eq!(counts(&["4 0", "4 1", "--"], 0), [0, 0, 0, 2, 0, 0]);
        assert_eq!(counts(&["4 0", "4 1", "--"], 1), [1, 0, 0, 0, 0, 1]);
    }
}
