//! A chart that leaves the page.

use crate::chart::scene::Scene;

/// A picture to save or to copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The name of its file, without what tells the kind.
    pub name: String,
    /// What it shows, of whom and of when: for whoever does not see it.
    pub title: String,
    /// The picture itself.
    pub scene: Scene,
}
