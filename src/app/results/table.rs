//! The numbers as a table: the cells on the page, and the same cells as text to paste.

use super::{GroupView, RowView};
use crate::{app::tabbed::tabbed, texts::Texts};

/// The heads of the columns; the last one only with a round before.
pub fn columns(previous: bool, texts: &Texts) -> Vec<String> {
    let words = texts.results();
    let scores = (1..=5).map(|score| score.to_string());
    let rest = [words.cannot_tell_column, words.answers, words.average, words.spread];
    let last = previous.then_some(words.previous);
    let rest = rest.into_iter().chain(last).map(str::to_owned);
    std::iter::once(words.table_activity.to_owned()).chain(scores).chain(rest).collect()
}

/// Whether any activity shows something of the round before.
pub fn has_previous(groups: &[GroupView]) -> bool {
    groups.iter().flat_map(|group| &group.rows).any(|row| row.previous.is_some())
}

impl RowView {
    /// The cells after the name, as many as there are heads after the first.
    pub fn cells(&self, previous: bool) -> Vec<String> {
        let dash = || "–".to_owned();
        let counts = match self.counts {
            Some(counts) => counts.map(|count| count.to_string()),
            None => [(); 5].map(|()| dash()),
        };
        let rest = [
            self.cannot_tell.map_or_else(dash, |number| number.to_string()),
            self.answers.to_string(),
            self.mean.clone(),
            self.spread.map_or_else(dash, str::to_owned),
        ];
        let last = previous.then(|| self.previous.clone().unwrap_or_else(dash));
        counts.into_iter().chain(rest).chain(last).collect()
    }
}

/// The whole table as text with a tab between cells, which documents and spreadsheets take for a
/// table.
pub fn as_text(groups: &[GroupView], texts: &Texts) -> String {
    let previous = has_previous(groups);
    let columns = columns(previous, texts);
    let of_group = |group: &GroupView| {
        let cell = |(place, head): (usize, &String)| match place {
            0 => group.name.clone(),
            _ if head == texts.results().average => group.mean.clone(),
            _ => String::new(),
        };
        columns.iter().enumerate().map(cell).collect::<Vec<_>>()
    };
    let of_row = |row: &RowView| -> Vec<String> {
        std::iter::once(row.name.clone()).chain(row.cells(previous)).collect()
    };
    let lines = groups
        .iter()
        .flat_map(|group| std::iter::once(of_group(group)).chain(group.rows.iter().map(of_row)));
    tabbed(std::iter::once(columns.clone()).chain(lines))
}
