//! A server for the built app, to look at it and to test it: files of one folder, on this machine
//! only.
//!
//! It is written on plain sockets because the tests need one thing that server crates do not
//! promise: after [`Server::stop`] nothing answers any more, also not on a connection that a
//! browser had opened ahead. That is how "the network is gone" is tested.

mod connection;
mod error;
mod files;
#[cfg(test)]
mod tests;

pub use error::ServerError;
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// Where the app is served unless something else is asked for.
pub const DEFAULT_PORT: u16 = 8080;

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder `dist` on `port` of this machine, or on any free port when it is 0.
    pub fn start(dist: &Path, port: u16) -> Result<Self, ServerError> {
        if !dist.join(files::INDEX).is_file() {
            return Err(ServerError::NotBuilt { dist: dist.to_path_buf() });
        }
        let listener = listen(port)?;
        let address =
            listener.local_addr().map_err(|reason| ServerError::NoListening { port, reason })?;
        let stopping = Arc::new(AtomicBool::new(false));
        let accepting = thread::spawn({
            let (dist, stopping) = (Arc::from(dist), Arc::clone(&stopping));
            move || accept(&listener, &dist, &stopping)
        });
        Ok(Self { address, stopping, accepting: Some(accepting) })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the app, for a browser.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Stops at once: the port is free again and every open connection is cut.
    pub fn stop(self) {}

    /// Serves until the program is ended from outside.
    pub fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        if let Some(accepting) = self.accepting.take() {
            // A panic in there was printed there; stopping is all that is left to do.
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // The thread waits for a connection: this one wakes it.
        let _ = TcpStream::connect(self.address);
        self.join();
    }
}

/// Fails early when the port cannot be had, before minutes are spent on a build.
pub(crate) fn check_port(port: u16) -> Result<(), ServerError> {
    listen(port).map(drop)
}

fn listen(port: u16) -> Result<TcpListener, ServerError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|reason| match reason.kind() {
        io::ErrorKind::AddrInUse => ServerError::PortTaken { port },
        _ => ServerError::NoListening { port, reason },
    })
}

/// One thread per connection: a browser opens a handful, and each lives for one answer.
fn accept(listener: &TcpListener, dist: &Arc<Path>, stopping: &AtomicBool) {
    let mut open: Vec<(TcpStream, JoinHandle<()>)> = Vec::new();
    for stream in listener.incoming() {
        if stopping.load(Ordering::SeqCst) {
            break;
        }
        open.retain(|(_, answering)| !answering.is_finished());
        // A connection that failed already is the browser's to repeat.
        let Some((stream, handle)) = stream.ok().and_then(|s| Some((s.try_clone().ok()?, s)))
        else {
            continue;
        };
        let dist = Arc::clone(dist);
        let answering = thread::spawn(move || {
            // The browser may leave in the middle of an answer: nothing to tell anyone.
            let _ = connection::answer(&stream, &dist);
            // Said aloud, for the handle kept here would hold the connection open.
            let _ = stream.shutdown(Shutdown::Both);
        });
        open.push((handle, answering));
    }
    for (stream, answering) in open {
        let _ = stream.shutdown(Shutdown::Both);
        let _ = answering.join();
    }
}
