//! The one place that says which version of each tool is used. An exact version each: a tool that
//! changes overnight would change the build with it.
//!
//! wasm-bindgen is not here: its version is that of the crate in `Cargo.lock`, see `lock_file`.

/// Builds and bundles the app. Later versions need a later Rust.
pub(super) const TRUNK: &str = "0.21.14";

/// Takes the wasm apart into what the first screen needs and what is loaded later. It must
/// understand the crate `wasm_split_helpers` of `Cargo.lock`.
pub(super) const WASM_SPLIT: &str = "0.2.4";

/// Makes wasm smaller. Debian's version is too old for what Rust writes today.
pub(super) const BINARYEN: &str = "132.0.0";

/// Finds what makes a page hard to use for some; only the tests load it.
pub(super) const AXE_CORE: &str = "4.14.1";

/// Debian's compiler with the sources of its standard library, and a linker for wasm.
pub(super) const DEBIAN_RUST: [&str; 5] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"];
/// The linker of the last package.
pub(super) const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";
