//! A scene as the text of an SVG: for files that leave the app, and for the tests.

use std::io::Error;

use plotters_backend::DrawingBackend as _;
use plotters_svg::SVGBackend;

use super::{
    paint::{PaintError, SCALE, paint_svg},
    palette::Palette,
    scene::Scene,
};

/// The typefaces of a picture that leaves the page, for programs that know a list and for those
/// that take its first name. Without quotes: they are not needed, and some readers trip over them.
pub const FAMILY: &str = "Segoe UI, system-ui, Noto Sans, sans-serif";

/// Why there is no text.
pub type SvgError = PaintError<Error>;

/// A scene as SVG text, in its logical size. `family` is a list of typefaces as in a style sheet.
pub fn svg(scene: &Scene, palette: &Palette, family: &str) -> Result<String, SvgError> {
    let size = (units(scene.width), units(scene.height));
    let mut text = String::new();
    let mut backend = SVGBackend::with_string(&mut text, size);
    paint_svg(scene, palette, family, SCALE, &mut backend)?;
    backend.present().map_err(PaintError)?;
    drop(backend);
    let painted = format!(r#"width="{}" height="{}""#, size.0, size.1);
    let logical = format!(r#"width="{}" height="{}""#, scene.width, scene.height);
    Ok(text.replacen(&painted, &logical, 1))
}

/// A scene as an SVG file that stands on its own: on a light sheet whatever the theme, since it is
/// pasted into documents and printed, and with a title for whoever does not see it.
pub fn file(scene: &Scene, title: &str) -> Result<String, SvgError> {
    let mut text = svg(&scene.clone().on_sheet(), &Palette::light(), FAMILY)?;
    if let Some(end) = text.find('\n') {
        text.insert_str(end + 1, &format!("<title>{}</title>\n", escaped(title)));
    }
    // No XML holds these, however they are written.
    text.retain(|c| c == '\n' || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')));
    Ok(text)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size of a picture, and `as` stops at the limits"
)]
fn units(pixels: f64) -> u32 {
    (pixels * f64::from(SCALE)).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Anchor, Ink, Point, Weight};

    #[test]
    fn what_people_typed_is_text_and_nothing_else() {
        let typed = "Oost & <b>\"West\"</b>\u{8}";
        let mut scene = Scene::new(100.0, 20.0);
        let font = (10.0, Weight::Normal);
        scene.label(Point::new(0.0, 10.0), typed, Anchor::Start, font, Ink::Ink);
        let text = file(&scene, typed).unwrap();
        assert!(text.starts_with("<svg width=\"100\" height=\"20\" viewBox=\"0 0 800 160\""));
        assert!(text.contains("<title>Oost &amp; &lt;b&gt;\"West\"&lt;/b&gt;</title>"), "{text}");
        assert!(text.contains("Oost &amp; &lt;b&gt;&quot;West&quot;&lt;/b&gt;\n"), "{text}");
        assert!(!text.contains("<b>") && !text.contains('\u{8}'));
    }
}
