//! What `docs/links.md` says of the format and its limits is what the program does.

use std::path::Path;
use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level};
use iso_readiness::core::file::MAX_BYTES;
use iso_readiness::core::foreign::Problems;
use iso_readiness::core::link::{
    Body, Code, Editions, Label, MAX_NAME, MAX_TEXT, Name, find, qr, read, write_result,
};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use iso_readiness::core::session::exchange::MAX_SNAPSHOTS;

use super::forever::golden;
use super::profile;
use crate::shipped::{content, tree};

/// The cells of all rows of tables in one section of the document, without their headings.
fn rows(section: &str) -> Vec<Vec<String>> {
    let rows = section.lines().filter(|line| line.starts_with("| "));
    let rows = rows.map(|row| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let is_rule = |row: &Vec<String>| row[0].starts_with("---");
    let numbered = rows.iter().enumerate();
    let kept = numbered.filter(|(place, row)| {
        let is_heading = rows.get(place + 1).is_some_and(is_rule);
        !is_heading && !is_rule(row)
    });
    kept.map(|(_, row)| row.clone()).collect()
}

/// The section with this heading.
fn section(heading: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/links.md");
    let text = std::fs::read_to_string(path).unwrap();
    let marked = format!("\n## {heading}\n");
    let (_, section) = text.split_once(&marked).unwrap();
    section.split("\n## ").next().unwrap().to_owned()
}

/// What stands in backticks at the beginning of a text.
fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('`')?.split('`').next()
}

/// Base64url without padding, written once more.
fn written(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1))
        .collect();
    let letters = bits.chunks(6).map(|six| {
        let value = (0..6).fold(0, |value, place| {
            value << 1 | six.get(place).copied().unwrap_or(0)
        });
        char::from(match value {
            0..26 => b'A' + value,
            26..52 => b'a' + value - 26,
            52..62 => b'0' + value - 52,
            62 => b'-',
            _ => b'_',
        })
    });
    letters.collect()
}

fn number(text: &str) -> usize {
    text.replace(',', "").parse().unwrap()
}

/// The worked example, as its tables tell it.
#[derive(Default)]
struct Example {
    bytes: Vec<u8>,
    /// The body as bytes tell it, and as it is written out.
    body: [u128; 2],
    /// Digits with their bases.
    digits: Vec<(u128, u128)>,
    answers: Answers,
}

impl Example {
    fn of(section: &str) -> Self {
        let mut example = Self::default();
        for row in rows(section) {
            match quoted(&row[0]) {
                Some(hex) => example.add_bytes(hex, &row[1]),
                None => example.add_digits(&row),
            }
        }
        example
    }

    fn add_bytes(&mut self, hex: &str, told: &str) {
        let bytes = hex.split(' ');
        let bytes = bytes.map(|byte| u8::from_str_radix(byte, 16).unwrap());
        let bytes: Vec<u8> = bytes.collect();
        if let Some(body) = told.strip_prefix("the body: ") {
            let value = |value, byte: &u8| value << 8 | u128::from(*byte);
            self.body = [bytes.iter().fold(0, value), body.parse().unwrap()];
        }
        self.bytes.extend(bytes);
    }

    fn add_digits(&mut self, row: &[String]) {
        let base = row[1].parse().unwrap();
        let digits = row[0].split(' ');
        let digits = digits.map(|digit| (digit.parse().unwrap(), base));
        self.digits.extend(digits);
        if let Some((_, level)) = row[2].split_once("`: level ") {
            let level = Level::new(level[..1].parse().unwrap()).unwrap();
            let question = Rc::from(quoted(&row[2]).unwrap());
            self.answers.choose(&question, Some(Choice::Level(level)));
        }
    }
}

#[test]
fn the_worked_example_is_worked_rightly() {
    let section = section("A worked example");
    let link = section.lines().find(|line| line.starts_with("https://"));
    let link = link.unwrap();
    assert!(golden().iter().any(|golden| golden.link == link));
    let example = Example::of(&section);
    let digits = example.digits.iter().rev();
    let packed = digits.fold(0, |value, (digit, base)| value * base + digit);
    assert_eq!(example.body, [packed; 2]);
    assert_eq!(link.split_once("#r=").unwrap().1, written(&example.bytes));

    let shared = read(&find(link).unwrap(), &first_edition()).unwrap();
    for told in [
        format!("Its {} bytes", example.bytes.len()),
        format!(": {} |", shared.day.text()),
        format!("the name: {} |", shared.name),
    ] {
        assert!(section.contains(&told), "{told}");
    }
    let Body::Answers { answers, .. } = shared.body else {
        panic!("it holds a result");
    };
    assert_eq!(answers, example.answers);
}

/// The edition of the example alone, so that no later one is carried on to.
fn first_edition() -> Editions {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/editions/1.json");
    let json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let (value, mut problems) = (tree(&json), Problems::new());
    let editions = Editions::read([("editions/1.json", &value)].into_iter(), &mut problems);
    assert_eq!(problems.into_vec(), []);
    editions
}

#[test]
fn limits_are_those_of_the_program() {
    let rows = rows(&section("Limits"));
    let limit = |beginning: &str| {
        let mut rows = rows.iter().filter(|row| row[0].starts_with(beginning));
        number(&rows.next().unwrap()[1])
    };
    assert_eq!(limit("name of a check"), MAX_NAME);
    assert_eq!(limit("text that links"), MAX_TEXT);
    assert_eq!(limit("file"), usize::try_from(MAX_BYTES).unwrap());
    assert_eq!(limit("whole address"), qr::MAX_BYTES);
    assert_eq!(limit("states kept"), MAX_SNAPSHOTS);
    let longest = longest();
    assert!((limit("longest link") - 20..=limit("longest link")).contains(&longest));
    let golden = golden();
    let mut told = 0;
    for row in &rows {
        let Some(file) = quoted(&row[1]) else {
            continue;
        };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/links");
        let text = std::fs::read_to_string(path.join(file)).unwrap();
        let link = golden.iter().find(|golden| text.contains(&golden.link));
        let length = "#r=".len() + link.unwrap().code().len();
        assert_eq!(number(&row[2]), length, "{file}");
        told += 1;
    }
    assert_eq!(told, 6);
}

/// How long the longest link is: the result of everything, with a name and sealed.
fn longest() -> usize {
    let content = content();
    let offers = content.catalogue().offers().iter();
    let ids: Vec<&str> = offers.map(|offer| &*offer.id).collect();
    let profile = profile(&ids, 15);
    let given = super::answers(&content, &profile, &[Some(0); 400]);
    let outcomes = assess(&Scope::of(&content, &profile), &Marks::of(&content, &given));
    let label = Label {
        name: Name::new(&"n".repeat(MAX_NAME)),
        ..Label::default()
    };
    let code = write_result(content.editions(), &profile, &outcomes, &label).unwrap();
    assert!(read(&find(&code.text()).unwrap(), content.editions()).is_ok());
    let sealed = Code::of_sealed(&vec![0; code.bytes().len() + 64]);
    "#r=".len() + sealed.text().len()
}
