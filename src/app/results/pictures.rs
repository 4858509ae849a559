//! The charts as pictures that leave the page, made from what the page shows and from nothing else.

use super::{GroupView, ResultsView};
use crate::{
    app::picture::Picture,
    chart::{
        picture::{Group, Row, Words, of_activities, of_room},
        scene::Scene,
    },
    texts::Texts,
};

impl ResultsView {
    /// The shape of the room; none where nothing may be shown.
    pub fn room_picture(&self, texts: &Texts) -> Option<Picture> {
        let lines = [Some(texts.results().room_help), self.previous.as_deref()];
        let help = lines.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let scene = |words: &Words| self.room.as_ref().map(|room| of_room(room, words));
        self.picture(texts.results().room_title, texts.picture().name_room, help, scene)
    }

    /// All activities with their strips; none where nothing may be shown.
    pub fn activities_picture(&self, texts: &Texts) -> Option<Picture> {
        let groups: Vec<Group> = self.groups.iter().map(group).collect();
        let scene = |words: &Words| self.room.as_ref().map(|_| of_activities(&groups, words));
        let (title, name) = (texts.results().activities_title, texts.picture().name_activities);
        self.picture(title, name, self.activities_help.clone(), scene)
    }

    fn picture(
        &self,
        title: &str,
        name: &str,
        help: String,
        scene: impl FnOnce(&Words) -> Option<Scene>,
    ) -> Option<Picture> {
        let about = format!("{} · {}", self.team_name, self.meta);
        let scene = scene(&Words { title: title.to_owned(), about, help })?;
        Some(Picture {
            name: format!("{}-{name}", self.file_stem),
            title: format!("{title} · {} · {}", self.team_name, self.date),
            scene,
        })
    }
}

fn group(group: &GroupView) -> Group {
    let rows = group.rows.iter().map(|row| Row {
        number: row.number,
        name: row.name.clone(),
        mean: row.mean.clone(),
        strip: row.strip,
    });
    Group {
        name: group.name.clone(),
        hue: group.hue,
        mean: group.mean.clone(),
        rows: rows.collect(),
    }
}
