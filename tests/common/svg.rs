//! A drawing as text to compare.

use teamruimte::chart::{palette::Palette, scene::Scene};

/// A scene as SVG text, in its logical size.
pub(crate) fn svg(scene: &Scene, palette: &Palette) -> String {
    teamruimte::chart::svg::svg(scene, palette, "sans-serif").unwrap()
}
