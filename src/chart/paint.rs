//! From a scene to a surface: a canvas on screen, an SVG in a file.
//!
//! Backends know whole numbers only, so everything is painted at a scale, and the surface makes it
//! smaller again. Their own methods are called, because a drawing area of the library measures
//! every text.

use std::error::Error;

use plotters::style::{RGBColor, ShapeStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind, FontStyle};

use super::marker::Mark;
use super::palette::Palette;
use super::path;
use super::scene::{Anchor, Ink, Point, Scene, Shape, Weight};
use crate::domain::instrument::Hue;

/// The scale at which lines keep their thickness and curves stay round: an eighth of a pixel.
pub const SCALE: i32 = 8;

/// Why a scene could not be painted.
#[derive(Debug, thiserror::Error)]
#[error("the drawing could not be painted: {0}")]
pub struct PaintError<E: Error + Send + Sync + 'static>(#[source] pub(super) DrawingErrorKind<E>);

/// Paints a scene on a canvas, over what is there already. `family` is a list of typefaces as in a
/// style sheet. A surface of `width * scale` by `height * scale` units holds the whole scene; see
/// [`SCALE`]. Does not call `present`.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    family: &str,
    scale: i32,
    backend: &mut B,
) -> Result<(), PaintError<B::ErrorType>> {
    Brush { palette, family, font_factor: 1.0, scale: f64::from(scale) }.paint_all(scene, backend)
}

/// The same as [`paint`] for an SVG, whose backend writes letters 1.24 times too small.
pub fn paint_svg<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    family: &str,
    scale: i32,
    backend: &mut B,
) -> Result<(), PaintError<B::ErrorType>> {
    Brush { palette, family, font_factor: 1.24, scale: f64::from(scale) }.paint_all(scene, backend)
}

struct Brush<'a> {
    palette: &'a Palette,
    family: &'a str,
    font_factor: f64,
    scale: f64,
}

impl Brush<'_> {
    fn paint_all<B: DrawingBackend>(
        &self,
        scene: &Scene,
        backend: &mut B,
    ) -> Result<(), PaintError<B::ErrorType>> {
        scene.shapes.iter().try_for_each(|shape| self.paint(shape, backend)).map_err(PaintError)
    }

    fn paint<B: DrawingBackend>(
        &self,
        shape: &Shape,
        backend: &mut B,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        match shape {
            Shape::Line { from, to, width, ink } => {
                backend.draw_path([self.coord(*from), self.coord(*to)], &self.stroke(*ink, *width))
            }
            Shape::Polyline { points, width, ink } => {
                backend.draw_path(self.coords(points), &self.stroke(*ink, *width))
            }
            Shape::Polygon { points, ink } => {
                backend.fill_polygon(self.coords(points), &self.stroke(*ink, 0.0))
            }
            Shape::Marker { at, radius, hue, hollow: false } => {
                self.fill_marker(*at, *radius, *hue, Ink::Hue(*hue), backend)
            }
            Shape::Marker { at, radius, hue, hollow: true } => {
                self.fill_marker(*at, *radius, *hue, Ink::Sheet, backend)?;
                self.outline_marker(*at, *radius, *hue, backend)
            }
            Shape::Label { .. } => self.write(shape, backend),
        }
    }

    fn fill_marker<B: DrawingBackend>(
        &self,
        at: Point,
        radius: f64,
        hue: Hue,
        ink: Ink,
        backend: &mut B,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let style = self.stroke(ink, 0.0);
        match Mark::of(hue) {
            Mark::Circle => backend.draw_circle(self.coord(at), self.length(radius), &style, true),
            mark => backend.fill_polygon(self.coords(&mark.corners(at, radius)), &style),
        }
    }

    /// The outline lies inside the mark, so that hollow and filled ones are equally large.
    fn outline_marker<B: DrawingBackend>(
        &self,
        at: Point,
        radius: f64,
        hue: Hue,
        backend: &mut B,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let width = (radius * 0.3).max(1.25);
        let (radius, style) = (radius - width / 2.0, self.stroke(Ink::Hue(hue), width));
        match Mark::of(hue) {
            Mark::Circle => backend.draw_circle(self.coord(at), self.length(radius), &style, false),
            mark => {
                let outline = path::closed(&mark.corners(at, radius));
                backend.draw_path(self.coords(&outline), &style)
            }
        }
    }

    fn write<B: DrawingBackend>(
        &self,
        label: &Shape,
        backend: &mut B,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let Shape::Label { at, text, anchor, size_px, weight, ink } = label else { return Ok(()) };
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let weight = match weight {
            Weight::Normal => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let colour = self.colour(*ink);
        let size = size_px * self.scale * self.font_factor;
        let style = TextStyle::from((self.family, size, weight))
            .color(&colour)
            .pos(Pos::new(h_pos, VPos::Center));
        backend.draw_text(text, &style, self.coord(*at))
    }

    fn colour(&self, ink: Ink) -> RGBColor {
        let colour = self.palette.rgb(ink);
        RGBColor(colour.red, colour.green, colour.blue)
    }

    fn stroke(&self, ink: Ink, width: f64) -> ShapeStyle {
        ShapeStyle {
            color: self.colour(ink).into(),
            filled: true,
            stroke_width: self.length(width),
        }
    }

    fn coords(&self, points: &[Point]) -> Vec<BackendCoord> {
        points.iter().map(|point| self.coord(*point)).collect()
    }

    #[expect(clippy::cast_possible_truncation, reason = "rounded, and `as` stops at the limits")]
    fn coord(&self, point: Point) -> BackendCoord {
        ((point.x * self.scale).round() as i32, (point.y * self.scale).round() as i32)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded, and `as` stops at the limits"
    )]
    fn length(&self, pixels: f64) -> u32 {
        (pixels * self.scale).round() as u32
    }
}
