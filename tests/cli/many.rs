//! Many links and many checks, one a line.

// Links stand in lines.
#![allow(clippy::similar_names)]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use serde_json::{Value as Json, json};

use crate::program::{Run, answers, golden, run, run_with};

/// All lines of an output, which went well.
fn lines(run: &Run) -> Vec<Json> {
    let lines = run.done().lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn opened(input: &str) -> Vec<Json> {
    lines(&run_with(&["open", "-"], input.as_bytes()))
}

/// A golden link with answers, and these.
fn one() -> (String, Json) {
    let mut golden = golden().into_iter();
    golden
        .find_map(|one| Some((one.link, one.answers?)))
        .unwrap()
}

#[test]
fn every_line_is_answered_in_its_turn() {
    let links: Vec<_> = golden();
    let input: String = (0..3_000)
        .map(|place| match place % 7 {
            0 => format!("nothing {place}\n"),
            1 => "\n".to_owned(),
            _ => format!("{}\n", links[place % links.len()].link),
        })
        .collect();
    let lines = opened(&input);
    let mut lines = lines.iter();
    for place in (0..3_000).filter(|place| place % 7 != 1) {
        let line = lines.next().unwrap();
        assert_eq!(line["line"], place + 1);
        match &links[place % links.len()].answers {
            Some(answers) if place % 7 > 0 => assert_eq!(line["answers"], *answers),
            _ => assert!(line["error"].is_string(), "{line}"),
        }
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn blank_lines_are_counted_and_left_out() {
    let (link, answers) = one();
    let line = |number: u32| json!({"line": number, "answers": answers});
    assert_eq!(opened(""), [] as [Json; 0]);
    assert_eq!(opened(" \n\t\r\n\n"), [] as [Json; 0]);
    assert_eq!(opened(&link), [line(1)]);
    let input = format!("\r\n\r\n{link}\r\n \r\n{link}\r\n\r\n");
    assert_eq!(opened(&input), [line(3), line(5)]);
    assert_eq!(opened(&format!("\n{link}\n\n{link}")), [line(2), line(4)]);
}

#[test]
fn the_answers_of_a_line_are_those_of_the_link_alone_byte_for_byte() {
    for golden in golden().iter().filter(|golden| golden.answers.is_some()) {
        let alone = run(&["open", &golden.link]);
        let lines = run_with(&["open", "-"], golden.link.as_bytes());
        let expected = format!("{{\"line\":1,\"answers\":{}}}\n", alone.done().trim_end());
        assert_eq!(lines.done(), expected);
    }
}

#[test]
fn a_line_that_is_too_long_is_told_and_the_others_are_read() {
    let (link, answers) = one();
    let fits = " ".repeat((1 << 20) - link.len());
    let long = "A".repeat(3 << 20);
    let input = format!("{link}{fits}\n{link}{fits} \n{long}\n{link}\n{long}");
    let lines = opened(&input);
    assert_eq!(lines.len(), 5);
    for (number, is_long) in [(1, false), (2, true), (3, true), (4, false), (5, true)] {
        let line = &lines[number - 1];
        assert_eq!(line["line"], number);
        if is_long {
            assert!(
                line["error"].as_str().unwrap().contains("1 MiB"),
                "{number}"
            );
        } else {
            assert_eq!(line["answers"], answers, "{number}");
        }
    }
}

#[test]
fn what_is_no_text_is_an_error_line() {
    let run = run_with(&["open", "-"], b"\xff\xfe\x00\n\x00#r=\xc3\x28\n");
    let lines = lines(&run);
    assert_eq!(lines.len(), 2);
    assert!(lines.iter().all(|line| line["error"].is_string()));
}

#[test]
fn lines_are_answered_as_they_come() {
    let (link, _) = one();
    let mut child = program(&["open", "-"]);
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for number in 1..=3 {
        writeln!(input, "{link}").unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"line\":{number},")), "{line}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

fn program(args: &[&str]) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_iso-readiness"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn whoever_stops_reading_ends_it_in_peace() {
    let (link, _) = one();
    let mut child = program(&["open", "-"]);
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        // Nobody may ever read all of this.
        while writeln!(input, "{link}").is_ok() {}
    });
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    drop(output);
    assert!(child.wait().unwrap().success());
    writer.join().unwrap();
    let mut said = String::new();
    child.stderr.unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
}

#[test]
fn protected_links_are_opened_or_told() {
    let folder = crate::program::Folder::new();
    let key = folder.write("key", b"correct horse battery staple\n");
    let (link, answers) = one();
    let sealed = run(&["link", &link, "--passphrase-file", &key]);
    let input = format!("{}{link}\n", sealed.done());
    let with = run_with(&["open", "-", "--passphrase-file", &key], input.as_bytes());
    for line in lines(&with) {
        assert_eq!(line["answers"], answers);
    }
    let without = opened(&input);
    assert!(
        without[0]["error"]
            .as_str()
            .unwrap()
            .contains("--passphrase-file")
    );
    assert_eq!(without[1]["answers"], answers);
}

#[test]
fn what_was_opened_is_scored_line_by_line() {
    let links: Vec<String> = golden().into_iter().map(|golden| golden.link).collect();
    let input = links.join("\n\n");
    let opened = run_with(&["open", "-"], input.as_bytes());
    let scored = lines(&run_with(&["score", "-"], opened.done().as_bytes()));
    assert_eq!(scored.len(), links.len());
    for (place, (line, link)) in scored.iter().zip(&links).enumerate() {
        assert_eq!(line["line"], 2 * place + 1);
        let alone = run(&["score", link, "--format", "json"]);
        if alone.code == 0 {
            let alone: Json = serde_json::from_str(alone.done()).unwrap();
            assert_eq!(*line, json!({"line": 2 * place + 1, "result": alone}));
        } else {
            assert!(line["error"].as_str().unwrap().contains("without answers"));
        }
    }
}

#[test]
fn error_lines_go_through_and_bad_ones_become_such() {
    let good = format!("{{\"line\":70,\"answers\":{}}}", answers("{}"));
    let bad = answers(r#"{"nobody":{"value":1},"policy-signed":{"value":9}}"#);
    let input = [
        good.clone(),
        r#"  {"error": "as it is", "line":3, "more": [1]} "#.to_owned(),
        "no json".to_owned(),
        String::new(),
        format!("{{\"line\":5,\"answers\":{bad}}}"),
        r#"{"line":"x"}"#.to_owned(),
        "[]".to_owned(),
        format!("{{\"line\":1,\"answers\":{},\"other\":1}}", answers("{}")),
        "A".repeat(2 << 20),
    ];
    let run = run_with(&["score", "-"], input.join("\n").as_bytes());
    let texts: Vec<&str> = run.done().lines().collect();
    assert_eq!(texts[1], input[1].trim());
    let lines = lines(&run);
    assert_eq!(lines[0]["line"], 70);
    assert_eq!(lines[0]["result"]["format"], "iso-readiness/result");
    let error = |place: usize| {
        let line = &lines[place];
        (
            line["line"].as_u64().unwrap(),
            line["error"].as_str().unwrap(),
        )
    };
    assert_eq!(error(2).0, 3);
    assert!(error(2).1.contains("cannot be read"));
    let (number, problems) = error(3);
    assert_eq!(number, 5);
    let problems: Vec<&str> = problems.split("; ").collect();
    assert!(
        problems[0].starts_with("answers: answers.nobody: "),
        "{problems:?}"
    );
    assert!(problems[1].starts_with("answers: answers.policy-signed.value: "));
    assert_eq!(error(4).0, 6);
    assert_eq!(error(5).0, 7);
    assert!(error(6).1.contains("other"));
    assert_eq!(error(7).0, 9);
    assert!(error(7).1.contains("1 MiB"));
    assert_eq!(lines.len(), 8);
}

#[test]
fn many_lines_are_told_from_one_file() {
    // A file may begin with blank lines, and stand on many.
    let file: Json = serde_json::from_str(&answers("{}")).unwrap();
    let pretty = format!("\n\n{}", serde_json::to_string_pretty(&file).unwrap());
    let plain = run_with(&["score", "-"], answers("{}").as_bytes());
    let pretty = run_with(&["score", "-"], pretty.as_bytes());
    assert_eq!(pretty.done(), plain.done());
    let line = format!("\n\n{{\"line\":2,\"answers\":{file}}}\n");
    assert_eq!(
        lines(&run_with(&["score", "-"], line.as_bytes()))[0]["line"],
        2
    );
    let json = run_with(&["score", "-", "--format", "json"], line.as_bytes());
    assert_eq!(lines(&json).len(), 1);
    let text = run_with(&["score", "-", "--format", "text"], line.as_bytes());
    assert_eq!(text.code, 2);
    assert!(text.err.contains("as JSON"), "{}", text.err);
}
