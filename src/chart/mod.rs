//! Drawings of a round: the shape of the room, and a strip of dots for each activity. Drawings of
//! many rounds: lines over time, and the rounds on a line.
//!
//! A drawing is made in two steps. [`room()`](room::room), [`strip()`](strip::strip),
//! [`trend()`](trend::trend) and [`timeline()`](timeline::timeline) compute a
//! [`Scene`](scene::Scene): shapes in CSS pixels with a role instead of a colour. They are pure, so
//! that a test can compare them and a picture on paper equals the one on screen.
//! [`paint()`](paint::paint) then puts a scene on a canvas, and [`svg()`](svg::svg) in an SVG.
//! What leaves the page is a [`picture`]: the same scenes with their words around them.
//!
//! Nothing here measures text: in a browser that costs a layout for each label, and a strict
//! content security policy forbids it. The drawings reserve room instead.

mod angle;
mod apart;
mod axis;
mod band;
mod dash;
mod drawing;
mod dumbbell;
mod layout;
mod lettering;
pub mod marker;
mod names;
pub mod paint;
pub mod palette;
mod path;
pub mod picture;
mod pile;
mod plan;
pub mod room;
mod ruler;
pub mod scene;
mod sector;
mod sheet;
pub mod strip;
pub mod svg;
pub mod timeline;
pub mod trend;
mod walls;
