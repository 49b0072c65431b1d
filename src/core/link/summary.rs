//! The body of a link with the result alone: for each standard its status, its shares, and how
//! many findings there are of each grade. No answer can be read out of it.
//!
//! Its digits are the profile, and then for each standard the status (in the order of
//! [`Status::ALL`]), coverage, readiness, low, high, and low if "not applicable" fails, each in
//! basis points plus one, 0 where there is none; the maturity in hundredths plus one, 0 where there
//! is none; and the numbers of findings, in the order of [`Grade::ALL`], and of those that block
//! certification by themselves.

use std::rc::Rc;

use super::edition::Edition;
use super::number::{Packing, Unpacking};
use super::{Body, count, read_profile, write_profile};
use crate::core::profile::Profile;
use crate::core::score::{BasisPoints, Finding, Grade, StandardOutcome, Status};

/// How many values a share has: none, and 0 to 10,000 basis points.
const SHARES: u32 = 10_002;
/// How many values a maturity has: none, and 0 to 400 hundredths of a level.
const MATURITIES: u32 = 402;
/// A number of findings is below this. A standard has at most so many requirements, and each of
/// them has at most one finding.
const FINDINGS: u32 = 16_384;

/// The result of one standard, without answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The standard's id.
    pub standard: Rc<str>,
    /// The headline.
    pub status: Status,
    /// How much is answered.
    pub coverage: Option<BasisPoints>,
    /// The share reached by what is assessed.
    pub readiness: Option<BasisPoints>,
    /// The share if everything open or unknown turns out to be nothing.
    pub low: Option<BasisPoints>,
    /// The share if everything open or unknown turns out to be at the target.
    pub high: Option<BasisPoints>,
    /// The low share if every "not applicable" were a 0.
    pub strict: Option<BasisPoints>,
    /// The mean level of what is assessed, in hundredths of a level.
    pub maturity: Option<u32>,
    /// How many findings there are of each grade, in the order of [`Grade::ALL`].
    pub findings: [u32; 5],
    /// How many of them block certification by themselves.
    pub blocking: u32,
}

impl Summary {
    /// The summary of an outcome.
    #[must_use]
    pub fn of(outcome: &StandardOutcome) -> Self {
        let findings = || outcome.findings.iter();
        let of_grade = |grade| count(findings().filter(|one| one.grade == grade).count());
        Self {
            standard: Rc::clone(&outcome.standard.id),
            status: outcome.status,
            coverage: outcome.coverage.share(),
            readiness: outcome.readiness(),
            low: outcome.low(),
            high: outcome.high(),
            strict: outcome.low_if_not_applicable_fails(),
            maturity: outcome.maturity.hundredths(),
            findings: Grade::ALL.map(of_grade),
            blocking: count(
                findings()
                    .filter(|one| Finding::blocks_certification(one))
                    .count(),
            ),
        }
    }

    /// Whether nothing is left open and nothing is found; only then may a view show 100 %.
    #[must_use]
    pub fn is_flawless(&self) -> bool {
        self.coverage == Some(BasisPoints::FULL) && self.findings.iter().all(|count| *count == 0)
    }
}

pub(super) fn write(edition: &Edition, profile: &Profile, outcomes: &[StandardOutcome]) -> Vec<u8> {
    let mut digits = Packing::default();
    write_profile(edition, profile, &mut digits);
    for outcome in outcomes {
        let summary = Summary::of(outcome);
        digits.put(summary.status as u32, count(Status::ALL.len()));
        for share in summary.shares() {
            digits.put(share.map_or(0, |share| u32::from(share.get()) + 1), SHARES);
        }
        digits.put(
            summary.maturity.map_or(0, |maturity| maturity + 1),
            MATURITIES,
        );
        for number in summary.findings.into_iter().chain([summary.blocking]) {
            digits.put(number.min(FINDINGS - 1), FINDINGS);
        }
    }
    digits.bytes()
}

impl Summary {
    fn shares(&self) -> [Option<BasisPoints>; 5] {
        [
            self.coverage,
            self.readiness,
            self.low,
            self.high,
            self.strict,
        ]
    }

    fn read(standard: &Rc<str>, digits: &mut Unpacking) -> Option<Self> {
        let status = digits.take(count(Status::ALL.len()));
        let status = Status::ALL.into_iter().find(|one| *one as u32 == status)?;
        let mut share = || {
            let points = digits.take(SHARES).checked_sub(1)?;
            u16::try_from(points).ok().and_then(BasisPoints::new)
        };
        let (coverage, readiness, low, high, strict) =
            (share(), share(), share(), share(), share());
        let maturity = digits.take(MATURITIES).checked_sub(1);
        let mut findings = [0; 5];
        for number in &mut findings {
            *number = digits.take(FINDINGS);
        }
        Some(Self {
            standard: Rc::clone(standard),
            status,
            coverage,
            readiness,
            low,
            high,
            strict,
            maturity,
            findings,
            blocking: digits.take(FINDINGS),
        })
    }
}

/// Reads a body; `None` where it says what cannot be.
pub(super) fn read(edition: &Edition, body: &[u8]) -> Option<Body> {
    let mut digits = Unpacking::of(body)?;
    let profile = read_profile(edition, &mut digits)?;
    let standards = profile.standards.iter();
    let summaries: Option<Vec<Summary>> =
        standards.map(|id| Summary::read(id, &mut digits)).collect();
    let summaries = summaries.filter(|_| digits.is_spent())?;
    Some(Body::Result { profile, summaries })
}
