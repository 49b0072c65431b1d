//! One standard's headline, figures and sections.

use std::rc::Rc;

use super::Subject;
use super::edition::change;
use super::explain;
use super::findings::{FindingGroup, FindingItem, groups};
use super::remarks::remarks;
use super::serves::title_of;
use crate::core::content::{Kind, Standard};
use crate::core::figures::{capped_percent, hundredths, whole_percent};
use crate::core::profile::Target;
use crate::core::scope::StandardScope;
use crate::core::score::{BasisPoints, Grade, SectionOutcome, StandardOutcome, Status};
use crate::core::words::{Phrase, Words};

/// Where a bar starts and ends, in basis points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The low end of the band.
    pub low: u32,
    /// The high end of the band.
    pub high: u32,
    /// The readiness so far; `None` while nothing is assessed.
    pub readiness: Option<u32>,
}

impl Bar {
    fn of(
        readiness: Option<BasisPoints>,
        low: Option<BasisPoints>,
        high: Option<BasisPoints>,
    ) -> Self {
        Self {
            low: low.unwrap_or_default().get().into(),
            high: high.unwrap_or_default().get().into(),
            readiness: readiness.map(|share| share.get().into()),
        }
    }
}

/// The figures that go along with answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// Number and edition.
    pub title: String,
    /// Readiness so far, such as `52 %`; a dash while nothing is assessed.
    pub readiness: String,
    /// What that share is called.
    pub share: Rc<str>,
    /// The band, in words.
    pub band: String,
    /// The band, as a bar.
    pub bar: Bar,
    /// How much is answered.
    pub coverage: String,
}

impl Live {
    pub(super) fn of(words: &Words, outcome: &StandardOutcome) -> Self {
        Self {
            title: title_of(words, &outcome.standard),
            readiness: readiness(words, outcome),
            share: share_name(words, &outcome.standard),
            band: band(words, outcome),
            bar: bar(outcome),
            coverage: words.count(
                Phrase::CoverageHint,
                outcome.coverage.answered,
                &[("asked", &outcome.coverage.asked.to_string())],
            ),
        }
    }
}

/// A standard's status and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The status in words.
    pub status: Rc<str>,
    /// Its id, for looks.
    pub kind: &'static str,
    /// Why it is so, each reason a sentence.
    pub because: Vec<String>,
    /// A word of caution while too little is answered.
    pub provisional: Option<Rc<str>>,
}

/// One figure with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is called.
    pub name: Rc<str>,
    /// Its value.
    pub value: String,
    /// What it says, in one line.
    pub hint: String,
    /// How it is calculated, with the actual numbers.
    pub how: Vec<String>,
}

/// One section as a row of the chart and of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRow {
    /// The section's id.
    pub id: Rc<str>,
    /// The section's name.
    pub name: Rc<str>,
    /// Readiness so far.
    pub readiness: String,
    /// The low end of the band.
    pub low: String,
    /// The high end of the band.
    pub high: String,
    /// How much is answered.
    pub coverage: String,
    /// All this as a bar; `None` when nothing in the section counts.
    pub bar: Option<Bar>,
    /// The bar in words.
    pub summary: String,
}

/// Everything about one standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardReport {
    /// The standard's id.
    pub id: Rc<str>,
    /// Number and edition.
    pub title: String,
    /// Its full name.
    pub name: Rc<str>,
    /// Its status; none for a list of another body, of which nothing is claimed.
    pub headline: Option<Headline>,
    /// What has to be said beside the figures.
    pub remarks: Vec<String>,
    /// Readiness, coverage and maturity, never merged into one.
    pub figures: Vec<Figure>,
    /// The band of readiness.
    pub bar: Bar,
    /// Section by section.
    pub sections: Vec<SectionRow>,
    /// What an auditor would likely find, what is not covered, what changes with the next edition.
    pub listings: Vec<Listing>,
}

/// Items of a standard in groups, under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// What it lists.
    pub title: String,
    /// How to read it.
    pub lead: String,
    /// The groups; where there are none, there is nothing to list.
    pub groups: Vec<FindingGroup>,
}

impl StandardReport {
    pub(super) fn of(subject: &Subject, scope: &StandardScope, outcome: &StandardOutcome) -> Self {
        let (words, target) = (subject.words(), subject.scope.target);
        let standard = &outcome.standard;
        let is_related = standard.kind.is_related();
        let rows = outcome.sections.iter();
        // What has no question in this profile has nothing to show.
        let rows = rows.filter(|section| section.coverage.asked > 0);
        Self {
            id: Rc::clone(&standard.id),
            title: title_of(words, standard),
            name: Rc::clone(&standard.name),
            headline: (!is_related).then(|| headline(words, outcome)),
            remarks: remarks(subject, scope, outcome),
            figures: figures(words, target, outcome),
            bar: bar(outcome),
            sections: rows.map(|section| section_row(words, section)).collect(),
            listings: listings(subject, scope, outcome),
        }
    }
}

/// Findings, or for the list of another body what is not covered; and what changes with the next
/// edition, where there is one.
fn listings(subject: &Subject, scope: &StandardScope, outcome: &StandardOutcome) -> Vec<Listing> {
    let first = if outcome.standard.kind.is_related() {
        uncovered(subject, outcome)
    } else {
        Some(found(subject, scope, outcome))
    };
    let next = change(subject, scope);
    first.into_iter().chain(next).collect()
}

/// What an auditor would likely raise, or what the guidance would have one add.
fn found(subject: &Subject, scope: &StandardScope, outcome: &StandardOutcome) -> Listing {
    let words = subject.words();
    let (title, lead) = match outcome.standard.kind {
        Kind::Guidance if outcome.standard.is_own => (Phrase::GapsOwnTitle, Phrase::GapsOwnLead),
        Kind::Guidance => (Phrase::GapsTitle, Phrase::GapsLead),
        _ => (Phrase::FindingsTitle, Phrase::FindingsLead),
    };
    Listing {
        title: words.get(title).to_string(),
        lead: words.get(lead).to_string(),
        groups: groups(words, subject.scope.target, scope, outcome, subject.marks),
    }
}

/// The items that no question is related to, if there are any.
fn uncovered(subject: &Subject, outcome: &StandardOutcome) -> Option<Listing> {
    let words = subject.words();
    let requirements = outcome.standard.requirements();
    let bare = requirements.filter(|requirement| requirement.questions.is_empty());
    let items: Vec<_> = bare.map(|one| FindingItem::bare(one)).collect();
    (!items.is_empty()).then(|| Listing {
        title: words.get(Phrase::UncoveredTitle).to_string(),
        lead: words.get(Phrase::UncoveredLead).to_string(),
        groups: vec![FindingGroup {
            title: words.count(Phrase::UncoveredCount, items.len(), &[]),
            kind: "uncovered",
            items,
        }],
    })
}

/// What the share of a standard is called: readiness, where there is something to be ready for.
pub(super) fn share_name(words: &Words, standard: &Standard) -> Rc<str> {
    words.get(if standard.kind.is_related() {
        Phrase::RelatedCoverage
    } else {
        Phrase::Readiness
    })
}

fn bar(outcome: &StandardOutcome) -> Bar {
    Bar::of(outcome.readiness(), outcome.low(), outcome.high())
}

pub(super) fn readiness(words: &Words, outcome: &StandardOutcome) -> String {
    let share = outcome.readiness();
    share.map_or_else(
        || words.get(Phrase::ReadinessNone).to_string(),
        |share| whole_percent(words, share, outcome.is_flawless()),
    )
}

fn band(words: &Words, outcome: &StandardOutcome) -> String {
    let flawless = outcome.is_flawless();
    let end =
        |share: Option<BasisPoints>| whole_percent(words, share.unwrap_or_default(), flawless);
    let (low, high) = (end(outcome.low()), end(outcome.high()));
    words.fill(Phrase::Band, &[("low", &low), ("high", &high)])
}

fn headline(words: &Words, outcome: &StandardOutcome) -> Headline {
    Headline {
        status: words.get(Phrase::of_status(outcome.status)),
        kind: outcome.status.id(),
        because: because(words, outcome),
        provisional: outcome
            .provisional
            .then(|| words.get(Phrase::ResultProvisional)),
    }
}

/// Every reason that holds for the status, not only the first.
fn because(words: &Words, outcome: &StandardOutcome) -> Vec<String> {
    let coverage = outcome.coverage;
    let asked = coverage.asked.to_string();
    let plain = |phrase: Phrase| words.get(phrase).to_string();
    let count = |grade: Grade| {
        let findings = outcome.findings.iter();
        findings.filter(|finding| finding.grade == grade).count()
    };
    let majors = words.count(Phrase::BecauseMajor, count(Grade::Major), &[]);
    match outcome.status {
        Status::TooEarly => {
            let answered = coverage.answered.to_string();
            let values = [("answered", answered.as_str()), ("asked", &asked)];
            let mut reasons = vec![words.fill(Phrase::BecauseTooEarly, &values)];
            if count(Grade::Major) > 0 {
                reasons.push(majors);
            }
            reasons
        }
        Status::NotReady => vec![majors],
        Status::NearlyReady => {
            let minors = count(Grade::Minor);
            let open = coverage.asked - coverage.answered;
            let good = outcome.readiness().unwrap_or_default() >= BasisPoints::percent(90);
            [
                (minors > 0).then(|| words.count(Phrase::BecauseMinor, minors, &[])),
                outcome.open_gate.then(|| plain(Phrase::BecauseGate)),
                (!good).then(|| plain(Phrase::BecauseReadiness)),
                (open > 0).then(|| words.count(Phrase::BecauseCoverage, open, &[])),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        Status::Ready => {
            let unknown = count(Grade::FindOut);
            let unknown = (unknown > 0).then(|| words.count(Phrase::BecauseFindOut, unknown, &[]));
            let mut reasons = vec![plain(Phrase::BecauseReady)];
            reasons.extend(unknown);
            reasons
        }
        Status::NotAligned | Status::PartlyAligned | Status::Aligned => {
            vec![plain(Phrase::BecauseAlignment)]
        }
    }
}

fn figures(words: &Words, target: Target, outcome: &StandardOutcome) -> Vec<Figure> {
    let coverage = outcome.coverage;
    let maturity = outcome.maturity.hundredths();
    let level = u32::from(target.level()).to_string();
    let mut figures = vec![
        Figure {
            name: share_name(words, &outcome.standard),
            value: readiness(words, outcome),
            hint: words.fill(
                Phrase::ReadinessHint,
                &[("target", &level), ("band", &band(words, outcome))],
            ),
            how: explain::readiness(words, target, outcome),
        },
        Figure {
            name: words.get(Phrase::Coverage),
            value: whole_percent(words, coverage.share().unwrap_or_default(), true),
            hint: words.count(
                Phrase::CoverageHint,
                coverage.answered,
                &[("asked", &coverage.asked.to_string())],
            ),
            how: explain::coverage(words, outcome),
        },
    ];
    if !outcome.standard.kind.is_related() {
        figures.push(Figure {
            name: words.get(Phrase::Maturity),
            value: maturity.map_or_else(
                || words.get(Phrase::ReadinessNone).to_string(),
                |mean| words.fill(Phrase::MaturityValue, &[("n", &hundredths(words, mean))]),
            ),
            hint: words.get(Phrase::MaturityHint).to_string(),
            how: explain::maturity(words, outcome),
        });
    }
    figures
}

fn section_row(words: &Words, section: &SectionOutcome) -> SectionRow {
    let points = section.points;
    let flawless = section.is_flawless();
    let none = words.get(Phrase::ReadinessNone).to_string();
    let percent = |share: Option<BasisPoints>| {
        share.map_or_else(
            || none.clone(),
            |share| capped_percent(words, share, flawless),
        )
    };
    let readiness = points.readiness.share();
    let (low, high) = (points.low.share(), points.high.share());
    let row = [percent(readiness), percent(low), percent(high)];
    let [shown, shown_low, shown_high] = &row;
    let values = [
        ("readiness", shown.as_str()),
        ("low", shown_low),
        ("high", shown_high),
    ];
    let summary = if low.is_some() {
        words.fill(Phrase::SectionBar, &values)
    } else {
        words.get(Phrase::SectionNone).to_string()
    };
    let [readiness_text, low_text, high_text] = row;
    SectionRow {
        id: Rc::clone(&section.id),
        name: Rc::clone(&section.name),
        readiness: readiness_text,
        low: low_text,
        high: high_text,
        coverage: words.count(
            Phrase::SideProgress,
            section.coverage.answered,
            &[("asked", &section.coverage.asked.to_string())],
        ),
        bar: low.map(|_| Bar::of(readiness, low, high)),
        summary,
    }
}
