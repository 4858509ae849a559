//! A drawing as a file.

use plotters_backend::DrawingBackend as _;
use plotters_svg::SVGBackend;
use teamruimte::chart::{
    paint::{SCALE, paint_svg},
    palette::Palette,
    scene::Scene,
};

/// A scene as SVG text, in its logical size.
pub(crate) fn svg(scene: &Scene, palette: &Palette) -> String {
    let units = |pixels: f64| format!("{}", pixels * f64::from(SCALE)).parse::<u32>().unwrap();
    let size = (units(scene.width), units(scene.height));
    let mut text = String::new();
    let mut backend = SVGBackend::with_string(&mut text, size);
    paint_svg(scene, palette, "sans-serif", SCALE, &mut backend).unwrap();
    backend.present().unwrap();
    drop(backend);
    let painted = format!(r#"width="{}" height="{}""#, size.0, size.1);
    let logical = format!(r#"width="{}" height="{}""#, scene.width, scene.height);
    text.replacen(&painted, &logical, 1)
}
