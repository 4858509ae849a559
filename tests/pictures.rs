//! The pictures of the first screen: the latest result of the example team, drawn beforehand, so that
//! the first screen needs no code that draws. After a wanted change of charts, texts or the example,
//! write them anew with `GOLDEN=update cargo test --test pictures` and look at them.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "common/example.rs"]
mod example;
#[path = "common/svg.rs"]
mod svg;

use std::{fs, path::Path};

use svg::svg;
use teamruimte::{
    chart::{palette::Palette, room::room},
    texts::Lang,
};

/// Wide enough for names and numbers; the page scales it.
const WIDTH: f64 = 320.0;

fn picture(lang: Lang, palette: &Palette) -> String {
    let mut plan = example::latest(lang).room.unwrap();
    // A first look has no round before.
    for wall in plan.corners.iter_mut().flat_map(|corner| &mut corner.walls) {
        wall.previous = None;
    }
    svg(&room(&plan, WIDTH, 1.0), palette)
}

#[test]
fn the_first_screen_shows_what_the_app_draws() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/pictures");
    let update = std::env::var("GOLDEN").is_ok_and(|value| value == "update");
    for lang in Lang::ALL {
        for (theme, palette) in [("light", Palette::light()), ("dark", Palette::dark())] {
            let path = folder.join(format!("room-{}-{theme}.svg", lang.code()));
            let drawn = picture(*lang, &palette);
            if update {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&path, drawn).unwrap();
                continue;
            }
            let there = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                drawn,
                there.replace("\r\n", "\n"),
                "{}: if the change is wanted, `GOLDEN=update cargo test --test pictures`",
                path.display()
            );
        }
    }
}
