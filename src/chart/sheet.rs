//! A sheet that is filled from the top down: headings, text in lines, and drawings.

use super::{
    lettering,
    scene::{Anchor, Ink, Point, Scene, Weight},
};
use crate::domain::instrument::Hue;

/// Width of every picture, in logical pixels. As wide as the text on a page of A4, its words are of
/// eight points.
pub const WIDTH: f64 = 1200.0;

/// Free at the edges.
pub(super) const MARGIN: f64 = 48.0;
/// Size and weight of a title.
const TITLE: (f64, Weight) = (34.0, Weight::Bold);
/// Of the name of a dimension.
pub(super) const NAME: (f64, Weight) = (24.0, Weight::Bold);
/// Of all other words.
pub(super) const TEXT: (f64, Weight) = (22.0, Weight::Normal);

/// From one line to the next, in parts of the letter size.
pub(super) const LEADING: f64 = 1.4;

/// What stands around a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// What is drawn.
    pub title: String,
    /// Of whom, when, and of how many.
    pub about: String,
    /// How to read it.
    pub help: String,
}

/// A drawing that grows downward.
pub(super) struct Sheet {
    /// What is drawn so far.
    pub(super) scene: Scene,
    /// Where the next thing begins.
    pub(super) y: f64,
}

impl Sheet {
    /// A sheet with its heading.
    pub(super) fn new(words: &Words) -> Self {
        let mut sheet = Self { scene: Scene::new(WIDTH, 0.0), y: MARGIN * 0.8 };
        sheet.text(&words.title, MARGIN, WIDTH - 2.0 * MARGIN, TITLE, Ink::Ink);
        sheet.text(&words.about, MARGIN, WIDTH - 2.0 * MARGIN, TEXT, Ink::InkSoft);
        sheet
    }

    /// The whole drawing, with how to read it below.
    pub(super) fn finish(mut self, help: &str) -> Scene {
        self.text(help, MARGIN, WIDTH - 2.0 * MARGIN, TEXT, Ink::InkSoft);
        self.y += MARGIN * 0.8;
        self.closed()
    }

    /// The drawing as high as what is in it.
    pub(super) fn closed(self) -> Scene {
        let mut whole = Scene::new(self.scene.width, self.y.ceil());
        whole.shapes = self.scene.shapes;
        whole
    }

    /// Text in as many lines as it needs.
    pub(super) fn text(
        &mut self,
        text: &str,
        left: f64,
        width: f64,
        font: (f64, Weight),
        ink: Ink,
    ) {
        let step = font.0 * LEADING;
        for line in in_lines(text, font, width) {
            let at = Point::new(left, self.y + step / 2.0);
            self.scene.label(at, &line, Anchor::Start, font, ink);
            self.y += step;
        }
    }

    /// The mark and the name of a dimension.
    pub(super) fn heading(&mut self, name: &str, hue: Hue, left: f64, width: f64) {
        let (lead, radius) = (36.0, NAME.0 * 0.4);
        let at = Point::new(left + 14.0, self.y + NAME.0 * LEADING / 2.0);
        self.scene.marker(at, radius, hue, false);
        self.text(name, left + lead, width - lead, NAME, Ink::Hue(hue));
    }

    /// The number of an activity, before a text that begins on this line.
    pub(super) fn number(&mut self, number: usize, right: f64, ink: Ink) {
        let at = Point::new(right, self.y + TEXT.0 * LEADING / 2.0);
        self.scene.label(at, &number.to_string(), Anchor::End, TEXT, ink);
    }
}

/// Lines of at most so many pixels. Room is counted for bold letters; others are a tenth narrower.
pub(super) fn in_lines(text: &str, font: (f64, Weight), width: f64) -> Vec<String> {
    let share = if font.1 == Weight::Bold { 1.0 } else { 0.9 };
    lettering::lines(text, font.0, width / share)
}
