//! How the fields stand in a note, and how they are found there.
//!
//! They are its last lines, each `key: value`, a key once, with no empty line among or after them.
//! Whatever else is there is what people wrote, and stays as it is: a line with another key, with
//! a value that does not fit, or with a key that came already below it.

use std::rc::Rc;

use super::{Driver, Work};
use crate::core::day::Day;

const OWNER: &str = "owner";
const DUE: &str = "due";
const EVIDENCE: &str = "evidence";
const REVIEW: &str = "review";
const INCLUDED: &str = "included";

/// Parts a note into what people wrote, without the blank space at its end, and the fields at its
/// end. Any text goes through.
#[must_use]
pub fn split(note: &str) -> (&str, Work) {
    let mut work = Work::default();
    // A text whose last line is ended has no empty line after it.
    let mut rest = note.strip_suffix('\n').unwrap_or(note);
    loop {
        let (before, line) = rest.rsplit_once('\n').unwrap_or(("", rest));
        if work.take(line).is_none() {
            return (rest.trim_end(), work);
        }
        rest = before;
    }
}

/// A note of these words and fields, from which [`split`] gets both back: the words without the
/// blank space at their end, the fields each on one line.
#[must_use]
pub fn joined(prose: &str, work: &Work) -> String {
    let mut note = prose.trim_end().to_owned();
    let last_line = note.rsplit('\n').next().unwrap_or_default();
    if Work::default().take(last_line).is_some() {
        // People wrote what would be read as a field; an empty line keeps it theirs.
        note.push_str("\n\n");
    }
    let due = work.due.map(Day::text).unwrap_or_default();
    let review = work.review.map(Day::text).unwrap_or_default();
    let drivers: Vec<&str> = Driver::ALL
        .into_iter()
        .filter(|driver| work.drivers.contains(driver))
        .map(Driver::id)
        .collect();
    let fields = [
        (OWNER, in_one_line(&work.owner)),
        (DUE, due),
        (EVIDENCE, in_one_line(&work.evidence)),
        (REVIEW, review),
        (INCLUDED, drivers.join(", ")),
    ];
    for (key, value) in fields {
        if value.is_empty() {
            continue;
        }
        if !note.is_empty() && !note.ends_with('\n') {
            note.push('\n');
        }
        for part in [key, ": ", &value] {
            note.push_str(part);
        }
    }
    note
}

/// A value as it stands on its line: no line breaks or other characters that steer, and no blank
/// space around it.
fn in_one_line(value: &str) -> String {
    let is_steering =
        |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let value = value.replace(is_steering, " ");
    value.trim().to_owned()
}

impl Work {
    /// Takes a line as a field; `None` where it is none, or one that is there already.
    fn take(&mut self, line: &str) -> Option<()> {
        let (key, value) = line.split_once(':')?;
        let (key, value) = (key.trim(), in_one_line(value));
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        if value.is_empty() {
            None
        } else if is(OWNER) {
            take_text(&mut self.owner, &value)
        } else if is(DUE) {
            take_day(&mut self.due, &value)
        } else if is(EVIDENCE) {
            take_text(&mut self.evidence, &value)
        } else if is(REVIEW) {
            take_day(&mut self.review, &value)
        } else if is(INCLUDED) {
            self.take_drivers(&value)
        } else {
            None
        }
    }

    fn take_drivers(&mut self, value: &str) -> Option<()> {
        if !self.drivers.is_empty() {
            return None;
        }
        let words = value.split(',').map(|word| Driver::of(word.trim()));
        let named: Option<Vec<Driver>> = words.collect();
        let named = named?;
        let all = Driver::ALL.into_iter();
        self.drivers = all.filter(|driver| named.contains(driver)).collect();
        Some(())
    }
}

fn take_text(field: &mut Rc<str>, value: &str) -> Option<()> {
    field.is_empty().then(|| *field = Rc::from(value))
}

fn take_day(field: &mut Option<Day>, value: &str) -> Option<()> {
    let day = Day::of_text(value)?;
    field.is_none().then(|| *field = Some(day))
}
