//! A table as values, before anything decides how a date or a share is written.

use std::rc::Rc;

use crate::core::day::Day;
use crate::core::figures::hundredths;
use crate::core::words::{Phrase, Words};

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, perhaps of several lines.
    Text(Rc<str>),
    /// A whole number.
    Number(u32),
    /// A number in hundredths.
    Hundredths(u32),
    /// A share in whole percent, as the page shows it.
    Percent(u32),
    /// A day.
    Day(Day),
}

impl Cell {
    /// A text; nothing where it is empty.
    #[must_use]
    pub fn text(text: impl Into<Rc<str>>) -> Self {
        let text: Rc<str> = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// As people read it.
    #[must_use]
    pub fn shown(&self, words: &Words) -> Rc<str> {
        match self {
            Self::Empty => Rc::default(),
            Self::Text(text) => Rc::clone(text),
            Self::Number(number) => Rc::from(number.to_string()),
            Self::Hundredths(number) => Rc::from(hundredths(words, *number)),
            Self::Percent(percent) => {
                let number = percent.to_string();
                Rc::from(words.fill(Phrase::Percent, &[("n", &number)]))
            }
            Self::Day(day) => Rc::from(day.text()),
        }
    }
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it is called.
    pub name: Rc<str>,
    /// How wide it wants to be, in characters.
    pub width: u8,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub title: Rc<str>,
    /// What is to be said with it, such as the edition, the day and what it is not.
    pub remarks: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column. The first cell is the head of its row.
    pub rows: Vec<Vec<Cell>>,
}
