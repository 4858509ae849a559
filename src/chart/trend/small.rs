//! One line in small, to stand in a list of many: the same scale and the same days for all of them,
//! with only the first and the last value in words.

use super::frame::Frame;
use super::{Line, Moment, Reading, lines, sensible};
use crate::chart::axis::Axis;
use crate::chart::lettering;
use crate::chart::marker::REACH;
use crate::chart::path;
use crate::chart::scene::{Anchor, Ink, Point, Scene, Weight};

/// Draws one line `width` pixels wide, best about 150; the height follows from the width. Drawings of
/// one width have every day at the same place, so that they can be compared in a list. A label that
/// is wider than three digits is left out: what stands beside has to say it.
pub fn small(line: &Line, rounds: &[Moment], width: f64) -> Scene {
    let width = sensible(width, 80.0);
    lettered(line, rounds, width, (width / 7.0).round().clamp(22.0, 28.0) / 2.0)
}

/// The same in letters of a given size.
pub(in crate::chart) fn lettered(line: &Line, rounds: &[Moment], width: f64, px: f64) -> Scene {
    let known: Vec<(usize, &Reading, f64)> = line
        .readings
        .iter()
        .enumerate()
        .take(rounds.len())
        .filter_map(|(round, reading)| Some((round, reading, reading.level()?)))
        .collect();
    let radius = px * 0.3;
    let beside = radius * REACH + px * 0.3;
    // Both sides leave as much, so that lists of lines keep their days below each other.
    let taken = lettering::width("0,0", px);
    let side = beside + taken;
    let axis = Axis::new(rounds.iter().map(|round| round.day), side, width - side);
    let height = (px * 3.2 + width * 0.18).round();
    let edge = px * 0.5;
    let frame = Frame {
        columns: rounds.iter().map(|round| axis.x(round.day)).collect(),
        rulings: (side - beside, width - side + beside),
        top: edge.ceil() + 0.5,
        bottom: (height - edge).floor() - 0.5,
        radius,
        stroke: px * 0.15,
        px,
    };
    let mut scene = Scene::new(width, height);
    for (value, dashed) in [(1.0, false), (3.0, true), (5.0, false)] {
        let y = frame.y(value).floor() + 0.5;
        let ruling = [Point::new(frame.rulings.0, y), Point::new(frame.rulings.1, y)];
        if dashed {
            for piece in path::dashes(&ruling, 2.0, 4.0) {
                scene.polyline(&piece, 1.0, Ink::Line);
            }
        } else {
            let [from, to] = ruling;
            scene.line(from, to, 1.0, Ink::Line);
        }
    }
    lines::draw(&mut scene, std::slice::from_ref(line), &frame);
    let ends = [(known.first(), Anchor::End, -1.0), (known.last(), Anchor::Start, 1.0)];
    for (end, anchor, way) in ends.into_iter().skip(usize::from(known.len() < 2)) {
        let Some((at, text)) = end.and_then(|(round, reading, level)| {
            let fits = lettering::width(&reading.label, px) <= taken + 0.01;
            Some((frame.at(*round, *level)?, fits.then_some(&reading.label)?))
        }) else {
            continue;
        };
        let place = Point::new(at.x + way * beside, at.y);
        scene.label(place, text, anchor, (px, Weight::Normal), Ink::Ink);
    }
    scene
}
