//! As much of HTTP/1.1 as browsers need to read a static site.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::headers;

/// The most bytes that a request may have; browsers send far fewer.
const MOST: u64 = 16 * 1024;

/// How long a connection may stay silent.
const SILENCE: Duration = Duration::from_secs(60);

/// What of a request has a say in its answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) url: String,
    /// The name and port under which the site was asked, as they stand in an address.
    pub(super) host: String,
    pub(super) accepted_encodings: String,
    /// Whether nothing comes after it, or nothing that could be told from its body.
    is_last: bool,
}

pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) fields: Vec<(&'static str, &'static str)>,
    pub(super) body: Vec<u8>,
}

/// Answers one request after the other until the browser has no more.
pub(super) fn converse(
    connection: TcpStream,
    answer: impl Fn(&Request) -> Answer,
) -> io::Result<()> {
    connection.set_read_timeout(Some(SILENCE))?;
    connection.set_nodelay(true)?;
    let mut output = connection.try_clone()?;
    let mut input = BufReader::new(connection);
    while let Some(request) = read(&mut input)? {
        let bytes = write(&request, &answer(&request));
        output.write_all(&bytes)?;
        if request.is_last {
            break;
        }
    }
    Ok(())
}

/// The next request; `None` at the end, and for what is no request.
fn read(input: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut lines = input.take(MOST).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut parts = first.split(' ');
    let (Some(method), Some(url), Some("HTTP/1.1")) = (parts.next(), parts.next(), parts.next())
    else {
        return Ok(None);
    };
    let mut request = Request {
        method: method.to_owned(),
        url: url.to_owned(),
        host: String::new(),
        accepted_encodings: String::new(),
        is_last: false,
    };
    for line in lines {
        let line = line?;
        if line.is_empty() {
            return Ok(Some(request));
        }
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.accepted_encodings.extend([value, ","]),
            "host" => value.trim().clone_into(&mut request.host),
            "connection" => request.is_last |= value.trim().eq_ignore_ascii_case("close"),
            // No request that is answered here has a body.
            "content-length" | "transfer-encoding" => request.is_last = true,
            _ => {}
        }
    }
    Ok(None)
}

fn write(request: &Request, answer: &Answer) -> Vec<u8> {
    let length = answer.body.len();
    let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {length}\r\n", answer.status);
    if request.is_last {
        head += "Connection: close\r\n";
    }
    for (name, value) in &answer.fields {
        head.extend([*name, ": ", &headers::at(&request.host, value), "\r\n"]);
    }
    head += "\r\n";
    let mut bytes = head.into_bytes();
    if request.method != "HEAD" {
        bytes.extend_from_slice(&answer.body);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Option<Request> {
        read(&mut text.as_bytes()).unwrap()
    }

    #[test]
    fn one_request_is_read_after_the_other() {
        let text = "GET /a?b HTTP/1.1\r\nHost: here\r\nACCEPT-encoding: br, gzip\r\n\r\n\
                    HEAD / HTTP/1.1\r\nConnection: Close\r\n\r\n";
        let mut input = text.as_bytes();
        let first = read(&mut input).unwrap().unwrap();
        assert_eq!((&*first.method, &*first.url), ("GET", "/a?b"));
        assert_eq!(first.host, "here");
        assert_eq!(first.accepted_encodings.trim(), "br, gzip,");
        assert!(!first.is_last);
        let second = read(&mut input).unwrap().unwrap();
        assert_eq!((&*second.method, &*second.url), ("HEAD", "/"));
        assert!(second.is_last);
        assert_eq!(read(&mut input).unwrap(), None);
    }

    #[test]
    fn what_is_no_whole_request_is_none() {
        for text in [
            "",
            "hello\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: here\r\n",
        ] {
            assert_eq!(request(text), None, "{text:?}");
        }
        let endless = format!("GET / HTTP/1.1\r\nCookie: {}\r\n\r\n", "a".repeat(20_000));
        assert_eq!(request(&endless), None);
    }

    #[test]
    fn a_body_that_is_not_read_ends_the_connection() {
        let posted = request("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello").unwrap();
        assert!(posted.is_last);
    }

    #[test]
    fn a_head_is_answered_without_the_body_but_with_its_length() {
        let answer = Answer {
            status: "200 OK",
            fields: vec![("X-Name", "value")],
            body: b"body".to_vec(),
        };
        let text = |method: &str| {
            let request = request(&format!("{method} / HTTP/1.1\r\n\r\n")).unwrap();
            String::from_utf8(write(&request, &answer)).unwrap()
        };
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nX-Name: value\r\n\r\n";
        assert_eq!(text("HEAD"), head);
        assert_eq!(text("GET"), format!("{head}body"));
    }
}
