//! A sign of life for steps of minutes: one line that is rewritten on a terminal, or a plain line
//! twice a minute where the output is kept, as in CI.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Wider lines would wrap on a narrow terminal and could not be rewritten.
const WIDTH: usize = 78;
const BETWEEN_PLAIN_LINES: Duration = Duration::from_secs(30);

pub(crate) struct Progress {
    started: Instant,
    reported: Instant,
    on_terminal: bool,
    last_line: String,
}

impl Progress {
    /// Announces a step, with what it may take: "installing trunk (about 4 minutes, once)".
    pub(crate) fn start(announcement: &str) -> Self {
        println!("{announcement}");
        let now = Instant::now();
        let on_terminal = io::stdout().is_terminal();
        Self { started: now, reported: now, on_terminal, last_line: String::new() }
    }

    /// The program at work printed a line.
    pub(crate) fn line(&mut self, line: &str) {
        line.trim().clone_into(&mut self.last_line);
        self.tick();
    }

    /// Time passed.
    pub(crate) fn tick(&mut self) {
        let line = self.status();
        if self.on_terminal {
            print!("\r\x1b[2K{line}");
            // A status line that cannot be shown is no reason to stop the work.
            let _ = io::stdout().flush();
        } else if self.reported.elapsed() >= BETWEEN_PLAIN_LINES {
            self.reported = Instant::now();
            println!("{line}");
        }
    }

    pub(crate) fn finish(self, well: bool) {
        if self.on_terminal {
            print!("\r\x1b[2K");
        }
        let outcome = if well { "done in" } else { "failed after" };
        println!("  {outcome} {}", in_words(self.started.elapsed()));
    }

    fn status(&self) -> String {
        let line = format!("  {} … {}", in_words(self.started.elapsed()), self.last_line);
        line.chars().take(WIDTH).collect()
    }
}

/// A duration for people: seconds with a tenth, or minutes and seconds.
pub(crate) fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        return format!("{:.1} s", duration.as_secs_f64());
    }
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_easily() {
        assert_eq!(in_words(Duration::from_millis(340)), "0.3 s");
        assert_eq!(in_words(Duration::from_secs(247)), "4 min 07 s");
    }

    #[test]
    fn a_status_fits_one_line() {
        let mut progress = Progress::start("a step");
        progress.line(&"wide ".repeat(100));
        assert_eq!(progress.status().chars().count(), WIDTH);
    }
}
