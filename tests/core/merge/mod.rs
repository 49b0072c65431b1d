//! Settling what several people answered.

mod properties;
mod rule;
mod spread;
mod together;

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::merge::Person;

fn level(number: u8) -> Choice {
    Choice::Level(Level::new(number).unwrap())
}

/// What people say, in short: a number for a level, `?` for "don't know", `-` for silence, and
/// for "not applicable" `s` for out of scope, `a` for no such activity, `o` for other.
fn said(short: &str) -> Vec<Option<Choice>> {
    let letters = short.chars();
    letters
        .map(|letter| match letter {
            '-' => None,
            '?' => Some(Choice::Unknown),
            's' => Some(Choice::NotApplicable(Reason::OutOfScope)),
            'a' => Some(Choice::NotApplicable(Reason::NoSuchActivity)),
            'o' => Some(Choice::NotApplicable(Reason::Other)),
            digit => Some(level(u8::try_from(digit.to_digit(10).unwrap()).unwrap())),
        })
        .collect()
}

/// People called Anna, Ben and Cem who answer these questions, each in short as [`said`] has it.
fn people(count: usize, given: &[(&str, &str)]) -> Vec<Person> {
    let names = ["Anna", "Ben", "Cem"].into_iter().take(count).enumerate();
    names
        .map(|(place, name)| {
            let mut answers = Answers::default();
            for (id, short) in given {
                answers.choose(&Rc::from(*id), said(short)[place]);
            }
            Person {
                name: Rc::from(name),
                answers: Rc::new(answers),
            }
        })
        .collect()
}
