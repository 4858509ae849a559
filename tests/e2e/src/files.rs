//! Files: what the browser has saved, and giving it one.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;

use crate::{browser::Browser, failure::Outcome, wait::until};

/// Drops a file on the page, as the browser does when somebody lets go of it.
const DROP: &str = "
const [name, bytes] = arguments;
const carried = new DataTransfer();
carried.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
const target = document.querySelector('main h1');
for (const kind of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
}";

impl Browser {
    /// Waits for a download and takes it out of the folder.
    pub async fn downloaded(&self) -> Outcome<Saved> {
        let folder = self.folder.inner("downloads")?;
        let path = until("a file among the downloads", async || finished(&folder)).await?;
        let bytes = fs::read(&path)?;
        fs::remove_file(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.note(format!("found {name} among the downloads"));
        Ok(Saved { name, bytes })
    }

    /// Puts a file on the disk, for the file chooser.
    pub fn lay_down(&self, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
        let path = self.folder.inner("files")?.join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Chooses a file in the file chooser of the page.
    pub async fn choose(&self, path: &Path) -> Outcome {
        self.note(format!("choose {}", path.display()));
        let field = self.web.find(thirtyfour::By::Css("input[type=file]")).await?;
        field.send_keys(path.to_string_lossy().as_ref()).await?;
        Ok(())
    }

    /// Drops a file on the page.
    pub async fn drop_file(&self, saved: &Saved) -> Outcome {
        self.note(format!("drop {}", saved.name));
        self.script(DROP, vec![json!(saved.name), json!(STANDARD.encode(&saved.bytes))]).await
    }
}

/// A file that the browser has saved.
#[derive(Debug, Clone)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Saved {
    /// Its content as text.
    pub fn text(&self) -> Outcome<&str> {
        Ok(std::str::from_utf8(&self.bytes)?)
    }

    /// Its content as JSON.
    pub fn json(&self) -> Outcome<serde_json::Value> {
        Ok(serde_json::from_slice(&self.bytes)?)
    }
}

/// The one file in the folder, once it is complete.
fn finished(folder: &Path) -> Outcome<Option<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // The browser reserves the name with an empty file, and writes beside it.
        let partial = entry.path().extension().is_some_and(|end| end == "crdownload");
        if partial || entry.metadata()?.len() == 0 {
            return Ok(None);
        }
        paths.push(entry.path());
    }
    Ok(paths.pop())
}
