//! Starting other programs in one of three ways: for the reader to follow (`stream`), as a long
//! step that only matters when it fails (`watch`), or for its answer (`answer`).

use crate::progress::Progress;
use std::collections::VecDeque;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// How much of a silent program's output is shown when it fails.
const LAST_LINES: usize = 15;

#[derive(Debug)]
pub(crate) enum ProcessError {
    NotStarted { command: String, reason: io::Error },
    Failed { command: String, status: ExitStatus, last_lines: Vec<String> },
}

impl fmt::Display for ProcessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted { command, reason } => {
                write!(f, "`{command}` could not be started: {reason}")
            }
            Self::Failed { command, status, last_lines } => {
                write!(f, "`{command}` failed ({status})")?;
                if !last_lines.is_empty() {
                    f.write_str("; its last lines:")?;
                }
                last_lines.iter().try_for_each(|line| write!(f, "\n    {line}"))
            }
        }
    }
}

impl std::error::Error for ProcessError {}

/// The command as a person would type it.
fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn judge(
    command: &Command,
    status: ExitStatus,
    last_lines: Vec<String>,
) -> Result<(), ProcessError> {
    if status.success() {
        return Ok(());
    }
    Err(ProcessError::Failed { command: typed(command), status, last_lines })
}

/// Runs a program whose output the reader wants to see as it comes.
pub(crate) fn stream(command: &mut Command) -> Result<(), ProcessError> {
    println!("$ {}", typed(command));
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|reason| ProcessError::NotStarted { command: typed(command), reason })?;
    judge(command, status, Vec::new())
}

/// Runs a program and hands back what it printed.
pub(crate) fn answer(command: &mut Command) -> Result<String, ProcessError> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|reason| ProcessError::NotStarted { command: typed(command), reason })?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    judge(command, output.status, complaints.lines().map(str::to_owned).collect())?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a long program, showing only that it is alive; its last lines are kept for the error.
pub(crate) fn watch(command: &mut Command, mut progress: Progress) -> Result<(), ProcessError> {
    let not_started = |command: &Command, reason| {
        let command = typed(command);
        ProcessError::NotStarted { command, reason }
    };
    let mut child = command
        // A trace of calls would push the reason out of the last lines.
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|reason| not_started(command, reason))?;
    let last_lines = follow(&mut child, &mut progress);
    let status = child.wait().map_err(|reason| not_started(command, reason))?;
    progress.finish(status.success());
    judge(command, status, last_lines)
}

/// Reads both outputs until the program closes them.
fn follow(child: &mut Child, progress: &mut Progress) -> Vec<String> {
    let (sender, lines) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        send_lines(stdout, sender.clone());
    }
    if let Some(stderr) = child.stderr.take() {
        send_lines(stderr, sender);
    }
    let mut last = VecDeque::new();
    loop {
        match lines.recv_timeout(Duration::from_secs(1)) {
            Ok(line) => {
                progress.line(&line);
                last.push_back(line);
                if last.len() > LAST_LINES {
                    last.pop_front();
                }
            }
            Err(RecvTimeoutError::Timeout) => progress.tick(),
            Err(RecvTimeoutError::Disconnected) => return last.into(),
        }
    }
}

fn send_lines(output: impl Read + Send + 'static, lines: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            if !line.is_empty() && lines.send(line).is_err() {
                break;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_carries_the_command_and_its_last_lines() {
        let mut command = Command::new("cargo");
        command.arg("no-such-subcommand");
        let error = watch(&mut command, Progress::start("trying")).unwrap_err().to_string();
        assert!(error.starts_with("`cargo no-such-subcommand` failed"), "{error}");
        assert!(error.contains("\n    error: no such command"), "{error}");
    }

    #[test]
    fn a_missing_program_is_told_apart_from_a_failing_one() {
        let error = answer(&mut Command::new("no-such-program")).unwrap_err();
        assert!(matches!(error, ProcessError::NotStarted { .. }));
    }

    #[test]
    fn an_answer_is_the_output_without_its_last_newline() {
        let version = answer(Command::new("cargo").arg("--version")).unwrap();
        assert!(version.starts_with("cargo ") && !version.ends_with('\n'));
    }
}
