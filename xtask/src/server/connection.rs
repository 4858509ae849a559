//! One connection, one request, one answer. Closing after each answer costs nothing on one machine
//! and leaves no idle connection behind.

use super::files;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

/// More than any browser sends as the head of a request.
const LONGEST_HEAD: u64 = 64 * 1024;
/// A connection opened ahead may stay silent; it is not kept forever.
const PATIENCE: Duration = Duration::from_secs(60);

struct Answer {
    status: &'static str,
    content_type: &'static str,
    caching: &'static str,
    body: Vec<u8>,
}

/// Reads a request from the stream and answers it from the files in `dist`.
pub(super) fn answer(stream: &TcpStream, dist: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(request_line) = read_head(stream)? else { return Ok(()) };
    let mut words = request_line.split_whitespace();
    let (answer, with_body) = match (words.next(), words.next()) {
        (Some("GET"), Some(target)) => (file(dist, target), true),
        (Some("HEAD"), Some(target)) => (file(dist, target), false),
        (Some(_), Some(_)) => (refusal("405 Method Not Allowed"), true),
        _ => (refusal("400 Bad Request"), true),
    };
    write(stream, &answer, with_body)
}

/// The request line; the headers after it are read and not used. Nothing when the browser left.
fn read_head(stream: &TcpStream) -> io::Result<Option<String>> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let Some(request_line) = lines.next().transpose()? else { return Ok(None) };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(Some(request_line))
}

fn file(dist: &Path, target: &str) -> Answer {
    let found = files::locate(dist, target).and_then(|path| Some((fs::read(&path).ok()?, path)));
    match found {
        Some((body, path)) => Answer {
            status: "200 OK",
            content_type: files::content_type(&path),
            caching: files::caching(&path),
            body,
        },
        None => refusal("404 Not Found"),
    }
}

fn refusal(status: &'static str) -> Answer {
    Answer {
        status,
        content_type: "text/plain; charset=utf-8",
        caching: "no-store",
        body: status.into(),
    }
}

fn write(mut stream: &TcpStream, answer: &Answer, with_body: bool) -> io::Result<()> {
    let Answer { status, content_type, caching, body } = answer;
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\
         Cache-Control: {caching}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}
