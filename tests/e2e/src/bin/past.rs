//! Team files with a past, to open by hand: `cargo run -p e2e --bin past [folder]`.

use std::{env, fs, path::PathBuf};

use e2e::{failure::Outcome, past, setting::project};

fn main() -> Outcome {
    let folder = env::args_os().nth(1).map_or_else(|| project().join("target/past"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let files = [
        ("teamruimte-jaren.json", past::years("Wijkteam Oost")?),
        ("teamruimte-1-ronde.json", past::many(1)?),
        ("teamruimte-200-rondes.json", past::many(200)?),
    ];
    for (name, past) in files {
        fs::write(folder.join(name), past.file()?.bytes)?;
    }
    println!("team files in {}", folder.display());
    Ok(())
}
