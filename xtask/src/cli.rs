//! The command line as a type, so that every misuse is found before anything is run.

use crate::server::DEFAULT_PORT;
use crate::steps::Step;
use lexopt::Arg::{Long, Short, Value};
use lexopt::{Parser, ValueExt};
use std::ffi::OsString;
use std::str::FromStr;

pub(crate) const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]     build the app and serve it on http://127.0.0.1:8080
  serve --dev          the same with a rebuild and a reload at every save
  build                build the app into dist/
  test [--only STEP]…  run every check, or only the named steps, in this order:
                       fmt licences lint lint-wasm unit wasm build size page e2e
  size                 show what the first screen weighs, and fail over the budget
  bench                measure records, charts and answers, and keep it in target/bench.txt
  licences [--check]   write public/licences.txt, or fail when it is out of date
  tools                install the tools that are missing, and show them all
  help                 show this text

Trunk calls `join-styles` before each build, and after it `split`, which takes the wasm apart, and
`loosen-policy`, so that reloading works in development.

Tools go into .tools/ of this checkout. Environment variables:
  CHROMIUM, CHROMEDRIVER  the browser and the driver to test with, in place of those found
  TEAMRUIMTE_RUST=debian  compile for the browser with Debian's Rust and a standard library
                          built here, as is done where rustup cannot reach its server";

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Serve { port: u16, development: bool },
    Build,
    Test { only: Vec<Step> },
    Size,
    Bench,
    Licences { check: bool },
    Tools,
    Split,
    LoosenPolicy,
    JoinStyles,
    Help,
}

/// Reads a command line that begins with the program's name.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Command, lexopt::Error> {
    let mut parser = Parser::from_iter(arguments);
    let command = match parser.next()? {
        Some(Value(name)) => match name.to_str() {
            Some("serve") => return parse_serve(parser),
            Some("test") => return parse_test(parser),
            Some("licences") => return parse_licences(parser),
            Some("build") => Command::Build,
            Some("size") => Command::Size,
            Some("bench") => Command::Bench,
            Some("tools") => Command::Tools,
            Some("split") => Command::Split,
            Some("loosen-policy") => Command::LoosenPolicy,
            Some("join-styles") => Command::JoinStyles,
            Some("help") => Command::Help,
            _ => return Err(format!("there is no command {}", name.display()).into()),
        },
        Some(Long("help") | Short('h')) => Command::Help,
        Some(other) => return Err(other.unexpected()),
        None => return Err("which command?".into()),
    };
    match parser.next()? {
        Some(more) => Err(more.unexpected()),
        None => Ok(command),
    }
}

fn parse_serve(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut port, mut development) = (DEFAULT_PORT, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = parser.value()?.parse()?,
            Long("dev") => development = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve { port, development })
}

fn parse_test(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut only = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only.push(parser.value()?.parse_with(Step::from_str)?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Test { only })
}

fn parse_licences(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut check = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("check") => check = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Licences { check })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        let arguments = ["xtask"].into_iter().chain(line.split_whitespace());
        parse(arguments.map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn serving_has_a_usual_port() {
        let usual = Command::Serve { port: DEFAULT_PORT, development: false };
        assert_eq!(parsed("serve"), Ok(usual));
        let asked = Command::Serve { port: 9000, development: true };
        assert_eq!(parsed("serve --dev --port 9000"), Ok(asked));
    }

    #[test]
    fn a_test_run_can_be_narrowed_to_steps() {
        assert_eq!(parsed("test"), Ok(Command::Test { only: vec![] }));
        let narrowed = Command::Test { only: vec![Step::LintWasm, Step::Size] };
        assert_eq!(parsed("test --only lint-wasm --only size"), Ok(narrowed));
    }

    #[test]
    fn licences_are_written_or_checked() {
        assert_eq!(parsed("licences"), Ok(Command::Licences { check: false }));
        assert_eq!(parsed("licences --check"), Ok(Command::Licences { check: true }));
    }

    #[test]
    fn misuse_is_an_error() {
        for line in ["", "bake", "build now", "serve --port high", "test --only taste"] {
            assert!(parsed(line).is_err(), "{line:?} was accepted");
        }
    }

    #[test]
    fn the_usage_names_every_step_in_order() {
        let names: Vec<&str> = Step::ALL.iter().map(|step| step.name()).collect();
        assert!(USAGE.contains(&names.join(" ")));
    }
}
