//! Many checks scored line by line: links as they are, and results in brief.

use serde_json::{Value as Json, json};

use crate::program::{answers, golden, run, run_with};

/// The links of released versions that have answers.
fn links() -> Vec<String> {
    let golden = golden().into_iter();
    let with_answers = golden.filter(|golden| golden.answers.is_some());
    with_answers.map(|golden| golden.link).collect()
}

fn lines(text: &str) -> Vec<Json> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn links_are_scored_as_if_they_had_been_opened_before() {
    let mut input = links();
    input.insert(1, "see you".to_owned());
    input.insert(2, String::new());
    let input = input.join("\r\n");
    let opened = run_with(&["open", "-"], input.as_bytes());
    let expected = run_with(&["score", "-"], opened.done().as_bytes());
    let scored = run_with(&["score", "-", "--lines"], input.as_bytes());
    assert_eq!(scored.done(), expected.done());
    let brief = run_with(&["score", "-", "--brief"], opened.done().as_bytes());
    let scored = run_with(&["score", "-", "--lines", "--brief"], input.as_bytes());
    assert_eq!(scored.done(), brief.done());
}

#[test]
fn links_and_opened_ones_go_together() {
    let link = &links()[0];
    let opened = run_with(&["open", "-"], link.as_bytes());
    let input = format!("{link}\n{}{link}\n", opened.done());
    let scored = lines(run_with(&["score", "-", "--lines"], input.as_bytes()).done());
    assert_eq!(scored.len(), 3);
    assert_eq!(scored[0], scored[1]);
    assert_eq!(scored[2], json!({"line": 3, "result": scored[0]["result"]}));
}

#[test]
fn a_link_is_none_where_lines_were_not_asked_for() {
    let link = &links()[0];
    let opened = run_with(&["open", "-"], link.as_bytes());
    let input = format!("{}{link}\n", opened.done());
    let scored = lines(run_with(&["score", "-"], input.as_bytes()).done());
    let error = scored[1]["error"].as_str().unwrap();
    assert!(error.contains("cannot be read"), "{error}");
    // Standard input with a link in it is one check, as ever.
    let one = run_with(
        &["score", "-", "--format", "json"],
        format!("{link}\n\nsee you").as_bytes(),
    );
    assert_eq!(
        serde_json::from_str::<Json>(one.done()).unwrap(),
        scored[0]["result"]
    );
}

#[test]
fn in_brief_a_result_has_the_figures_of_each_standard_and_no_more() {
    for link in links() {
        let whole = run(&["score", &link, "--format", "json"]);
        let mut whole: Json = serde_json::from_str(whole.done()).unwrap();
        whole.as_object_mut().unwrap().remove("plan").unwrap();
        for standard in whole["standards"].as_array_mut().unwrap() {
            for key in ["sections", "findings"] {
                standard.as_object_mut().unwrap().remove(key).unwrap();
            }
        }
        let brief = run(&["score", &link, "--brief"]);
        assert_eq!(serde_json::from_str::<Json>(brief.done()).unwrap(), whole);
        let lines = run_with(&["score", "-", "--lines", "--brief"], link.as_bytes());
        let expected = format!("{{\"line\":1,\"result\":{}}}\n", brief.done().trim_end());
        assert_eq!(lines.done(), expected);
    }
}

#[test]
fn a_line_is_scored_the_same_however_it_is_written() {
    let some = r#"{"scope-boundaries":{"value":1},"policy-signed":{"value":3},"remote-working-rules":{"value":"n/a","reason":"no-such-activity"},"risk-method":{"value":"unknown"}}"#;
    let plain = format!("{{\"line\":7,\"answers\":{}}}", answers(some));
    let spaced = plain.replace("\":", "\" : ");
    let noted = plain.replace("\"value\":1", "\"value\":1,\"note\":\"North wing\"");
    let turned = format!("{{\"answers\":{},\"line\":7}}", answers(some));
    let twisted = plain.replace("\"value\":3", "\"value\":3.0");
    let input = [&plain, &spaced, &noted, &turned, &twisted].map(|line| format!("{line}\n"));
    let scored = run_with(&["score", "-"], input.concat().as_bytes());
    let lines: Vec<&str> = scored.done().lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| *line == lines[0]));
    assert!(lines[0].starts_with("{\"line\":7,\"result\":"));
}

#[test]
fn a_number_that_no_line_has_is_told() {
    for number in ["07", "+7", "-1", "7.5", "\"7\""] {
        let line = format!("{{\"line\":{number},\"answers\":{}}}", answers("{}"));
        let input = format!("{{\"line\":1,\"answers\":{}}}\n{line}", answers("{}"));
        let scored = lines(run_with(&["score", "-"], input.as_bytes()).done());
        assert_eq!(scored[1]["line"], 2, "{number}");
        assert!(scored[1]["error"].is_string(), "{number}");
    }
}
