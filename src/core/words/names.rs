//! Which phrase names what.

use super::Phrase;
use crate::core::answers::{Choice, Level, Reason};
use crate::core::profile::Role;
use crate::core::score::{Grade, Status};

impl Phrase {
    /// The name of a level.
    #[must_use]
    pub const fn of_level(level: Level) -> Self {
        match level.number() {
            0 => Self::Level0,
            1 => Self::Level1,
            2 => Self::Level2,
            3 => Self::Level3,
            _ => Self::Level4,
        }
    }

    /// What a level means, in one line.
    #[must_use]
    pub const fn anchor_of_level(level: Level) -> Self {
        match level.number() {
            0 => Self::Level0Anchor,
            1 => Self::Level1Anchor,
            2 => Self::Level2Anchor,
            3 => Self::Level3Anchor,
            _ => Self::Level4Anchor,
        }
    }

    /// The name of an answer, or of having none.
    #[must_use]
    pub const fn of_choice(choice: Option<Choice>) -> Self {
        match choice {
            Some(Choice::Level(level)) => Self::of_level(level),
            Some(Choice::Unknown) => Self::Unknown,
            Some(Choice::NotApplicable(_)) => Self::NotApplicable,
            None => Self::Open,
        }
    }

    /// The words of a reason.
    #[must_use]
    pub const fn of_reason(reason: Reason) -> Self {
        match reason {
            Reason::OutOfScope => Self::ReasonOutOfScope,
            Reason::NoSuchActivity => Self::ReasonNoSuchActivity,
            Reason::RiskAccepted => Self::ReasonRiskAccepted,
            Reason::CoveredElsewhere => Self::ReasonCoveredElsewhere,
            Reason::Other => Self::ReasonOther,
        }
    }

    /// The plain question whose yes is this role.
    #[must_use]
    pub const fn asking_for(role: Role) -> Self {
        match role {
            Role::CloudCustomer => Self::FinderCloudCustomer,
            Role::CloudProvider => Self::FinderCloudProvider,
            Role::PiiController => Self::FinderController,
            Role::PiiProcessor => Self::FinderProcessor,
        }
    }

    /// A role, as a reason.
    #[must_use]
    pub const fn of_role(role: Role) -> Self {
        match role {
            Role::CloudCustomer => Self::RoleCloudCustomer,
            Role::CloudProvider => Self::RoleCloudProvider,
            Role::PiiController => Self::RoleController,
            Role::PiiProcessor => Self::RoleProcessor,
        }
    }

    /// The name of a status.
    #[must_use]
    pub const fn of_status(status: Status) -> Self {
        match status {
            Status::TooEarly => Self::StatusTooEarly,
            Status::NotReady => Self::StatusNotReady,
            Status::NearlyReady => Self::StatusNearlyReady,
            Status::Ready => Self::StatusReady,
            Status::NotAligned => Self::StatusNotAligned,
            Status::PartlyAligned => Self::StatusPartlyAligned,
            Status::Aligned => Self::StatusAligned,
        }
    }

    /// The heading over findings of a grade, which counts them.
    #[must_use]
    pub const fn of_grade(grade: Grade) -> Self {
        match grade {
            Grade::Major => Self::FindingsMajor,
            Grade::Minor => Self::FindingsMinor,
            Grade::FindOut => Self::FindingsFindOut,
            Grade::Improvement => Self::FindingsImprovement,
            Grade::Gap => Self::FindingsGap,
        }
    }

    /// The words for an effort of 1 to 3.
    #[must_use]
    pub const fn of_effort(effort: u8) -> Self {
        match effort {
            0 | 1 => Self::PlanEffort1,
            2 => Self::PlanEffort2,
            _ => Self::PlanEffort3,
        }
    }
}
