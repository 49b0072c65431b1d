//! What became of the findings of a standard.
//!
//! A finding is closed only where its requirement is still assessed and met the target. Where an
//! answer was taken back, or the requirement was called not applicable or left the scope, nobody
//! mended anything: the finding is no longer assessed. The same holds the other way round, so that
//! what was never looked at before is newly found and not newly broken.

use std::rc::Rc;

use super::Sides;
use crate::core::by_id::ById;
use crate::core::content::{Requirement, Section, Standard};
use crate::core::score::{Grade, Standing, Subject};
use crate::core::state::Seen;

/// Where a requirement or section stands on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The profile of this side does not ask for it.
    OutOfScope,
    /// Every question under it is "not applicable".
    NotApplicable,
    /// Not every question under it is answered.
    Open,
    /// Of a section with holes on the other side: not every hole is assessed on this one.
    OpenInPart,
    /// It is assessed, and nothing is found.
    Clear,
    /// Something is found.
    Found(Grade),
}

impl Place {
    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OutOfScope => "out-of-scope",
            Self::NotApplicable => "n/a",
            Self::Open => "not-assessed",
            Self::OpenInPart => "partly-assessed",
            Self::Clear => "none",
            Self::Found(grade) => grade.id(),
        }
    }

    /// What is found here, if anything.
    #[must_use]
    pub const fn grade(self) -> Option<Grade> {
        match self {
            Self::Found(grade) => Some(grade),
            _ => None,
        }
    }
}

/// What became of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingTurn {
    /// It was not there: what was assessed and met the target no longer does.
    Opened,
    /// It is graded harder.
    Worse,
    /// It was known, and now nobody knows.
    Blurred,
    /// It was not assessed before.
    NewlyFound,
    /// It is not assessed any more.
    NoLongerAssessed,
    /// Nobody knew, and now it is known to be a hole.
    Known,
    /// It is graded milder.
    Better,
    /// It is assessed and met the target.
    Closed,
}

impl FindingTurn {
    /// All of them, in the order they are shown: what needs work first.
    pub const ALL: [Self; 8] = [
        Self::Opened,
        Self::Worse,
        Self::Blurred,
        Self::NewlyFound,
        Self::NoLongerAssessed,
        Self::Known,
        Self::Better,
        Self::Closed,
    ];

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Worse => "worse",
            Self::Blurred => "no-longer-known",
            Self::NewlyFound => "newly-found",
            Self::NoLongerAssessed => "no-longer-assessed",
            Self::Known => "now-known",
            Self::Better => "better",
            Self::Closed => "closed",
        }
    }

    /// What became of it; `None` where nothing did, or nothing was ever found.
    #[must_use]
    pub fn of(places: &Sides<Place>) -> Option<Self> {
        match (places.before, places.after) {
            (Place::Found(before), Place::Found(after)) if before == after => None,
            (Place::Found(_), Place::Found(Grade::FindOut)) => Some(Self::Blurred),
            (Place::Found(Grade::FindOut), Place::Found(_)) => Some(Self::Known),
            // Grades stand in the order of their weight, the worst first.
            (Place::Found(before), Place::Found(after)) if (before as u8) < (after as u8) => {
                Some(Self::Better)
            }
            (Place::Found(_), Place::Found(_)) => Some(Self::Worse),
            (Place::Found(_), Place::Clear) => Some(Self::Closed),
            (Place::Found(_), _) => Some(Self::NoLongerAssessed),
            (Place::Clear, Place::Found(_)) => Some(Self::Opened),
            (_, Place::Found(_)) => Some(Self::NewlyFound),
            _ => None,
        }
    }
}

/// What a finding is about, on whichever side it is found.
#[derive(Clone, Debug)]
pub enum Topic {
    /// One requirement.
    Requirement(Rc<Requirement>),
    /// A whole section, where holes in many of its controls add up.
    Section {
        /// The section's id.
        id: Rc<str>,
        /// The section's name.
        name: Rc<str>,
    },
}

/// A finding that is not what it was.
#[derive(Clone, Debug)]
pub struct FindingChange {
    /// What it is about.
    pub topic: Topic,
    /// Where that stands.
    pub places: Sides<Place>,
    /// What became of it.
    pub turn: FindingTurn,
}

impl FindingChange {
    /// Whether a major here stops a certification by itself.
    #[must_use]
    pub fn is_gate(&self) -> bool {
        matches!(&self.topic, Topic::Requirement(requirement) if requirement.gate)
    }

    /// The grade now, or where nothing is found now, the grade it had.
    #[must_use]
    pub fn grade(&self) -> Option<Grade> {
        self.places.after.grade().or(self.places.before.grade())
    }
}

/// The findings that changed, in the standard's order, each section after its requirements, and
/// how many did not.
pub(super) fn changes(standard: &Standard, seen: &Sides<Seen>) -> (Vec<FindingChange>, usize) {
    let places = Sides {
        before: places(&seen.before),
        after: places(&seen.after),
    };
    let (mut changed, mut lasting) = (Vec::new(), 0);
    let mut note = |topic: Topic, places: Sides<Place>| match FindingTurn::of(&places) {
        Some(turn) => changed.push(FindingChange {
            topic,
            places,
            turn,
        }),
        None => lasting += usize::from(places.after.grade().is_some()),
    };
    for section in standard.sections() {
        for requirement in &section.requirements {
            let of_requirement = of_requirement(&places, &requirement.id);
            note(Topic::Requirement(Rc::clone(requirement)), of_requirement);
        }
        let topic = Topic::Section {
            id: Rc::clone(&section.id),
            name: Rc::clone(&section.name),
        };
        note(topic, of_section(section, seen, &places));
    }
    (changed, lasting)
}

/// Where every requirement in scope stands.
fn places(seen: &Seen) -> ById<Place> {
    let mut places = ById::default();
    for scoped in seen.scope.requirements() {
        let place = match Standing::of(scoped, seen.marks, seen.target) {
            Standing::NotApplicable => Place::NotApplicable,
            Standing::Counted { assessed: true, .. } => Place::Clear,
            Standing::Counted { .. } => Place::Open,
        };
        places.add(&scoped.requirement.id, place);
    }
    for finding in &seen.outcome.findings {
        if let Subject::Requirement(requirement) = &finding.subject
            && let Some(place) = places.get_mut(&requirement.id)
        {
            *place = Place::Found(finding.grade);
        }
    }
    places
}

fn of_requirement(places: &Sides<ById<Place>>, id: &str) -> Sides<Place> {
    let place = |places: &ById<Place>| places.get(id).copied().unwrap_or(Place::OutOfScope);
    Sides {
        before: place(&places.before),
        after: place(&places.after),
    }
}

/// Where a section stands as a whole. Its holes can add up to a finding on one side only; whether
/// that tells of the practice depends on whether the same controls are assessed on the other.
fn of_section(section: &Section, seen: &Sides<Seen>, places: &Sides<ById<Place>>) -> Sides<Place> {
    let grade = |seen: &Seen| {
        let mut findings = seen.outcome.findings.iter();
        let found = findings.find(
            |finding| matches!(&finding.subject, Subject::Section { id, .. } if *id == section.id),
        );
        found.map(|finding| Place::Found(finding.grade))
    };
    // Where a hole of the one side is not assessed on the other, that side may owe it its silence.
    let silence = |here: &ById<Place>, there: &ById<Place>| {
        let mut ids = section.requirements.iter().map(|one| &*one.id);
        let hides = |id| is_hole(here.get(id)) && !is_assessed(there.get(id));
        if ids.any(hides) {
            Place::OpenInPart
        } else {
            Place::Clear
        }
    };
    let (before, after) = (grade(&seen.before), grade(&seen.after));
    Sides {
        before: before.unwrap_or_else(|| silence(&places.after, &places.before)),
        after: after.unwrap_or_else(|| silence(&places.before, &places.after)),
    }
}

/// Whether a control adds to the holes of its section: one at level 0 or 1 is a minor, and one
/// that nobody knows counts as 0.
fn is_hole(place: Option<&Place>) -> bool {
    matches!(place, Some(Place::Found(Grade::Minor | Grade::FindOut)))
}

fn is_assessed(place: Option<&Place>) -> bool {
    matches!(place, Some(Place::Clear | Place::Found(_)))
}
