//! Two rounds as pictures that leave the page. What makes the comparison weak goes with them.

use super::CompareView;
use crate::{
    app::picture::Picture,
    chart::{
        picture::{Group, Row, Words, of_activities, of_room},
        scene::Scene,
    },
    texts::Texts,
};

impl CompareView {
    /// Both shapes over each other.
    pub fn room_picture(&self, texts: &Texts) -> Option<Picture> {
        let words = self.words(texts.results().room_title, &self.room_help);
        let scene = of_room(self.room.as_ref()?, &words);
        Some(self.picture(texts, texts.picture().name_room, scene))
    }

    /// The activities of both.
    pub fn activities_picture(&self, texts: &Texts) -> Picture {
        let words = self.words(texts.results().activities_title, &self.legend);
        let change = |then: &str, now: &str| format!("{then} → {now}");
        let groups: Vec<Group> = self
            .groups
            .iter()
            .zip(&self.dimensions)
            .map(|(group, dimension)| Group {
                name: group.name.clone(),
                hue: group.hue,
                mean: change(&dimension.then, &dimension.now),
                rows: group
                    .rows
                    .iter()
                    .map(|row| {
                        let [_, then, _, now, _, _] = row.cells();
                        Row {
                            number: row.number,
                            name: row.name.clone(),
                            mean: change(&then, &now),
                            strip: row.strip,
                        }
                    })
                    .collect(),
            })
            .collect();
        let scene = of_activities(&groups, &words);
        self.picture(texts, texts.picture().name_activities, scene)
    }

    fn words(&self, title: &str, help: &str) -> Words {
        let weak = self.weak.iter().map(String::as_str);
        Words {
            title: title.to_owned(),
            about: format!("{} · {} · {}", self.team_name, self.then.title, self.now.title),
            help: std::iter::once(help).chain(weak).collect::<Vec<_>>().join(" "),
        }
    }

    fn picture(&self, texts: &Texts, name: &str, scene: Scene) -> Picture {
        Picture {
            name: format!("{}-{}-{name}", self.file_stem, texts.compare().picture_name),
            title: format!("{} · {}", texts.compare().title, self.team_name),
            scene,
        }
    }
}
