//! The lines themselves: where they run on, where they break, and which points have a mark.

use super::frame::Frame;
use super::{Line, Reading};
use crate::chart::dash;
use crate::chart::scene::{Point, Scene};

/// A value of a line in its place.
#[derive(Debug, Clone, Copy)]
struct Stop {
    round: usize,
    at: Point,
    rounded: bool,
}

/// All lines, and over them all marks, so that no line covers the mark of another.
pub(super) fn draw(scene: &mut Scene, lines: &[Line], frame: &Frame) {
    let all: Vec<(&Line, Vec<Vec<Stop>>)> =
        lines.iter().map(|line| (line, runs(line, frame))).collect();
    for (line, run) in all.iter().flat_map(|(line, runs)| runs.iter().map(move |run| (line, run))) {
        let points: Vec<Point> = run.iter().map(|stop| stop.at).collect();
        if points.len() > 1 {
            dash::stroke(scene, &points, frame.stroke, line.hue);
        }
    }
    for (line, run) in all.iter().flat_map(|(line, runs)| runs.iter().map(move |run| (line, run))) {
        let last = run.len().saturating_sub(1);
        for (place, stop) in run.iter().enumerate() {
            // A line shows where it begins and ends, and a lone point has nothing but its mark.
            if place == 0 || place == last || !frame.is_dense(stop.round) {
                scene.marker(stop.at, frame.radius, line.hue, stop.rounded);
            }
        }
    }
}

/// The pieces of a line that are joined. A round without a value ends a piece: to run on across it
/// would tell a value that nobody gave.
fn runs(line: &Line, frame: &Frame) -> Vec<Vec<Stop>> {
    let mut runs: Vec<Vec<Stop>> = Vec::new();
    let mut open = false;
    for (round, reading) in line.readings.iter().enumerate() {
        let Some(stop) = stop(reading, round, frame) else {
            open = false;
            continue;
        };
        match runs.last_mut().filter(|_| open && reading.joined) {
            Some(run) => run.push(stop),
            None => runs.push(vec![stop]),
        }
        open = true;
    }
    runs
}

fn stop(reading: &Reading, round: usize, frame: &Frame) -> Option<Stop> {
    let at = frame.at(round, reading.level()?)?;
    Some(Stop { round, at, rounded: reading.rounded })
}
