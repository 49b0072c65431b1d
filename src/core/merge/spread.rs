//! How far apart people are on one question.

use crate::core::answers::{Choice, Level};

/// How far apart people are. Who said nothing does not count: silence contradicts nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Nobody answered.
    Silent,
    /// All who answered say the same.
    Agreed,
    /// All who answered say "not applicable", for different reasons.
    Reasons,
    /// Somebody does not know what somebody else has an answer to.
    Unknown,
    /// So many levels lie between the lowest and the highest; at least one.
    Levels(u8),
    /// Somebody says that it does not apply, and somebody gives a level.
    Applies,
}

impl Spread {
    /// The largest [`Self::rank`].
    pub const WIDEST: u8 = 8;

    /// How far apart these answers are. Where they differ in more than one way, the wider one
    /// counts.
    #[must_use]
    pub fn of(said: &[Option<Choice>]) -> Self {
        let (mut lowest, mut highest): (Option<Level>, Option<Level>) = (None, None);
        let (mut unknown, mut reason, mut reasons_differ) = (false, None, false);
        for choice in said.iter().flatten() {
            match choice {
                Choice::Level(level) => {
                    lowest = Some(lowest.map_or(*level, |one| one.min(*level)));
                    highest = highest.max(Some(*level));
                }
                Choice::Unknown => unknown = true,
                Choice::NotApplicable(given) => {
                    reasons_differ |= reason.is_some_and(|other| other != *given);
                    reason = Some(*given);
                }
            }
        }
        let number = |level: Option<Level>| level.map(Level::number).unwrap_or_default();
        let apart = number(highest) - number(lowest);
        let by_level = match (lowest.is_some(), reason.is_some()) {
            (true, true) => Self::Applies,
            _ if apart > 0 => Self::Levels(apart),
            (false, true) if reasons_differ => Self::Reasons,
            (false, false) if !unknown => Self::Silent,
            _ => Self::Agreed,
        };
        let is_contradicted = unknown && (lowest.is_some() || reason.is_some());
        if is_contradicted && by_level.rank() < Self::Unknown.rank() {
            return Self::Unknown;
        }
        by_level
    }

    /// Whether people differ at all.
    #[must_use]
    pub const fn is_disagreement(self) -> bool {
        !matches!(self, Self::Silent | Self::Agreed)
    }

    /// How wide it is, for the order in which people talk.
    ///
    /// Whether a thing applies at all comes first, because it decides whether there is anything to
    /// rate. Two levels or more are two different stories about one practice. "Don't know" comes
    /// between them and a single level: it can hide anything, but contradicts nobody; and one
    /// level is often the same practice read in two ways. Reasons for the same exclusion come
    /// last: they change no figure, but an auditor reads them.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::Silent => 0,
            Self::Agreed => 1,
            Self::Reasons => 2,
            Self::Levels(0 | 1) => 3,
            Self::Unknown => 4,
            Self::Levels(2) => 5,
            Self::Levels(3) => 6,
            Self::Levels(_) => 7,
            Self::Applies => Self::WIDEST,
        }
    }

    /// Its kind in a word, for looks.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Agreed => "agreed",
            Self::Reasons => "reasons",
            Self::Unknown => "unknown",
            Self::Levels(_) => "levels",
            Self::Applies => "applies",
        }
    }
}
