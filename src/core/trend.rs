//! How each standard stood at several times, for a line over time and for the table of the same
//! numbers.

use std::rc::Rc;

use super::content::{Content, Standard};
use super::profile::{Profile, Roles, Target};
use super::score::{BasisPoints, Status};
use super::state::{Seen, State};

/// A state at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// The day, counted from 2024-01-01, which is day 0.
    pub day: u16,
    /// The day or the occasion in words.
    pub label: Rc<str>,
    /// What was answered then.
    pub state: State,
}

/// Several times and how each standard stood.
#[derive(Clone, Debug)]
pub struct Trend {
    /// The times, in the order they were given: the oldest first.
    pub moments: Vec<Moment>,
    /// The standards of any time, in the order of the catalogue.
    pub lines: Vec<TrendLine>,
}

/// One time, and what has to be the same for figures to compare with those of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day, counted from 2024-01-01.
    pub day: u16,
    /// The day or the occasion in words.
    pub label: Rc<str>,
    /// The level aimed at then.
    pub target: Target,
    /// The roles then.
    pub roles: Roles,
}

/// One standard over time.
#[derive(Clone, Debug)]
pub struct TrendLine {
    /// The standard.
    pub standard: Rc<Standard>,
    /// A point for each moment, in their order; `None` where the standard was not chosen.
    pub points: Vec<Option<TrendPoint>>,
}

/// One standard at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendPoint {
    /// The headline.
    pub status: Status,
    /// Whether the headline could still change much.
    pub provisional: bool,
    /// What was reached of what was assessed; `None` where nothing was.
    pub readiness: Option<BasisPoints>,
    /// What was answered of what was asked; `None` where nothing was asked.
    pub coverage: Option<BasisPoints>,
    /// Whether nothing was left open and nothing found; only then may a view show 100 %.
    pub flawless: bool,
}

impl Trend {
    /// Scores every state with its own profile. Standards that the content does not have are left
    /// out.
    #[must_use]
    pub fn of(content: &Content, states: &[Dated]) -> Self {
        let profiles: Vec<&Profile> = states.iter().map(|one| &one.state.profile).collect();
        let named = content.catalogue().named_in(&profiles);
        let standards = named.iter().filter_map(|id| content.standard(id));
        let mut lines: Vec<TrendLine> = standards
            .map(|standard| TrendLine {
                standard: Rc::clone(standard),
                points: Vec::with_capacity(states.len()),
            })
            .collect();
        for dated in states {
            let assessed = dated.state.assess(content);
            for line in &mut lines {
                let seen = assessed.standard(&line.standard.id);
                line.points.push(seen.map(|seen| TrendPoint::of(&seen)));
            }
        }
        Self {
            moments: states.iter().map(Moment::of).collect(),
            lines,
        }
    }
}

impl Moment {
    fn of(dated: &Dated) -> Self {
        Self {
            day: dated.day,
            label: Rc::clone(&dated.label),
            target: dated.state.profile.target,
            roles: dated.state.profile.roles,
        }
    }
}

impl TrendPoint {
    fn of(seen: &Seen) -> Self {
        let outcome = seen.outcome;
        Self {
            status: outcome.status,
            provisional: outcome.provisional,
            readiness: outcome.readiness(),
            coverage: outcome.coverage.share(),
            flawless: outcome.is_flawless(),
        }
    }
}
