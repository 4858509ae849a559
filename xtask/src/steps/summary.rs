//! What became of the steps, as a table to read and a last line to count by.

use super::Step;
use std::fmt;
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Passed,
    Failed,
    Skipped,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passed => "passed",
            Self::Failed => "FAILED",
            Self::Skipped => "skipped",
        })
    }
}

#[derive(Debug, Default)]
pub(super) struct Summary {
    tools: Duration,
    rows: Vec<(Step, Outcome, Duration)>,
}

impl Summary {
    /// Notes the time that making sure of the tools took, which belongs to no step.
    pub(super) fn tools_took(&mut self, time: Duration) {
        self.tools = time;
    }

    pub(super) fn add(&mut self, step: Step, outcome: Outcome, time: Duration) {
        self.rows.push((step, outcome, time));
    }

    pub(super) fn has_failed(&self, step: Step) -> bool {
        self.rows.iter().any(|&(done, outcome, _)| done == step && outcome == Outcome::Failed)
    }

    pub(super) fn all_passed(&self) -> bool {
        self.rows.iter().all(|&(_, outcome, _)| outcome == Outcome::Passed)
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.rows.iter().filter(|&&(_, found, _)| found == outcome).count()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<10} {:>8}", "step", "seconds")?;
        writeln!(f, "{:<10} {:>8.1}", "(tools)", self.tools.as_secs_f64())?;
        let slowest = self.rows.iter().map(|&(_, _, time)| time).max();
        for &(step, outcome, time) in &self.rows {
            let mark = if Some(time) == slowest { "  <- slowest" } else { "" };
            writeln!(f, "{step:<10} {:>8.1}  {outcome}{mark}", time.as_secs_f64())?;
        }
        let [passed, failed, skipped] =
            [Outcome::Passed, Outcome::Failed, Outcome::Skipped].map(|outcome| self.count(outcome));
        write!(f, "\nsteps: {passed} passed, {failed} failed")?;
        if skipped > 0 {
            write!(f, ", {skipped} skipped")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(outcomes: &[(Step, Outcome)]) -> Summary {
        let mut summary = Summary::default();
        for (seconds, &(step, outcome)) in (1..).zip(outcomes) {
            summary.add(step, outcome, Duration::from_secs(seconds));
        }
        summary
    }

    fn last_line(summary: &Summary) -> String {
        summary.to_string().lines().last().unwrap_or_default().to_owned()
    }

    #[test]
    fn the_last_line_counts_the_steps() {
        let good = summary(&[(Step::Fmt, Outcome::Passed), (Step::Lint, Outcome::Passed)]);
        assert_eq!(last_line(&good), "steps: 2 passed, 0 failed");
        assert!(good.all_passed());
        let bad = summary(&[
            (Step::Fmt, Outcome::Passed),
            (Step::Build, Outcome::Failed),
            (Step::Size, Outcome::Skipped),
        ]);
        assert_eq!(last_line(&bad), "steps: 1 passed, 1 failed, 1 skipped");
        assert!(!bad.all_passed() && bad.has_failed(Step::Build));
    }

    #[test]
    fn the_slowest_step_is_marked() {
        let table = summary(&[(Step::Fmt, Outcome::Passed), (Step::Unit, Outcome::Passed)]);
        let table = table.to_string();
        let marked: Vec<_> = table.lines().filter(|line| line.contains("slowest")).collect();
        assert_eq!(marked, ["unit            2.0  passed  <- slowest"]);
    }
}
