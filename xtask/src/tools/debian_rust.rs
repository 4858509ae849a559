//! Debian's compiler with a standard library for wasm built here, for machines where rustup has no
//! server to ask. Debian brings the library's sources but not the library.
//!
//! The library goes into a folder of `.tools/` and is named to the compiler as its system root for
//! wasm alone. Programs for this machine, build scripts and macros among them, keep Debian's own,
//! and nothing is written into `/usr` beside Debian's packages.

use super::apt;
use super::error::{Cause, ToolError};
use super::pins;
use super::wasm_target::{TARGET, has_standard_library};
use crate::process;
use crate::progress::Progress;
use crate::project::Project;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const CLIPPY: &str = "/usr/bin/cargo-clippy";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std";

/// Where it is, once it is there.
#[derive(Debug)]
pub(super) struct DebianRust {
    folder: PathBuf,
}

impl DebianRust {
    fn of(project: &Project) -> Self {
        Self { folder: project.tools().join("debian-rust") }
    }

    /// The folder that makes `cargo` mean Debian's.
    pub(super) fn programs(&self) -> PathBuf {
        self.folder.join("bin")
    }

    /// What cargo must be told to compile for wasm with it.
    pub(super) fn environment(&self) -> [(&'static str, OsString); 2] {
        // The variable takes the place of the flags in .cargo/config.toml, so those stand here too.
        let mut flags = OsString::from("--cfg=erase_components --sysroot=");
        flags.push(self.sysroot());
        [
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", pins::DEBIAN_LINKER.into()),
        ]
    }

    fn sysroot(&self) -> PathBuf {
        self.folder.join("sysroot")
    }

    fn libraries(&self) -> PathBuf {
        self.sysroot().join("lib/rustlib").join(TARGET).join("lib")
    }

    /// Says which compiler the library was built with: it serves no other.
    fn note(&self) -> PathBuf {
        self.folder.join("compiler")
    }
}

/// Debian's compiler, if it is ready for use.
pub(super) fn installed(project: &Project) -> Option<DebianRust> {
    let debian = DebianRust::of(project);
    let built_with = fs::read_to_string(debian.note()).ok()?;
    let is_ready = compiler().ok()? == built_with && has_standard_library(&debian.libraries());
    is_ready.then_some(debian)
}

pub(super) fn ensure(project: &Project) -> Result<DebianRust, ToolError> {
    if let Some(debian) = installed(project) {
        return Ok(debian);
    }
    if ![RUSTC, CARGO, CLIPPY, SOURCES, pins::DEBIAN_LINKER].iter().all(|p| Path::new(p).exists()) {
        apt::install("Debian's Rust", &pins::DEBIAN_RUST)?;
    }
    let debian = DebianRust::of(project);
    let build = project.tools().join("standard-library");
    build_library(&debian, &build).map_err(|cause| ToolError {
        missing: format!("a standard library for {TARGET}"),
        cause,
        by_hand: format!("rustup target add {TARGET}, where its server can be reached"),
    })?;
    Ok(debian)
}

fn compiler() -> Result<String, Cause> {
    Ok(process::answer(Command::new(RUSTC).arg("--version"))?)
}

/// Cargo builds the library as a dependency of a crate that holds nothing else.
fn build_library(debian: &DebianRust, build: &Path) -> Result<(), Cause> {
    link_programs(&debian.programs())?;
    let manifest = "[package]\nname = \"nothing\"\nedition = \"2021\"\n[workspace]\n";
    write(&build.join("Cargo.toml"), manifest)?;
    write(&build.join("src/lib.rs"), "")?;
    let mut command = Command::new(CARGO);
    command
        .current_dir(build)
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", TARGET])
        .env("CARGO_TARGET_DIR", build.join("target"))
        .env("RUSTC", RUSTC)
        // Building the standard library is not a stable feature yet.
        .env("RUSTC_BOOTSTRAP", "1")
        // Optimising across crates, as the app does, needs the bitcode of all of them.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    let progress = Progress::start(&format!(
        "Building Rust's standard library for {TARGET} (about a minute, once)"
    ));
    process::watch(&mut command, progress)?;

    copy_libraries(&build.join("target").join(TARGET).join("release/deps"), &debian.libraries())?;
    fs::remove_dir_all(build).map_err(Cause::file(build))?;
    // Last: a build that was stopped half-way has no note.
    write(&debian.note(), &compiler()?)
}

/// With `ln`, which Debian has, since this must compile on systems without such links.
fn link_programs(folder: &Path) -> Result<(), Cause> {
    fs::create_dir_all(folder).map_err(Cause::file(folder))?;
    let mut link = Command::new("ln");
    link.args(["-sf", RUSTC, CARGO, CLIPPY, "/usr/bin/clippy-driver", "/usr/bin/rustdoc"]);
    process::answer(link.arg(folder))?;
    Ok(())
}

fn copy_libraries(from: &Path, to: &Path) -> Result<(), Cause> {
    if to.exists() {
        fs::remove_dir_all(to).map_err(Cause::file(to))?;
    }
    fs::create_dir_all(to).map_err(Cause::file(to))?;
    for entry in fs::read_dir(from).map_err(Cause::file(from))? {
        let path = entry.map_err(Cause::file(from))?.path();
        let is_library = path.extension().is_some_and(|extension| extension == "rlib");
        if let Some(name) = path.file_name().filter(|_| is_library) {
            fs::copy(&path, to.join(name)).map_err(Cause::file(&path))?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Cause> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Cause::file(folder))?;
    }
    fs::write(path, text).map_err(Cause::file(path))
}
