//! A table as text with a tab between cells, which documents and spreadsheets take for a table.

/// The text of these rows.
pub fn tabbed(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| one_cell(cell)).collect();
        cells.join("\t") + "\r\n"
    };
    rows.into_iter().map(line).collect()
}

/// What people wrote must not begin a cell or a line of its own.
fn one_cell(text: &str) -> String {
    text.replace(char::is_control, " ")
}
