//! The body of a link with answers.
//!
//! Its digits are the profile, then a form, then the answers to the questions that the profile is
//! asked, in the order of the bank. An answer is one digit: 0 to 4 for a level, 5 for "don't know",
//! and 6 to 10 for the reasons of "not applicable" where that is an answer.
//!
//! | form | how open questions are told |
//! | --- | --- |
//! | 0 | there are none |
//! | 1 | by the digit 0; all others are one higher |
//! | 2, 3, 4 | by leaps, in base 2, 4 or 16 |
//!
//! A leap tells how many open questions come before the next answer, which follows it. The highest
//! one tells of one less than its base, or of all that are left, and another leap follows.
//! The writer takes the form that is shortest.

use super::edition::{Edition, Editions, Row};
use super::number::{Packing, Unpacking};
use super::{Body, carry, count, read_profile, write_profile};
use crate::core::answers::{Answers, Choice, Level, Reason};
use crate::core::profile::Profile;

const FORMS: u32 = 5;
const COMPLETE: u32 = 0;
const DENSE: u32 = 1;
/// The bases of leaps, by form.
const LEAPS: [(u32, u32); 3] = [(2, 2), (3, 4), (4, 16)];
const UNKNOWN: u32 = 5;
const FIRST_REASON: u32 = 6;

/// Writes the shortest body.
pub(super) fn write(edition: &Edition, profile: &Profile, answers: &Answers) -> Vec<u8> {
    let rows = edition.asked(profile);
    let entries = edition.rows.beside(answers.iter());
    let given: Vec<(Option<u32>, u32)> = rows
        .iter()
        .map(|row| {
            let base = base_of(row);
            let entry = entries.get(row.place).copied().flatten();
            let digit = entry.and_then(|entry| entry.choice).map(digit_of);
            // "Not applicable" where it is no answer cannot be told.
            (digit.filter(|digit| *digit < base), base)
        })
        .collect();
    let begun = |form: u32| {
        let mut digits = Packing::default();
        write_profile(edition, profile, &mut digits);
        digits.put(form, FORMS);
        digits
    };
    let mut bodies = Vec::with_capacity(4);
    let mut digits;
    if given.iter().all(|(digit, _)| digit.is_some()) {
        digits = begun(COMPLETE);
        for (digit, base) in &given {
            digits.put(digit.unwrap_or_default(), *base);
        }
    } else {
        digits = begun(DENSE);
        for (digit, base) in &given {
            digits.put(digit.map_or(0, |digit| digit + 1), base + 1);
        }
        for (form, leap) in LEAPS {
            let mut digits = begun(form);
            write_leaps(&given, leap, &mut digits);
            bodies.push(digits.bytes());
        }
    }
    bodies.push(digits.bytes());
    bodies.into_iter().min_by_key(Vec::len).unwrap_or_default()
}

fn write_leaps(given: &[(Option<u32>, u32)], leap: u32, digits: &mut Packing) {
    let mut open = 0;
    for (digit, base) in given {
        let Some(digit) = digit else {
            open += 1;
            if open == leap - 1 {
                digits.put(open, leap);
                open = 0;
            }
            continue;
        };
        digits.put(open, leap);
        digits.put(*digit, *base);
        open = 0;
    }
    if open > 0 {
        digits.put(leap - 1, leap);
    }
}

/// Reads a body; `None` where it says what cannot be.
pub(super) fn read(edition: &Edition, editions: &Editions, body: &[u8]) -> Option<Body> {
    let mut digits = Unpacking::of(body)?;
    let profile = read_profile(edition, &mut digits)?;
    let form = digits.take(FORMS);
    let asked = edition.asked(&profile);
    let mut given = Given(vec![None; edition.rows.values().len()]);
    match LEAPS.iter().find(|(number, _)| *number == form) {
        None => read_all(&asked, form == DENSE, &mut digits, &mut given),
        Some((_, leap)) => read_leaps(&asked, *leap, &mut digits, &mut given)?,
    }
    if !digits.is_spent() {
        return None;
    }
    let answers = Answers::of_choices(&edition.rows, &given.0);
    let (answers, carried) = carry::to_newest(edition, editions, &profile, answers);
    Some(Body::Answers {
        profile,
        answers,
        carried,
    })
}

/// Answers by the places of their questions in the bank.
struct Given(Vec<Option<Choice>>);

impl Given {
    fn tell(&mut self, row: &Row, choice: Option<Choice>) {
        if let Some(slot) = self.0.get_mut(row.place) {
            *slot = choice;
        }
    }
}

fn read_all(asked: &[&Row], dense: bool, digits: &mut Unpacking, given: &mut Given) {
    let open = u32::from(dense);
    let bases: Vec<u32> = asked.iter().map(|row| base_of(row) + open).collect();
    for (row, digit) in asked.iter().zip(digits.take_all(&bases)) {
        given.tell(row, digit.checked_sub(open).and_then(choice_of));
    }
}

fn read_leaps(asked: &[&Row], leap: u32, digits: &mut Unpacking, given: &mut Given) -> Option<()> {
    let mut place = 0;
    while place < asked.len() {
        let open = digits.take(leap);
        place += usize::try_from(open).ok()?;
        if open < leap - 1 {
            let row = asked.get(place)?;
            given.tell(row, choice_of(digits.take(base_of(row))));
            place += 1;
        }
    }
    Some(())
}

/// How many answers there are to a question.
pub(super) fn base_of(row: &Row) -> u32 {
    let reasons = if row.may_be_excluded {
        count(Reason::ALL.len())
    } else {
        0
    };
    FIRST_REASON + reasons
}

pub(super) fn digit_of(choice: Choice) -> u32 {
    match choice {
        Choice::Level(level) => level.number().into(),
        Choice::Unknown => UNKNOWN,
        Choice::NotApplicable(reason) => FIRST_REASON + reason as u32,
    }
}

fn choice_of(digit: u32) -> Option<Choice> {
    if digit == UNKNOWN {
        return Some(Choice::Unknown);
    }
    let digit = usize::try_from(digit).ok()?;
    match digit.checked_sub(FIRST_REASON as usize) {
        Some(reason) => Reason::ALL.get(reason).copied().map(Choice::NotApplicable),
        None => Level::ALL.get(digit).copied().map(Choice::Level),
    }
}
