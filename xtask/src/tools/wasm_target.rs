//! A compiler that can compile for the browser. The toolchain in use needs the standard library
//! for wasm; rustup adds it. Where rustup cannot reach its server, Debian's compiler is taken for
//! everything that becomes wasm, see `debian_rust`.

use super::apt;
use super::debian_rust::{self, DebianRust};
use super::error::{Cause, ToolError};
use crate::process;
use crate::progress::Progress;
use crate::project::Project;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// Set to `debian` to take Debian's compiler at once.
const CHOICE: &str = "TEAMRUIMTE_RUST";

/// The compiler for everything that becomes wasm.
#[derive(Debug)]
pub(super) enum WasmRust {
    /// The toolchain that `cargo` itself stands for.
    InUse,
    Debian(DebianRust),
}

pub(super) fn ensure(project: &Project) -> Result<WasmRust, ToolError> {
    if env::var_os(CHOICE).is_some_and(|choice| choice == "debian") {
        return debian_rust::ensure(project).map(WasmRust::Debian);
    }
    if toolchain_has_target() {
        return Ok(WasmRust::InUse);
    }
    if let Some(debian) = debian_rust::installed(project) {
        return Ok(WasmRust::Debian(debian));
    }
    match add_target() {
        Ok(()) => Ok(WasmRust::InUse),
        Err(error) if apt::is_here() => {
            println!("{error}\nTrying Debian's Rust instead");
            debian_rust::ensure(project).map(WasmRust::Debian)
        }
        Err(error) => Err(error),
    }
}

/// Asked of the compiler and not of rustup, which is not everywhere and answers slower.
fn toolchain_has_target() -> bool {
    let libraries = process::answer(Command::new("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    libraries.is_ok_and(|folder| has_standard_library(Path::new(&folder)))
}

pub(super) fn has_standard_library(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .filter_map(Result::ok)
            .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
    })
}

fn add_target() -> Result<(), ToolError> {
    let by_hand = format!("rustup target add {TARGET}");
    let failed = |cause| ToolError {
        missing: format!("Rust's standard library for {TARGET}"),
        cause,
        by_hand: by_hand.clone(),
    };
    let progress =
        Progress::start(&format!("Adding {TARGET} to the Rust toolchain (seconds, once)"));
    process::watch(Command::new("rustup").args(["target", "add", TARGET]), progress)
        .map_err(|error| failed(error.into()))?;
    if toolchain_has_target() {
        return Ok(());
    }
    let elsewhere = "rustup added it to a toolchain that is not the one in use".to_owned();
    Err(failed(Cause::Unexpected(elsewhere)))
}
