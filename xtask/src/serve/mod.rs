//! `cargo xtask serve`: the site as a good static host would serve it, on this machine only.

mod answer;
mod encoding;
mod headers;
#[cfg(test)]
mod hosting;
mod http;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Context, Result, anyhow};

use self::answer::answer;
use crate::build;
use crate::grown;
use crate::project::Project;

/// Serves the site, or one with `grown` times its content.
pub(crate) fn run(project: &Project, port: u16, grown: usize) -> Result<()> {
    // Before the build, which may take minutes: a port in use is better told at once.
    let listener = listen(port)?;
    build::bring_up_to_date(project)?;
    let dist = if grown > 1 {
        grown::bring_up_to_date(project, grown)?
    } else {
        project.dist()
    };

    let address = listener.local_addr().context("the port is lost")?;
    println!("\nOpen http://{address} (press Ctrl+C to stop)");
    // A thread for each connection, since a browser keeps several open without using them.
    thread::scope(|scope| {
        for connection in listener.incoming().flatten() {
            // That a browser went away before it had its answer is its own affair.
            scope.spawn(|| http::converse(connection, |request| answer(&dist, request)));
        }
    });
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use: stop what uses it, or choose another as in \
             `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(1024),
        ),
        _ => anyhow!("cannot listen on port {port}: {error}"),
    })
}
