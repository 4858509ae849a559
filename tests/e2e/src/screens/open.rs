//! Opening a file.

use crate::{browser::Browser, failure::Outcome, files::Saved};

/// The screen on which a file is opened.
#[derive(Debug)]
pub struct Open<'a>(pub(super) &'a Browser);

impl Open<'_> {
    /// Waits for it.
    pub async fn arrive(self) -> Outcome {
        self.0.arrive(&self.0.say("open.title")?).await
    }

    /// Waits until it shows what is in a file.
    pub async fn found(self) -> Outcome {
        self.0.read(&self.0.say("open.found")?).await
    }

    /// Waits until it refuses a file with the text of this key.
    pub async fn refuses(self, key: &str) -> Outcome {
        self.0.hear("status", &self.0.say(key)?).await
    }

    /// Takes what is in the file.
    pub async fn accept(self) -> Outcome {
        self.0.press_button("open.accept").await?;
        self.0.hear("status", &self.0.say("notice.file_opened")?).await
    }

    /// Comes to the page of the team in a file, as on a device that has nothing.
    pub async fn bring(self, file: &Saved) -> Outcome {
        let browser = self.0;
        browser.visit("#/open").await?;
        browser.drop_file(file).await?;
        browser.open_file().found().await?;
        browser.open_file().accept().await
    }
}
