//! Starts the app in a browser; elsewhere it tells how.

#[cfg(target_family = "wasm")]
fn main() {
    teamruimte::start();
}

#[cfg(not(target_family = "wasm"))]
fn main() {
    println!("Teamruimte runs in a browser. `cargo xtask serve` builds it and serves it.");
}
