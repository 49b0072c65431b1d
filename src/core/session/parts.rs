//! The parts of the program that are loaded after the first screen, and which of them are there.

use std::rc::Rc;

/// A part of the program that start and first question do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What stands beside the question and comes on top of it: figures, sections, settings, and
    /// dialogs. All further parts use it.
    Overview,
    /// Every screen beyond start and questions, but for the papers.
    Screens,
    /// Encryption of what is kept.
    Sealing,
    /// Report, plan, Statement of Applicability, and everything that goes out as a file.
    Papers,
    /// The workbook for spreadsheets.
    Workbook,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 5] = [
        Self::Overview,
        Self::Screens,
        Self::Sealing,
        Self::Papers,
        Self::Workbook,
    ];

    /// What the page calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Screens => "screens",
            Self::Sealing => "sealing",
            Self::Papers => "papers",
            Self::Workbook => "workbook",
        }
    }

    /// The part that the page calls so; none where there is no such part.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
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
pub struct Parts([Presence; Part::ALL.len()]);

impl Parts {
    /// All parts are there, as in a program that is not split.
    #[must_use]
    pub const fn all_here() -> Self {
        Self([const { Presence::Here }; Part::ALL.len()])
    }

    /// Whether a part is there.
    #[must_use]
    pub fn presence(&self, part: Part) -> &Presence {
        self.0.get(part as usize).unwrap_or(&Presence::Absent)
    }

    /// The parts with these names, with a space between.
    #[must_use]
    pub fn named(names: &str) -> Self {
        let mut parts = Self::default();
        for part in names.split(' ').filter_map(Part::named) {
            if let Some(presence) = parts.0.get_mut(part as usize) {
                *presence = Presence::Here;
            }
        }
        parts
    }

    /// The same with another presence of one part; `None` where that is what it was. What is here
    /// stays here, and nothing is here without the part that all others use.
    pub(super) fn with(&self, part: Part, presence: Presence) -> Option<Self> {
        let known = self.presence(part);
        if *known == presence || *known == Presence::Here {
            return None;
        }
        let is_here = presence == Presence::Here;
        let mut next = self.clone();
        if let (true, Some(overview)) = (is_here, next.0.get_mut(Part::Overview as usize)) {
            *overview = Presence::Here;
        }
        *next.0.get_mut(part as usize)? = presence;
        Some(next)
    }
}
