//! The drawings as they are kept in `tests/golden`, and the colours they are painted in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use teamruimte::chart::palette::Palette;

use crate::{
    over_time::trends, pictures::pictures, rooms::rooms, strips::strips, svg::svg,
    timelines::timelines,
};

/// The drawings that are kept in dark colours too.
const DARK: [&str; 5] =
    ["room-360", "strip-320", "timeline-640-three", "trend-640-ten", "trend-640-quiet"];

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let sheet =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
    let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap();
    for (theme, palette) in [(light, Palette::light()), (dark, Palette::dark())] {
        let seen = std::cell::Cell::new(0);
        let read = Palette::parse(|token| {
            let (_, rest) = theme.split_once(&format!("{token}: "))?;
            seen.set(seen.get() + 1);
            rest.split_once(';').map(|(value, _)| value.to_owned())
        });
        assert_eq!((read, seen.get()), (palette, 13));
    }
}

#[test]
fn drawings_look_as_they_did() {
    let mut drawings: BTreeMap<String, String> = pictures().into_iter().collect();
    for (name, scene) in
        [rooms(), strips(200), strips(320), strips(600), trends(), timelines()].concat()
    {
        drawings.insert(format!("{name}.svg"), svg(&scene, &Palette::light()));
        if DARK.iter().any(|kind| name.starts_with(kind)) {
            drawings.insert(format!("{name}-dark.svg"), svg(&scene, &Palette::dark()));
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var("GOLDEN").is_ok_and(|value| value == "update");
    let mut stale: Vec<String> = Vec::new();
    for file in fs::read_dir(&folder).into_iter().flatten() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let chart = ["room-", "strip-", "trend-", "timeline-", "picture-"]
            .iter()
            .any(|kind| name.starts_with(kind));
        if chart && !drawings.contains_key(&name) {
            stale.push(name);
        }
    }
    if update {
        fs::create_dir_all(&folder).unwrap();
        for name in stale {
            fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, text) in drawings {
            fs::write(folder.join(name), text).unwrap();
        }
        return;
    }
    let differs = |name: &&String| {
        let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
        drawings.get(*name).is_none_or(|drawn| *drawn != text.replace("\r\n", "\n"))
    };
    stale.extend(drawings.keys().filter(differs).cloned());
    assert!(
        stale.is_empty(),
        "these drawings differ from tests/golden: {stale:?}. If that is wanted, run \
         `GOLDEN=update cargo test --test charts` and look at the files."
    );
}
