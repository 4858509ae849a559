//! The program behind `cargo xtask`. All of it is in the library, which the end-to-end tests
//! share for its server.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::run(std::env::args_os())
}
