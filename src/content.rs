//! The instrument, the example and the ways to learn that come with the app, as the JSON that files carry too.

/// The check of the team's development space; see `content/check.toml`.
pub const CHECK: &str = include_str!(concat!(env!("OUT_DIR"), "/check.json"));

/// The example team's rounds; see `content/example.toml`.
pub const EXAMPLE: &str = include_str!(concat!(env!("OUT_DIR"), "/example.json"));

/// Ways to learn together; see `content/learning.toml`.
pub const LEARNING: &str = include_str!(concat!(env!("OUT_DIR"), "/learning.json"));
