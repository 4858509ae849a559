//! The values of earlier rounds, at their marks. Columns that stand too close to a newer one are
//! left out whole, so that no value has to be guessed to its round.

use super::between::{Mark, Space};
use super::frame::{Frame, Room};
use super::{Line, Reading, Trend};
use crate::chart::lettering;
use crate::chart::scene::{Anchor, Ink, Point, Scene, Weight};

/// Half the width of the values of the first round: so much has to stay free beside it.
pub(super) fn first_half(trend: &Trend, room: &Room) -> f64 {
    let half = widest(readings(trend, 0), room.px) / 2.0;
    if trend.rounds.len() > 1 { half.min(room.width * 0.1) } else { 0.0 }
}

/// Draws them, newest first, left of what begins at `taken`.
pub(super) fn draw(scene: &mut Scene, trend: &Trend, frame: &Frame, taken: f64) {
    let newest = frame.columns.last().copied().unwrap_or(taken);
    let mut free = taken.min(newest - frame.reach()) - frame.px * 0.2;
    for (round, x) in frame.columns.iter().enumerate().rev() {
        let half = widest(readings(trend, round), frame.px) / 2.0;
        let fits = x + half <= free && x - half >= frame.rulings.0;
        if half > 0.0 && fits && !frame.is_crowded(round) {
            column(scene, trend, frame, round);
            free = x - half - frame.px * 0.4;
        }
    }
}

/// The values of one round, each as near to its mark as there is room between the marks.
fn column(scene: &mut Scene, trend: &Trend, frame: &Frame, round: usize) {
    let mut found: Vec<(Point, Mark, &Line)> = Vec::new();
    for line in &trend.lines {
        let Some(at) = place(line, frame, round) else { continue };
        let (up, down) = steep(line, frame, round, at);
        // Above is where one looks first; a value that its own line crosses is the worse choice.
        let above = if up { 3.0 } else { 0.0 };
        let below = if down { 4.0 } else { 1.0 };
        let (from, to) = beside(line, frame, round, at);
        found.push((at, Mark { from, to, above, below }, line));
    }
    found.sort_by(|(one, ..), (other, ..)| one.y.total_cmp(&other.y));
    let marks: Vec<Mark> = found.iter().map(|(_, mark, _)| *mark).collect();
    let space = Space { top: 0.0, bottom: frame.floor(), step: frame.px * 1.1 };
    for ((at, _, line), y) in found.iter().zip(space.middles(&marks).unwrap_or_default()) {
        let Some(reading) = line.readings.get(round) else { continue };
        let (at, font) = (Point::new(at.x, y), (frame.px, Weight::Normal));
        scene.label(at, &reading.label, Anchor::Middle, font, Ink::Hue(line.hue));
    }
}

/// The place of a line in a round.
fn place(line: &Line, frame: &Frame, round: usize) -> Option<Point> {
    frame.at(round, line.readings.get(round)?.level()?)
}

/// Where a mark begins and ends, together with those of a round that stands right beside it.
fn beside(line: &Line, frame: &Frame, round: usize, at: Point) -> (f64, f64) {
    let rounds = [round.checked_sub(1), round.checked_add(1)];
    let others = rounds.into_iter().flatten().filter_map(|round| place(line, frame, round));
    let near = others.filter(|other| (other.x - at.x).abs() < frame.px + frame.reach());
    let (from, to) = near.fold((at.y, at.y), |(from, to), at| (from.min(at.y), to.max(at.y)));
    (from - frame.reach(), to + frame.reach())
}

/// Whether a line runs so steeply up, and so steeply down, that it would cross a value there.
fn steep(line: &Line, frame: &Frame, round: usize, at: Point) -> (bool, bool) {
    let joined = |round: usize| line.readings.get(round).is_some_and(|reading| reading.joined);
    let before = round.checked_sub(1).filter(|_| joined(round));
    let next = Some(round + 1).filter(|next| joined(*next));
    let beside = [before, next].into_iter().flatten().filter_map(|at| place(line, frame, at));
    let rises = beside.map(|other| {
        let (across, up) = ((other.x - at.x).abs(), at.y - other.y);
        up * (frame.px / across.max(0.01)).min(1.0)
    });
    rises.fold((false, false), |(up, down), rise| {
        (up || rise > frame.reach(), down || rise < -frame.reach())
    })
}

fn readings(trend: &Trend, round: usize) -> impl Iterator<Item = &Reading> {
    trend.lines.iter().filter_map(move |line| line.readings.get(round))
}

/// The width of the widest value.
fn widest<'a>(readings: impl Iterator<Item = &'a Reading>, px: f64) -> f64 {
    let known = readings.filter(|reading| reading.level().is_some());
    known.map(|reading| lettering::width(&reading.label, px)).fold(0.0, f64::max)
}
