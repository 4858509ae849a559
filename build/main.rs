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

/// Groups of texts that only parts say which are loaded after the first screen. Whatever the first part
/// said of one of them would bring the whole group into it, in every language.
const LATER: &[&str] = &[
    "about",
    "about_page",
    "balance",
    "close",
    "compare",
    "hands",
    "headline",
    "learning",
    "new",
    "open",
    "paper",
    "picture",
    "point",
    "presenter",
    "results",
    "review",
    "step",
    "talk",
    "talk_page",
    "team",
    "trend",
    "triad",
    "turn",
    "why",
];

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
    tree.insert("talk".to_owned(), table("talk")?.into());
    tree.insert("about".to_owned(), table("about")?.into());
    let (later, first) = table("round")?.into_iter().partition(|(key, _)| LATER.contains(&&**key));
    let (later, first): (Table, Table) = (later, first);
    tree.insert("round".to_owned(), first.into());
    tree.extend(later);
    fs::write(out.join("texts.rs"), texts::generate(&tree, LATER, &codes)?)?;

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
