//! From a fresh checkout to an address in the browser.

use crate::build;
use crate::process;
use crate::project::Project;
use crate::server::{self, Server};
use crate::task_error::TaskError;
use crate::tools::Toolbox;
use std::fs;

/// Builds the app as it is put on a host and serves it until it is stopped.
pub(crate) fn release(project: &Project, port: u16) -> Result<(), TaskError> {
    server::check_port(port)?;
    let tools = Toolbox::ensure(project)?;
    build::release(project, &tools)?;
    let server = Server::start(&project.dist(), port)?;
    println!("The app is at {} (Ctrl-C stops it)", server.url());
    server.wait();
    Ok(())
}

/// Rebuilds and reloads at every save, until it is stopped.
pub(crate) fn development(project: &Project, port: u16) -> Result<(), TaskError> {
    server::check_port(port)?;
    let tools = Toolbox::ensure(project)?;
    // Trunk refuses to ignore a folder that is not there, and Trunk.toml names this one.
    let target = project.root().join("target");
    fs::create_dir_all(&target).map_err(|reason| TaskError::NoFolder { path: target, reason })?;
    println!("Building the app for development (about a minute the first time)");
    println!("It will be at http://127.0.0.1:{port}/ (Ctrl-C stops it)");
    process::stream(tools.trunk(project).args(["serve", "--port", &port.to_string()]))?;
    Ok(())
}
