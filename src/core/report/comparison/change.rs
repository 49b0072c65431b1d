//! How a figure moved, in words.
//!
//! The difference is taken between the figures as they are shown, so that what is read adds up.
//! Where they are shown the same and are not, that is said instead of a number.

use std::rc::Rc;

use super::step;
use crate::core::compare::{Movement, Sides};
use crate::core::figures::{hundredths, whole, whole_percent};
use crate::core::score::BasisPoints;
use crate::core::words::{Phrase, Words};

/// Which way a figure went, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The way in a word, for looks.
    pub kind: &'static str,
    /// The way as a sign, for the eye; the words say the same.
    pub sign: &'static str,
    /// Such as `up by 9 points`.
    pub text: String,
}

/// A figure before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// What it is called.
    pub name: Rc<str>,
    /// As it was; a dash where there was none.
    pub before: String,
    /// As it is; a dash where there is none.
    pub after: String,
    /// How it moved.
    pub change: Change,
    /// All this in one line, such as `Readiness 52 % → 61 %, up by 9 points`.
    pub text: String,
}

/// A share on one side, and whether all is well there, which alone lets it show as 100 %.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) share: BasisPoints,
    pub(super) flawless: bool,
}

impl Shown {
    fn whole(self) -> u32 {
        whole(self.share, self.flawless)
    }

    /// What is shown decides, and where that is the same, what is behind it.
    fn order(self) -> (u32, u32) {
        (self.whole(), self.share.get().into())
    }
}

impl FigureChange {
    /// A share.
    pub(super) fn of_share(words: &Words, name: Rc<str>, sides: Sides<Option<Shown>>) -> Self {
        let order = |shown: Option<Shown>| shown.map(Shown::order);
        let movement = Movement::of(&Sides {
            before: order(sides.before),
            after: order(sides.after),
        });
        let points = |shown: Option<Shown>| shown.map(Shown::whole).unwrap_or_default();
        let points = points(sides.before).abs_diff(points(sides.after));
        let count = |phrase, little| match points {
            0 => words.get(little).to_string(),
            _ => words.count(phrase, usize::try_from(points).unwrap_or_default(), &[]),
        };
        let text = match movement {
            Movement::Up => count(Phrase::CompareUp, Phrase::CompareUpLittle),
            Movement::Down => count(Phrase::CompareDown, Phrase::CompareDownLittle),
            other => standing(words, other),
        };
        let value = |shown: Option<Shown>| {
            shown.map(|shown| whole_percent(words, shown.share, shown.flawless))
        };
        Self::new(
            words,
            name,
            value(sides.before),
            value(sides.after),
            Change::new(movement, text),
        )
    }

    /// A mean level, in hundredths.
    pub(super) fn of_level(words: &Words, name: Rc<str>, sides: Sides<Option<u32>>) -> Self {
        let order = |level: Option<u32>| level.map(|level| (level, 0));
        let movement = Movement::of(&Sides {
            before: order(sides.before),
            after: order(sides.after),
        });
        let level = |level: Option<u32>| level.unwrap_or_default();
        let difference = level(sides.before).abs_diff(level(sides.after));
        let fill = |phrase| words.fill(phrase, &[("n", &hundredths(words, difference))]);
        let text = match movement {
            Movement::Up => fill(Phrase::CompareLevelUp),
            Movement::Down => fill(Phrase::CompareLevelDown),
            other => standing(words, other),
        };
        let value = |level: Option<u32>| {
            let level = hundredths(words, level?);
            Some(words.fill(Phrase::MaturityValue, &[("n", &level)]))
        };
        Self::new(
            words,
            name,
            value(sides.before),
            value(sides.after),
            Change::new(movement, text),
        )
    }

    fn new(
        words: &Words,
        name: Rc<str>,
        before: Option<String>,
        after: Option<String>,
        change: Change,
    ) -> Self {
        let none = || words.get(Phrase::ReadinessNone).to_string();
        let (before, after) = (before.unwrap_or_else(none), after.unwrap_or_else(none));
        let step = step(words, &before, &after);
        let values = [
            ("name", &*name),
            ("step", step.as_str()),
            ("change", &change.text),
        ];
        Self {
            text: words.fill(Phrase::CompareFigure, &values),
            name,
            before,
            after,
            change,
        }
    }
}

impl Change {
    fn new(movement: Movement, text: String) -> Self {
        Self {
            kind: movement.id(),
            sign: movement.sign(),
            text,
        }
    }
}

/// The words for a movement that has no size.
fn standing(words: &Words, movement: Movement) -> String {
    let phrase = match movement {
        Movement::Came => Phrase::CompareCame,
        Movement::Went => Phrase::CompareWent,
        Movement::Up | Movement::Down | Movement::Same => Phrase::CompareSame,
    };
    words.get(phrase).to_string()
}
