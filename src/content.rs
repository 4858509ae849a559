//! The instruments and the example that come with the app, as the JSON that files carry too.

/// The check of the team's development space; see `content/check.toml`.
pub const CHECK: &str = include_str!(concat!(env!("OUT_DIR"), "/check.json"));

/// The example team's rounds; see `content/example.toml`.
pub const EXAMPLE: &str = include_str!(concat!(env!("OUT_DIR"), "/example.json"));
