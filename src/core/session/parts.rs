//! The parts of the program that are loaded after the first screen, and which of them are there.

use std::rc::Rc;

/// A part of the program that start and questions do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Every screen beyond start and questions.
    Screens,
    /// Encryption of what is kept.
    Sealing,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 2] = [Self::Screens, Self::Sealing];

    /// What the page calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Screens => "screens",
            Self::Sealing => "sealing",
        }
    }

    /// The part that the page calls so; none where there is no such part.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "screens" => Some(Self::Screens),
            "sealing" => Some(Self::Sealing),
            _ => None,
        }
    }
}

/// Whether a part of the program is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// It is, and may be entered.
    Here,
    /// It is not, and nobody asked for it.
    #[default]
    Absent,
    /// It is on its way.
    Awaited,
    /// It could not be had, for this reason.
    Failed(Rc<str>),
}

/// The presence of each part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    screens: Presence,
    sealing: Presence,
}

impl Parts {
    /// All parts are there, as in a program that is not split.
    #[must_use]
    pub const fn all_here() -> Self {
        Self {
            screens: Presence::Here,
            sealing: Presence::Here,
        }
    }

    /// Whether a part is there.
    #[must_use]
    pub const fn presence(&self, part: Part) -> &Presence {
        match part {
            Part::Screens => &self.screens,
            Part::Sealing => &self.sealing,
        }
    }

    /// The same with another presence of one part; `None` where that is what it was. What is here
    /// stays here.
    pub(super) fn with(&self, part: Part, presence: Presence) -> Option<Self> {
        let known = self.presence(part);
        if *known == presence || *known == Presence::Here {
            return None;
        }
        let mut next = self.clone();
        match part {
            Part::Screens => next.screens = presence,
            Part::Sealing => next.sealing = presence,
        }
        Some(next)
    }
}
