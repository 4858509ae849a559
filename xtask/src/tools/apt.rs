//! Debian's packages, for what neither cargo nor npm has. The only thing here that touches the
//! machine outside the checkout, and so only done where a tool is found nowhere.

use super::error::{Cause, ToolError};
use crate::process;
use crate::progress::Progress;
use std::path::Path;
use std::process::Command;

/// Whether this is a machine with Debian's package manager.
pub(super) fn is_here() -> bool {
    Path::new("/usr/bin/apt-get").is_file()
}

/// Installs packages for `what`, as root or with sudo if that asks no password.
pub(super) fn install(what: &str, packages: &[&str]) -> Result<(), ToolError> {
    let names = packages.join(" ");
    let by_hand = format!("apt-get install {names}, as root; or what your system has for it");
    let failed = |cause| ToolError { missing: what.to_owned(), cause, by_hand: by_hand.clone() };
    if !is_here() {
        return Err(failed(Cause::Unexpected("there is no apt-get here to try".to_owned())));
    }
    let progress = Progress::start(&format!("Installing {what} (about a minute, once): {names}"));
    // Lists that cannot be renewed may still be good enough; the installation tells.
    let _ = process::answer(apt_get().args(["update", "--quiet"]));
    // Never at the price of another package: that choice is the owner's.
    let mut command = apt_get();
    command.args(["install", "--yes", "--no-remove", "--no-install-recommends"]).args(packages);
    process::watch(&mut command, progress).map_err(|error| failed(error.into()))
}

fn apt_get() -> Command {
    let is_root = process::answer(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        command.args(["-n", "apt-get"]);
    }
    command.args(["-o", "DPkg::Lock::Timeout=300"]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
