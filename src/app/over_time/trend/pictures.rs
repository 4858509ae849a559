//! The lines as pictures that leave the page.

use super::TrendView;
use crate::{
    app::picture::Picture,
    chart::{
        picture::{Lines, Numbered, Words, of_small_multiples, of_trend},
        scene::Scene,
    },
    texts::Texts,
};

impl TrendView {
    /// The lines of the dimensions.
    pub fn lines_picture(&self, texts: &Texts) -> Picture {
        let words = self.words(texts.trend().dimensions_title, texts.trend().dimensions_help);
        self.picture(texts, texts.trend().name_dimensions, of_trend(&self.dimensions, &words))
    }

    /// The small lines of the activities.
    pub fn smalls_picture(&self, texts: &Texts) -> Picture {
        let words = self.words(texts.trend().activities_title, texts.trend().activities_help);
        let groups: Vec<Lines> = self
            .groups
            .iter()
            .map(|group| Lines {
                name: group.name.clone(),
                hue: group.hue,
                lines: group
                    .lines
                    .iter()
                    .map(|(number, line)| Numbered { number: *number, line: line.clone() })
                    .collect(),
            })
            .collect();
        let scene = of_small_multiples(&groups, &self.dimensions.rounds, &words);
        self.picture(texts, texts.trend().name_activities, scene)
    }

    fn words(&self, title: &str, help: &str) -> Words {
        let notes = self.notes.iter().map(String::as_str);
        let help = std::iter::once(help).chain(notes).collect::<Vec<_>>().join(" ");
        Words { title: title.to_owned(), about: self.about.clone(), help }
    }

    fn picture(&self, texts: &Texts, name: &str, scene: Scene) -> Picture {
        Picture {
            name: format!("{}-{name}", self.file_stem),
            title: format!("{} · {}", texts.trend().title, self.about),
            scene,
        }
    }
}
