//! Checks the content and turns it into what the program embeds.
//!
//! Content is data: a sentence changed or a language added in `content/` touches no Rust. The build
//! fails with the place of the first text that lacks a language, so no user ever meets a hole.

mod languages;
mod local;
mod rules;
mod texts;

use std::{env, fs, path::Path};

use toml::Table;

/// Why the content cannot be built, naming file and key.
type Error = Box<dyn std::error::Error>;

fn main() -> Result<(), Error> {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=build");
    // Where calls and data point to: `cargo xtask split` needs it to take the wasm apart.
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let languages = languages::read(&table("languages")?)?;
    fs::write(out.join("languages.rs"), languages::generate(&languages))?;
    fs::write(out.join("rules.rs"), rules::generate(&table("rules")?)?)?;

    let codes: Vec<&str> = languages.iter().map(|language| language.code.as_str()).collect();
    for file in ["interface", "page", "round", "talk", "about", "check", "example", "learning"] {
        local::check_file(file, &table(file)?, &codes)?;
    }
    let mut tree = table("interface")?;
    for file in ["round", "talk", "about"] {
        tree.insert(file.to_owned(), table(file)?.into());
    }
    fs::write(out.join("texts.rs"), texts::generate(&tree, &codes)?)?;

    for file in ["check", "example", "learning"] {
        fs::write(out.join(format!("{file}.json")), serde_json::to_string(&table(file)?)?)?;
    }
    Ok(())
}

fn table(name: &str) -> Result<Table, Error> {
    let path = format!("content/{name}.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    text.parse::<Table>().map_err(|error| format!("{path}: {error}").into())
}
