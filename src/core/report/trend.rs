//! What a person reads of a trend: the table that says the same as the line.

use std::rc::Rc;

use super::line::status;
use super::standard::share_name;
use super::title_of;
use crate::core::figures::whole_percent;
use crate::core::trend::{Moment, Trend, TrendLine, TrendPoint};
use crate::core::words::{Phrase, Words};

/// A whole trend, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendReport {
    /// Where the times do not compare, each a sentence or two.
    pub notes: Vec<String>,
    /// Standard by standard.
    pub standards: Vec<TrendTable>,
}

/// One standard over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendTable {
    /// The standard's id.
    pub id: Rc<str>,
    /// Number and edition.
    pub title: String,
    /// What its share is called.
    pub share: Rc<str>,
    /// Time by time, the oldest first.
    pub rows: Vec<TrendRow>,
}

/// One standard at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendRow {
    /// The day, counted from 2024-01-01.
    pub day: u16,
    /// The day or the occasion in words.
    pub label: Rc<str>,
    /// Its share; a dash where there was none, or the standard was not chosen.
    pub readiness: String,
    /// How much was answered; a dash where the standard was not chosen.
    pub coverage: String,
    /// Its status, a dash where the standard was not chosen; none for a list of another body.
    pub status: Option<String>,
    /// The share in basis points, for drawing; `None` leaves a gap in the line.
    pub points: Option<u32>,
}

impl TrendReport {
    /// The report on a trend.
    #[must_use]
    pub fn of(words: &Words, trend: &Trend) -> Self {
        let lines = trend.lines.iter();
        Self {
            notes: notes(words, &trend.moments),
            standards: lines
                .map(|line| table(words, &trend.moments, line))
                .collect(),
        }
    }
}

fn notes(words: &Words, moments: &[Moment]) -> Vec<String> {
    let differ = |alike: fn(&Moment, &Moment) -> bool| {
        let mut pairs = moments.iter().zip(moments.iter().skip(1));
        pairs.any(|(one, next)| !alike(one, next))
    };
    let mut notes = Vec::new();
    if differ(|one, next| one.target == next.target) {
        let targets = moments.iter().map(|one| u32::from(one.target.level()));
        let targets: Vec<String> = targets.map(|level| level.to_string()).collect();
        let targets = targets.join(", ");
        notes.push(words.fill(Phrase::TrendTargets, &[("targets", &targets)]));
    }
    if differ(|one, next| one.roles == next.roles) {
        notes.push(words.get(Phrase::TrendRoles).to_string());
    }
    notes
}

fn table(words: &Words, moments: &[Moment], line: &TrendLine) -> TrendTable {
    let is_related = line.standard.kind.is_related();
    let rows = moments.iter().zip(&line.points);
    TrendTable {
        id: Rc::clone(&line.standard.id),
        title: title_of(words, &line.standard),
        share: share_name(words, &line.standard),
        rows: rows
            .map(|(moment, point)| row(words, moment, *point, is_related))
            .collect(),
    }
}

fn row(words: &Words, moment: &Moment, point: Option<TrendPoint>, is_related: bool) -> TrendRow {
    let none = || words.get(Phrase::ReadinessNone).to_string();
    let readiness = point.and_then(|point| {
        let share = point.readiness?;
        Some(whole_percent(words, share, point.flawless))
    });
    let coverage =
        point.map(|point| whole_percent(words, point.coverage.unwrap_or_default(), true));
    let name = point.map(|point| status(words, point.status, point.provisional));
    TrendRow {
        day: moment.day,
        label: Rc::clone(&moment.label),
        readiness: readiness.unwrap_or_else(none),
        coverage: coverage.unwrap_or_else(none),
        status: (!is_related).then(|| name.unwrap_or_else(none)),
        points: point.and_then(|point| Some(point.readiness?.get().into())),
    }
}
