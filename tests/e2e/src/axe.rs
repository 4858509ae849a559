//! axe-core, the checker of accessibility: WCAG 2.2, levels A and AA.

use std::fs;

use serde::Deserialize;

use crate::{browser::Browser, failure::Outcome, setting, view::Theme};

const RUN: &str =
    "return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'] })
    .then((result) => result.violations.map((found) => ({ id: found.id,
        where: found.nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ') })))";

/// One thing that keeps somebody out.
#[derive(Debug, Deserialize)]
pub struct Violation {
    /// The rule.
    pub id: String,
    /// The elements, and what is wrong with them.
    #[serde(rename = "where")]
    pub place: String,
}

impl Browser {
    /// What the checker finds on the page as it is now, in this theme.
    pub async fn violations(&self, theme: Theme) -> Outcome<Vec<Violation>> {
        self.in_theme(theme).await?;
        let is_loaded: bool = self.script("return 'axe' in window", vec![]).await?;
        if !is_loaded {
            let source = fs::read_to_string(setting::axe())?;
            self.script::<()>(&format!("{source}\n;"), vec![]).await?;
        }
        self.script(RUN, vec![]).await
    }
}
