//! A drawing as data, before anybody has chosen colours or a surface.
//!
//! Coordinates are logical CSS pixels from the top left corner, rounded to 1/100, so that the same
//! drawing is the same text on every machine.

use crate::domain::instrument::Hue;

/// A place in a scene, in CSS pixels from the left and from the top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

impl Point {
    /// A place, not yet rounded.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    fn rounded(self) -> Self {
        Self { x: hundredths(self.x), y: hundredths(self.y) }
    }

    fn moved(self, by: Self) -> Self {
        Self::new(self.x + by.x, self.y + by.y).rounded()
    }
}

/// What a colour is for. Which colour that is, a [`Palette`](super::palette::Palette) knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Text and the strongest marks.
    Ink,
    /// Text that may stay in the background.
    InkSoft,
    /// Rulings that carry no meaning of their own.
    Line,
    /// The sheet on which the drawing lies.
    Sheet,
    /// What can be pressed, and what was picked.
    Accent,
    /// The strong colour of a dimension.
    Hue(Hue),
    /// The pale colour of a dimension, for areas.
    Wash(Hue),
}

/// Which end of a label stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The text runs to the right.
    Start,
    /// The text stands evenly around its place.
    Middle,
    /// The text runs to the left.
    End,
}

/// How heavy a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Normal,
    /// A name that stands out.
    Bold,
}

/// One thing to draw. Later shapes lie on top of earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A straight stroke.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
        /// Thickness in pixels.
        width: f64,
        /// Its role.
        ink: Ink,
    },
    /// A stroke through points, not filled.
    Polyline {
        /// The points in order, at least two.
        points: Vec<Point>,
        /// Thickness in pixels.
        width: f64,
        /// Its role.
        ink: Ink,
    },
    /// A filled area without a stroke.
    Polygon {
        /// The outline; the last point is joined to the first.
        points: Vec<Point>,
        /// Its role.
        ink: Ink,
    },
    /// The mark of a dimension; its outline follows from the hue.
    Marker {
        /// The middle.
        at: Point,
        /// Size: the radius of a circle of the same weight, in pixels.
        radius: f64,
        /// Whose mark.
        hue: Hue,
        /// Filled with the hue, or with the sheet and only outlined.
        hollow: bool,
    },
    /// A line of text.
    Label {
        /// The anchor's place across, and the middle of the line in height.
        at: Point,
        /// What it says.
        text: String,
        /// Which end stands at `at`.
        anchor: Anchor,
        /// Size of the letters in pixels.
        size_px: f64,
        /// How heavy.
        weight: Weight,
        /// Its role.
        ink: Ink,
    },
}

impl Shape {
    /// The same shape, so much further to the right and down.
    fn moved(mut self, by: Point) -> Self {
        match &mut self {
            Self::Line { from, to, .. } => (*from, *to) = (from.moved(by), to.moved(by)),
            Self::Polyline { points, .. } | Self::Polygon { points, .. } => {
                for point in points {
                    *point = point.moved(by);
                }
            }
            Self::Marker { at, .. } | Self::Label { at, .. } => *at = at.moved(by),
        }
        self
    }
}

/// A drawing of a given size.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What to draw, from the back to the front.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// An empty drawing.
    pub fn new(width: f64, height: f64) -> Self {
        Self { width: hundredths(width), height: hundredths(height), shapes: Vec::new() }
    }

    /// The same drawing on a filled sheet, for a picture that leaves the page.
    #[must_use]
    pub fn on_sheet(mut self) -> Self {
        let (right, bottom) = (self.width, self.height);
        let corners = [(0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom)];
        let points = corners.map(|(x, y)| Point::new(x, y)).to_vec();
        self.shapes.insert(0, Shape::Polygon { points, ink: Ink::Sheet });
        self
    }

    /// Adds a whole drawing with its top left corner at a place.
    pub fn place(&mut self, other: Scene, at: Point) {
        let shapes = other.shapes.into_iter().map(|shape| shape.moved(at));
        self.shapes.extend(shapes);
    }

    /// Adds a straight stroke.
    pub fn line(&mut self, from: Point, to: Point, width: f64, ink: Ink) {
        let (from, to, width) = (from.rounded(), to.rounded(), hundredths(width));
        self.shapes.push(Shape::Line { from, to, width, ink });
    }

    /// Adds a stroke through points.
    pub fn polyline(&mut self, points: &[Point], width: f64, ink: Ink) {
        let width = hundredths(width);
        self.shapes.push(Shape::Polyline { points: rounded(points), width, ink });
    }

    /// Adds a filled area.
    pub fn polygon(&mut self, points: &[Point], ink: Ink) {
        self.shapes.push(Shape::Polygon { points: rounded(points), ink });
    }

    /// Adds the mark of a dimension.
    pub fn marker(&mut self, at: Point, radius: f64, hue: Hue, hollow: bool) {
        let (at, radius) = (at.rounded(), hundredths(radius));
        self.shapes.push(Shape::Marker { at, radius, hue, hollow });
    }

    /// Adds a line of text.
    pub fn label(&mut self, at: Point, text: &str, anchor: Anchor, font: (f64, Weight), ink: Ink) {
        let (size_px, weight) = (hundredths(font.0), font.1);
        let (at, text) = (at.rounded(), text.to_owned());
        self.shapes.push(Shape::Label { at, text, anchor, size_px, weight, ink });
    }
}

fn rounded(points: &[Point]) -> Vec<Point> {
    points.iter().map(|point| point.rounded()).collect()
}

/// Rounds to 1/100; what is no number becomes 0, so that a drawing is never spoilt by one value.
fn hundredths(value: f64) -> f64 {
    if value.is_finite() { (value * 100.0).round() / 100.0 + 0.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_rounded_and_always_numbers() {
        let mut scene = Scene::new(100.004, f64::NAN);
        scene.line(Point::new(1.005_1, -0.001), Point::new(f64::INFINITY, 2.0), 1.0, Ink::Ink);
        let (from, to) = (Point::new(1.01, 0.0), Point::new(0.0, 2.0));
        assert_eq!(scene.shapes, [Shape::Line { from, to, width: 1.0, ink: Ink::Ink }]);
        assert_eq!((scene.width, scene.height), (100.0, 0.0));
    }
}
