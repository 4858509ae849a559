//! The driver between a test and its browser: a process that never outlives the test.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

use crate::{
    failure::{Failure, Outcome},
    setting,
};

/// What it says when it listens; the port follows.
const STARTED: &str = "started successfully on port ";

/// How often one is started before that counts as a failure.
const TRIES: u32 = 5;

/// A running chromedriver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    /// Kept open: it may say more.
    _says: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts one on a port that it chooses itself. It needs that port in both families of
    /// addresses, and ends when the second one is taken; so it is asked again.
    pub fn start() -> Outcome<Self> {
        let mut tried = Self::try_once();
        for _ in 1..TRIES {
            if tried.is_ok() {
                break;
            }
            tried = Self::try_once();
        }
        tried
    }

    fn try_once() -> Outcome<Self> {
        let program = setting::chromedriver();
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure::new(format!("{}: {error}", program.display())))?;
        let silent = || Failure::new("the driver of the browser does not say its port");
        let mut says = BufReader::new(process.stdout.take().ok_or_else(silent)?);
        let mut line = String::new();
        let port = loop {
            line.clear();
            if says.read_line(&mut line)? == 0 {
                return Err(silent());
            }
            if let Some((_, port)) = line.split_once(STARTED) {
                break port.trim_end_matches(['.', '\n', '\r']).parse()?;
            }
        };
        Ok(Self { process, port, _says: says })
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It has ended by itself, or this ends it; there is nobody to tell.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
