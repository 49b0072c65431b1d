//! Which phrase names what.

use super::Phrase;
use crate::core::answers::{Choice, Level, Reason};
use crate::core::compare::{AnswerTurn, FindingTurn, Place};
use crate::core::link::LinkFault;
use crate::core::profile::Role;
use crate::core::score::{Grade, Status};
use crate::core::session::exchange::{FileFault, OpeningFault, TableFault};
use crate::core::work::Driver;

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

    /// Why a text could not be opened, and what to do about it.
    #[must_use]
    pub const fn of_link_fault(fault: LinkFault) -> Self {
        match fault {
            LinkFault::Nothing => Self::LinkNothing,
            LinkFault::TooLong => Self::LinkTooLong,
            LinkFault::Damaged => Self::LinkDamaged,
            LinkFault::NewerVersion => Self::LinkNewerVersion,
            LinkFault::NewerQuestions => Self::LinkNewerQuestions,
            LinkFault::OtherQuestions => Self::LinkOtherQuestions,
            LinkFault::Unreasonable => Self::LinkUnreasonable,
            LinkFault::WrongPassphrase => Self::LinkWrongPassphrase,
        }
    }

    /// Why something could not be opened, and what to do about it.
    #[must_use]
    pub const fn of_opening_fault(fault: OpeningFault) -> Self {
        match fault {
            OpeningFault::Link(fault) => Self::of_link_fault(fault),
            OpeningFault::File(fault) => Self::of_file_fault(fault),
            OpeningFault::Table(TableFault::ResultOnly) => Self::TogetherResultOnly,
            OpeningFault::Table(TableFault::Known) => Self::TogetherKnown,
            OpeningFault::Table(TableFault::Full) => Self::TogetherFull,
        }
    }

    /// Why a file could not be opened, and what to do about it.
    #[must_use]
    pub const fn of_file_fault(fault: FileFault) -> Self {
        match fault {
            FileFault::TooLarge => Self::FileTooLarge,
            FileFault::NotOurs => Self::FileNotOurs,
            FileFault::Newer => Self::FileNewer,
            FileFault::Damaged => Self::FileDamaged,
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

    /// Why a control is there.
    #[must_use]
    pub const fn of_driver(driver: Driver) -> Self {
        match driver {
            Driver::Risk => Self::WorkDriverRisk,
            Driver::Law => Self::WorkDriverLaw,
            Driver::Contract => Self::WorkDriverContract,
            Driver::Business => Self::WorkDriverBusiness,
        }
    }

    /// Why a control does not apply to an organization without this role.
    #[must_use]
    pub const fn lacking_role(role: Role) -> Self {
        match role {
            Role::CloudCustomer => Self::ApplicabilityNoCloudCustomer,
            Role::CloudProvider => Self::ApplicabilityNoCloudProvider,
            Role::PiiController => Self::ApplicabilityNoController,
            Role::PiiProcessor => Self::ApplicabilityNoProcessor,
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

    /// The words for where a requirement stands in a comparison; a finding there is named by
    /// [`Phrase::naming_grade`].
    #[must_use]
    pub const fn of_place(place: Place) -> Self {
        match place {
            Place::OutOfScope => Self::PlaceOutOfScope,
            Place::NotApplicable => Self::PlaceNotApplicable,
            Place::Open => Self::PlaceOpen,
            Place::OpenInPart => Self::PlaceOpenInPart,
            Place::Clear => Self::PlaceClear,
            Place::Found(grade) => Self::naming_grade(grade),
        }
    }

    /// The name of a grade, for one finding.
    #[must_use]
    pub const fn naming_grade(grade: Grade) -> Self {
        match grade {
            Grade::Major => Self::GradeMajor,
            Grade::Minor => Self::GradeMinor,
            Grade::FindOut => Self::GradeFindOut,
            Grade::Improvement => Self::GradeImprovement,
            Grade::Gap => Self::GradeGap,
        }
    }

    /// The heading over findings of which the same became, which counts them.
    #[must_use]
    pub const fn of_finding_turn(turn: FindingTurn) -> Self {
        match turn {
            FindingTurn::Opened => Self::CompareOpened,
            FindingTurn::Worse => Self::CompareWorse,
            FindingTurn::Blurred => Self::CompareBlurred,
            FindingTurn::NewlyFound => Self::CompareNewlyFound,
            FindingTurn::NoLongerAssessed => Self::CompareNoLongerAssessed,
            FindingTurn::Known => Self::CompareKnown,
            FindingTurn::Better => Self::CompareBetter,
            FindingTurn::Closed => Self::CompareClosed,
        }
    }

    /// The heading over answers of which the same became, which counts them.
    #[must_use]
    pub const fn of_answer_turn(turn: AnswerTurn) -> Self {
        match turn {
            AnswerTurn::Up => Self::CompareAnswersUp,
            AnswerTurn::Down => Self::CompareAnswersDown,
            AnswerTurn::Answered => Self::CompareAnswered,
            AnswerTurn::TakenBack => Self::CompareTakenBack,
            AnswerTurn::FromUnknown => Self::CompareFromUnknown,
            AnswerTurn::ToUnknown => Self::CompareToUnknown,
            AnswerTurn::FromNotApplicable => Self::CompareFromNotApplicable,
            AnswerTurn::ToNotApplicable => Self::CompareToNotApplicable,
            AnswerTurn::Reason => Self::CompareReason,
        }
    }
}
