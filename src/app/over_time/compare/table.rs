//! The numbers of two rounds as a table, to look up and to paste.

use super::{ActivityPair, CompareView, rows::Told};
use crate::texts::Lang;

impl ActivityPair {
    /// The cells of its row.
    pub(super) fn cells(&self) -> [String; 6] {
        let dash = || "–".to_owned();
        let mean = |told: &Option<Told>| told.as_ref().map_or_else(dash, |told| told.mean.clone());
        let answers =
            |told: &Option<Told>| told.as_ref().map_or_else(dash, |told| told.answers.to_string());
        [
            self.name.clone(),
            mean(&self.then),
            answers(&self.then),
            mean(&self.now),
            answers(&self.now),
            self.word.map_or_else(dash, str::to_owned),
        ]
    }
}

impl CompareView {
    /// The table to paste elsewhere: of whom and when above it, with what makes the comparison weak.
    pub fn table_to_paste(&self, lang: Lang) -> Vec<Vec<String>> {
        let about = [&self.team_name, &self.then.title, &self.now.title].map(String::as_str);
        let above = std::iter::once(about.join(" · ")).chain(self.weak.iter().cloned());
        above.map(|line| vec![line]).chain(self.table(lang)).collect()
    }

    /// The table: a line of heads, then dimensions with their activities, then what only the earlier
    /// round asked. A dimension has no number of answers.
    pub fn table(&self, lang: Lang) -> Vec<Vec<String>> {
        let (texts, dash) = (lang.texts(), || "–".to_owned());
        let words = texts.compare();
        let of = |date: &str| [words.average_column(&date), words.answers_column(&date)];
        let ([then, then_answers], [now, now_answers]) = (of(&self.then.date), of(&self.now.date));
        let (activity, change) = (texts.results().table_activity, words.change_column);
        let heads = [activity.to_owned(), then, then_answers, now, now_answers, change.to_owned()];
        let mut rows = vec![heads.to_vec()];
        for (dimension, group) in self.dimensions.iter().zip(&self.groups) {
            rows.push(vec![
                dimension.name.clone(),
                dimension.then.clone(),
                String::new(),
                dimension.now.clone(),
                String::new(),
                dimension.word.map_or_else(dash, str::to_owned),
            ]);
            rows.extend(group.rows.iter().map(|row| row.cells().to_vec()));
        }
        rows.extend(self.only_then.iter().map(|row| row.cells().to_vec()));
        rows
    }
}
