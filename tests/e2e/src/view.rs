//! How the page is shown: how large, light or dark.

use serde_json::json;

use crate::{browser::Browser, failure::Outcome, wait::until};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As by day.
    Light,
    /// As by night.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As in `prefers-color-scheme`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Browser {
    /// Shows the page in this many CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.note(format!("resize to {width} × {height}"));
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        self.drawn().await
    }

    /// Shows the page in this theme, to a reader who asked for less motion, so that nothing on it
    /// is half-way.
    pub async fn in_theme(&self, theme: Theme) -> Outcome {
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        self.drawn().await
    }

    /// Waits until all changes so far are drawn.
    pub async fn drawn(&self) -> Outcome {
        let script = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        until("the next frame", async || {
            let drawn: bool = self.script(script, vec![]).await?;
            Ok(drawn.then_some(()))
        })
        .await
    }

    /// By how many CSS pixels the page is wider than its window.
    pub async fn overflow(&self) -> Outcome<i64> {
        self.script("return document.documentElement.scrollWidth - innerWidth", vec![]).await
    }

    /// By how many CSS pixels the page is higher than its window; negative when there is room.
    pub async fn overflow_below(&self) -> Outcome<i64> {
        self.script("return document.documentElement.scrollHeight - innerHeight", vec![]).await
    }
}
