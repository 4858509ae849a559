//! Time that passes when it is told to: what the app wants to do after a pause of more than a glance
//! waits until that pause has passed, and not a moment of the real day.

use serde_json::json;

use crate::{browser::Browser, failure::Outcome};

const CLOCK: &str = "
const now = performance.now.bind(performance);
const later = window.setTimeout;
let passed = 0;
const waiting = [];
performance.now = () => now() + passed;
window.setTimeout = (work, ms, ...rest) => {
    if (!(ms > 1000)) return later(work, ms, ...rest);
    waiting.push({ at: passed + ms, work: () => work(...rest) });
    return 0;
};
window.e2ePass = async (seconds) => {
    const end = passed + seconds * 1000;
    for (;;) {
        waiting.sort((one, other) => one.at - other.at);
        if (!waiting.length || waiting[0].at > end) break;
        const { at, work } = waiting.shift();
        passed = Math.max(passed, at);
        work();
        // What it does may wait for the next one.
        await new Promise((done) => later(done));
    }
    passed = end;
};";

impl Browser {
    /// From the next page on, time passes when it is told to.
    pub async fn hold_time(&self) -> Outcome {
        self.before_each_page(CLOCK).await
    }

    /// Lets so many seconds pass.
    pub async fn seconds_pass(&self, seconds: u32) -> Outcome {
        self.note(format!("{seconds} seconds pass"));
        self.script("return e2ePass(arguments[0])", vec![json!(seconds)]).await
    }
}
