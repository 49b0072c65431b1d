//! The headline: where a standard stands, in one of a few fixed words.

use super::finding::Grade;
use super::{BasisPoints, Finding};
use crate::core::content::Kind;

/// Under this coverage it is too early to say anything.
const TELLING: BasisPoints = BasisPoints::percent(30);
/// Under this coverage every status is provisional.
const SETTLED: BasisPoints = BasisPoints::percent(80);
/// From this readiness on a standard can be called ready or aligned.
const GOOD: BasisPoints = BasisPoints::percent(90);
/// From this readiness on guidance counts as partly followed.
const PARTLY: BasisPoints = BasisPoints::percent(50);

/// Where a standard stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Too little is answered.
    TooEarly,
    /// A likely major nonconformity stands in the way.
    NotReady,
    /// Something is left to do, but nothing that fails an audit outright.
    NearlyReady,
    /// Ready for a certification audit.
    Ready,
    /// Guidance, a framework or a law: mostly not followed.
    NotAligned,
    /// Guidance, a framework or a law: partly followed.
    PartlyAligned,
    /// Guidance, a framework or a law: followed.
    Aligned,
}

impl Status {
    /// All of them, in the order that links count them in. It never changes.
    pub const ALL: [Self; 7] = [
        Self::TooEarly,
        Self::NotReady,
        Self::NearlyReady,
        Self::Ready,
        Self::NotAligned,
        Self::PartlyAligned,
        Self::Aligned,
    ];

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TooEarly => "too-early",
            Self::NotReady => "not-ready",
            Self::NearlyReady => "nearly-ready",
            Self::Ready => "ready",
            Self::NotAligned => "not-aligned",
            Self::PartlyAligned => "partly-aligned",
            Self::Aligned => "aligned",
        }
    }
}

/// What a status is decided from.
pub(super) struct Signs<'a> {
    pub(super) kind: Kind,
    pub(super) coverage: BasisPoints,
    pub(super) readiness: BasisPoints,
    pub(super) findings: &'a [Finding],
    pub(super) open_gate: bool,
}

impl Signs<'_> {
    pub(super) fn status(&self) -> Status {
        if self.coverage < TELLING {
            return Status::TooEarly;
        }
        match self.kind {
            Kind::Requirements => self.of_requirements(),
            Kind::Guidance | Kind::Framework | Kind::Law => self.of_guidance(),
        }
    }

    /// Whether the status can still change much.
    pub(super) fn is_provisional(&self) -> bool {
        self.coverage < SETTLED
    }

    fn of_requirements(&self) -> Status {
        if self.has(Grade::Major) {
            Status::NotReady
        } else if self.has(Grade::Minor) || self.open_gate || !self.is_complete_and_good() {
            Status::NearlyReady
        } else {
            Status::Ready
        }
    }

    fn of_guidance(&self) -> Status {
        if self.readiness < PARTLY {
            Status::NotAligned
        } else if self.is_complete_and_good() {
            Status::Aligned
        } else {
            Status::PartlyAligned
        }
    }

    fn is_complete_and_good(&self) -> bool {
        self.readiness >= GOOD && self.coverage == BasisPoints::FULL
    }

    fn has(&self, grade: Grade) -> bool {
        self.findings.iter().any(|finding| finding.grade == grade)
    }
}
