//! `link` and `open` for one check.

use iso_readiness::core::link::{Code, find};
use serde_json::Value as Json;

use crate::program::{Folder, Golden, answers, golden, run, run_with};

const SOME: &str = r#"{"scope-boundaries":{"value":1,"note":"North wing"},"policy-signed":{"value":3},"remote-working-rules":{"value":"n/a","reason":"no-such-activity"},"risk-method":{"value":"unknown"}}"#;

/// The same without its note, as a link gives it back.
fn told() -> String {
    answers(&SOME.replace(r#","note":"North wing""#, ""))
}

/// A link of these answers, and what was said beside it.
fn link(options: &[&str]) -> (String, String) {
    let args = [&["link", "-"], options].concat();
    let run = run_with(&args, answers(SOME).as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    (run.out.trim_end().to_owned(), run.err)
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_link_opens_as_what_it_was_made_of() {
    let (link, said) = link(&[]);
    assert!(link.starts_with("#r="), "{link}");
    assert_eq!(said, "The link leaves out 1 note.\n");
    let run = run(&["open", &link]);
    assert_eq!(json(run.done()), json(&told()));
    assert_eq!(run.out.lines().count(), 1);
}

#[test]
fn date_name_and_address_go_into_the_link() {
    let base = "https://example.org/check/";
    let date = "2026-11-22";
    let (link, _) = link(&[
        "--base",
        base,
        "--date",
        date,
        "--name",
        " Q3, before the audit ",
    ]);
    let code = link.strip_prefix("https://example.org/check/#r=").unwrap();
    let read = find(code).unwrap();
    let bytes = read.bytes();
    // Version and kind, flags, edition, day, and the length of the name.
    assert_eq!(bytes[..6], [0x11, 1, 1, 0x04, 0x20, 20]);
    assert_eq!(&bytes[6..26], b"Q3, before the audit");
}

#[test]
fn the_day_is_today_unless_it_is_given() {
    let (today, _) = link(&[]);
    let (early, _) = link(&["--date", "2024-01-01"]);
    assert_ne!(today, early);
    assert_eq!(run(&["open", &today]).done(), run(&["open", &early]).done());
}

#[test]
fn golden_links_open_and_are_made_again() {
    for Golden {
        link,
        date,
        name,
        answers,
    } in golden()
    {
        let Some(answers) = answers else {
            let run = run(&["open", &link]);
            let lines = run.refused();
            assert_eq!(lines.len(), 1);
            assert!(lines[0].contains("holds the result alone, without answers"));
            continue;
        };
        let opened = run(&["open", &link]);
        assert_eq!(json(opened.done()), answers);
        let base = link.split('#').next().unwrap();
        let mut args = vec!["link", "-", "--base", base, "--date", &date];
        if !name.is_empty() {
            args.extend(["--name", &name]);
        }
        let again = run_with(&args, opened.out.as_bytes());
        assert_eq!(again.done().trim_end(), link);
        // A link is as good as a file.
        let from_link = run(&[&["link", &link], &args[2..]].concat());
        assert_eq!(from_link.done(), again.out);
    }
}

#[test]
fn the_result_alone_is_all_that_is_told_of_it() {
    let (result, said) = link(&["--result-only"]);
    let (all, _) = link(&[]);
    assert_ne!(result, all);
    assert_eq!(said, "");
    for command in ["open", "score", "link"] {
        let run = run(&[command, &result]);
        let lines = run.refused();
        assert_eq!(lines.len(), 1);
        assert!(lines[0].contains("without answers"), "{lines:?}");
    }
}

#[test]
fn answers_that_are_not_asked_for_stay_behind_and_are_counted() {
    // A cloud provider is asked more than this profile says.
    let file = answers(r#"{"policy-signed":{"value":3},"cloud-access-narrowing":{"value":1}}"#);
    let run = run_with(&["link", "-"], file.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    let sentence = "The link leaves out 1 answer that the profile does not ask for.\n";
    assert_eq!(run.err, sentence);
}

#[test]
fn whatever_surrounds_a_link_it_is_found() {
    let (link, _) = link(&["--base", "https://example.org/"]);
    let folder = Folder::new();
    let (start, end) = link.split_at(link.len() / 2);
    let mail = format!("Hello,\r\n> see <{start}=\r\n> {end}>.\r\nBest\r\n");
    let mail = folder.write("mail.txt", mail.as_bytes());
    let latin = folder.write("latin.eml", format!("\u{feff}{link} ").as_bytes());
    let mut bytes = b"Gr\xfc\xdfe: ".to_vec();
    bytes.extend(link.as_bytes());
    let not_utf8 = folder.write("old.eml", &bytes);
    let code = link.split_once("#r=").unwrap().1;
    let quoted = format!("\"{link}\"");
    for text in [&link, code, &quoted, &mail, &latin, &not_utf8] {
        assert_eq!(json(run(&["open", text]).done()), json(&told()), "{text}");
    }
}

#[test]
fn score_takes_a_link_as_it_takes_a_file() {
    let (link, _) = link(&[]);
    for format in ["text", "json"] {
        let of_link = run(&["score", &link, "--format", format]);
        let of_file = run_with(&["score", "-", "--format", format], told().as_bytes());
        assert_eq!(of_link.done(), of_file.done());
        let of_input = run_with(&["score", "-", "--format", format], link.as_bytes());
        assert_eq!(of_input.done(), of_file.done());
    }
}

#[test]
fn an_answers_file_opens_as_itself() {
    let folder = Folder::new();
    let file = folder.write("answers.json", answers(SOME).as_bytes());
    assert_eq!(json(run(&["open", &file]).done()), json(&answers(SOME)));
    // A file with this name comes before whatever the name would be as a link.
    let folder = Folder::new();
    let file = folder.write("#r=EQABBCAC", answers(SOME).as_bytes());
    assert_eq!(json(run(&["open", &file]).done()), json(&answers(SOME)));
}

#[test]
fn what_is_no_link_is_told_in_a_sentence() {
    let (link, _) = link(&[]);
    let with = |place: usize, value: u8| {
        let mut bytes = find(&link).unwrap().bytes().to_vec();
        bytes[place] = value;
        format!("#r={}", Code::of_bytes(bytes).unwrap().text())
    };
    let (flag, edition, content) = (with(1, 0x80), with(2, 200), with(1, 2));
    let long = "A".repeat(5_000);
    let cases = [
        ("nothing here", "there is neither a file nor a link"),
        (&link[..link.len() - 3], "damaged or cut off"),
        (&long, "much longer"),
        (&flag, "newer version"),
        (&edition, "newer questions"),
        (&content, "other questions"),
    ];
    for (text, sentence) in cases {
        for command in ["open", "score", "link"] {
            let run = run(&[command, text]);
            let lines = run.refused();
            assert_eq!(lines.len(), 1);
            assert!(lines[0].contains("cannot be read: "), "{lines:?}");
            assert!(lines[0].contains(sentence), "{lines:?}");
        }
    }
    let run = run_with(&["score", "-"], b"Dear all, please find attached.");
    let lines = run.refused();
    assert!(lines[0].starts_with("standard input: cannot be read: There is no readiness link"));
}

#[test]
fn a_file_with_problems_is_refused_and_no_link_made() {
    let file = answers(r#"{"policy-signed":{"value":9},"nobody":{"value":1}}"#);
    for command in ["link", "score"] {
        let run = run_with(&[command, "-"], file.as_bytes());
        assert_eq!(run.refused().len(), 2);
    }
}

#[test]
fn a_passphrase_protects_a_link() {
    let folder = Folder::new();
    let key = folder.write(
        "key",
        "  six  words of some kind\r\nnot this\r\n".as_bytes(),
    );
    let same = folder.write("same", b"six words of some kind");
    let other = folder.write("other", b"six words of some other kind");
    let (sealed, _) = link(&["--passphrase-file", &key]);
    let (again, _) = link(&["--passphrase-file", &key]);
    assert_ne!(sealed, again);
    let opened = run(&["open", &sealed, "--passphrase-file", &same]);
    assert_eq!(json(opened.done()), json(&told()));
    let scored = run(&["score", &sealed, "--passphrase-file", &key]);
    assert!(!scored.done().is_empty());
    for (args, sentence) in [
        (vec![], "--passphrase-file"),
        (
            vec!["--passphrase-file", &other],
            "passphrase does not open",
        ),
    ] {
        let run = run(&[vec!["open", &sealed], args].concat());
        let lines = run.refused();
        assert_eq!(lines.len(), 1);
        assert!(lines[0].contains(sentence), "{lines:?}");
    }
    for bytes in [&b" \nsecond"[..], b"", b"\xff\xfe"] {
        let blank = folder.write("blank", bytes);
        let run = run(&["open", &sealed, "--passphrase-file", &blank]);
        assert!(run.refused()[0].starts_with(&blank));
    }
}
