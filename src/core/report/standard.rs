//! One standard's headline, figures and sections.

use std::rc::Rc;

use super::explain;
use super::findings::{FindingGroup, groups};
use super::serves::title;
use crate::core::figures::{capped_percent, hundredths, whole_percent};
use crate::core::profile::Target;
use crate::core::scope::StandardScope;
use crate::core::score::{BasisPoints, Grade, Marks, SectionOutcome, StandardOutcome, Status};
use crate::core::words::{Phrase, Words};

/// Where a bar starts and ends, in basis points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The low end of the band.
    pub low: u16,
    /// The high end of the band.
    pub high: u16,
    /// The readiness so far; `None` while nothing is assessed.
    pub readiness: Option<u16>,
}

impl Bar {
    fn of(
        readiness: Option<BasisPoints>,
        low: Option<BasisPoints>,
        high: Option<BasisPoints>,
    ) -> Self {
        Self {
            low: low.unwrap_or_default().get(),
            high: high.unwrap_or_default().get(),
            readiness: readiness.map(BasisPoints::get),
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
            title: title(words, &outcome.standard),
            readiness: readiness(words, outcome),
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
    /// Its status.
    pub headline: Headline,
    /// Readiness, coverage and maturity, never merged into one.
    pub figures: [Figure; 3],
    /// The band of readiness.
    pub bar: Bar,
    /// Section by section.
    pub sections: Vec<SectionRow>,
    /// What an auditor would likely find.
    pub findings: Vec<FindingGroup>,
}

impl StandardReport {
    pub(super) fn of(
        words: &Words,
        target: Target,
        scope: &StandardScope,
        outcome: &StandardOutcome,
        marks: &Marks,
    ) -> Self {
        let rows = outcome.sections.iter();
        Self {
            id: Rc::clone(&outcome.standard.id),
            title: title(words, &outcome.standard),
            name: Rc::clone(&outcome.standard.name),
            headline: headline(words, outcome),
            figures: figures(words, target, outcome),
            bar: bar(outcome),
            sections: rows.map(|section| section_row(words, section)).collect(),
            findings: groups(words, target, scope, outcome, marks),
        }
    }
}

fn bar(outcome: &StandardOutcome) -> Bar {
    Bar::of(outcome.readiness(), outcome.low(), outcome.high())
}

fn readiness(words: &Words, outcome: &StandardOutcome) -> String {
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

fn figures(words: &Words, target: Target, outcome: &StandardOutcome) -> [Figure; 3] {
    let coverage = outcome.coverage;
    let maturity = outcome.maturity.hundredths();
    let level = target.level().to_string();
    [
        Figure {
            name: words.get(Phrase::Readiness),
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
        Figure {
            name: words.get(Phrase::Maturity),
            value: maturity.map_or_else(
                || words.get(Phrase::ReadinessNone).to_string(),
                |mean| words.fill(Phrase::MaturityValue, &[("n", &hundredths(words, mean))]),
            ),
            hint: words.get(Phrase::MaturityHint).to_string(),
            how: explain::maturity(words, outcome),
        },
    ]
}

/// A section shows 100 % when all of it is answered and at the target; what the rest of the
/// standard lacks is told by the standard's own figures.
fn section_row(words: &Words, section: &SectionOutcome) -> SectionRow {
    let points = section.points;
    let coverage = section.coverage;
    let flawless = coverage.answered == coverage.asked && points.low == points.high;
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
