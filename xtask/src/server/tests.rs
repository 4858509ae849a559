//! The server as a browser meets it: over a real connection.

use super::*;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;

/// A folder of its own for each test, removed at the end.
struct Dist(PathBuf);

impl Dist {
    fn new(test: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        fs::write(folder.join("app-0123456789abcdef_bg.wasm"), "\0asm").unwrap();
        Self(folder)
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn ask(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.write_all(format!("{request} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn the_page_and_its_program_are_served() {
    let dist = Dist::new("served");
    let server = Server::start(&dist.0, 0).unwrap();
    let page = ask(server.port(), "GET /?tab=2");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("\r\nCache-Control: no-cache\r\n"), "{page}");
    assert!(page.ends_with("\r\n\r\n<!doctype html>"), "{page}");
    let program = ask(server.port(), "GET /app-0123456789abcdef_bg.wasm");
    assert!(program.contains("\r\nContent-Type: application/wasm\r\n"), "{program}");
    assert!(program.contains("immutable"), "{program}");
}

#[test]
fn other_requests_are_refused() {
    let dist = Dist::new("refused");
    let server = Server::start(&dist.0, 0).unwrap();
    assert!(ask(server.port(), "GET /other.html").starts_with("HTTP/1.1 404 "));
    assert!(ask(server.port(), "GET /../Cargo.toml").starts_with("HTTP/1.1 404 "));
    assert!(ask(server.port(), "POST /").starts_with("HTTP/1.1 405 "));
    assert!(ask(server.port(), "").starts_with("HTTP/1.1 400 "));
}

#[test]
fn a_head_request_gets_the_length_and_no_body() {
    let dist = Dist::new("head");
    let server = Server::start(&dist.0, 0).unwrap();
    let head = ask(server.port(), "HEAD /");
    assert!(head.contains("\r\nContent-Length: 15\r\n") && head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn stopping_cuts_open_connections_and_frees_the_port() {
    let dist = Dist::new("stop");
    let server = Server::start(&dist.0, 0).unwrap();
    let port = server.port();
    let mut opened_ahead = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    server.stop();
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err());
    let _ = opened_ahead.write_all(b"GET / HTTP/1.1\r\n\r\n");
    let mut answer = Vec::new();
    let _ = opened_ahead.read_to_end(&mut answer);
    assert_eq!(answer, b"");
    Server::start(&dist.0, port).unwrap();
}

#[test]
fn a_taken_port_says_what_to_do() {
    let dist = Dist::new("taken");
    let server = Server::start(&dist.0, 0).unwrap();
    let error = Server::start(&dist.0, server.port()).unwrap_err().to_string();
    assert!(error.contains("in use") && error.contains("--port"), "{error}");
}
