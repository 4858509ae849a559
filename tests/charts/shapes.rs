//! What the tests see of a drawing: its shapes, how far they reach, and what meets what.

use teamruimte::chart::marker::REACH;
use teamruimte::chart::scene::{Anchor, Point, Scene, Shape, Weight};

use crate::lettering;

/// The box of a shape: left, top, right, bottom. Letters count as narrow, so that two boxes that
/// meet are two texts that meet.
pub(crate) fn extent(shape: &Shape) -> [f64; 4] {
    let around = |points: &[Point], more: f64| {
        let mut found = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for point in points {
            let [left, top, right, bottom] = found;
            found = [
                left.min(point.x - more),
                top.min(point.y - more),
                right.max(point.x + more),
                bottom.max(point.y + more),
            ];
        }
        found
    };
    match shape {
        Shape::Line { from, to, .. } => around(&[*from, *to], 0.0),
        Shape::Polyline { points, width, .. } => around(points, width / 2.0),
        Shape::Polygon { points, .. } => around(points, 0.0),
        Shape::Marker { at, radius, .. } => around(&[*at], radius * REACH),
        Shape::Label { at, text, anchor, size_px, weight, .. } => {
            let letter = if *weight == Weight::Bold { 0.58 } else { 0.5 };
            let wide = text.chars().count() as f64 * letter * size_px;
            let wide = wide.min(lettering::width(text, *size_px));
            let left = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - wide / 2.0,
                Anchor::End => at.x - wide,
            };
            [left, at.y - size_px * 0.45, left + wide, at.y + size_px * 0.45]
        }
    }
}

pub(crate) fn assert_inside(scene: &Scene) {
    assert!(scene.width > 0.0 && scene.height > 0.0);
    for shape in &scene.shapes {
        let found = extent(shape);
        let [left, top, right, bottom] = found;
        assert!(found.iter().all(|side| side.is_finite()), "{shape:?}");
        assert!(left >= -0.02 && top >= -0.02, "{shape:?}");
        assert!(right <= scene.width + 0.02 && bottom <= scene.height + 0.02, "{shape:?}");
    }
}

pub(crate) fn labels(scene: &Scene) -> Vec<&Shape> {
    scene.shapes.iter().filter(|shape| matches!(shape, Shape::Label { .. })).collect()
}

pub(crate) fn assert_nothing_meets(shapes: &[&Shape]) {
    for (place, one) in shapes.iter().enumerate() {
        for other in shapes.iter().skip(place + 1) {
            let (a, b) = (extent(one), extent(other));
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            assert!(apart, "{one:?} meets {other:?}");
        }
    }
}

pub(crate) fn markers(scene: &Scene, wanted: bool) -> Vec<(Point, f64)> {
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Marker { at, radius, hollow, .. } if *hollow == wanted => Some((*at, *radius)),
        _ => None,
    });
    found.collect()
}

/// The boxes of all labels as the drawings reserve room for them: letters of a wide typeface.
pub(crate) fn reserved(scene: &Scene) -> Vec<(String, [f64; 4])> {
    let label = |shape: &Shape| match shape {
        Shape::Label { at, text, anchor, size_px, .. } => {
            let wide = lettering::width(text, *size_px);
            let left = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - wide / 2.0,
                Anchor::End => at.x - wide,
            };
            let half = size_px / 2.0;
            Some((text.clone(), [left, at.y - half, left + wide, at.y + half]))
        }
        _ => None,
    };
    scene.shapes.iter().filter_map(label).collect()
}

/// All labels stand in the scene, and none touches another, in the widest typeface there is.
pub(crate) fn assert_words_have_room(scene: &Scene) {
    let boxes = reserved(scene);
    for (place, (text, one)) in boxes.iter().enumerate() {
        assert!(one[0] >= -0.02 && one[2] <= scene.width + 0.02, "{text} {one:?}");
        for (other_text, other) in boxes.iter().skip(place + 1) {
            let apart = one[2] <= other[0] + 0.02
                || other[2] <= one[0] + 0.02
                || one[3] <= other[1] + 0.02
                || other[3] <= one[1] + 0.02;
            assert!(apart, "{text} {one:?} meets {other_text} {other:?}");
        }
    }
}
