//! How a browser is set up for a scene.

use std::{env, path::PathBuf};

use serde_json::{Map, Value, json};

use crate::words::Lang;

/// What a scene asks of its browser.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The language of the browser, and the one in which the scene begins.
    pub lang: Lang,
    /// Preferences of Chromium, as in its settings.
    pub prefs: Map<String, Value>,
    /// Whether to go on before the page has loaded, for pages that never do.
    pub eager: bool,
    /// Whether every request is remembered, for [`listen::requests`](crate::listen::requests).
    pub requests: bool,
    /// Whether messages of the console and violations fail the scene.
    pub strict: bool,
}

impl Setting {
    /// A Dutch reader with a browser as it comes.
    #[must_use]
    pub fn dutch() -> Self {
        Self { lang: Lang::Nl, prefs: Map::new(), eager: false, requests: false, strict: true }
    }

    /// An English reader.
    #[must_use]
    pub fn english() -> Self {
        Self { lang: Lang::En, ..Self::dutch() }
    }

    /// With this preference.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.prefs.insert(name.to_owned(), value.into());
        self
    }

    /// With a browser that does not let the page keep anything.
    #[must_use]
    pub fn that_keeps_nothing(self) -> Self {
        self.with("profile.default_content_setting_values.cookies", 2)
    }

    /// With every request remembered.
    #[must_use]
    pub fn that_tells_requests(mut self) -> Self {
        self.requests = true;
        self
    }

    /// For a page that is kept from loading: errors on the console belong to it.
    #[must_use]
    pub fn that_does_not_load(mut self) -> Self {
        self.eager = true;
        self.strict = false;
        self
    }
}

/// The folder of the built app.
pub fn dist() -> PathBuf {
    env::var_os("DIST").map_or_else(|| project().join("dist"), PathBuf::from)
}

/// The source of axe-core.
pub fn axe() -> PathBuf {
    let installed = || project().join(".tools/npm/node_modules/axe-core/axe.min.js");
    env::var_os("AXE_JS").map_or_else(installed, PathBuf::from)
}

/// The driver of the browser.
pub fn chromedriver() -> PathBuf {
    env::var_os("CHROMEDRIVER").map_or_else(|| "chromedriver".into(), PathBuf::from)
}

/// The checkout.
pub fn project() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", ".."].iter().collect()
}

/// What the driver is told of the browser.
pub fn options(setting: &Setting, profile: &std::path::Path) -> Value {
    let lang = setting.lang.code();
    let mut prefs = setting.prefs.clone();
    prefs.insert("intl.accept_languages".to_owned(), json!(lang));
    let mut options = json!({
        "prefs": prefs,
        "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1280,900",
            format!("--lang={lang}"),
            format!("--user-data-dir={}", profile.display()),
        ],
    });
    if let (Some(browser), Some(options)) = (env::var_os("CHROMIUM"), options.as_object_mut()) {
        options.insert("binary".to_owned(), json!(browser.to_string_lossy()));
    }
    options
}
