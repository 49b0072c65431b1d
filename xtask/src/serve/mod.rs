//! `cargo xtask serve`: the site as a good static host would serve it, on this machine only.

mod answer;
mod encoding;
mod headers;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Request, Server};

use self::answer::answer;
use crate::build;
use crate::project::Project;

/// A browser asks for a handful of files at once.
const WORKERS: usize = 8;

pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    // Before the build, which may take minutes: a port in use is better told at once.
    let server = listen(port)?;
    build::bring_up_to_date(project)?;

    println!(
        "\nOpen http://{} (press Ctrl+C to stop)",
        server.server_addr()
    );
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| work(&server, project));
        }
    });
    Ok(())
}

fn listen(port: u16) -> Result<Server> {
    Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| {
        match error.downcast_ref::<io::Error>().map(io::Error::kind) {
            Some(io::ErrorKind::AddrInUse) => anyhow!(
                "port {port} is in use: stop what uses it, or choose another as in \
                 `cargo xtask serve --port {}`",
                port.checked_add(1).unwrap_or(1024),
            ),
            _ => anyhow!("cannot listen on port {port}: {error}"),
        }
    })
}

fn work(server: &Server, project: &Project) {
    for request in server.incoming_requests() {
        let response = answer(
            &project.dist(),
            request.method(),
            request.url(),
            &accepted_encodings(&request),
        );
        // That a browser went away before it had its answer is its own affair.
        let _ = request.respond(response);
    }
}

fn accepted_encodings(request: &Request) -> String {
    let values = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"))
        .map(|header| header.value.as_str());
    values.collect::<Vec<_>>().join(",")
}
